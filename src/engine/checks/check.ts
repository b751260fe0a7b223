import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import type { ArticleWords } from '../claims/articleWords.ts';
import type { ClaimAt } from '../claims/claimAt.ts';
import type { ToldEvent } from '../claims/storyEvents.ts';
import type { Former } from '../corpus/articleIndex.ts';
import type { Elsewhere } from '../corpus/elsewhere.ts';
import type { ClaimKey, FactIndex } from '../corpus/facts/factIndex.ts';
import type { ArticleNumbers } from '../corpus/storage/articleNumbers.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from '../corpus/storage/snapshot.ts';
import type { StoryNames } from '../corpus/storyNames.ts';
import type { StorySketch } from '../corpus/storySketch.ts';
import type { ArticleFacts } from '../facts.ts';
import type { Claim } from '../model/claim.ts';
import type { EventAnchor } from '../model/event.ts';
import type { Message } from '../model/message.ts';
import type { Attribution } from '../model/source.ts';
import type { LocalEntity } from '../names/name.ts';
import type { Contradiction, Severity, Side } from './contradiction.ts';
import type { QuotationAt, QuotationCard } from './quotedElsewhere.ts';

/**
 * One kind of contradiction. A check is one file in this folder, named for what it compares, and a line in `checks.ts`;
 * settings, SARIF rules, documentation and translations follow from what it declares.
 *
 * A check that looks at one article at a time, in full:
 *
 *     // weekdays.ts: a weekday that does not fit its date.
 *     const MESSAGES = ['weekdays/rule', 'weekdays/about', 'weekdays/explanation'] as const;
 *
 *     // What is kept about an article: plain data, and no more text than what was found.
 *     interface DatedWeekday extends Span { readonly weekday: number; readonly date: string; … }
 *
 *     export const weekdays: Check<(typeof MESSAGES)[number]> = {
 *       id: 'weekdays',
 *       messages: MESSAGES,
 *       rules: [
 *         { id: 'date-conflict/weekday', level: 'warning', title: 'weekdays/rule', fixes: ['useOther', 'ignore'] },
 *       ],
 *       read: ({ article, words }): readonly DatedWeekday[] => weekdaysWithDates(article, words),
 *       createIndex: (corpus) => withinArticles((uri) => {
 *         const found = keptOf<readonly DatedWeekday[]>(corpus.facts(uri), weekdays) ?? [];
 *         return found.filter(isWrong).map((each) => contradictionOf(corpus, uri, each));
 *       }),
 *       about: ([side]) => message('weekdays/about', side?.text ?? ''),
 *     };
 *
 * A check across articles keeps an inverted index: `put` enters the article under keys made of what it says (a run of
 * rare words, a surname with its role), looks only at the articles under the same keys, and returns those whose
 * contradictions have changed; `remove` takes the article out of every key. Whatever it answers must
 * not depend on the order of articles.
 */
export interface Check<MessageId extends string = string> {
  /** The file's name; under it the check's facts are kept. */
  readonly id: string;
  /** Every rule its contradictions are reported under. */
  readonly rules: readonly Rule<MessageId>[];
  /**
   * Every message it can make. Each has an English text in `src/wording/englishTexts.ts`; the compiler says which are
   * missing.
   */
  readonly messages: readonly MessageId[];
  /**
   * What it keeps of one article, beyond what `ArticleFacts` holds for all. Pure, and plain data, as it is cached and
   * crosses threads; never throws; linear in the article's length. Left out where it needs nothing more.
   */
  readonly read?: (reading: Reading) => unknown;
  /**
   * The keys of each of an article's items (quotations, names) under which its index finds those of other articles.
   * Left out where it looks at one article at a time, or at figures. An archive finds articles by them.
   */
  readonly keys?: (facts: ArticleFacts) => readonly (readonly number[])[];
  /** True where two items that have nothing to do with each other often share a key, as three words do that follow. */
  readonly keysOccurByChance?: true;
  /** An index of no articles. */
  readonly createIndex: (corpus: CheckedCorpus) => CheckIndex;
  /** What sides contradict each other on, for a heading: "people killed, ferry sinking, Belmar". */
  readonly about: (sides: readonly Side[]) => Message<MessageId>;
  /**
   * The probability that a contradiction is right, 0 to 1. Omitted where that of its surest pair is enough.
   */
  readonly confidence?: (contradiction: Contradiction) => number;
  /**
   * Whether two sides can both hold though their values differ ("46", "at least 40"). Left out where only equal values
   * can.
   */
  readonly agree?: (a: Side, b: Side) => boolean;
}

