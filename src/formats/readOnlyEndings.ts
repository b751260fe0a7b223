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

/** Our own files among the articles: decisions and settings are edited, and no text is extracted from them. */
const OURS = /(?:\/\.sourcecheck\/[^/]+|(?:^|\/)sourcecheck\.json)$/u;

/** Whether a path or a URI is that of a file that is only read, and has no lines to go to. */
export function isReadOnly(path: string): boolean {
  if (OURS.test(path)) return false;
  const ending = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase();
  return ending !== undefined && READ_ONLY_ENDINGS.includes(ending);
}
