import * as vscode from 'vscode';
import type { Status } from '../server/status/status.ts';

/** Which archive is asked, and whether it answers; null where there is none. */
export function archiveWords({ archive }: Pick<Status, 'archive'>): string | null {
  if (archive === null) return null;
  const { name, articles, trouble } = archive;
  if (trouble !== null) return vscode.l10n.t('The archive {0} {1}', name, trouble);
  if (articles === null) return vscode.l10n.t('Archive: {0}', name);
  return vscode.l10n.t('Archive: {0}, articles: {1}', name, articles);
}
