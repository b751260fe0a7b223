import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOSSIER, type DossierAnswer, type DossierParams, type FactDossier } from '../../server/dossier/dossierData.ts';
import { readSubject } from '../../webview/readMessages.ts';
import { localDay } from '../../workspace/localDay.ts';
import { say } from '../figurePlace.ts';
import { subjectAtCursor } from '../subjectAtCursor.ts';
import type { KeptOpinions } from './keptOpinions.ts';
import { opinionPrompt } from './opinionPrompt.ts';

/** Of documents that show what would be sent, and are no articles. */
const SCHEME = 'sourcecheck-question';

/** Reports sent at most, and the longest answer kept, in UTF-16 code units. */
const MOST_REPORTS = 20;
const LONGEST_ANSWER = 4000;

/** Whether the user wants to be able to ask. */
export function asksModels(): boolean {
  return vscode.workspace.getConfiguration('sourcecheck').get('secondOpinion') === true;
}

/**
 * Asks a chat model that the user chooses whether the reports of a conflict can all hold. Nothing is sent before the
 * user has seen exactly what, and agreed.
 */
export class SecondOpinion implements vscode.Disposable, vscode.TextDocumentContentProvider {
  readonly #client: BaseLanguageClient;
  readonly #opinions: KeptOpinions;
  readonly #registrations: readonly vscode.Disposable[];
  readonly #questions = new Map<string, string>();

  constructor(client: BaseLanguageClient, opinions: KeptOpinions) {
    this.#client = client;
    this.#opinions = opinions;
    this.#registrations = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.commands.registerCommand('sourcecheck.askSecondOpinion', (argument) => this.#ask(argument)),
    ];
  }

  provideTextDocumentContent({ path }: vscode.Uri): string {
    return this.#questions.get(path) ?? '';
  }

  dispose(): void {
    for (const registration of this.#registrations) registration.dispose();
  }

  async #ask(argument: unknown): Promise<void> {
    if (!asksModels()) return this.#sayThatItIsOff();
    const fact = await this.#factFor(argument);
    if (fact === null) {
      say(vscode.l10n.t('Sourcecheck: there is no conflict here to ask about.'));
      return;
    }
    const model = await chooseModel();
    if (model === undefined) return;
    const question = opinionPrompt(fact, vscode.env.language);
    if (!(await this.#agreed(fact, question, model))) return;
    const text = await answerOf(model, question);
    if (text === null) return;
    await this.#opinions.add(fact.id, { model: model.name, date: localDay(new Date()), text });
    await vscode.commands.executeCommand('sourcecheck.showDossier', { conflict: fact.id });
  }

  async #sayThatItIsOff(): Promise<void> {
    const open = vscode.l10n.t('Open the Setting');
    const words = vscode.l10n.t(
      'Asking a chat model is switched off. If the model runs elsewhere, what you ask it leaves your machine.',
    );
    if ((await vscode.window.showInformationMessage(words, open)) === open)
      await vscode.commands.executeCommand('workbench.action.openSettings', 'sourcecheck.secondOpinion');
  }

  async #factFor(argument: unknown): Promise<FactDossier | null> {
    const subject = readSubject(argument) ?? (await subjectAtCursor(this.#client));
    if (subject === null || !('conflict' in subject)) return null;
    const params: DossierParams = { subject, rows: MOST_REPORTS };
    const { dossier } = await this.#client.sendRequest<DossierAnswer>(DOSSIER, params);
    return dossier?.kind === 'fact' ? dossier : null;
  }

  /** Shows what would be sent, word for word, and asks. */
  async #agreed({ id }: FactDossier, question: string, { name, vendor }: vscode.LanguageModelChat): Promise<boolean> {
    // As Markdown, of which editors wrap the lines, so that all of it can be seen.
    const path = `/${vscode.l10n.t('What would be sent')} ${this.#questions.size + 1}.md`;
    this.#questions.set(path, question);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: SCHEME, path, query: id }));
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    const send = vscode.l10n.t('Send');
    const title = vscode.l10n.t('Send this text to {0} ({1})?', name, vendor);
    const detail = vscode.l10n.t(
      'The text in the editor beside is sent as it stands there, and nothing else. It quotes your articles. The answer is the model’s alone, and may be wrong.',
    );
    return (await vscode.window.showInformationMessage(title, { modal: true, detail }, send)) === send;
  }
}

/** Of the models that the editor offers; undefined where there is none, or none is chosen. */
async function chooseModel(): Promise<vscode.LanguageModelChat | undefined> {
  const models = await vscode.lm.selectChatModels();
  if (models.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The editor offers no chat model. Set one up in its chat, then ask again.'),
    );
    return undefined;
  }
  const items = models.map((model) => ({ label: model.name, description: model.vendor, detail: model.family, model }));
  const title = vscode.l10n.t('Which chat model to ask');
  return (await vscode.window.showQuickPick(items, { title }))?.model;
}

/** Null where it gave none, which the user has been told. */
async function answerOf(model: vscode.LanguageModelChat, question: string): Promise<string | null> {
  const title = vscode.l10n.t('Asking {0}…', model.name);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  try {
    const text = await vscode.window.withProgress(options, async (_, stop) => {
      const justification = vscode.l10n.t('To ask whether reports that contradict each other can all hold.');
      const asked = [vscode.LanguageModelChatMessage.User(question)];
      const response = await model.sendRequest(asked, { justification }, stop);
      let answer = '';
      for await (const part of response.text) {
        answer += part;
        if (answer.length > LONGEST_ANSWER || stop.isCancellationRequested) break;
      }
      return stop.isCancellationRequested ? null : answer.slice(0, LONGEST_ANSWER).trim();
    });
    if (text !== '') return text;
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} gave no answer.', model.name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be asked: {1}', model.name, reason));
  }
  return null;
}
