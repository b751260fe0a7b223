import type { Article } from '../article/article.ts';
import { claimValue } from '../corpus/facts/claimValue.ts';
import { compare } from '../corpus/facts/compareValues.ts';
import { countedClass } from '../corpus/facts/countedClass.ts';
import { isOfItsEvent } from '../corpus/facts/factGroups.ts';
import type { Claim } from '../model/claim.ts';
import type { FigureKind } from '../model/figure.ts';
import { type Message, message } from '../model/message.ts';
import type { Check, CheckedCorpus } from './check.ts';
import { keptOf } from './check.ts';
import type { Contradiction, Severity, Side } from './contradiction.ts';
import { withinArticles } from './withinArticles.ts';

const MESSAGES = ['headlines/rule', 'headlines/about', 'headlines/explanation'] as const;
const RULE = 'headline-conflict';

/** A figure of a headline that the text below does not have. Indices into `ArticleFacts.claims`. */
interface Unsupported {
  readonly headline: number;
  /** What the text opens with instead. */
  readonly text: number;
}

/**
 * A headline with another figure than its story: "Bank cuts 300 jobs" over "will cut 400 jobs". Tolls and magnitudes
 * are not looked at, as the check on figures compares those of an article with each other.
 */
export const headlines: Check<(typeof MESSAGES)[number]> = {
  id: 'headlines',
  messages: MESSAGES,
  rules: [{ id: RULE, level: 'warning', title: 'headlines/rule', fixes: ['useOther', 'settle', 'ignore'] }],
  read: ({ article, claims }): readonly Unsupported[] => unsupported(article, claims),
  createIndex: (corpus) =>
    withinArticles((uri) => {
      const facts = corpus.facts(uri);
      const found = keptOf<readonly Unsupported[]>(facts, headlines) ?? [];
      return found.flatMap(({ headline, text }) => {
        const [one, other] = [facts?.claims[headline], facts?.claims[text]];
        return one === undefined || other === undefined ? [] : [unlikeFigures(corpus, uri, [one, other], OF_HEADLINES)];
      });
    }),
  about: ([side]) => message('headlines/about', side?.text ?? ''),
};

const OF_HEADLINES = {
  rule: RULE,
  severity: 'warning',
  explain: (headline: string, text: string) => message('headlines/explanation', headline, text),
} as const;

const KINDS: ReadonlySet<FigureKind> = new Set([
  'count',
  'money',
  'percent',
  'age',
  'duration',
  'length',
  'mass',
  'area',
]);
/** So many sentences with figures, below the headline, say what the story is about. */
const LEAD_SENTENCES = 2;
/** A headline with more figures is a table. */
const MOST_IN_HEADLINE = 3;
/** A story with more is a list. */
export const MOST_IN_STORY = 200;
/** Figures farther apart than by this factor are of two things. */
const LIKE_SIZE = 4;

function unsupported({ prose, blocks, stories }: Article, claims: readonly Claim[]): Unsupported[] {
  const ofStory = new Map<number, ClaimInStory[]>();
  for (const [index, claim] of claims.entries()) {
    const told = ofStory.get(claim.story) ?? [];
    if (told.length < MOST_IN_STORY) told.push({ claim, index });
    ofStory.set(claim.story, told);
  }
  const ends = new Map(blocks.map(({ story, end }) => [story, end]));
  return [...ofStory].flatMap(([story, own]) => {
    const block = blocks[stories[story]?.headline ?? -1];
    if (block === undefined) return [];
    const above = own.filter(({ claim }) => claim.start >= block.start && claim.start < block.end);
    const below = own.filter(({ claim }) => claim.start >= block.end);
    if (above.length > MOST_IN_HEADLINE || own.length === MOST_IN_STORY) return [];
    const text = prose.slice(block.end, ends.get(story)).toLowerCase();
    return above.flatMap(({ claim, index }) => {
      const numeral = prose.slice(claim.numeral.start, claim.numeral.end).toLowerCase();
      if (!isComparable(claim) || isWritten(text, numeral)) return [];
      const before = prose.slice(block.start, claim.start).trimEnd().toLowerCase();
      const isBeside = claim.quantity.kind === 'count' && BESIDE.some((word) => before.endsWith(word));
      const instead = leadFigure(claim, isBeside, below);
      return instead === null ? [] : [{ headline: index, text: instead }];
    });
  });
}

