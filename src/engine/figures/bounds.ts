import type { Line } from './line.ts';

/** What a phrase beside a number does to it. */
export type Bound = 'at least' | 'more than' | 'at most' | 'less than' | 'about' | 'only';

/** Phrases that stand before a number. "only" leaves it as it is, and belongs to the figure no more than "the". */
const BEFORE: Readonly<Record<Exclude<Bound, 'only'>, string>> = {
  'at least':
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|minimum|upwards of|upward of|as few as|as little as|not under|> =|≥|greater than or equal to|more than or equal to',
  'more than':
    'more than|over|above|greater than|in excess of|exceeding|exceeds|exceeded|exceed|surpass|surpasses|higher than|bigger than|larger than|longer than|older than|north of|beyond|topping|topped|tops|surpassing|surpassed|>',
  'at most':
    'at most|up to|as many as|as much as|no more than|not more than|a maximum of|maximum of|maximum|no greater than|not over|no longer than|no higher than|no later than|capped at|≤|< =|less than or equal to|fewer than or equal to',
  'less than':
    'less than|fewer than|under|below|short of|shy of|lower than|smaller than|shorter than|younger than|south of|<',
  about:
    'about|around|roughly|approximately|approx|approx .|some|nearly|almost|close to|an estimated|estimated|estimated at|circa|c .|ca .|near|nearing|approaching|in the region of|in the order of|on the order of|in the neighborhood of|in the neighbourhood of|something like|more or less|somewhere around|or so|practically|virtually|nigh on|~|≈|∼|approximate|an approximate',
};

/** Words before a phrase of the table that shade it and belong to it: "well over 50", "just under 2". */
const SHADES = new Set(
  'well just far slightly somewhat considerably significantly substantially much even marginally comfortably anywhere somewhere'.split(
    ' ',
  ),
);

/** Phrases that stand after a number or after its unit. */
const AFTER: readonly (readonly [string, Bound])[] = [
  ['or more', 'at least'],
  ['or above', 'at least'],
  ['or higher', 'at least'],
  ['or greater', 'at least'],
  ['or over', 'at least'],
  ['or older', 'at least'],
  ['or better', 'at least'],
  ['and above', 'at least'],
  ['and over', 'at least'],
  ['and up', 'at least'],
  ['and older', 'at least'],
  ['and counting', 'at least'],
  ['at least', 'at least'],
  ['at the least', 'at least'],
  ['at a minimum', 'at least'],
  ['minimum', 'at least'],
  ['plus', 'at least'],
  ['- plus', 'at least'],
  ['+', 'at least'],
  ['or fewer', 'at most'],
  ['or less', 'at most'],
  ['or under', 'at most'],
  ['or below', 'at most'],
  ['or lower', 'at most'],
  ['or younger', 'at most'],
  ['and under', 'at most'],
  ['and below', 'at most'],
  ['at most', 'at most'],
  ['at the most', 'at most'],
  ['tops', 'at most'],
  ['or so', 'about'],
  ['- odd', 'about'],
  ['odd', 'about'],
  ['- ish', 'about'],
  ['ish', 'about'],
  ['or thereabouts', 'about'],
  ['give or take', 'about'],
  ['approximately', 'about'],
];

interface Phrase {
  readonly words: readonly string[];
  readonly bound: Bound;
}

const byLastWord = new Map<string, Phrase[]>();
for (const [bound, phrases] of Object.entries(BEFORE)) {
  for (const phrase of phrases.split('|')) {
    const words = phrase.split(' ');
    const last = words.at(-1) ?? '';
    byLastWord.set(last, [...(byLastWord.get(last) ?? []), { words, bound: bound as Bound }]);
  }
}
for (const phrases of byLastWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);

const byFirstWord = new Map<string, Phrase[]>();
for (const [phrase, bound] of AFTER) {
  const words = phrase.split(' ');
  const first = words[0] ?? '';
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, bound }]);
}

/** The bounds of a figure as its neighbourhood gives them. */
export interface BoundsReading {
  /** The bound that decides, outermost first: in "more than about 50" it is "more than". */
  readonly bound: Bound | null;
  /** True where any of the phrases says that the number is near rather than exact. */
  readonly approximate: boolean;
  /** First token of the phrases. */
  readonly first: number;
}

