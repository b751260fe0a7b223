import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { CARD_COMMANDS } from '../server/cards/cardActions.ts';
import { CHANGED } from '../server/lists/listRequests.ts';
import { STATUS, type Status } from '../server/status/status.ts';
import { registerArchiveCommands } from './archiveCommands.ts';
import type { AskServer } from './askServer.ts';
import { registerAssistantServer } from './assistantServer.ts';
import { CompareSideBySide } from './compareSideBySide.ts';
import { ConflictsView } from './conflictsView.ts';
import { ignoreFigureHere, notTheSameThing, reopenConflict, settleConflict } from './decisionCommands.ts';
import { DossierPanels } from './dossier/dossierPanels.ts';
import { EntitiesView } from './entitiesView.ts';
import { ExtractedTexts } from './extractedTexts.ts';
import { fileUri, isNoArticle, shownUri, TEXT_SCHEME } from './extractedUri.ts';
import { attributeFigure, useValue } from './figureCommands.ts';
import { goToConflict } from './goToConflict.ts';
import { registerTools } from './languageModelTools.ts';
import { mergeEntities, notAName, splitEntity } from './nameCommands.ts';
import { offerNames } from './offerNames.ts';
import { type PagedTree, SHOW_MORE, type TreeNode } from './pagedTree.ts';
import { openSample, showSampleOnce } from './sampleNewsroom.ts';
import { KeptOpinions } from './secondOpinion/keptOpinions.ts';
import { SecondOpinion } from './secondOpinion/secondOpinion.ts';
import { saveDecided } from './sendDecision.ts';
import { showMentions } from './showMentions.ts';
import { ShownDiagnostics } from './shownDiagnostics.ts';
import { StatusContext } from './statusContext.ts';
import { StatusItem } from './statusItem.ts';
import { showStatus } from './statusPick.ts';
import { walkthroughMiddleware } from './walkthroughSteps.ts';
import { writeReport } from './writeReport.ts';

/** Starts the server as the place allows, in a process or in a worker of its own. */
export type CreateClient = (
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
) => Promise<BaseLanguageClient>;

/** The decision files; the server reads them as they are edited, saved or not. */
const RULE_FILES = '**/.sourcecheck/{decisions,aliases}.json';

/** The language server does all the analysis on its own; this file starts it and shows its results. */
export async function activateWith(createClient: CreateClient, context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Sourcecheck', { log: true });
  const status = new StatusItem(articleDocuments(context));
  const client = await createClient(context, clientOptions(context, output));
  const changed = new vscode.EventEmitter<void>();
  const diagnostics = new ShownDiagnostics(client);
  const started = client.start();
  const ask: AskServer = async (request, params) => {
    await started;
    return client.sendRequest(request, params);
  };
  const views = { conflicts: new ConflictsView(ask, context.workspaceState), entities: new EntitiesView(ask) };
  const indexed = new StatusContext();
  let latest: Status | null = null;
  client.onNotification(STATUS, (news: Status) => {
    latest = news;
    status.show(news);
    indexed.show(news);
    views.conflicts.show(news);
    views.entities.show(news);
  });
  client.onNotification(CHANGED, () => {
    changed.fire();
    views.conflicts.changed();
    views.entities.changed();
  });
  const compare = new CompareSideBySide(client);
  const opinions = new KeptOpinions(context.workspaceState);
  context.subscriptions.push(
    output,
    compare,
    diagnostics,
    status,
    client,
    changed,
    new DossierPanels(client, context.extensionUri, opinions, changed.event),
    new SecondOpinion(client, opinions),
    views.conflicts,
    views.entities,
    new ExtractedTexts(ask),
    registerArchiveCommands(ask),
    vscode.commands.registerCommand(SHOW_MORE, (tree: PagedTree, parent?: TreeNode) => tree.showMore(parent)),
    registerTools(ask),
    registerAssistantServer(context),
    vscode.commands.registerCommand('sourcecheck.writeReport', (argument) => writeReport(ask, argument)),
    vscode.commands.registerCommand('sourcecheck.openSample', () => openSample(context)),
    vscode.commands.registerCommand('sourcecheck.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`),
    ),
    vscode.commands.registerCommand('sourcecheck.showStatus', () => showStatus(ask, latest)),
    vscode.workspace.onDidChangeTextDocument((change) => void offerNames(client, change)),
    vscode.commands.registerCommand('sourcecheck.showOutput', () => output.show()),
    vscode.commands.registerCommand('sourcecheck.nextConflict', () => goToConflict('next')),
    vscode.commands.registerCommand('sourcecheck.previousConflict', () => goToConflict('previous')),
    vscode.commands.registerCommand('sourcecheck.useValue', (argument) => useValue(client, argument)),
    vscode.commands.registerCommand('sourcecheck.attributeFigure', (argument) => attributeFigure(client, argument)),
    vscode.commands.registerCommand('sourcecheck.compareSideBySide', (argument) => compare.run(argument)),
    vscode.commands.registerCommand('sourcecheck.showMentions', (argument) => showMentions(client, argument)),
    vscode.commands.registerCommand('sourcecheck.settle', (argument) => settleConflict(client, argument)),
    vscode.commands.registerCommand('sourcecheck.notTheSame', (argument) => notTheSameThing(client, argument)),
    vscode.commands.registerCommand('sourcecheck.ignoreHere', (argument) => ignoreFigureHere(client, argument)),
    vscode.commands.registerCommand('sourcecheck.reopen', (argument) => reopenConflict(client, argument)),
    vscode.commands.registerCommand('sourcecheck.mergeEntities', (argument) => mergeEntities(client, argument)),
    vscode.commands.registerCommand('sourcecheck.splitEntity', (argument) => splitEntity(client, argument)),
    vscode.commands.registerCommand('sourcecheck.notAName', (argument) => notAName(client, argument)),
  );
  await started;
  await showSampleOnce(context);
}

