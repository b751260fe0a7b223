import { LEXICON } from '../../lexicon/lexicon.ts';
import { type KeptLists, keptList } from '../article/keptList.ts';
import type { Sentence } from '../article/tokens.ts';
import { tokenAt } from '../article/tokens.ts';
import type { About, Claim, ClaimTime, Modality } from '../model/claim.ts';
import type { Figure } from '../model/figure.ts';
import type { Scope } from '../model/scope.ts';
import type { Span } from '../model/span.ts';
import type { TimeRef } from '../model/time.ts';
import { distinctTimes, includesTime } from '../model/time.ts';
import type { Topic } from '../model/topic.ts';
import { isInTopic } from '../model/topic.ts';
import type { Total } from '../model/total.ts';
import { distinctTotals } from '../model/total.ts';
import type { LocalEntity } from '../names/name.ts';
import type { ArticleWords, NameAt } from './articleWords.ts';
import { contentWords, isEmptyWord, namesBetween, singularOf } from './articleWords.ts';
import type { SentenceSources } from './attribution.ts';
import { sourceAt } from './attribution.ts';
import type { ClauseReading } from './clauseReading.ts';
import { readClause } from './clauseReading.ts';
import type { Clause } from './clauses.ts';
import { splitClauses } from './clauses.ts';
import { timesFor } from './comparedTimes.ts';
import { datesAnother } from './eventCues.ts';
import type { Framing } from './framing.ts';
import type { KnownAbouts } from './knownAbouts.ts';
import { modalityAt } from './modality.ts';
import { isPerpetrator } from './people.ts';
import { personAged } from './personInFocus.ts';
import { readWithin } from './placeOfCounted.ts';
import type { SentenceScope } from './readScope.ts';
import { readSentenceScope, scopeOf } from './readScope.ts';
import { campaignAt, readSince, totalsFor } from './readTotals.ts';
import type { EventReading } from './storyEvents.ts';

const MOST_WORDS = 12;
const MOST_NAMES = 6;

/** An article as the claims of its sentences are read. */
export interface ArticleReading {
  readonly words: ArticleWords;
  readonly entities: readonly LocalEntity[];
  readonly events: EventReading;
  readonly lists: KeptLists;
  readonly abouts: KnownAbouts;
}

/** A sentence with its context. */
export interface SentenceInStory {
  readonly sentence: Sentence;
  /** Index into the article's sentences. */
  readonly index: number;
  readonly story: number;
  readonly said: SentenceSources | undefined;
  /** The person whom the preceding sentences were about. */
  readonly person: NameAt | null;
  /** Its figures, without those of a table. */
  readonly figures: readonly Figure[];
}

/** A figure of the sentence with what is known about it by itself. */
export interface FramedFigure {
  readonly figure: Figure;
  readonly framing: Framing;
  /** True inside quotation marks. */
  readonly quoted: boolean;
  /** Where the article's next figure begins: no word from there on belongs to this figure. */
  readonly until: number;
}

/** Makes claims from one sentence's figures. What they share is read only once. */
export class SentenceClaims {
  readonly #article: ArticleReading;
  readonly #at: SentenceInStory;
  /** Shared by all its claims, as its names and words are. */
  readonly #span: Span;
  readonly #clauses: readonly Clause[];
  readonly #names: readonly string[];
  readonly #words: readonly string[];
  /** The totals that hold for all its figures. */
  readonly #totals: readonly Total[];
  /** The token that makes the figures of its clause and of those after it totals of a campaign; -1 if there is none. */
  readonly #campaign: number;
  readonly #scope: SentenceScope & { readonly first: number; readonly end: number };
  readonly #readings = new Map<Clause, ClauseReading>();

