/**
 * The endings of files that text is extracted from: they are only read. Apart from the formats themselves, so that the
 * editor's side knows them without the parsers; a test compares.
 */
export const READ_ONLY_ENDINGS: readonly string[] = [
  'docx',
  'docm',
  'pdf',
  'eml',
  'mhtml',
  'mht',
  'rtf',
  'xml',
  'nitf',
  'json',
  'vtt',
  'srt',
  'csv',
  'tsv',
];

/** Whether a path or a URI is that of a file that is only read, and has no lines to go to. */
export function isReadOnly(path: string): boolean {
  const ending = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase();
  return ending !== undefined && READ_ONLY_ENDINGS.includes(ending);
}
