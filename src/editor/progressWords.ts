import * as vscode from 'vscode';
import type { Status } from '../server/status/status.ts';

/** How many articles have been read; empty where none are being read. */
export function progressWords({ reading, progress }: Status): string {
  if (!reading || progress === null) return '';
  return vscode.l10n.t('Articles read: {0} of {1}', progress.done, progress.total);
}