/** True where a text has the numeral, be it as part of another figure; both in lower case. */
export function isWritten(text: string, numeral: string): boolean {
  for (let at = text.indexOf(numeral); at !== -1; at = text.indexOf(numeral, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + numeral.length] ?? ' '];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

/** "Sorrel, 44 senators", "Sorrel and 44 others": there may be one more of them. */
const BESIDE = [',', ' and', '&'];

export interface ClaimInStory {
  readonly claim: Claim;
  readonly index: number;
}

/** What the lead says instead; null where the text has the headline's figure, or no other, or several. */
function leadFigure(headline: Claim, isBeside: boolean, below: readonly ClaimInStory[]): number | null {
  const alike = below.filter(({ claim }) => areOfOneKind(headline, claim));
  if (alike.some(({ claim }) => canStandFor(headline, claim, isBeside ? 1 : 0))) return null;
  if (isSumOf(headline, alike)) return null;
  const lead = new Set<number>();
  for (const { claim } of below)
    if (lead.size < LEAD_SENTENCES && KINDS.has(claim.quantity.kind)) lead.add(claim.sentence.start);
  // An age comes with the name, be it after the lead.
  const { kind } = headline.quantity;
  const first = alike.filter(
    ({ claim }) =>
      (kind === 'age' || lead.has(claim.sentence.start)) && (kind !== 'count' || countTheSame(headline, claim)),
  );
  const [only] = first;
  if (only === undefined || first.length > 1 || !isComparable(only.claim)) return null;
  return areOfLikeSize(headline, only.claim) && sayTheSame(headline, only.claim) ? only.index : null;
}

/** Headlines round as they please: "$2.6 million" for 2.67. `slack` is in whole units. */
export function canStandFor(headline: Claim, text: Claim, slack: number): boolean {
  if (compare(headline.quantity, text.quantity, slack) !== 'disagree') return true;
  const [one, other] = [headline.quantity.min ?? headline.quantity.max, text.quantity.min ?? text.quantity.max];
  const isRounded = headline.quantity.step > text.quantity.step && headline.quantity.unit === text.quantity.unit;
  return isRounded && one !== null && other !== null && Math.abs(one - other) < headline.quantity.step;
}

export function isComparable({ quantity, modality, counted, ...claim }: Claim): boolean {
  const { kind, modifier } = quantity;
  if (!KINDS.has(kind) || modifier === 'vague' || modifier === 'range' || counted.sum !== null) return false;
  return modality !== 'denied' && modality !== 'superseded' && !isOfItsEvent({ ...claim, quantity, modality, counted });
}

export function areOfOneKind({ quantity: a }: Claim, { quantity: b }: Claim): boolean {
  return a.kind === b.kind && (a.unit === b.unit || a.kind === 'length' || a.kind === 'mass' || a.kind === 'area');
}

/** Both count the same, or are of the same: the words of a headline are few. */
export function sayTheSame(headline: Claim, text: Claim): boolean {
  if (
    headline.quantity.trend !== null &&
    text.quantity.trend !== null &&
    headline.quantity.trend !== text.quantity.trend
  )
    return false;
  if (headline.quantity.kind === 'count') return countTheSame(headline, text);
  if (headline.quantity.kind === 'age') return true;
  if (headline.measure !== null && headline.measure === text.measure) return true;
  return headline.about.words.some((word) => text.about.words.includes(word));
}

function countTheSame({ counted: a }: Claim, { counted: b }: Claim): boolean {
  return a.head !== null && b.head !== null && countedClass(a).name === countedClass(b).name;
}

export function areOfLikeSize({ quantity: a }: Claim, { quantity: b }: Claim): boolean {
  const [one, other] = [a.min ?? a.max ?? 0, b.min ?? b.max ?? 0];
  return one > 0 && other > 0 && Math.max(one, other) <= LIKE_SIZE * Math.min(one, other);
}

/** "700 jobs" over 400 in one place and 300 in another. */
export function isSumOf({ quantity }: Claim, alike: readonly ClaimInStory[]): boolean {
  const values = alike.slice(0, MOST_ADDED).map(({ claim }) => claim.quantity.min ?? 0);
  const whole = quantity.min ?? quantity.max ?? 0;
  const sums = new Set([0]);
  for (const value of values) for (const sum of [...sums]) sums.add(sum + value);
  return [...sums].some((sum) => Math.abs(sum - whole) <= quantity.step / 2 + 1e-9);
}

const MOST_ADDED = 8;

/** How it is told that what stands above or beside a text has another figure than the text. */
export interface UnlikeFigures {
  readonly rule: string;
  readonly severity: Severity;
  explain(beside: string, text: string): Message;
}

/** `beside` is the figure of the headline or the caption; each side has its place. */
export function unlikeFigures(
  corpus: CheckedCorpus,
  uri: string,
  [beside, inText]: readonly [beside: Claim, text: Claim],
  { rule, severity, explain }: UnlikeFigures,
): Contradiction {
  const { date = null, source = null } = corpus.meta(uri) ?? {};
  const sideOf = (claim: Claim): Side => ({
    uri,
    start: claim.start,
    end: claim.end,
    text: claim.text,
    sentence: claim.sentence,
    date,
    sourceName: claim.source?.name ?? source,
    value: claimValue(claim.quantity),
    subject: [claim.quantity.kind, claim.counted.head?.toLowerCase() ?? ''],
    event: null,
    rule,
    figure: null,
    // "Man, 34-year-old, dies" is no English.
    ...(claim.quantity.kind === 'age' ? { replacement: String(claim.quantity.min ?? '') } : {}),
  });
  const explanation = explain(beside.text, inText.text);
  return {
    sides: [beside, inText].sort((one, other) => one.start - other.start).map(sideOf),
    pairs: [{ a: 0, b: 1, relation: 'contradiction', severity, likelihood: 0.9, explanation, evidence: [] }],
  };
}
