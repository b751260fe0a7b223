import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DossierParams } from '../../server/dossier/dossierData.ts';
import { readPageState, readSubject } from '../../webview/readMessages.ts';
import type { KeptOpinions } from '../secondOpinion/keptOpinions.ts';
import { subjectAtCursor } from '../subjectAtCursor.ts';
import { DossierPanel } from './dossierPanel.ts';

const VIEW_TYPE = 'sourcecheck.dossier';

/** How many rows of a long list are shown at first. */
const ROWS = 50;

/** The open dossiers: one tab for each fact or entity. They are restored when the window is reopened. */
export class DossierPanels implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #client: BaseLanguageClient;
  readonly #extension: vscode.Uri;
  readonly #opinions: KeptOpinions;
  readonly #panels = new Set<DossierPanel>();
  readonly #registrations: readonly vscode.Disposable[];

  constructor(
    client: BaseLanguageClient,
    extension: vscode.Uri,
    opinions: KeptOpinions,
    onChanged: vscode.Event<void>,
  ) {
    this.#client = client;
    this.#opinions = opinions;
    this.#extension = extension;
    this.#registrations = [
      vscode.commands.registerCommand('sourcecheck.showDossier', (argument: unknown) => this.#show(argument)),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      onChanged(() => this.#refresh()),
    ];
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = readPageState(state);
    if (kept === null) panel.dispose();
    else this.#fill(panel, { subject: kept.subject, rows: kept.rows });
  }

  dispose(): void {
    for (const registration of this.#registrations) registration.dispose();
    for (const panel of this.#panels) panel.dispose();
  }

  async #show(argument: unknown): Promise<void> {
    const subject = readSubject(argument) ?? (await subjectAtCursor(this.#client));
    if (subject === null) {
      const words = vscode.l10n.t('Sourcecheck: there is neither a name nor a conflicting figure at the cursor.');
      vscode.window.setStatusBarMessage(words, 4000);
      return;
    }
    const open = [...this.#panels].find((panel) => panel.isAbout(subject));
    if (open !== undefined) {
      open.reveal();
      await open.refresh();
      return;
    }
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t('Dossier'), vscode.ViewColumn.Beside);
    this.#fill(panel, { subject, rows: ROWS });
  }

  #fill(panel: vscode.WebviewPanel, asked: DossierParams): void {
    const filled = new DossierPanel({
      panel,
      client: this.#client,
      extension: this.#extension,
      asked,
      opinions: this.#opinions,
    });
    this.#panels.add(filled);
    panel.onDidDispose(() => this.#panels.delete(filled));
  }

  #refresh(): void {
    for (const panel of this.#panels) void panel.refresh();
  }
}