/** Reads the phrases that end right before token `index`, back to `limit` at most. */
export function readBoundsBefore(line: Line, index: number, limit: number): BoundsReading {
  const article = line.at(index - 1) === 'a' || line.at(index - 1) === 'an' ? index - 1 : index;
  const reading = readPhrasesBefore(line, article, limit);
  return article === index || (reading.first < article && OVER_ARTICLE.has(line.at(article - 1)))
    ? reading
    : readPhrasesBefore(line, index, limit);
}

/** Last words of phrases that reach over an article: "at least a 7.5% risk"; "over a four-day period" does not. */
const OVER_ARTICLE = new Set(['least', 'than', 'nearly', 'almost', 'roughly', 'most', 'approximately']);

function readPhrasesBefore(line: Line, index: number, limit: number): BoundsReading {
  let first = index;
  let bound: Bound | null = null;
  let approximate = false;
  for (let phrases = 0; phrases < 3; phrases++) {
    const phrase = phraseBefore(line, first, limit);
    if (phrase === null) break;
    if (phrase.bound === 'about') approximate = true;
    if (phrase.bound !== 'about' || bound === null) bound = phrase.bound;
    first -= phrase.words.length;
    if (NEAR.has(phrase.words[0] ?? '')) approximate = true;
    while (first - 1 >= limit && SHADES.has(line.at(first - 1))) {
      first--;
      if (line.at(first) === 'just') approximate = true;
    }
  }
  return { bound, approximate, first };
}

const NEAR = new Set(['short', 'shy']);

function phraseBefore(line: Line, index: number, limit: number): Phrase | null {
  for (const phrase of byLastWord.get(line.at(index - 1)) ?? []) {
    const from = index - phrase.words.length;
    if (from >= limit && line.reads(from, phrase.words) && !isOtherwiseUsed(line, from, phrase)) return phrase;
  }
  return null;
}

/** Phrases of the table that here belong to what stands before them: "went up to 5", "children aged under", "all over". */
function isOtherwiseUsed(line: Line, from: number, phrase: Phrase): boolean {
  const before = line.at(from - 1);
  const first = phrase.words[0];
  if (first === 'up') return MOVING.has(before);
  if (first === 'over')
    return before === 'all' || before === 'take' || before === 'taken' || before === 'took' || before === 'won';
  if (first === 'around' || first === 'about') return before === 'all';
  if (first === 'near') return true;
  return false;
}

const MOVING = new Set(
  'go goes went gone going rise rises rose risen rising jump jumps jumped climb climbed move moved pushed driven shot sped add adds added'.split(
    ' ',
  ),
);

/** Reads one phrase that begins at token `index`, after a number or its unit. */
export function readBoundAfter(line: Line, index: number): { readonly bound: Bound; readonly end: number } | null {
  for (const phrase of byFirstWord.get(line.at(index)) ?? []) {
    if (!line.reads(index, phrase.words)) continue;
    const end = index + phrase.words.length;
    if (phrase.words[0] === '-' && !(line.isGlued(index) && line.isGlued(index + 1))) continue;
    if (phrase.words[0] === '+' && !line.isGlued(index)) continue;
    if (phrase.words[0] === 'plus' && !isPlusAfter(line, index)) continue;
    if (phrase.words[0] === 'ish' && !line.isGlued(index)) continue;
    if (phrase.words[0] === 'odd' && !line.isWord(index + 1)) continue;
    if (phrase.words[0] === 'at' && line.isDigits(end)) continue;
    if (phrase.words[0] === 'minimum' && line.isWord(end)) continue;
    return { bound: phrase.bound, end };
  }
  return null;
}

/** "20 plus years" against "20 plus 5" and "£50 plus VAT". */
function isPlusAfter(line: Line, index: number): boolean {
  return (
    line.isWord(index + 1) &&
    !line.isCapital(index + 1) &&
    line.at(index + 1).endsWith('s') &&
    !line.at(index + 1).endsWith('ss')
  );
}
