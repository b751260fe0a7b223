import * as vscode from 'vscode';
import type { Status } from '../server/status/status.ts';

/** How many articles are left to be looked at more closely; empty where none are. */
export function closerLookWords({ secondLookLeft }: Status): string {
  return secondLookLeft === 0 ? '' : vscode.l10n.t('Articles to look at more closely: {0}', secondLookLeft);
}
