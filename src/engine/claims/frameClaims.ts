import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Sentence } from '../article/tokens.ts';
import { MARK, tokenAt } from '../article/tokens.ts';
import type { Figure } from '../figures/figure.ts';
import type { Scope } from '../model/scope.ts';
import { distinctTimes, includesTime } from '../model/time.ts';
import type { Total } from '../model/total.ts';
import { distinctTotals } from '../model/total.ts';
import type { LocalEntity } from '../names/name.ts';
import type { ArticleWords, NameAt } from './articleWords.ts';
import { contentWords, isEmptyWord, namesBetween, singularOf } from './articleWords.ts';
import type { Attribution, Claim, EventAnchor, Framing } from './claim.ts';
import type { Clause } from './clauses.ts';
import { splitClauses } from './clauses.ts';
import { timesFor } from './comparedTimes.ts';
import { datesAnother } from './eventCues.ts';
import { withFatal } from './fatalities.ts';
import { readModality } from './modality.ts';
import { isPerpetrator } from './people.ts';
import { PersonTold, personAged } from './personInFocus.ts';
import { readWithin } from './placeOfCounted.ts';
import { readScope } from './readScope.ts';
import { readTimes } from './readTimes.ts';
import { readSince, readTotals } from './readTotals.ts';
import type { EventReading } from './storyEvents.ts';
import { readEvents } from './storyEvents.ts';
import { addSums } from './sums.ts';

const MOST_WORDS = 12;
const MOST_NAMES = 6;
const MOST_CONTEXT = 16;
const MOST_LISTED = 8;

/** Gives each figure the event it is about, who says so, when and how surely. `attributions` are by sentence. */
export function frameClaims(
  words: ArticleWords,
  entities: readonly LocalEntity[],
  attributions: readonly (Attribution | null)[],
  readFigures: readonly Figure[],
  readFramings: readonly Framing[],
): { claims: Claim[]; events: readonly EventAnchor[]; contexts: readonly (readonly string[])[] } {
  const { article, tokens } = words;
  const { figures, framings } = addSums(words, { figures: readFigures, framings: readFramings });
  if (figures.length === 0) return { claims: [], events: [], contexts: [] };
  const reading = readEvents(words);
  const claims: Claim[] = [];
  let next = 0;
  let quotes = { block: -1, open: false, token: 0 };
  const topic = new PersonTold(words);
  for (const [index, sentence] of tokens.sentences.entries()) {
    const block = article.blocks[sentence.block];
    if (block === undefined) continue;
    if (quotes.block !== sentence.block) quotes = { block: sentence.block, open: false, token: sentence.firstToken };
    const source = attributions[index] ?? null;
    let view: SentenceView | null = null;
    for (let figure = figures[next]; figure !== undefined && figure.start < sentence.end; figure = figures[++next]) {
      const framing = framings[next];
      if (framing === undefined) continue;
      const at = tokenAt(tokens, figure.start);
      quotes = advance(words, quotes, at);
      view ??= viewSentence(
        words,
        index,
        sentence,
        block.story,
        source,
        topic.before(block.story),
        listed(figures, next, sentence),
      );
      const until = figures[next + 1]?.start ?? Number.POSITIVE_INFINITY;
      claims.push(frame(words, entities, reading, view, figure, framing, quotes.open, until));
    }
    quotes = advance(words, quotes, sentence.endToken);
    topic.read(sentence, block.story, source);
  }
  return { claims: withFatal(claims), events: reading.events, contexts: storyContexts(words) };
}

/** The sentence's figures from index `first` on; a sentence with more is a table. */
function listed(figures: readonly Figure[], first: number, { end }: Sentence): readonly Figure[] {
  return figures.slice(first, first + MOST_LISTED).filter(({ start }) => start < end);
}

/** What all figures of one sentence share, read once however many there are. */
interface SentenceView {
  readonly sentence: Sentence;
  readonly index: number;
  readonly story: number;
  readonly source: Attribution | null;
  readonly clauses: readonly Clause[];
  readonly names: readonly string[];
  readonly words: readonly string[];
  /** The totals that hold for all its figures. */
  readonly totals: readonly Total[];
  readonly figures: readonly Figure[];
  /** Whom the sentences before were about. */
  readonly person: NameAt | null;
}

function viewSentence(
  words: ArticleWords,
  index: number,
  sentence: Sentence,
  story: number,
  source: Attribution | null,
  person: NameAt | null,
  figures: readonly Figure[],
): SentenceView {
  const { endToken } = sentence;
  // A dateline says where the report was written.
  const dateline = words.article.blocks[sentence.block]?.dateline;
  const firstToken =
    dateline == null || dateline.end >= sentence.end
      ? sentence.firstToken
      : Math.max(sentence.firstToken, tokenAt(words.tokens, dateline.end));
  return {
    sentence,
    index,
    story,
    source,
    clauses: splitClauses(words, sentence),
    names: namesBetween(words, firstToken, endToken, MOST_NAMES).map(({ name }) => name),
    words: contentWords(words, firstToken, endToken, MOST_WORDS).filter(
      (word) => !LEXICON.commonWords.frequent.has(word),
    ),
    totals: readSince(words.lower, sentence.firstToken, sentence.endToken),
    figures,
    person,
  };
}

