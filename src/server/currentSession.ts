import type { InitializeParams } from 'vscode-languageserver';
import type { ArchiveEntry } from '../archive/archiveStore.ts';
import type { Corpus } from '../engine/index.ts';
import { isReadOnly } from '../formats/readOnlyEndings.ts';
import { plainText } from '../wording/displayText.ts';
import { createInWords } from '../wording/inWords.ts';
import type { Analyser } from '../workspace/analyser.ts';
import type { Indexer } from '../workspace/indexer.ts';
import { archivedName } from './archive/archivedName.ts';
import type { CurrentArchive } from './archive/currentArchive.ts';
import { storedUri } from './archive/storedUri.ts';
import type { Edits } from './indexing/bufferEdits.ts';
import type { CurrentWorkspace } from './indexing/currentWorkspace.ts';
import type { LookingTwice } from './indexing/lookingTwice.ts';
import type { OpenDocuments } from './indexing/openDocuments.ts';
import { type InitializationOptions, supportedLocale } from './initialize.ts';
import type { Session } from './session.ts';
import type { CurrentSettings } from './settings/currentSettings.ts';
import { Sentences } from './text/quotedSentences.ts';
import { createSay } from './text/serverMessages.ts';

/** Longer paths are cut at their beginning, in UTF-16 code units. */
const LONGEST_NAME = 60;

/** How long whoever asks waits for a second look, in milliseconds: assistants give up after a minute. */
const PATIENCE = 20_000;

/** What the session is made of, once the server has all of it. */
export interface SessionParts {
  readonly documents: OpenDocuments;
  readonly workspace: CurrentWorkspace;
  readonly analyser: Analyser;
  readonly indexer: Indexer;
  readonly edits: Edits;
  readonly lookingTwice: LookingTwice;
  readonly current: CurrentSettings;
  readonly archive: CurrentArchive | null;
}

/** One editor's session, as features see it. */
export class CurrentSession implements Session {
  readonly corpus: Corpus;
  readonly say: Session['say'];
  readonly inWords: Session['inWords'];
  readonly locale: string;

  readonly #params: InitializeParams;
  readonly #options: InitializationOptions;
  readonly #parts: () => SessionParts;

  /** `parts` is asked only by what is called later, as the parts need the session, too. */
  constructor(corpus: Corpus, params: InitializeParams, parts: () => SessionParts) {
    this.corpus = corpus;
    this.#params = params;
    this.#options = params.initializationOptions ?? {};
    this.#parts = parts;
    this.say = createSay(this.#options.translations ?? {});
    this.locale = supportedLocale(params.locale);
    this.inWords = createInWords(this.#options.translations ?? {}, this.locale);
  }

  get preferences(): Session['preferences'] {
    return this.#parts().current.settings.preferences;
  }

  get knowsCommands(): boolean {
    return this.#options.commands ?? false;
  }

  get showsTexts(): boolean {
    return this.#options.texts ?? false;
  }

  get takesDocumentChanges(): boolean {
    return this.#params.capabilities.workspace?.workspaceEdit?.documentChanges ?? false;
  }

  get takesAnnotations(): boolean {
    return this.#params.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
  }

  async upToDate(uri: string): ReturnType<Session['upToDate']> {
    const { edits, documents } = this.#parts();
    await edits.upToDate(uri);
    const document = documents.get(uri);
    return document !== undefined && this.corpus.facts(uri) !== null ? document : null;
  }

  async lookedTwice(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patient = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE);
    });
    await Promise.race([this.#parts().lookingTwice.now(), patient]);
    clearTimeout(timer);
  }

  positionAt(uri: string, offset: number): ReturnType<Session['positionAt']> {
    const { indexer, archive } = this.#parts();
    return indexer.positionAt(uri, offset) ?? archive?.positionAt(uri, offset) ?? null;
  }

  addressOf(uri: string, offset: number): string | null {
    const { indexer, archive } = this.#parts();
    const address = indexer.addressAt(uri, offset) ?? archive?.addressAt(uri, offset) ?? null;
    return address === null ? null : plainText(this.inWords(address));
  }

  canEdit(uri: string): boolean {
    return !isReadOnly(uri) && this.roleOf(uri) !== 'source';
  }

  roleOf(uri: string): ReturnType<Session['roleOf']> {
    if (this.archivedAs(uri) !== null) return 'source';
    return this.corpus.meta(uri)?.role ?? this.#parts().current.roles.ofPath(uri);
  }

  archivedAs(uri: string): ArchiveEntry | null {
    return this.#parts().archive?.entry(uri) ?? null;
  }

  shownUri(uri: string): string {
    return this.showsTexts && this.#parts().archive?.isGone(uri) ? storedUri(uri) : uri;
  }

  openDocument(uri: string): ReturnType<Session['openDocument']> {
    return this.#parts().documents.get(uri) ?? null;
  }

  articles(): readonly string[] {
    return this.#parts().indexer.indexed;
  }

  readSentences(uris: readonly string[]): Promise<Sentences> {
    const { documents, workspace, analyser, archive } = this.#parts();
    return Sentences.read(uris, {
      documents,
      workspace,
      analyser,
      storedText: async (uri) => (await archive?.storedText(uri)) ?? null,
    });
  }

  articleName(uri: string): string {
    const archived = this.archivedAs(uri);
    if (archived !== null) return archivedName(this, archived);
    const path = plainText(this.#parts().workspace.pathWithin(uri));
    if (path.length <= LONGEST_NAME) return path;
    const slash = path.indexOf('/', path.length - LONGEST_NAME);
    return slash === -1 ? `…${path.slice(-LONGEST_NAME)}` : `…${path.slice(slash)}`;
  }
}
