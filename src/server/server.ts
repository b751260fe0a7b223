import {
  BulkRegistration,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { ArchiveEntry } from '../archive/archiveStore.ts';
import type { Archives } from '../archive/archives.ts';
import type { Corpus } from '../engine/index.ts';
import { type FormatId, formatOf } from '../formats/formats.ts';
import { isReadOnly } from '../formats/readOnlyEndings.ts';
import { plainText } from '../wording/displayText.ts';
import { createInWords } from '../wording/inWords.ts';
import type { Analyser } from '../workspace/analyser.ts';
import { folderOfRuleFile } from '../workspace/folderDecisions.ts';
import { Indexer, liesIn } from '../workspace/indexer.ts';
import type { Surroundings } from '../workspace/surroundings.ts';
import type { Skipped } from '../workspace/workspace.ts';
import { addToArchive } from './archive/addToArchive.ts';
import { archivedName } from './archive/archivedName.ts';
import { ADD_TO_ARCHIVE, type AddToArchiveParams } from './archive/archiveRequests.ts';
import { CurrentArchive } from './archive/currentArchive.ts';
import { storedUri } from './archive/storedUri.ts';
import { KnownNames } from './completion/knownNames.ts';
import { decide } from './decisions/decideRequests.ts';
import { DECIDE, type DecideParams } from './decisions/decisionProtocol.ts';
import { listenForChoices } from './decisions/decisionRequests.ts';
import { DecisionStore } from './decisions/decisionStore.ts';
import { articlesQuoted, diagnosticsOf } from './diagnostics/diagnostics.ts';
import { Publishing } from './diagnostics/publishing.ts';
import { answerDiagnostics, asksForDiagnostics, haveDiagnosticsAsked } from './diagnostics/pulling.ts';
import { shownSeverity } from './diagnostics/shownSeverity.ts';
import { DOSSIER, type DossierAnswer, type DossierParams } from './dossier/dossierData.ts';
import { dossier } from './dossier/dossierRequest.ts';
import { listenForFeatures } from './features.ts';
import { Edits } from './indexing/bufferEdits.ts';
import { CurrentWorkspace } from './indexing/currentWorkspace.ts';
import { Indexing } from './indexing/indexing.ts';
import { OpenDocuments, sameSpelling } from './indexing/openDocuments.ts';
import { TEXT, type TextParams, textOf } from './indexing/textRequest.ts';
import { foldersOf, type InitializationOptions, initialized, REINDEX, supportedLocale } from './initialize.ts';
import { Lists } from './lists/lists.ts';
import { listenForReports } from './report/articleReport.ts';
import { conflictsHere, type Session } from './session.ts';
import { CurrentSettings } from './settings/currentSettings.ts';
import { isSettingsFile } from './settings/settingsBeside.ts';
import { STATUS, type Status } from './settings/status.ts';
import { Sentences } from './text/quotedSentences.ts';
import { createSay } from './text/serverMessages.ts';

/** What the server depends on; tests substitute their own. */
export interface ServerParts extends Surroundings {
  createCorpus(): Corpus;
  /** `cacheFolder` is where facts may be kept between starts, or null. */
  createAnalyser(cacheFolder: string | null, warn: (message: string) => void): Analyser;
  /**
   * Follows the files in these folders, by URI, where the editor does not; `warn` is told what cannot be followed.
   * Missing where only editors can.
   */
  watchFiles?(
    folders: readonly string[],
    changed: (events: readonly FileEvent[]) => void,
    warn: (message: string) => void,
  ): { close(): void };
  /** How archives are reached; left out where they cannot be. */
  readonly archives?: Archives;
}

/** Interval while the workspace is being read, in milliseconds: the count of conflicts changes all the time. */
const STATUS_EVERY = 1000;

/** Longer paths are cut at their beginning, in UTF-16 code units. */
const LONGEST_NAME = 60;

/** Turns a connection into a language server. The connection is not listening yet. */
export function startServer(connection: Connection, parts: ServerParts): void {
  connection.onInitialize((params) => {
    const asks = asksForDiagnostics(params.capabilities, params.initializationOptions ?? {});
    new Server(connection, parts, params, asks);
    return initialized(asks);
  });
}

class Server implements Session {
  readonly corpus: Corpus;
  readonly say: Session['say'];
  readonly inWords: Session['inWords'];
  readonly locale: string;

  readonly #connection: Connection;
  readonly #parts: ServerParts;
  readonly #params: InitializeParams;
  readonly #options: InitializationOptions;
  readonly #documents = new OpenDocuments();
  readonly #workspace = new CurrentWorkspace();
  readonly #analyser: Analyser;
  readonly #indexer: Indexer;
  readonly #indexing: Indexing;
  readonly #edits: Edits;
  readonly #publishing: Publishing;
  readonly #names: KnownNames;
  readonly #decisions: DecisionStore;
  readonly #lists: Lists;
  readonly #current: CurrentSettings;
  readonly #archive: CurrentArchive | null;
  #folders: readonly string[];
  readonly #reported = new Set<string>();
  #watching: { close(): void } | null = null;
  #closed = false;
  #statusSent = Number.NEGATIVE_INFINITY;

  constructor(connection: Connection, parts: ServerParts, params: InitializeParams, asksForDiagnostics: boolean) {
    this.#connection = connection;
    this.#parts = parts;
    this.#params = params;
    this.#options = params.initializationOptions ?? {};
    this.#folders = foldersOf(params);
    this.say = createSay(this.#options.translations ?? {});
    this.locale = supportedLocale(params.locale);
    this.inWords = createInWords(this.#options.translations ?? {}, this.locale);
    this.corpus = parts.createCorpus();
    this.#names = new KnownNames(this.corpus);
    this.#analyser = parts.createAnalyser(this.#options.cacheFolder ?? null, (message) =>
      connection.console.warn(message),
    );
    this.#indexer = new Indexer({
      workspace: this.#workspace,
      analyser: this.#analyser,
      corpus: this.corpus,
      roleOf: (uri) => this.#current.roles.ofPath(uri),
      onConflictsChanged: (uris) => this.#conflictsChanged(uris),
      onProgress: (progress) => {
        this.#indexing.progressed(progress);
        this.#sendStatus(progress.done === 0);
      },
      onSkipped: (skipped) => this.#tellSkipped(skipped),
    });
    this.#indexing = new Indexing({
      connection,
      corpus: this.corpus,
      indexer: this.#indexer,
      workspace: this.#workspace,
      say: this.say,
      showsProgress: params.capabilities.window?.workDoneProgress ?? false,
      onBegan: () => {
        this.#sendStatus();
        connection.console.info(this.#whatIsRead());
      },
      onEnded: () => {
        void this.#publishing.publish();
        this.#lists.changed();
        this.#reportNotices(this.articles());
        this.#archive?.consultSoon();
      },
    });
    this.#edits = new Edits({
      documents: this.#documents,
      indexer: this.#indexer,
      formatOf: (uri) => this.#formatOf(uri),
      onRead: (uri) => {
        this.#publishing.recheck(this.#concernedBy(uri));
        this.#reportNotices([uri]);
        this.#archive?.consultSoon();
      },
    });
    this.#publishing = new Publishing({
      documents: this.#documents,
      readSentences: (uris) => this.readSentences(articlesQuoted(this, uris)),
      diagnosticsOf: (uri, sentences) =>
        asksForDiagnostics && this.#documents.get(uri) !== undefined ? [] : diagnosticsOf(this, uri, sentences),
      isBehind: (uri) => this.#edits.isBehind(uri),
      isBusy: () => this.#indexing.isReading,
      send: (diagnostics) => void connection.sendDiagnostics(diagnostics),
      onPublished: () => {
        if (asksForDiagnostics) haveDiagnosticsAsked(connection, params.capabilities);
        this.#sendStatus();
      },
    });
    this.#decisions = new DecisionStore({
      surroundings: parts,
      corpus: this.corpus,
      documents: this.#documents,
      onChanged: (uris) => this.#conflictsChanged(uris),
      send: (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }),
      warn: ({ uri, reason }) => connection.console.warn(this.say('notice', this.articleName(uri), reason)),
    });
    this.#lists = new Lists({
      connection,
      session: this,
      skipped: () => this.#indexer.skipped,
      isReading: () => this.#isReading,
      tellsChanges: this.#options.status ?? false,
    });
    this.#current = new CurrentSettings({
      connection,
      files: parts.files,
      canAsk: params.capabilities.workspace?.configuration ?? false,
      given: this.#options.settings,
      folders: () => this.#folders,
      onRead: () => this.#settingsRead(),
      onChanged: (readsTheSame) => this.#settingsChanged(readsTheSame),
    });
    this.#archive =
      parts.archives === undefined
        ? null
        : new CurrentArchive({
            archives: parts.archives,
            corpus: this.corpus,
            open: () => this.#documents.uris(),
            here: () => this.articles(),
            onConflictsChanged: (uris) => this.#conflictsChanged(uris),
            onNews: (state) => {
              this.#sendStatus(true);
              if (state?.trouble != null)
                connection.console.warn(this.say('archiveTrouble', state.name, this.inWords(state.trouble)));
            },
          });
    this.#listen();
  }

  async upToDate(uri: string): ReturnType<Session['upToDate']> {
    await this.#edits.upToDate(uri);
    const document = this.#documents.get(uri);
    return document !== undefined && this.corpus.facts(uri) !== null ? document : null;
  }

  get knowsCommands(): boolean {
    return this.#options.commands ?? false;
  }

  get takesDocumentChanges(): boolean {
    return this.#params.capabilities.workspace?.workspaceEdit?.documentChanges ?? false;
  }

  get takesAnnotations(): boolean {
    return this.#params.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
  }

  get preferences(): Session['preferences'] {
    return this.#current.settings.preferences;
  }

  addressOf(uri: string, offset: number): string | null {
    const address = this.#indexer.addressAt(uri, offset) ?? this.#archive?.addressAt(uri, offset) ?? null;
    return address === null ? null : plainText(this.inWords(address));
  }

  get showsTexts(): boolean {
    return this.#options.texts ?? false;
  }

  canEdit(uri: string): boolean {
    return !isReadOnly(uri) && this.roleOf(uri) !== 'source';
  }

  roleOf(uri: string): ReturnType<Session['roleOf']> {
    if (this.archivedAs(uri) !== null) return 'source';
    return this.corpus.facts(uri)?.meta.role ?? this.#current.roles.ofPath(uri);
  }

  openDocument(uri: string): ReturnType<Session['openDocument']> {
    return this.#documents.get(uri) ?? null;
  }

  positionAt(uri: string, offset: number): ReturnType<Session['positionAt']> {
    return this.#indexer.positionAt(uri, offset) ?? this.#archive?.positionAt(uri, offset) ?? null;
  }

  articles(): readonly string[] {
    return this.#indexer.indexed;
  }

  archivedAs(uri: string): ArchiveEntry | null {
    return this.#archive?.entry(uri) ?? null;
  }

  shownUri(uri: string): string {
    return this.showsTexts && this.#archive?.isGone(uri) ? storedUri(uri) : uri;
  }

  articleName(uri: string): string {
    const archived = this.archivedAs(uri);
    if (archived !== null) return archivedName(this, archived);
    const path = plainText(this.#workspace.pathWithin(uri));
    if (path.length <= LONGEST_NAME) return path;
    const slash = path.indexOf('/', path.length - LONGEST_NAME);
    return slash === -1 ? `…${path.slice(-LONGEST_NAME)}` : `…${path.slice(slash)}`;
  }

  #listen(): void {
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
      if (command === DECIDE && given?.[0]) return this.#decide(given[0]);
      return undefined;
    });
    answerDiagnostics(connection, (uri) => this.#diagnosticsNow(sameSpelling(uri)));
    listenForChoices(connection, this);
    listenForFeatures(connection, this, this.#names, this.#params.capabilities);
    connection.onRequest(TEXT, ({ uri }: TextParams) =>
      textOf(sameSpelling(uri), {
        workspace: this.#workspace,
        analyser: this.#analyser,
        inWords: this.inWords,
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
            say: this.say,
            inWords: this.inWords,
            onSkipped: (skipped) => this.#tellSkipped(skipped),
          }),
    );
    listenForReports(connection, this, this.#options.translations ?? {});
    connection.onRequest(DOSSIER, (params: DossierParams) => this.#dossier(params));
  }

  async #begin(): Promise<void> {
    const connection = this.#connection;
    const { workspace } = this.#params.capabilities;
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        const kept = this.#folders.filter((uri) => !gone.has(uri));
        this.#folders = [...kept, ...added.map(({ uri }) => uri)];
        return this.#readAgain();
      });
    }
    const wishes = BulkRegistration.create();
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      wishes.add(DidChangeConfigurationNotification.type, { section: ['sourcecheck', 'files.exclude'] });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      // All files: articles are known by more than their extension, and a deleted folder is reported by name only.
      wishes.add(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
    }
    // Not waited for: the articles are read whether or not the editor answers.
    void connection.client.register(wishes).catch(() => {});
    await this.#readAgain();
  }

  async #filesChanged(events: readonly FileEvent[]): Promise<void> {
    const deleted = new Set(events.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri));
    const appeared = new Set(events.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri));
    await Promise.all([this.#indexing.filesChanged(events), this.#decisions.filesChanged(events)]);
    if (events.some(({ uri }) => isSettingsFile(uri, this.#folders.map(sameSpelling))))
      await this.#current.changed(null);
    for (const uri of this.#documents.uris()) {
      if (appeared.has(uri)) this.#edits.fileAppeared(uri);
      else if (deleted.has(uri) || liesIn(uri, deleted)) this.#edits.fileDeleted(uri);
    }
  }

  /** Before the articles are read, so that what changes meanwhile is not missed. */
  #watchFiles(): void {
    this.#watching?.close();
    this.#watching = null;
    if (this.#closed || this.#params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    this.#watching =
      this.#parts.watchFiles?.(
        this.#folders,
        (events) => void this.#filesChanged(events),
        (message) => this.#connection.console.warn(this.say('notWatched', message)),
      ) ?? null;
  }

  /** The folders have changed, or the user asked for it. */
  async #readAgain(): Promise<void> {
    this.#watchFiles();
    await this.#current.read();
    await this.#readAll();
  }

  /** Which versions of a story count may have changed, and what is a draft. */
  #settingsRead(): void {
    this.#indexer.rolesChanged();
    void this.#archive?.become(this.#current.settings.archive);
    const { conflicts } = this.corpus.compareVersions(this.preferences.versions === 'all');
    if (conflicts.length > 0) this.#conflictsChanged(conflicts);
  }

  async #settingsChanged(readsTheSame: boolean): Promise<void> {
    if (!readsTheSame) return this.#readAll();
    this.#publishing.recheck(this.articles());
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
    const parts = { connection: this.#connection, session: this, store: this.#decisions, surroundings: this.#parts };
    return decide({ ...parts, userName: this.#current.settings.userName }, params);
  }

  /**
   * A file in an open folder counts whether or not it is open; a file outside, or never saved, counts while it is open.
   */
  async #formatOf(uri: string): Promise<FormatId | null> {
    const document = this.#documents.get(uri);
    if (document === undefined || document.getText().length > this.#current.settings.maxFileSize) return null;
    // The text shown of a file that is only read is what was extracted from it: the file counts.
    if (folderOfRuleFile(uri) !== null || isReadOnly(uri)) return null;
    const isInFolder = this.#folders.some((folder) => uri.startsWith(`${sameSpelling(folder)}/`));
    if (isInFolder && !(await this.#workspace.isArticle(uri))) return null;
    return formatOf(uri, document.languageId) ?? 'plain';
  }

  readSentences(uris: readonly string[]): Promise<Sentences> {
    return Sentences.read(uris, {
      documents: this.#documents,
      workspace: this.#workspace,
      analyser: this.#analyser,
      storedText: async (uri) => (await this.#archive?.storedText(uri)) ?? null,
    });
  }

  async #diagnosticsNow(uri: string): ReturnType<Parameters<typeof answerDiagnostics>[1]> {
    if ((await this.upToDate(uri)) === null) return [];
    return diagnosticsOf(this, uri, await this.readSentences(articlesQuoted(this, [uri])));
  }

  async #dossier(params: DossierParams): Promise<DossierAnswer> {
    const found = await dossier(this, params, (uris) => this.readSentences(uris));
    return { dossier: found, reading: !this.#indexing.hasRead };
  }

  /** An edit moves places that other articles' diagnostics point to. */
  #concernedBy(uri: string): ReadonlySet<string> {
    const sides = this.corpus.conflicts(uri).flatMap((conflict) => conflict.sides);
    return new Set([uri, ...sides.map((side) => side.uri)].filter((each) => this.archivedAs(each) === null));
  }

  #conflictsChanged(uris: Iterable<string>): void {
    this.#names.update(uris);
    // What an archive's article contradicts is told where it concerns somebody: in the articles at hand.
    this.#publishing.recheck([...uris].filter((uri) => this.archivedAs(uri) === null));
    this.#lists.changed();
  }

  #tellSkipped({ uri, reason }: Skipped): void {
    if (this.#closed) return;
    this.#connection.console.warn(this.say('leftOut', this.articleName(uri), this.inWords(reason)));
  }

  /** Reports what in an article could not be read as intended, each notice once. */
  #reportNotices(uris: readonly string[]): void {
    for (const uri of uris) {
      for (const notice of this.corpus.facts(uri)?.notices ?? []) {
        const words = this.say('notice', this.articleName(uri), plainText(this.inWords(notice)));
        if (this.#reported.has(words)) continue;
        this.#reported.add(words);
        this.#connection.console.warn(words);
      }
    }
  }

  #whatIsRead(): string {
    if (this.#folders.length === 0) return this.say('readsOpenOnes');
    return this.say('readsFolders', this.#folders.map((uri) => plainText(URI.parse(uri).fsPath)).join(', '));
  }

  /** Until the first reading is over, what is unknown may still exist. */
  get #isReading(): boolean {
    return this.#indexing.isReading || !this.#indexing.hasRead;
  }

  /** While the articles are being read, only now and then, unless it is news. */
  #sendStatus(isNews = false): void {
    const now = performance.now();
    const isReading = this.#isReading;
    if (!this.#options.status || (isReading && !isNews && now - this.#statusSent < STATUS_EVERY)) return;
    this.#statusSent = now;
    const status: Status = {
      articles: this.corpus.size - (this.#archive?.size ?? 0),
      skipped: this.#indexer.skipped.length,
      names: this.corpus.entityCount,
      conflicts: conflictsHere(this).filter((each) => !each.settled && shownSeverity(each, this.preferences)).length,
      problems: this.#publishing.count,
      reading: isReading,
      progress: this.#indexing.progress,
      archive: this.#archiveInWords(),
    };
    void this.#connection.sendNotification(STATUS, status);
  }

  #archiveInWords(): Status['archive'] {
    const state = this.#archive?.state ?? null;
    if (state === null) return null;
    const { name, articles, trouble } = state;
    return { name: plainText(name), articles, trouble: trouble === null ? null : plainText(this.inWords(trouble)) };
  }

  async #close(): Promise<void> {
    this.#closed = true;
    this.#watching?.close();
    this.#edits.close();
    this.#publishing.close();
    this.#decisions.close();
    this.#lists.close();
    this.#indexing.close();
    await this.#archive?.close();
    await this.#analyser.close();
  }
}
