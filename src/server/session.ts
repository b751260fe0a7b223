import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ArchiveEntry } from '../archive/archiveStore.ts';
import type { ArticleRole, Conflict, Corpus, Location } from '../engine/index.ts';
import type { InWords } from '../wording/inWords.ts';
import type { Preferences } from './settings/preferences.ts';
import type { Sentences } from './text/quotedSentences.ts';
import type { Say } from './text/serverMessages.ts';

/** What every feature may use: the corpus, open documents, and places as offsets and as lines and columns. */
export interface Session {
  readonly corpus: Corpus;
  /** In the reader's language. */
  readonly say: Say;
  /** Puts a message of the engine into the reader's language. */
  readonly inWords: InWords;
  /** BCP 47 tag, for dates and numbers. */
  readonly locale: string;
  readonly preferences: Preferences;
  /** Whether the editor has our extension's commands, so that fixes and cards may call them. */
  readonly knowsCommands: boolean;
  /** Whether the editor accepts edits bound to a version of a document. */
  readonly takesDocumentChanges: boolean;
  /** Whether the editor can ask the user before it makes a change. */
  readonly takesAnnotations: boolean;
  /** The open document once the corpus knows its present text; null where it is not open or not an article. */
  upToDate(uri: string): Promise<TextDocument | null>;
  /** Resolves once articles that tell of one matter have been looked at twice, or after some time. */
  lookedTwice(): Promise<void>;
  /** The position of an offset in the text the corpus knows; null for an article it does not know. */
  positionAt(uri: string, offset: number): Position | null;
  /** Where an offset is in a file that has no lines ("page 3, paragraph 2"); null where line and column say it. */
  addressOf(uri: string, offset: number): string | null;
  /** Whether the editor shows the text of files that are only read, so that warnings and links can lead there. */
  readonly showsTexts: boolean;
  /** Whether an article may be changed: no source, and no file that is only read. */
  canEdit(uri: string): boolean;
  /** Whether an article is a draft or a source; null where nothing says. */
  roleOf(uri: string): ArticleRole | null;
  /** What the archive says of an article that is not in the working set; null for one that is. */
  archivedAs(uri: string): ArchiveEntry | null;
  /** Where the editor shows an article: in a document of our own where an archive keeps what has gone. */
  shownUri(uri: string): string;
  /** As the editor shows it, whether or not the corpus knows that text yet. */
  openDocument(uri: string): TextDocument | null;
  /** The articles the corpus knows. */
  articles(): readonly string[];
  /** Reads these articles, to quote their sentences. */
  readSentences(uris: readonly string[]): Promise<Sentences>;
  /** What to call an article in a sentence: its path in the workspace folder, or the end of a long one. */
  articleName(uri: string): string;
}

/** The place as an editor counts it; null for an article the corpus does not know. */
export function rangeOf(session: Session, location: Location): Range | null {
  const start = session.positionAt(location.uri, location.start);
  const end = session.positionAt(location.uri, location.end);
  return start === null || end === null ? null : { start, end };
}

/** The conflicts that concern the working set, and not the archive alone; the most important first. */
export function conflictsHere(session: Pick<Session, 'corpus' | 'archivedAs'>): readonly Conflict[] {
  return session.corpus.conflicts().filter(({ sides, pairs }) => {
    const isHere = (index: number): boolean => session.archivedAs(sides[index]?.uri ?? '') === null;
    return pairs.some(([one, other]) => isHere(one) || isHere(other));
  });
}
