import { LEXICON } from '../../lexicon/lexicon.ts';
import type { PhraseReading } from '../../lexicon/phraseTable.ts';
import { PhraseTable } from '../../lexicon/phraseTable.ts';
import type { Line } from '../article/line.ts';
import { SCALES } from './numberWords.ts';
import { readUnitWords } from './units.ts';
import { isWaypoint } from './waypoint.ts';

/** What a phrase next to a number does to it. */
export type Bound = 'at least' | 'more than' | 'at most' | 'less than' | 'about';

/** Phrases before a number. */
const BEFORE = new PhraseTable<Bound>(LEXICON.bounds.before);

/** Words before a phrase of the table that shade it and belong to it: "well over 50", "just under 2". */
const SHADES = LEXICON.bounds.shades;

/** Phrases after a number or its unit. */
const AFTER = new PhraseTable<Bound>(LEXICON.bounds.after);

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
    const phrase = BEFORE.endingBefore(line, first, (found) => found.first >= limit && !isOtherwiseUsed(line, found));
    if (phrase === null) break;
    if (phrase.value === 'about') approximate = true;
    if (phrase.value !== 'about' || bound === null) bound = phrase.value;
    first = phrase.first;
    if (NEAR.has(phrase.words[0] ?? '')) approximate = true;
    while (first - 1 >= limit && SHADES.has(line.at(first - 1))) {
      first--;
      if (line.at(first) === 'just') approximate = true;
    }
  }
  return { bound, approximate, first };
}

const NEAR = new Set(['short', 'shy']);

/**
 * Phrases of the table that here belong to the words before them: "went up to 5", "children aged under", "all over".
 */
function isOtherwiseUsed(line: Line, phrase: PhraseReading<Bound>): boolean {
  const before = line.at(phrase.first - 1);
  const first = phrase.words[0];
  if (first === 'up') return MOVING.has(before);
  if (first === 'over') {
    if (before === 'all' || before === 'take' || before === 'taken' || before === 'took' || before === 'won')
      return true;
    return (
      MATTERS.has(before) ||
      isOneThing(line, phrase.end) ||
      isWaypoint(line, phrase.end) ||
      isSpreadOver(line, phrase.first, phrase.end)
    );
  }
  if (first === 'around' || first === 'about') return before === 'all';
  // "<BA> 737 aircraft": the end of a bracket.
  if (first === '>' || first === '<') return line.isWord(phrase.first - 1) && line.isGlued(phrase.first);
  if (first === 'near') return true;
  return false;
}

const MATTERS = LEXICON.bounds.beforeOverMatter;

/** "over one chapter": nothing is more than one thing; "over one million", "over one year" are bounds. */
function isOneThing(line: Line, index: number): boolean {
  if (line.at(index) !== 'one' || !line.isWord(index + 1)) return false;
  return (
    !SCALES.has(line.at(index + 1)) && readUnitWords(line, index + 1) === null && line.at(index + 1) !== 'hundredth'
  );
}

/** "$160 million over eight years": so long it takes, no more. */
function isSpreadOver(line: Line, over: number, index: number): boolean {
  const before = line.at(over - 1);
  const isFigure = line.isDigits(over - 1) || (line.isGlued(over - 1) && line.isDigits(over - 2));
  const isSum = isFigure || SCALES.has(before) || before === 'percent' || before === 'cent';
  return isSum && readUnitWords(line, index + 1)?.unit.dimension === 'duration';
}

const MOVING = LEXICON.bounds.beforeUpTo;

/** Reads one phrase that begins at token `index`, after a number or its unit. */
export function readBoundAfter(line: Line, index: number): { readonly bound: Bound; readonly end: number } | null {
  const phrase = AFTER.startingAt(line, index, (found) => isBoundAfter(line, found));
  return phrase === null ? null : { bound: phrase.value, end: phrase.end };
}

function isBoundAfter(line: Line, { words, first, end }: PhraseReading<Bound>): boolean {
  switch (words[0]) {
    case '-':
      return line.isGlued(first) && line.isGlued(first + 1);
    case '+':
    case 'ish':
      return line.isGlued(first);
    case 'plus':
      return isPlusAfter(line, first);
    case 'odd':
      return line.isWord(first + 1);
    case 'at':
      return !line.isDigits(end);
    case 'minimum':
      return !line.isWord(end);
    default:
      return true;
  }
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
