import type { Position, Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ArticleRole, Corpus, Location } from '../engine/index.ts';
import type { InWords } from '../wording/inWords.ts';
import type { Preferences } from './settings/preferences.ts';
import type { Sentences } from './text/quotedSentences.ts';
import type { Say } from './text/serverMessages.ts';

/** What every feature may ask: the corpus, open documents, and places in both ways of counting. */
export interface Session {
  readonly corpus: Corpus;
  /** In the reader's language. */
  readonly say: Say;
  /** Puts what the engine has to say into the reader's language. */
  readonly inWords: InWords;
  /** BCP 47 tag, for dates and numbers. */
  readonly locale: string;
  readonly preferences: Preferences;
  /** Whether the editor has the commands of our extension, so that fixes and cards may call them. */
  readonly knowsCommands: boolean;
  /** Whether the editor can be told which version of a document an edit is for. */
  readonly takesDocumentChanges: boolean;
  /** Whether the editor can ask the user before it makes a change. */
  readonly takesAnnotations: boolean;
  /** The open document once the corpus knows its present text; null where it is not open or not an article. */
  upToDate(uri: string): Promise<TextDocument | null>;
  /** Where an offset stands, in the text the corpus knows; null for an article it does not know. */
  positionAt(uri: string, offset: number): Position | null;
  /** Whether an article is being edited or checked against; null where nobody says. */
  roleOf(uri: string): ArticleRole | null;
  /** As the editor shows it, whether the corpus knows that text yet or not. */
  openDocument(uri: string): TextDocument | null;
  /** The articles the corpus knows. */
  articles(): readonly string[];
  /** Reads these articles, to quote their sentences. */
  readSentences(uris: readonly string[]): Promise<Sentences>;
  /** What to call an article in a sentence: its path in the workspace folder, or the end of a long one. */
  articleName(uri: string): string;
}

/** The place as editors count it, or null for an article the corpus does not know. */
export function rangeOf(session: Session, location: Location): Range | null {
  const start = session.positionAt(location.uri, location.start);
  const end = session.positionAt(location.uri, location.end);
  return start === null || end === null ? null : { start, end };
}
