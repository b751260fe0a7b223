import { resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { type ReportArguments, STDIN } from './arguments.ts';
import { pathsAsUris } from './pathsAsUris.ts';

/** What is to be read, and which of it is checked. */
export interface ReadingAsked {
  /** URIs of folders to walk and of files to read whatever their extension. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** The text from standard input, which stands for a file. */
  readonly buffer: { readonly uri: string; readonly text: string } | null;
  /** The paths as given, for messages. */
  readonly given: readonly string[];
  /** Whether an article is one of those named, where others are only compared with; null where all are checked. */
  readonly isNamed: ((uri: string) => boolean) | null;
}

type Paths = Pick<ReportArguments, 'paths'> & Partial<Pick<ReportArguments, 'against' | 'stdinName'>>;

/**
 * Sorts out the paths given. Files alone, with nothing to compare them with, are compared with the workspace, where
 * there is one. `stdin` is the text from standard input, if that is one of the paths. Throws `UsageError` for a path
 * that does not exist.
 */
export async function readingAsked(
  { paths, against = [], stdinName = null }: Paths,
  workspace: string | null,
  stdin: string | null,
): Promise<ReadingAsked> {
  const named = await pathsAsUris(paths.filter((path) => path !== STDIN));
  const bufferUri = stdin === null || stdinName === null ? null : URI.file(resolve(stdinName)).toString();
  const buffer = bufferUri === null || stdin === null ? null : { uri: bufferUri, text: stdin };
  const byDefault = named.folders.length === 0 && workspace !== null ? [workspace] : [];
  const others = await pathsAsUris(against.length > 0 ? against : byDefault);
  const isCompared = others.folders.length + others.files.length > 0;
  const uris = new Set([...named.files, ...(bufferUri === null ? [] : [bufferUri])]);
  const folders = named.folders.map((folder) => URI.parse(folder).fsPath);
  return {
    folders: [...new Set([...named.folders, ...others.folders])],
    files: [...new Set([...named.files, ...others.files])],
    buffer,
    given: paths,
    isNamed: isCompared ? (uri) => uris.has(uri) || folders.some((folder) => liesIn(uri, folder)) : null,
  };
}

/** Whether a file lies in a folder, by the folder's path. */
export function liesIn(uri: string, folder: string): boolean {
  return URI.parse(uri).fsPath.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