/** What users can switch off or give another severity. */
export interface Rule<MessageId extends string = string> {
  /** "figure-conflict/deaths": as settings, Problems, JSON and SARIF have it. It never changes. */
  readonly id: string;
  /** Its highest severity, unless the user sets another. */
  readonly level: Severity;
  /** What it compares, for a list of rules: "Number of deaths". */
  readonly title: MessageId;
  /** True where its explanation gives what was worked out and the two values do not say: "March 14 is a Friday". */
  readonly isWorkedOut?: true;
  /** What an editor is offered where it warns, in this order. */
  readonly fixes: readonly Fix[];
}

/**
 * What can be done about a contradiction: use the other side's value (or spelling), name who says so, see both side by
 * side, say which holds, say that they are not about the same thing, or never warn of it here.
 */
export type Fix = 'useOther' | 'spellAs' | 'attribute' | 'compare' | 'settle' | 'notTheSame' | 'ignore';

/** An article as `analyse` has just read it. */
export interface Reading {
  readonly article: Article;
  readonly tokens: Tokens;
  readonly words: ArticleWords;
  readonly entities: readonly LocalEntity[];
  /** Who each sentence gives as its source, by the sentence's index. */
  readonly attributions: readonly (Attribution | null)[];
  readonly events: readonly EventAnchor[];
  /** The clauses that have a word for one of these events. */
  readonly told: readonly ToldEvent[];
  readonly claims: readonly Claim[];
}

/** What a check may ask of the corpus. It is up to date whenever the corpus calls a check. */
export interface CheckedCorpus {
  /** Of all articles that are, or were, in it. */
  readonly numbers: ArticleNumbers;
  /** Null where there is no such article. Unfolding facts takes time: ask for those of few articles. */
  facts(uri: string): ArticleFacts | null;
  /** What is asked of many articles. */
  meta(uri: string): Pick<ArticleFacts['meta'], 'date' | 'source'> | null;
  /** By which `areOneStory` compares two articles; null where there is no such article. */
  sketch(uri: string): StorySketch | null;
  /** How rare the names of sketches are. */
  readonly storyNames: Pick<StoryNames, 'rarity'>;
  /**
   * The id of the corpus's entity that an article's entity (an index into its facts' `entities`) belongs to; null where
   * an editor said it is not a name.
   */
  entityOf(uri: string, entity: number): string | null;
  /** How many of a check's items outside the corpus have a key. */
  readonly elsewhere: Elsewhere;
  /** Which figures are about one fact. */
  readonly figures: FactIndex;
  /** A figure of an article by its key; null where there is none. */
  claimAt(key: ClaimKey): ClaimAt | null;
}

/** A check's knowledge of many articles, changed by one article at a time. */
export interface CheckIndex {
  /**
   * Takes an article in, or again. Returns the other articles whose contradictions may no longer be what they
   * were. Costs what the article touches, never the whole corpus. `was` is the article as it was taken in before.
   */
  put(uri: string, facts: ArticleFacts, was: Former | null): Iterable<string>;
  /** Takes an article out and leaves no trace of it. Returns the same as `put`. */
  remove(uri: string): Iterable<string>;
  /**
   * Statements of figures, of any article, whose fact is no longer what it was. Returns the articles whose
   * contradictions change with them.
   */
  figuresChanged?(statements: ReadonlySet<ClaimKey>): Iterable<string>;
  /**
   * Articles of which a name now belongs to another entity. Returns the articles whose contradictions change with it.
   */
  namesChanged?(uris: ReadonlySet<string>): Iterable<string>;
  /**
   * Names of sketches, by their slots, are now commoner or rarer. Returns the articles whose contradictions change with
   * it.
   */
  storyNamesChanged?(slots: ReadonlySet<number>): Iterable<string>;
  /**
   * Those the article takes part in. A contradiction of several articles is the same object whichever of them is asked
   * about, and stays so until one of these articles was put, removed or returned by a method above.
   */
  contradictions(uri: string): readonly Contradiction[];
  /** The words quoted at a place, and where else they occur; null where there are none. */
  quotedAt?(uri: string, offset: number): QuotationCard | null;
  /** All that an article quotes, in its order. */
  quotedIn?(uri: string): readonly QuotationAt[];
  /**
   * The events (each as `eventKey` makes it of a side) of which the side's article says just what the side says. Left
   * out where an article says such a thing only once.
   */
  eventsAlike?(side: Side): ReadonlySet<string>;
  /**
   * Writes what `put` has made of the articles, so that `restore` takes it in, in the same order, in an index of no
   * articles. What is worked out only when somebody asks is left out. Null where `put` keeps nothing.
   */
  readonly saved: Saved | null;
}

/** How an index is written to a snapshot and read from it. */
export interface Saved {
  save(to: SnapshotWriter): Interruptible;
  restore(from: SnapshotReader): Interruptible;
}

/** What a check kept about an article; null where there is no such article, or the check keeps nothing. */
export function keptOf<Kept>(facts: ArticleFacts | null, check: { readonly id: string }): Kept | null {
  return (facts?.checks[check.id] as Kept | undefined) ?? null;
}