function clientOptions(
  context: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): LanguageClientOptions {
  return {
    documentSelector: [
      ...articleDocuments(context),
      ...fileSchemes().map((scheme) => ({ scheme, pattern: RULE_FILES })),
    ],
    // The server knows files; the text of one that is only read has a document of its own.
    uriConverters: {
      code2Protocol: (uri) => fileUri(uri).toString(),
      protocol2Code: (uri) => shownUri(vscode.Uri.parse(uri)),
    },
    outputChannel,
    diagnosticCollectionName: 'sourcecheck',
    // Hovers contain words from articles: they are trusted with the few commands that cards call, and nothing else.
    markdown: { isTrusted: { enabledCommands: Object.values(CARD_COMMANDS) }, supportHtml: false },
    // Other extensions open documents that nobody sees; for those, the file counts.
    textSynchronization: { delayOpenNotifications: true },
    // A file that is only read, opened as it is, is none of the documents the server knows, nor what an archive keeps.
    // A fix that records a decision ends like the commands: the decision file is saved.
    middleware: {
      ...walkthroughMiddleware,
      didOpen: async (document, next) => (isNoArticle(document) ? undefined : next(document)),
      didChange: async (change, next) => (isNoArticle(change.document) ? undefined : next(change)),
      didClose: async (document, next) => (isNoArticle(document) ? undefined : next(document)),
      didSave: async (document, next) => (isNoArticle(document) ? undefined : next(document)),
      executeCommand: async (command, given, next) => {
        const result = await next(command, given);
        await saveDecided(result);
        return result;
      },
    },
    initializationOptions: {
      status: true,
      commands: true,
      texts: true,
      translations: vscode.l10n.bundle ?? {},
    },
  };
}

/** The documents that are checked, saved or not: those in the languages that activate the extension. */
function articleDocuments({ extension }: vscode.ExtensionContext): { language: string; scheme: string }[] {
  const events: readonly string[] = extension.packageJSON.activationEvents;
  const languages = events.flatMap((event) => /^onLanguage:(.+)$/u.exec(event)?.[1] ?? []);
  const schemes = [...fileSchemes(), 'untitled', TEXT_SCHEME];
  return languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme })));
}

/** The schemes of files: this machine's, and those of the folders that are open, which may be anywhere. */
function fileSchemes(): readonly string[] {
  return [...new Set(['file', ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}