function frame(
  words: ArticleWords,
  entities: readonly LocalEntity[],
  reading: EventReading,
  view: SentenceView,
  figure: Figure,
  framing: Framing,
  quoted: boolean,
  until: number,
): Claim {
  const { lower, tokens, article } = words;
  const { sentence } = view;
  const at = tokenAt(tokens, figure.start);
  const clause = view.clauses.find(({ end }) => at < end);
  const first = clause?.first ?? sentence.firstToken;
  const end = clause?.end ?? sentence.endToken;
  const event = reading.eventAt(view.index, at);
  const dates = event === null ? [] : (reading.events[event]?.times ?? []);
  const times = timesFor(words, readTimes(tokens, first, end, lower), figure, view.figures)
    // "a region that the tsunami of 2004 had struck" dates nothing but the tsunami.
    .filter(({ time, token }) => includesTime(dates, time) || !datesAnother(words, token, -1))
    .map(({ time }) => time);
  return {
    ...figure,
    ...framing,
    text: article.text.slice(figure.start, figure.end),
    event,
    source: view.source,
    quoted,
    // How old somebody is stays so whatever he may do.
    modality:
      figure.kind === 'age'
        ? 'stated'
        : isNegated(words, figure, framing)
          ? 'denied'
          : readModality(lower, first, end, at),
    sentence: { start: sentence.start, end: sentence.end },
    story: view.story,
    times: distinctTimes(times),
    totals: distinctTotals([...readTotals(lower, first, end), ...view.totals]),
    scope: scopeOf(words, sentence, figure, framing),
    within: withinOf(words, view, figure, framing, clause, until),
    fatal: null,
    names: figure.kind === 'age' ? personAged(words, entities, figure, view) : view.names,
    words: tellingWords(view.words, framing.concept),
  };
}

/** "two people were not hurt", "did not kill 12": the count is of those whom it did not befall. */
function isNegated({ lower, tokens }: ArticleWords, figure: Figure, { predicate }: Framing): boolean {
  if (predicate === null || figure.kind !== 'count') return false;
  const verb = tokenAt(tokens, predicate.start);
  if (predicate.start < figure.start) return NEGATIONS.has(lower(verb - 1)) && NEGATED_BY.has(lower(verb - 2));
  const end = tokenAt(tokens, figure.end);
  for (let at = Math.max(end, verb - 3); at < verb; at++) if (NEGATIONS.has(lower(at))) return true;
  return false;
}

const NEGATIONS = new Set(['not', 'never', 'neither']);
const NEGATED_BY = new Set(['did', 'had', 'has', 'have', 'does', 'do']);

/** Where the counted are, as far as the next figure leaves words for it; a sum reaches over its own members. */
function withinOf(
  words: ArticleWords,
  { sentence }: SentenceView,
  figure: Figure,
  framing: Framing,
  clause: Clause | undefined,
  until: number,
): string[] {
  if (figure.kind !== 'count' || framing.measure === null) return [];
  const end = tokenAt(words.tokens, figure.end);
  const next = framing.sum !== null || until >= sentence.end ? sentence.endToken : tokenAt(words.tokens, until);
  return readWithin(words, sentence.firstToken, end, Math.min(next, clause?.end ?? sentence.endToken));
}

/** What the sentence says the count takes in or leaves out, and whom a sum takes in by naming them. */
function scopeOf({ lower, tokens }: ArticleWords, sentence: Sentence, figure: Figure, { sum }: Framing): Scope {
  const [first, end] = [tokenAt(tokens, figure.start), tokenAt(tokens, figure.end)];
  const scope = readScope(lower, sentence.firstToken, sentence.endToken, first, end);
  const named = (sum ?? []).filter(isPerpetrator);
  return named.length === 0 ? scope : { ...scope, including: [...new Set([...scope.including, ...named])] };
}

/** The sentence's rarer words, and whatever words say what the figure is about. */
function tellingWords(rare: readonly string[], concept: string): readonly string[] {
  const added: string[] = [];
  for (const word of concept.toLowerCase().split(/[^\p{L}\p{N}-]+/u)) {
    if (isEmptyWord(word)) continue;
    const singular = singularOf(word);
    if (!rare.includes(singular) && !added.includes(singular)) added.push(singular);
  }
  return added.length === 0 ? rare : [...rare, ...added];
}

/** The names each story mentions most; of those it mentions alike, the first ones first. */
function storyContexts(words: ArticleWords): string[][] {
  const counts = words.article.stories.map(() => new Map<string, number>());
  let sentence = 0;
  for (const name of words.names) {
    while ((words.tokens.sentences[sentence]?.endToken ?? Number.POSITIVE_INFINITY) <= name.token) sentence++;
    const block = words.article.blocks[words.tokens.sentences[sentence]?.block ?? -1];
    const count = block === undefined ? undefined : counts[block.story];
    count?.set(name.name, (count.get(name.name) ?? 0) + 1);
  }
  return counts.map((count) =>
    [...count]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_CONTEXT)
      .map(([name]) => name),
  );
}

/** Whether token `to` stands inside quotation marks, counted from where the block was last read. */
function advance(
  words: ArticleWords,
  from: { block: number; open: boolean; token: number },
  to: number,
): { block: number; open: boolean; token: number } {
  let { open } = from;
  for (let index = from.token; index < to; index++) {
    if (words.tokens.kind[index] !== MARK) continue;
    const mark = words.lower(index);
    if (mark === '“') open = true;
    else if (mark === '”') open = false;
    else if (mark === '"') open = !open;
  }
  return { ...from, open, token: Math.max(from.token, to) };
}