  constructor(article: ArticleReading, at: SentenceInStory) {
    const { words, lists } = article;
    const { sentence } = at;
    this.#article = article;
    this.#at = at;
    this.#span = { start: sentence.start, end: sentence.end };
    const first = afterDateline(words, sentence);
    this.#clauses = splitClauses(words, sentence);
    this.#names = lists.keep(namesBetween(words, first, sentence.endToken, MOST_NAMES).map(({ name }) => name));
    this.#words = lists.keep(
      contentWords(words, first, sentence.endToken, MOST_WORDS).filter(
        (word) => !LEXICON.commonWords.frequent.has(word),
      ),
    );
    const [begin, end] = [sentence.firstToken, sentence.endToken];
    this.#totals = readSince(words, begin, end);
    this.#campaign = campaignAt(words, begin, end);
    this.#scope = { ...readSentenceScope(words, begin, end), first: begin, end };
  }

  claim(framed: FramedFigure): Claim {
    const { figure, framing, quoted } = framed;
    const { words, entities, events, lists } = this.#article;
    const { index, story, said } = this.#at;
    const at = tokenAt(words.tokens, figure.start);
    const source = said === undefined ? null : sourceAt(said, at);
    const clause = this.#clauseAt(at);
    const reading = this.#readingOf(clause);
    const event = events.eventAt(index, at);
    const names =
      figure.quantity.kind === 'age'
        ? lists.keep(personAged(words, entities, figure, { ...this.#at, source }))
        : this.#names;
    const { start, end, numeral } = figure;
    const { counted: phrase, head, modifiers, partOf, sum, measure, predicate, topic } = framing;
    return {
      start,
      end,
      text: words.article.text.slice(start, end),
      numeral,
      sentence: this.#span,
      story,
      quantity: figure.quantity,
      counted: { phrase, head, modifiers, scope: this.#scopeOf(framed), partOf, sum, fatal: null },
      measure,
      predicate,
      about: this.#about(topic, names),
      event,
      time: timeOf(
        this.#times(figure, reading, event === null ? [] : (events.events[event]?.times ?? [])),
        this.#totalsAt(figure, clause, reading),
      ),
      source,
      quoted,
      modality: this.#modality(figure, framing, reading),
      within: this.#within(framed, clause),
    };
  }

  #clauseAt(token: number): Clause {
    const { sentence } = this.#at;
    const { firstToken: first, endToken: end } = sentence;
    return this.#clauses.find((clause) => token < clause.end) ?? { sentence, first, end, opening: '' };
  }

  #readingOf(clause: Clause): ClauseReading {
    const known = this.#readings.get(clause);
    if (known !== undefined) return known;
    const reading = readClause(this.#article.words, clause.first, clause.end);
    this.#readings.set(clause, reading);
    return reading;
  }

  #about(written: Topic, names: readonly string[]): About {
    const { lists, abouts } = this.#article;
    const topic = lists.keep(written);
    return abouts.of(topic, names, this.#words, () => ({
      topic,
      subjects: lists.keep(topic.length === 0 ? NONE : names.filter((name) => isInTopic(topic, name))),
      names,
      words: lists.keep(tellingWords(this.#words, topic)),
    }));
  }

  #totalsAt(figure: Figure, clause: Clause, reading: ClauseReading): readonly Total[] {
    const own = this.#totalsOf(figure, reading);
    const isOfCampaign = this.#campaign !== -1 && clause.end > this.#campaign;
    if (own.length === 0 && this.#totals.length === 0 && !isOfCampaign) return NONE;
    return keptList(
      distinctTotals([...own, ...this.#totals, ...(isOfCampaign ? [{ kind: 'campaign' } as const] : [])]),
    );
  }

  /** `dated` are the times of the figure's event. */
  #times(figure: Figure, reading: ClauseReading, dated: readonly TimeRef[]): readonly TimeRef[] {
    if (reading.times.length === 0) return NONE;
    const { words } = this.#article;
    const own = timesFor(words, reading.times, figure, this.#at.figures)
      // "a region that the tsunami of 2004 had struck" dates nothing but the tsunami.
      .filter(({ time, token }) => includesTime(dated, time) || !datesAnother(words, token, -1));
    return keptList(distinctTimes(own.map(({ time }) => time)));
  }

  #totalsOf(figure: Figure, { totals }: ClauseReading): Total[] {
    if (totals.length === 0) return [];
    const { tokens } = this.#article.words;
    const next = this.#at.figures.find(
      (other) => other.start >= figure.end && other.quantity.kind === figure.quantity.kind,
    );
    return totalsFor(totals, tokenAt(tokens, figure.end), tokenAt(tokens, next?.start ?? this.#at.sentence.end));
  }

  #modality(figure: Figure, framing: Framing, reading: ClauseReading): Modality {
    const { words } = this.#article;
    // Somebody's age is a fact whatever he may do.
    if (figure.quantity.kind === 'age') return 'stated';
    if (isNegated(words, figure, framing)) return 'denied';
    const found = modalityAt(reading.modality, tokenAt(words.tokens, figure.start));
    // "Rejected the levy by 27 votes to 12": what is rejected is not the vote.
    return figure.quantity.kind === 'score' && found === 'denied' ? 'stated' : found;
  }

  /** Whom the count includes or excludes according to the sentence, and whom a sum includes by naming them. */
  #scopeOf({ figure, framing, until }: FramedFigure): Scope {
    const { words } = this.#article;
    const [first, end] = [tokenAt(words.tokens, figure.start), tokenAt(words.tokens, figure.end)];
    const next = until < this.#at.sentence.end ? tokenAt(words.tokens, until) : this.#scope.end;
    const scope = scopeOf(words, this.#scope, first, end, next);
    const named = (framing.sum ?? []).filter(isPerpetrator);
    return named.length === 0 ? scope : { ...scope, including: [...new Set([...scope.including, ...named])] };
  }

  /** Where the counted, or those a share is of, are, up to the next figure; a sum reaches past its own members. */
  #within({ figure, framing, until }: FramedFigure, clause: Clause): readonly string[] {
    const { words } = this.#article;
    const { sentence } = this.#at;
    const { kind } = figure.quantity;
    if (kind !== 'percent' && (kind !== 'count' || framing.measure === null)) return NONE;
    const end = tokenAt(words.tokens, figure.end);
    const next = framing.sum !== null || until >= sentence.end ? sentence.endToken : tokenAt(words.tokens, until);
    return keptList(readWithin(words, sentence.firstToken, end, Math.min(next, clause.end)));
  }
}

const NONE: readonly never[] = [];
const ANY_TIME: ClaimTime = { times: NONE, totals: NONE };

function timeOf(times: readonly TimeRef[], totals: readonly Total[]): ClaimTime {
  return times.length === 0 && totals.length === 0 ? ANY_TIME : { times, totals };
}

/** The sentence's first token after its dateline, which says where the report was written. */
function afterDateline({ article, tokens }: ArticleWords, sentence: Sentence): number {
  const dateline = article.blocks[sentence.block]?.dateline;
  return dateline == null || dateline.end >= sentence.end
    ? sentence.firstToken
    : Math.max(sentence.firstToken, tokenAt(tokens, dateline.end));
}

/** "two people were not hurt", "did not kill 12": the count is of those to whom it did not happen. */
function isNegated(words: ArticleWords, figure: Figure, { predicate }: Framing): boolean {
  if (predicate === null || figure.quantity.kind !== 'count') return false;
  const verb = tokenAt(words.tokens, predicate.start);
  if (predicate.start < figure.start) return NEGATIONS.has(words.at(verb - 1)) && NEGATED_BY.has(words.at(verb - 2));
  const end = tokenAt(words.tokens, figure.end);
  for (let at = Math.max(end, verb - 3); at < verb; at++) if (NEGATIONS.has(words.at(at))) return true;
  return false;
}

const NEGATIONS = new Set(['not', 'never', 'neither']);
const NEGATED_BY = new Set(['did', 'had', 'has', 'have', 'does', 'do']);

/** The sentence's rarer words, and all words of the topic. */
function tellingWords(rare: readonly string[], topic: Topic): readonly string[] {
  if (topic.length === 0) return rare;
  const added: string[] = [];
  for (const one of topic) {
    for (const word of partsOf(one.toLowerCase())) {
      if (isEmptyWord(word)) continue;
      const singular = singularOf(word);
      if (!rare.includes(singular) && !added.includes(singular)) added.push(singular);
    }
  }
  return added.length === 0 ? rare : [...rare, ...added];
}

/** The words of a word with the parts attached to it; most have none. */
function partsOf(word: string): readonly string[] {
  return PLAIN.test(word) ? [word] : word.split(/[^\p{L}\p{N}-]+/u);
}

const PLAIN = /^[a-z]+$/;
