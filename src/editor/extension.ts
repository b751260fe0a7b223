import * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { CARD_COMMANDS } from '../server/cardActions.ts';
import { STATUS, type Status } from '../server/status.ts';
import { CompareSideBySide } from './compareSideBySide.ts';
import { DossierPanels } from './dossier/dossierPanels.ts';
import { attributeFigure, useValue } from './figureCommands.ts';
import { goToConflict } from './goToConflict.ts';
import { showMentions } from './showMentions.ts';
import { StatusItem } from './statusItem.ts';

/** What is checked: news text in the formats articles come in, saved or not. */
const ARTICLES = ['plaintext', 'markdown', 'html'].flatMap((language) =>
  ['file', 'untitled'].map((scheme) => ({ language, scheme })),
);

/** All the thinking is done by the language server, in a process of its own; this file starts it and shows what it says. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Sourcecheck', { log: true });
  const status = new StatusItem(ARTICLES);
  const client = createClient(context, output);
  const changed = new vscode.EventEmitter<void>();
  client.onNotification(STATUS, (news: Status) => {
    status.show(news);
    changed.fire();
  });
  const compare = new CompareSideBySide(client);
  context.subscriptions.push(
    output,
    compare,
    status,
    client,
    changed,
    new DossierPanels(client, context.extensionUri, changed.event),
    vscode.commands.registerCommand('sourcecheck.showOutput', () => output.show()),
    vscode.commands.registerCommand('sourcecheck.nextConflict', () => goToConflict('next')),
    vscode.commands.registerCommand('sourcecheck.previousConflict', () => goToConflict('previous')),
    vscode.commands.registerCommand('sourcecheck.useValue', (argument) => useValue(client, argument)),
    vscode.commands.registerCommand('sourcecheck.attributeFigure', (argument) => attributeFigure(client, argument)),
    vscode.commands.registerCommand('sourcecheck.compareSideBySide', (argument) => compare.run(argument)),
    vscode.commands.registerCommand('sourcecheck.showMentions', (argument) => showMentions(client, argument)),
  );
  await client.start();
}

function createClient(context: vscode.ExtensionContext, outputChannel: vscode.LogOutputChannel): LanguageClient {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const server: ServerOptions = { module, transport: TransportKind.ipc };
  const options: LanguageClientOptions = {
    documentSelector: ARTICLES,
    outputChannel,
    diagnosticCollectionName: 'sourcecheck',
    // Hovers hold words of articles: they are trusted with the few commands that cards call, and with nothing else.
    markdown: { isTrusted: { enabledCommands: Object.values(CARD_COMMANDS) }, supportHtml: false },
    // Other extensions open documents nobody sees; for those the file counts.
    textSynchronization: { delayOpenNotifications: true },
    initializationOptions: {
      status: true,
      commands: true,
      translations: vscode.l10n.bundle ?? {},
      cacheFolder: vscode.Uri.joinPath(context.globalStorageUri, 'facts').fsPath,
    },
  };
  return new LanguageClient('sourcecheck', 'Sourcecheck', server, options);
}
