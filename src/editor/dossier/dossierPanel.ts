import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  DOSSIER,
  type Dossier,
  type DossierAnswer,
  type DossierParams,
  type Place,
  type Subject,
} from '../../server/dossier/dossierData.ts';
import { dossierHtml } from '../../webview/dossierHtml.ts';
import type { PageMessage, ShowMessage } from '../../webview/pageMessages.ts';
import { readPageMessage } from '../../webview/readMessages.ts';
import { articleUri } from '../extractedUri.ts';
import type { KeptOpinions } from '../secondOpinion/keptOpinions.ts';
import { asksModels } from '../secondOpinion/secondOpinion.ts';
import { dossierWords } from './localisedWords.ts';

/** The longest title of a tab, in characters. */
const LONGEST_TITLE = 40;

export interface DossierPanelOptions {
  readonly panel: vscode.WebviewPanel;
  readonly client: BaseLanguageClient;
  /** The extension's folder. */
  readonly extension: vscode.Uri;
  readonly asked: DossierParams;
  readonly opinions: KeptOpinions;
}

/** One dossier in its tab: asks the server, passes the answer to its page, and carries out the page's requests. */
export class DossierPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #client: BaseLanguageClient;
  readonly #opinions: KeptOpinions;
  #asked: DossierParams;
  #shown: Dossier | null = null;
  /** Numbers the requests to the server: an answer overtaken by a later request is not shown. */
  #question = 0;

  constructor({ panel, client, extension, asked, opinions }: DossierPanelOptions) {
    this.#panel = panel;
    this.#client = client;
    this.#opinions = opinions;
    this.#asked = asked;
    const folder = vscode.Uri.joinPath(extension, 'dist', 'webview');
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'icon.svg');
    webview.onDidReceiveMessage((data: unknown) => {
      const message = readPageMessage(data);
      if (message !== null) void this.#received(message);
    });
    webview.html = dossierHtml({
      locale: vscode.env.language,
      script: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'dossier.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'dossier.css')).toString(),
      source: webview.cspSource,
      nonce: crypto.randomUUID(),
    });
  }

  isAbout(subject: Subject): boolean {
    return keyOf(subject) === keyOf(this.#asked.subject);
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** Shows the present dossier. A hidden page asks for itself when it becomes visible. */
  async refresh(): Promise<void> {
    if (!this.#panel.visible) return;
    const question = ++this.#question;
    const { dossier, reading } = await this.#client.sendRequest<DossierAnswer>(DOSSIER, this.#asked);
    if (question !== this.#question) return;
    this.#shown = dossier;
    if (dossier?.kind === 'fact') {
      const formerly = dossier.reports.flatMap(({ place }) => dossier.places[place] ?? []);
      this.#asked = { ...this.#asked, subject: { conflict: dossier.id }, formerly };
    }
    if (dossier !== null) this.#panel.title = titleOf(dossier);
    const { subject, rows } = this.#asked;
    const locale = vscode.env.language;
    const title = this.#panel.title === vscode.l10n.t('Dossier') ? null : this.#panel.title;
    const words = dossierWords();
    const opinions = dossier?.kind === 'fact' ? this.#opinions.on(dossier.id) : [];
    const about = { subject, rows, title, dossier, reading, opinions, asksModels: asksModels() };
    const message: ShowMessage = { type: 'show', ...about, words, locale };
    await this.#panel.webview.postMessage(message);
  }

  async #received(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.refresh();
      case 'rows':
        this.#asked = { ...this.#asked, rows: message.rows };
        return this.refresh();
      case 'open':
        return this.#open(message.place);
      case 'showEntity':
        await vscode.commands.executeCommand('sourcecheck.showDossier', { entity: message.id });
        return;
      case 'run':
        await vscode.commands.executeCommand(`sourcecheck.${message.action}`, this.#asked.subject);
        return;
    }
  }

  /** Opens only places that the dossier links to, whatever the page asks for, next to the dossier. */
  async #open(place: Place): Promise<void> {
    const { uri, line, character, endLine, endCharacter } = place;
    const isKnown = this.#shown?.places.some(
      (each) => each.uri === uri && each.line === line && each.character === character,
    );
    if (isKnown !== true) return;
    const selection = new vscode.Range(line, character, endLine, endCharacter);
    await vscode.window.showTextDocument(articleUri(uri), { selection, viewColumn: this.#columnBeside() });
  }

  #columnBeside(): vscode.ViewColumn {
    const own = this.#panel.viewColumn;
    const other = vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== own)?.viewColumn;
    return other ?? vscode.ViewColumn.Beside;
  }
}

function keyOf(subject: Subject): string {
  return 'conflict' in subject ? `conflict ${subject.conflict}` : `entity ${subject.entity}`;
}

function titleOf(dossier: Dossier): string {
  const characters = [...(dossier.kind === 'fact' ? dossier.about : dossier.name)];
  if (characters.length <= LONGEST_TITLE) return characters.join('');
  return `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`;
}
