import * as vscode from 'vscode';
import type { Status } from '../server/status/status.ts';
import { archiveWords } from './archiveWords.ts';
import { closerLookWords } from './closerLookWords.ts';
import { progressWords } from './progressWords.ts';

/** The state of the index, among the language status items of an open article. */
export class StatusItem implements vscode.Disposable {
  readonly #item: vscode.LanguageStatusItem;

  constructor(articles: vscode.DocumentSelector) {
    this.#item = vscode.languages.createLanguageStatusItem('sourcecheck.index', articles);
    this.#item.name = 'Sourcecheck';
    this.#item.command = { command: 'sourcecheck.showStatus', title: vscode.l10n.t('Show details') };
    this.#item.text = vscode.l10n.t('Starting');
    this.#item.busy = true;
  }

  show(status: Status): void {
    const { articles, names, skipped, conflicts, reading, secondLookLeft } = status;
    this.#item.busy = reading || secondLookLeft > 0;
    this.#item.text =
      progressWords(status) ||
      closerLookWords(status) ||
      vscode.l10n.t('Articles: {0}, names: {1}, conflicts: {2}', articles, names, conflicts);
    const leftOut = skipped === 0 ? 'Sourcecheck' : vscode.l10n.t('Sourcecheck, left out: {0}', skipped);
    this.#item.detail = [leftOut, archiveWords(status)].filter((words) => words !== null).join(' · ');
    const isTroubled = status.archive?.trouble != null;
    this.#item.severity = isTroubled
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
  }

  dispose(): void {
    this.#item.dispose();
  }
}
