import * as vscode from 'vscode';
import { READ_ONLY_ENDINGS } from '../formats/readOnlyEndings.ts';
import { TEXT, type TextAnswer } from '../server/indexing/textRequest.ts';
import type { AskServer } from './askServer.ts';
import { articleUri, fileUri, isStored, shownUri, TEXT_SCHEME } from './extractedUri.ts';

const OPEN_ORIGINAL = 'sourcecheck.openOriginal';

/**
 * Shows the text of files that are only read, each as a read-only document, with a link that opens the file itself
 * outside.
 */
export class ExtractedTexts implements vscode.TextDocumentContentProvider, vscode.CodeLensProvider, vscode.Disposable {
  readonly #ask: AskServer;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(ask: AskServer) {
    this.#ask = ask;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/*.{${READ_ONLY_ENDINGS.join(',')}}`);
    const changed = (file: vscode.Uri): void => this.#changed.fire(shownUri(file));
    this.#subscriptions = [
      this.#changed,
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      vscode.workspace.registerTextDocumentContentProvider(TEXT_SCHEME, this),
      vscode.languages.registerCodeLensProvider({ scheme: TEXT_SCHEME }, this),
      vscode.commands.registerCommand('sourcecheck.showText', (argument) => showText(argument)),
      vscode.commands.registerCommand(OPEN_ORIGINAL, (argument) => openOriginal(argument)),
    ];
  }

  async provideTextDocumentContent(shown: vscode.Uri): Promise<string> {
    const { text, reason } = await this.#ask<TextAnswer>(TEXT, { uri: fileUri(shown).toString() });
    return text ?? vscode.l10n.t('There is no text to show: this file {0}.', reason ?? '');
  }

  /** Above the first line, what this is, and the way to the file. */
  provideCodeLenses({ uri }: vscode.TextDocument): vscode.CodeLens[] {
    if (isStored(uri)) return [keptNote(uri)];
    const title = vscode.l10n.t('Read-only text of {0} – open the original', nameOf(fileUri(uri)));
    const command = { title, command: OPEN_ORIGINAL, arguments: [uri] };
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** There is no original to open. */
function keptNote(uri: vscode.Uri): vscode.CodeLens {
  const title = vscode.l10n.t('What the archive keeps of {0}, at its place', nameOf(fileUri(uri)));
  return new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command: '' });
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A place in an article, as a card passes it. */
interface PlaceArgument {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** Opens the text of a file: the one of a card's place, the one chosen in the explorer, or the active one. */
async function showText(argument: unknown): Promise<void> {
  if (isPlace(argument)) {
    const at = new vscode.Position(argument.line, argument.character);
    await vscode.window.showTextDocument(articleUri(argument.uri), { selection: new vscode.Range(at, at) });
    return;
  }
  const file = argument instanceof vscode.Uri ? argument : activeFile();
  if (file !== undefined) await vscode.window.showTextDocument(shownUri(file));
}

/** In whatever program the system opens such files with. */
async function openOriginal(argument: unknown): Promise<void> {
  const shown = argument instanceof vscode.Uri ? argument : activeFile();
  if (shown !== undefined) await vscode.env.openExternal(fileUri(shown));
}

/** The file of the active tab, whatever it is shown in. */
function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}

function isPlace(argument: unknown): argument is PlaceArgument {
  if (typeof argument !== 'object' || argument === null) return false;
  const [line, character] = [Reflect.get(argument, 'line'), Reflect.get(argument, 'character')];
  return typeof Reflect.get(argument, 'uri') === 'string' && isCount(line) && isCount(character);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
