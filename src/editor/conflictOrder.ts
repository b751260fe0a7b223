import * as vscode from 'vscode';
import type { ConflictSort } from '../server/lists/listRequests.ts';

/** How the conflicts are listed. */
export interface ConflictOrder {
  readonly group: ConflictGrouping;
  readonly sort: ConflictSort;
}

export type ConflictGrouping = 'fact' | 'article' | 'severity';

const GROUPINGS: readonly ConflictGrouping[] = ['fact', 'article', 'severity'];
const SORTS: readonly ConflictSort[] = ['importance', 'newest', 'place'];

/** From what was kept, or given to a command: what is missing or unknown is as at first. */
export function readOrder(kept: unknown): ConflictOrder {
  const { group, sort } = (kept ?? {}) as Partial<Record<keyof ConflictOrder, unknown>>;
  return {
    group: GROUPINGS.find((each) => each === group) ?? 'fact',
    sort: SORTS.find((each) => each === sort) ?? 'importance',
  };
}

/** Lets the user change one part of the order; undefined if the user chose nothing. */
export async function chooseOrder(now: ConflictOrder): Promise<ConflictOrder | undefined> {
  const on = (isOn: boolean): string => (isOn ? vscode.l10n.t('on') : '');
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, becomes: now });
  const items = [
    separator(vscode.l10n.t('Group')),
    ...GROUPINGS.map((group) => ({
      label: groupWords(group),
      description: on(group === now.group),
      becomes: { ...now, group },
    })),
    separator(vscode.l10n.t('Sort')),
    ...SORTS.map((sort) => ({
      label: sortWords(sort),
      description: on(sort === now.sort),
      becomes: { ...now, sort },
    })),
  ];
  const title = vscode.l10n.t('Group and Sort Conflicts');
  return (await vscode.window.showQuickPick(items, { title }))?.becomes;
}

/** For the view's title; empty for the order at first. */
export function describeOrder({ group, sort }: ConflictOrder): string {
  const parts = [group === 'fact' ? '' : groupWords(group), sort === 'importance' ? '' : sortWords(sort)];
  return parts
    .filter(Boolean)
    .join(', ')
    .replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

function groupWords(group: ConflictGrouping): string {
  if (group === 'article') return vscode.l10n.t('By article');
  return group === 'severity' ? vscode.l10n.t('By severity') : vscode.l10n.t('By fact');
}

function sortWords(sort: ConflictSort): string {
  if (sort === 'newest') return vscode.l10n.t('Newest report first');
  return sort === 'place' ? vscode.l10n.t('In the order of the text') : vscode.l10n.t('Most important first');
}
