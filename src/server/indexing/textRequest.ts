import { message } from '../../engine/index.ts';
import type { InWords } from '../../wording/inWords.ts';
import type { Analyser } from '../../workspace/analyser.ts';
import { textOfFile } from '../../workspace/textOfFile.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A custom request: the text that was extracted from a file, which the editor shows in its place. */
export const TEXT = 'sourcecheck/text';

export interface TextParams {
  readonly uri: string;
}

export interface TextAnswer {
  readonly text: string | null;
  /** Why there is none, about the file: "is damaged". */
  readonly reason: string | null;
}

/** Reads the file again: the index keeps no texts. */
export async function textOf(
  uri: string,
  workspace: Workspace,
  analyser: Analyser,
  inWords: InWords,
): Promise<TextAnswer> {
  const file = (await workspace.isArticle(uri)) ? await workspace.readArticle(uri) : null;
  if (file === null) return { text: null, reason: inWords(message('skipped/outside')) };
  if (file.kind === 'skipped') return { text: null, reason: inWords(file.reason) };
  const reading = await textOfFile(file, analyser);
  if (!('unreadable' in reading)) return { text: reading.text, reason: null };
  return { text: null, reason: inWords(reading.unreadable ?? message('skipped/outside')) };
}
