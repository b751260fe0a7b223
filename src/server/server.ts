import { type Connection, FileChangeType, type FileEvent, type InitializeParams } from 'vscode-languageserver';
import type { Corpus, Look } from '../engine/index.ts';
import type { Analyser } from '../workspace/analyser.ts';
import { Indexer } from '../workspace/indexer.ts';
import { liesIn } from '../workspace/liesIn.ts';
import { Turns } from '../workspace/turns.ts';
import type { Skipped } from '../workspace/workspace.ts';
import { addToArchive } from './archive/addToArchive.ts';
import { ADD_TO_ARCHIVE, type AddToArchiveParams } from './archive/archiveRequests.ts';
import { CurrentArchive } from './archive/currentArchive.ts';
import { KnownNames } from './completion/knownNames.ts';
import { CurrentSession } from './currentSession.ts';
import { decide } from './decisions/decideRequests.ts';
import { DECIDE, type DecideParams } from './decisions/decisionProtocol.ts';
import { listenForChoices } from './decisions/decisionRequests.ts';
import { DecisionStore } from './decisions/decisionStore.ts';
import { RuleFileTurns } from './decisions/ruleFileTurns.ts';
import { articlesQuoted, diagnosticsOf } from './diagnostics/diagnostics.ts';
import { Publishing } from './diagnostics/publishing.ts';
import { answerDiagnostics, asksForDiagnostics, haveDiagnosticsAsked } from './diagnostics/pulling.ts';
import { DOSSIER, type DossierAnswer, type DossierParams } from './dossier/dossierData.ts';
import { dossier } from './dossier/dossierRequest.ts';
import { listenForFeatures } from './features.ts';
import { Edits } from './indexing/bufferEdits.ts';
import { CurrentWorkspace } from './indexing/currentWorkspace.ts';
import { FolderWatch } from './indexing/folderWatch.ts';
import { Indexing } from './indexing/indexing.ts';
import { Keeping } from './indexing/keeping.ts';
import { LookingCloser } from './indexing/lookingCloser.ts';
import { LookingTwice } from './indexing/lookingTwice.ts';
import { OpenDocuments, sameSpelling } from './indexing/openDocuments.ts';
import { openFormat } from './indexing/openFormat.ts';
import { TEXT, type TextParams, textOf } from './indexing/textRequest.ts';
import { foldersOf, type InitializationOptions, initialized, LOOK_CLOSER, REINDEX } from './initialize.ts';
import { Lists } from './lists/lists.ts';
import { register } from './registering.ts';
import { listenForReports } from './report/articleReport.ts';
import type { ServerParts } from './serverParts.ts';
import { conflictsHere, type Session } from './session.ts';
import { CurrentSettings } from './settings/currentSettings.ts';
import { isSettingsFile } from './settings/settingsBeside.ts';
import { Notices } from './status/notices.ts';
import { STATUS } from './status/status.ts';
import { StatusReports } from './status/statusReports.ts';

/** Turns a connection into a language server. The connection is not listening yet. */
export function startServer(connection: Connection, parts: ServerParts): void {
  connection.onInitialize((params) => {
    const asks = asksForDiagnostics(params.capabilities, params.initializationOptions ?? {});
    new Server(connection, parts, params, asks);
    return initialized(asks);
  });
}

class Server {
  readonly #corpus: Corpus;
  readonly #session: Session;
  readonly #connection: Connection;
  readonly #parts: ServerParts;
  readonly #params: InitializeParams;
  readonly #documents = new OpenDocuments();
  readonly #workspace = new CurrentWorkspace();
  readonly #analyser: Analyser;
  readonly #indexer: Indexer;
  readonly #indexing: Indexing;
  readonly #keeping: Keeping;
  readonly #lookingTwice: LookingTwice;
  readonly #lookingCloser: LookingCloser;
  readonly #edits: Edits;
  readonly #publishing: Publishing;
  readonly #names: KnownNames;
  readonly #decisions: DecisionStore;
  readonly #ruleFiles: RuleFileTurns;
  readonly #turns = new Turns();
  readonly #lists: Lists;
  readonly #current: CurrentSettings;
  readonly #archive: CurrentArchive | null;
  readonly #status: StatusReports | null;
  readonly #notices: Notices;
  readonly #watching: FolderWatch;
  #folders: readonly string[];
  #closed = false;

