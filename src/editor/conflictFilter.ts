import * as vscode from 'vscode';
import type { ConflictFilter, ConflictsPage } from '../server/lists/listRequests.ts';

/** Which conflicts are shown; the current file is whichever is being edited. */
export interface FilterState extends Omit<ConflictFilter, 'uri'> {
  readonly currentFile?: boolean;
}

export function isFiltering({ severity, rule, text, currentFile }: FilterState): boolean {
  return severity !== undefined || rule !== undefined || (text ?? '') !== '' || currentFile === true;
}

/** A short description for the view's title. */
export function describeFilter({ severity, rule, text, currentFile }: FilterState): string {
  const parts: string[] = [];
  if (currentFile) parts.push(vscode.l10n.t('this article'));
  if (severity !== undefined) parts.push(severityWords(severity));
  if (rule !== undefined) parts.push(ruleWords(rule));
  if (text) parts.push(`“${text}”`);
  return parts.join(', ');
}

interface Choice extends vscode.QuickPickItem {
  readonly becomes?: () => Promise<FilterState | undefined>;
}

/** Lets the user change one part of the filter; undefined if the user chose nothing. */
export async function editFilter(now: FilterState, rules: ConflictsPage['rules']): Promise<FilterState | undefined> {
  const chosen = await vscode.window.showQuickPick(choices(now, rules), {
    title: vscode.l10n.t('Filter Conflicts'),
    placeHolder: vscode.l10n.t('Choose what to show; choose it again to show all'),
  });
  return chosen?.becomes?.();
}

function choices(now: FilterState, rules: ConflictsPage['rules']): Choice[] {
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const choice = (label: string, isOn: boolean, on: FilterState, off: FilterState, description = ''): Choice => ({
    label,
    description: isOn ? vscode.l10n.t('on') : description,
    becomes: async () => (isOn ? off : on),
  });
  const { text: _text, ...withoutText } = now;
  const { severity, ...withoutSeverity } = now;
  const { rule: chosenRule, ...withoutRule } = now;
  const { currentFile, ...withoutFile } = now;
  const clear = choice(vscode.l10n.t('Show all conflicts'), false, {}, {});
  return [
    ...(isFiltering(now) ? [clear] : []),
    {
      label: vscode.l10n.t('Containing certain words…'),
      description: now.text === undefined ? '' : `“${now.text}”`,
      becomes: async () => {
        const text = await askForWords(now.text);
        if (text === undefined) return undefined;
        return text === '' ? withoutText : { ...now, text };
      },
    },
    choice(
      vscode.l10n.t('In this article'),
      currentFile === true,
      { ...now, currentFile: true },
      withoutFile,
      vscode.l10n.t('the article being edited'),
    ),
    separator(vscode.l10n.t('Severity')),
    ...(['warning', 'information'] as const).map((each) =>
      choice(severityWords(each), severity === each, { ...now, severity: each }, withoutSeverity),
    ),
    separator(vscode.l10n.t('Rule')),
    ...rules.map(({ rule, conflicts }) =>
      choice(ruleWords(rule), chosenRule === rule, { ...now, rule }, withoutRule, String(conflicts)),
    ),
  ];
}

async function askForWords(value = ''): Promise<string | undefined> {
  const words = await vscode.window.showInputBox({
    title: vscode.l10n.t('Filter Conflicts'),
    prompt: vscode.l10n.t('Words from the subject, a figure, or the name of a source or an article'),
    value,
  });
  return words?.trim();
}

export function severityWords(severity: 'warning' | 'information'): string {
  return severity === 'warning' ? vscode.l10n.t('Warnings') : vscode.l10n.t('Information');
}

/** "figure-conflict/deaths" without the prefix that all rules on figures share, as in the settings. */
function ruleWords(rule: string): string {
  return rule.slice(rule.indexOf('/') + 1);
}
