import type { Unreadable } from '../formats/format.ts';
import { formatWithId } from '../formats/formats.ts';
import { readContent } from '../formats/readContent.ts';
import type { Analyser } from './analyser.ts';
import type { ArticleFile } from './workspace.ts';

/** A file's text, and its prose with the same offsets. */
export interface FileText {
  readonly text: string;
  readonly prose: string;
}

/**
 * Reads a file to quote from it. What has to be extracted comes from the analyser, whose thread or cache has the time
 * for it.
 */
export async function textOfFile({ content, format }: ArticleFile, analyser: Analyser): Promise<FileText | Unreadable> {
  if (formatWithId(format).input === 'text' || typeof content === 'string') return readContent(content, format);
  const analysis = await analyser.analyse(content, format, 'backlog');
  if ('unreadable' in analysis) return analysis;
  const { text = '' } = analysis;
  return { text, prose: text };
}