  constructor(connection: Connection, parts: ServerParts, params: InitializeParams, asksForDiagnostics: boolean) {
    this.#connection = connection;
    this.#parts = parts;
    this.#params = params;
    const options: InitializationOptions = params.initializationOptions ?? {};
    this.#folders = foldersOf(params);
    this.#corpus = parts.createCorpus();
    this.#session = new CurrentSession(this.#corpus, params, () => ({
      documents: this.#documents,
      workspace: this.#workspace,
      analyser: this.#analyser,
      indexer: this.#indexer,
      edits: this.#edits,
      lookingTwice: this.#lookingTwice,
      current: this.#current,
      archive: this.#archive,
    }));
    const session = this.#session;
    this.#notices = new Notices({
      session,
      warn: (words) => connection.console.warn(words),
      inform: (words) => connection.console.info(words),
    });
    this.#names = new KnownNames(this.#corpus);
    this.#analyser = parts.createAnalyser(options.cacheFolder ?? null, (message) => connection.console.warn(message));
    this.#indexer = new Indexer({
      workspace: this.#workspace,
      analyser: this.#analyser,
      corpus: this.#corpus,
      turns: this.#turns,
      roleOf: (uri) => this.#current.roles.ofPath(uri),
      ...(parts.withinTime === undefined ? {} : { withinTime: parts.withinTime }),
      store: () => parts.indexStore?.(options.cacheFolder ?? null, this.#folders, this.#look) ?? null,
      onConflictsChanged: (uris) => this.#conflictsChanged(uris),
      onProgress: (progress) => {
        this.#indexing.progressed(progress);
        this.#status?.report(progress.done === 0);
      },
      onSkipped: (skipped) => this.#tellSkipped(skipped),
    });
    this.#keeping = new Keeping(this.#indexer, () => this.#indexing.isReading);
    this.#lookingTwice = new LookingTwice({
      indexer: this.#indexer,
      isWanted: () => this.#look === 'twice',
      isBusy: () => this.#indexing.isReading,
      trouble: parts.secondLookTrouble,
      onTrouble: (trouble) => connection.console.warn(session.inWords(trouble)),
      onEnded: () => {
        this.#status?.report();
        this.#keeping.soon();
      },
    });
    this.#lookingCloser = new LookingCloser({
      connection,
      say: session.say,
      lookingTwice: this.#lookingTwice,
      conflicts: () => conflictsHere(session).length,
      onProgress: () => this.#status?.report(),
    });
    this.#indexing = new Indexing({
      connection,
      corpus: this.#corpus,
      indexer: this.#indexer,
      workspace: this.#workspace,
      say: session.say,
      showsProgress: params.capabilities.window?.workDoneProgress ?? false,
      onBegan: () => {
        this.#lookingTwice.stop();
        this.#status?.report();
        this.#notices.tellFolders(this.#folders);
      },
      onEnded: () => {
        void this.#publishing.publish();
        this.#lists.changed();
        this.#notices.tellNoticesOf(session.articles());
        this.#archive?.consultSoon();
        this.#keeping.soon();
        this.#lookingTwice.soon();
      },
    });
    this.#edits = new Edits({
      documents: this.#documents,
      indexer: this.#indexer,
      formatOf: (uri) =>
        openFormat(uri, {
          documents: this.#documents,
          workspace: this.#workspace,
          folders: this.#folders,
          maxLength: this.#current.settings.maxFileSize,
        }),
      onRead: (uri) => {
        this.#publishing.recheck(this.#concernedBy(uri));
        this.#notices.tellNoticesOf([uri]);
        this.#archive?.consultSoon();
        this.#lookingTwice.soon();
      },
    });
    this.#publishing = new Publishing({
      documents: this.#documents,
      readSentences: (uris) => session.readSentences(articlesQuoted(session, uris)),
      diagnosticsOf: (uri, sentences) =>
        asksForDiagnostics && this.#documents.get(uri) !== undefined ? [] : diagnosticsOf(session, uri, sentences),
      isBehind: (uri) => this.#edits.isBehind(uri),
      isBusy: () => this.#indexing.isReading,
      giveWay: () => this.#turns.giveWay(),
      send: (diagnostics) => void connection.sendDiagnostics(diagnostics),
      onPublished: () => {
        if (asksForDiagnostics) haveDiagnosticsAsked(connection, params.capabilities);
        this.#status?.report();
      },
    });
    this.#decisions = new DecisionStore({
      surroundings: parts,
      corpus: this.#corpus,
      documents: this.#documents,
      onChanged: (uris) => this.#comparisonChanged(uris),
      send: (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }),
      warn: ({ uri, reason }) => connection.console.warn(session.say('notice', session.articleName(uri), reason)),
    });
    this.#ruleFiles = new RuleFileTurns(parts);
    this.#lists = new Lists({
      connection,
      session,
      skipped: () => this.#indexer.skipped,
      isReading: () => this.#indexing.mayFindMore,
      judged: () => this.#indexer.judged(),
      tellsChanges: options.status ?? false,
    });
    this.#current = new CurrentSettings({
      connection,
      files: parts.files,
      canAsk: params.capabilities.workspace?.configuration ?? false,
      given: options.settings,
      folders: () => this.#folders,
      onRead: () => this.#settingsRead(),
      onChanged: (readsTheSame) => this.#settingsChanged(readsTheSame),
    });
    this.#archive =
      parts.archives === undefined
        ? null
        : new CurrentArchive({
            archives: parts.archives,
            corpus: this.#corpus,
            open: () => this.#documents.uris(),
            here: () => session.articles(),
            onConflictsChanged: (uris) => this.#comparisonChanged(uris),
            onNews: (state) => {
              this.#status?.report(true);
              if (state?.trouble != null)
                connection.console.warn(session.say('archiveTrouble', state.name, session.inWords(state.trouble)));
            },
          });
    this.#status = options.status
      ? new StatusReports({
          session,
          indexer: this.#indexer,
          indexing: this.#indexing,
          lookingTwice: this.#lookingTwice,
          archive: this.#archive,
          problems: () => this.#publishing.count,
          send: (status) => void connection.sendNotification(STATUS, status),
        })
      : null;
    const doesEditorWatch = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    this.#watching = new FolderWatch({
      watchFiles: doesEditorWatch ? undefined : parts.watchFiles,
      onChanged: (events) => void this.#filesChanged(events),
      warn: (message) => connection.console.warn(session.say('notWatched', message)),
    });
    this.#listen(options);
  }

  /** How closely articles may be looked at. */
  get #look(): Look {
    return this.#current.settings.secondLook || this.#lookingCloser.isAsked ? 'twice' : 'once';
  }

  #listen({ translations }: InitializationOptions): void {
    const connection = this.#connection;
    connection.onInitialized(() => this.#begin());
    connection.onShutdown(() => this.#close());
    this.#documents.listen(connection, {
      opened: (uri) => {
        this.#edits.readNow(uri);
        this.#decisions.documentChanged(uri);
      },
      changing: (uri, change) => this.#publishing.edited(uri, change),
      changed: (uri) => {
        this.#publishing.editsMade(uri);
        this.#edits.changed(uri);
        this.#decisions.documentChanged(uri);
      },
      closed: (uri) => {
        void this.#edits.closed(uri).then(() => {
          this.#publishing.recheck(this.#concernedBy(uri));
          this.#archive?.consultSoon();
          this.#lookingTwice.soon();
        });
        this.#decisions.documentChanged(uri);
      },
    });
    connection.onDidChangeWatchedFiles(({ changes }) =>
      this.#filesChanged(changes.map(({ uri, type }) => ({ uri: sameSpelling(uri), type }))),
    );
    connection.onDidChangeConfiguration(({ settings }) => this.#current.changed(settings?.sourcecheck));
    connection.onExecuteCommand(async ({ command, arguments: given }) => {
      if (command === REINDEX) await this.#readAgain();
      if (command === LOOK_CLOSER) await this.#lookingCloser.look();
      if (command === DECIDE && given?.[0]) return this.#decide(given[0]);
      return undefined;
    });
    answerDiagnostics(connection, (uri) => this.#diagnosticsNow(sameSpelling(uri)));
    listenForChoices(connection, this.#session);
    listenForFeatures(connection, this.#session, this.#names, this.#turns, this.#params.capabilities);
    connection.onRequest(TEXT, ({ uri }: TextParams) =>
      textOf(sameSpelling(uri), {
        workspace: this.#workspace,
        analyser: this.#analyser,
        inWords: this.#session.inWords,
        storedText: async (of) => (await this.#archive?.storedText(of)) ?? null,
      }),
    );
    connection.onRequest(ADD_TO_ARCHIVE, (params: AddToArchiveParams) =>
      this.#parts.archives === undefined
        ? null
        : addToArchive(params, {
            connection,
            archives: this.#parts.archives,
            analyser: this.#analyser,
            say: this.#session.say,
            inWords: this.#session.inWords,
            onSkipped: (skipped) => this.#tellSkipped(skipped),
          }),
    );
    listenForReports(connection, this.#session, translations ?? {});
    connection.onRequest(DOSSIER, (params: DossierParams) => this.#dossier(params));
  }

  async #begin(): Promise<void> {
    const connection = this.#connection;
    const { capabilities } = this.#params;
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        const kept = this.#folders.filter((uri) => !gone.has(uri));
        this.#folders = [...kept, ...added.map(({ uri }) => uri)];
        return this.#readAgain();
      });
    }
    // Not waited for: the articles are read whether or not the editor answers.
    void register(connection, capabilities);
    await this.#readAgain();
  }

  async #filesChanged(events: readonly FileEvent[]): Promise<void> {
    const deleted = new Set(events.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri));
    const appeared = new Set(events.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri));
    await Promise.all([this.#indexing.filesChanged(events), this.#decisions.filesChanged(events)]);
    this.#lookingTwice.soon();
    if (events.some(({ uri }) => isSettingsFile(uri, this.#folders.map(sameSpelling))))
      await this.#current.changed(null);
    for (const uri of this.#documents.uris()) {
      if (appeared.has(uri)) this.#edits.fileAppeared(uri);
      else if (deleted.has(uri) || liesIn(uri, deleted)) this.#edits.fileDeleted(uri);
    }
  }

  /** The folders have changed, or the user asked for it. */
  async #readAgain(): Promise<void> {
    // Before the articles are read, so that what changes meanwhile is not missed.
    this.#watching.follow(this.#folders);
    await this.#current.read();
    await this.#readAll();
  }

  /** Which versions of a story count may have changed, and what is a draft. */
  #settingsRead(): void {
    this.#indexer.rolesChanged();
    void this.#archive?.become(this.#current.settings.archive);
    const { conflicts } = this.#corpus.compareVersions(this.#session.preferences.versions === 'all');
    if (conflicts.length > 0) this.#comparisonChanged(conflicts);
  }

  async #settingsChanged(readsTheSame: boolean): Promise<void> {
    if (!readsTheSame) {
      this.#lookingTwice.settingsChanged();
      return this.#readAll();
    }
    this.#publishing.recheck(this.#session.articles());
    this.#lists.changed();
  }

  async #readAll(): Promise<void> {
    this.#workspace.become(
      this.#parts.createWorkspace({
        ...this.#current.settings,
        onFolderSkipped: (skipped) => this.#tellSkipped(skipped),
      }),
    );
    for (const uri of this.#documents.uris()) this.#edits.readNow(uri);
    await this.#decisions.readAll(this.#folders);
    await this.#indexing.readAll();
  }

  async #decide(params: DecideParams): ReturnType<typeof decide> {
    const parts = {
      connection: this.#connection,
      session: this.#session,
      store: this.#decisions,
      turns: this.#ruleFiles,
      surroundings: this.#parts,
    };
    return decide({ ...parts, userName: this.#current.settings.userName }, params);
  }

  async #diagnosticsNow(uri: string): ReturnType<Parameters<typeof answerDiagnostics>[1]> {
    if ((await this.#session.upToDate(uri)) === null) return [];
    return diagnosticsOf(this.#session, uri, await this.#session.readSentences(articlesQuoted(this.#session, [uri])));
  }

  async #dossier(params: DossierParams): Promise<DossierAnswer> {
    const found = await dossier(this.#session, params, (uris) => this.#session.readSentences(uris));
    return { dossier: found, reading: !this.#indexing.hasRead };
  }

  /** An edit moves places that other articles' diagnostics point to. */
  #concernedBy(uri: string): ReadonlySet<string> {
    const sides = this.#corpus.conflicts(uri).flatMap((conflict) => conflict.sides);
    return new Set([uri, ...sides.map((side) => side.uri)].filter((each) => this.#session.archivedAs(each) === null));
  }

  #conflictsChanged(uris: Iterable<string>): void {
    this.#names.update(uris);
    this.#keeping.soon();
    // What an archive's article contradicts is told where it concerns somebody: in the articles at hand.
    this.#publishing.recheck([...uris].filter((uri) => this.#session.archivedAs(uri) === null));
    this.#lists.changed();
  }

  /** Not the articles here have changed, but how they are compared, or with what. */
  #comparisonChanged(uris: Iterable<string>): void {
    this.#conflictsChanged(uris);
    this.#lookingTwice.soon();
  }

  #tellSkipped(skipped: Skipped): void {
    if (!this.#closed) this.#notices.tellSkipped(skipped);
  }

  async #close(): Promise<void> {
    this.#closed = true;
    this.#watching.close();
    this.#lookingTwice.stop();
    this.#edits.close();
    this.#publishing.close();
    this.#decisions.close();
    this.#lists.close();
    this.#indexing.close();
    this.#keeping.close();
    await this.#ruleFiles.close();
    await this.#archive?.close();
    await this.#analyser.close();
  }
}
