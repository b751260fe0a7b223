import { type FormatId, formatOf } from '../../formats/formats.ts';
import { isReadOnly } from '../../formats/readOnlyEndings.ts';
import { folderOfRuleFile } from '../../workspace/folderDecisions.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type OpenDocuments, sameSpelling } from './openDocuments.ts';

export interface OpenFormatOptions {
  readonly documents: OpenDocuments;
  readonly workspace: Pick<Workspace, 'isArticle'>;
  readonly folders: readonly string[];
  /** In UTF-16 code units. */
  readonly maxLength: number;
}

/**
 * The format to read an open document in; null where it does not count. A file in an open folder counts whether or not
 * it is open; a file outside, or never saved, counts while it is open.
 */
export async function openFormat(
  uri: string,
  { documents, workspace, folders, maxLength }: OpenFormatOptions,
): Promise<FormatId | null> {
  const document = documents.get(uri);
  if (document === undefined || document.getText().length > maxLength) return null;
  // The text shown of a file that is only read is what was extracted from it: the file counts.
  if (folderOfRuleFile(uri) !== null || isReadOnly(uri)) return null;
  const isInFolder = folders.some((folder) => uri.startsWith(`${sameSpelling(folder)}/`));
  if (isInFolder && !(await workspace.isArticle(uri))) return null;
  return formatOf(uri, document.languageId) ?? 'plain';
}
