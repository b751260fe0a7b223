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

interface Readers {
  readonly workspace: Workspace;
  readonly analyser: Analyser;
  readonly inWords: InWords;
  /** What an archive keeps of an article's text; null where none does. */
  readonly storedText: (uri: string) => Promise<string | null>;
}

/** Reads the file again, as the index keeps no texts; or what is kept of an article whose file has gone. */
export async function textOf(uri: string, { workspace, analyser, inWords, storedText }: Readers): Promise<TextAnswer> {
  const file = (await workspace.isArticle(uri)) ? await workspace.readArticle(uri) : null;
  if (file === null || file.kind === 'skipped') {
    const text = await storedText(uri);
    if (text !== null) return { text, reason: null };
    return { text: null, reason: inWords(file?.reason ?? message('skipped/outside')) };
  }
  const reading = await textOfFile(file, analyser);
  if (!('unreadable' in reading)) return { text: reading.text, reason: null };
  return { text: null, reason: inWords(reading.unreadable ?? message('skipped/outside')) };
}
