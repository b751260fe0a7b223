import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { markOf } from '../article/wordMarks.ts';
import type { Scope } from '../model/scope.ts';
import { WHOLE } from '../model/scope.ts';
import { isPerpetrator } from './people.ts';

/** Words that say whom "others" excludes: the dead of the same sentence. */
const DEADLY = LEXICON.measures.deadly;

/** How badly: said of some of the injured, not of all. */
const GRAVE = new Set(['critically', 'seriously', 'severely', 'badly', 'slightly', 'gravely', 'lightly']);

/** Words before a number that set its counted apart from others: "the other five", "the remaining three". */
const ASIDE = new Set(['other', 'another', 'remaining', 'additional', 'further']);

/** "eleven of the victims", "two of those hurt": some of a number given elsewhere. */
function isShare(line: Line, end: number): boolean {
  if (line.at(end) !== 'of') return false;
  const next = line.at(end + 1);
  return (
    next === 'them' ||
    next === 'those' ||
    next === 'whom' ||
    next === 'these' ||
    (next === 'the' && !/^\d/.test(line.at(end + 2)))
  );
}

/** Verbs that set some of the dead of a sentence apart from the others: not all of them, at first. */
const IDENTIFYING = new Set(['identified', 'identities', 'identity', 'names', 'named']);
const DYING = new Set(['died', 'dead', 'killed', 'die']);

/** Whom somebody found, treated or took away. */
const WHEREABOUTS = LEXICON.measures.whereabouts;
/** How many words around the figure are read for it. */
const NEAR_BEFORE = 4;
const NEAR_AFTER = 9;

/** "in critical but stable condition", but not "on condition of anonymity". */
function isInCondition(line: Line, condition: number, first: number): boolean {
  for (let at = condition - 1; at >= Math.max(first, condition - 5); at--) if (line.at(at) === 'in') return true;
  return false;
}

/** "The next two were shot outside": some of those the story has counted. */
const IN_TURN = new Set(['next', 'first', 'last', 'final']);

/** "Critically wounding two": so near before a figure, how badly is said of it and not of the one before. */
const BEFORE_OBJECT = 2;

/** How many words after "including" are read. */
const REACH = 6;

/** What a sentence says of all its counts: whom they include or leave out. */
export interface SentenceScope {
  readonly including: readonly string[];
  readonly excluding: readonly string[];
  /** Tokens that say how badly somebody was hurt: "in critical condition", and "critically". */
  readonly conditions: readonly number[];
  readonly manners: readonly number[];
  readonly ownLife: boolean;
  /** It speaks of the dead, so that "others" are those who are not. */
  readonly deadly: boolean;
  /** "The names of three of the dead": it sets some apart by name. */
  readonly identifies: boolean;
  /** Last token of "died at the scene", said of the figures before it only; -1 where it is not said. */
  readonly atScene: number;
  /** Last token of "the other"; -1 where it is not said. */
  readonly theOther: number;
}

const NOTHING_SAID: SentenceScope = {
  including: [],
  excluding: [],
  conditions: [],
  manners: [],
  ownLife: false,
  deadly: false,
  identifies: false,
  atScene: -1,
  theOther: -1,
};

/** Reads the words `first` to `end` (exclusive) of a sentence. */
export function readSentenceScope(line: Line, first: number, end: number): SentenceScope {
  if (!line.holds(SAYING_WHOM, first, end + 1)) return NOTHING_SAID;
  const including: string[] = [];
  const excluding: string[] = [];
  const [conditions, manners]: [number[], number[]] = [[], []];
  let [ownLife, deadly, identifies] = [false, false, false];
  let [atScene, theOther] = [-1, -1];
  for (let index = first; index < end; index++) {
    const word = line.at(index);
    if (DEADLY.has(word)) deadly = true;
    if (IDENTIFYING.has(word)) identifies = true;
    if (word === 'including' || word === 'counting' || (word === 'among' && line.at(index + 1) === 'them'))
      add(including, index);
    else if (word === 'excluding' || word === 'besides' || (word === 'not' && line.at(index + 1) === 'including'))
      add(excluding, index);
    else if (word === 'condition' && isInCondition(line, index, first)) conditions.push(index);
    else if (GRAVE.has(word)) manners.push(index);
    else if (isOwnLife(line, index)) ownLife = true;
    // "Killed five people and an unborn child": counted by some reports, and not by others.
    else if (UNBORN.has(word) && !including.includes('unborn')) including.push('unborn');
    else if (line.at(index - 1) === 'the') {
      if (word === 'other' || word === 'others') theOther = index;
      else if (word === 'scene' && line.at(index - 2) === 'at' && DYING.has(line.at(index - 3))) atScene = index;
    }
  }
  return { including, excluding, conditions, manners, ownLife, deadly, identifies, atScene, theOther };

  function add(roles: string[], at: number): void {
    const role = roleAfter(line, at, end);
    if (role !== null && !roles.includes(role)) roles.push(role);
  }
}

/**
 * Whom a count is said to include, exclude or be a share of. The sentence's tokens run from `first` to `end`, the
 * figure's from `figureStart` to `figureEnd`, and the sentence's next figure begins at `next`.
 */
export function scopeOf(
  line: Line,
  sentence: SentenceScope & { readonly first: number; readonly end: number },
  figureStart: number,
  figureEnd: number,
  next = sentence.end,
): Scope {
  const { first, end, including, excluding, ownLife, deadly } = sentence;
  const condition =
    sentence.conditions.some((at) => at >= figureEnd && at < next) ||
    sentence.manners.some(
      (at) =>
        (at >= figureStart - BEFORE_OBJECT && at < figureStart) ||
        (at >= figureEnd && (next === end || at < next - BEFORE_OBJECT)),
    );
  let difference = false;
  let apart = ASIDE.has(line.at(figureStart - 1)) && figureStart > first;
  for (let index = figureEnd; index < Math.min(figureEnd + 3, end); index++) {
    if (line.at(index) === 'more' && (line.at(index + 1) === 'than' || line.at(index + 2) === 'than'))
      difference = true;
    else if (line.at(index) === 'other' || line.at(index) === 'others' || line.at(index) === 'more') apart = true;
  }
  const share =
    isShare(line, figureEnd) ||
    (figureStart > first && IN_TURN.has(line.at(figureStart - 1))) ||
    isSomeOfMore(line, sentence, figureStart, figureEnd);
  const apartFrom = apart ? (deadly ? 'dead' : 'uncounted') : null;
  const there = isThere(line, sentence, figureStart, figureEnd);
  const says =
    including.length > 0 || excluding.length > 0 || condition || there || ownLife || difference || apart || share;
  return says ? { including, excluding, apartFrom, share, condition, there, ownLife, difference } : WHOLE;
}

/**
 * "Officers found four victims", "two were treated for minor wounds": said near the figure, as a sentence tells of
 * several.
 */
function isThere(
  line: Line,
  { first, end }: { readonly first: number; readonly end: number },
  figureStart: number,
  figureEnd: number,
): boolean {
  const last = Math.min(end, figureEnd + NEAR_AFTER);
  for (let at = Math.max(first, figureStart - NEAR_BEFORE); at < last; at++)
    if (WHEREABOUTS.has(line.at(at))) return true;
  return false;
}

/**
 * "Two died at the scene", "one was hit in the foot and the other in the leg", "the names of three of the dead": a
 * count of those to whom the rest of the sentence applies, and of more only by chance.
 */
function isSomeOfMore(line: Line, sentence: SentenceScope, figureStart: number, figureEnd: number): boolean {
  const one = line.at(figureEnd - 1) === 'one' && figureEnd - figureStart === 1;
  return sentence.identifies || sentence.atScene >= figureEnd || (one && sentence.theOther >= figureEnd);
}

/** The role within the next words: "including the gunman"; null where there is none. */
function roleAfter(line: Line, at: number, end: number): string | null {
  for (let index = at + 1; index < Math.min(at + 1 + REACH, end); index++) {
    const word = line.at(index);
    if (isPerpetrator(word)) return word;
    if (UNBORN.has(word)) return 'unborn';
  }
  return null;
}

const UNBORN = new Set(['unborn', 'fetus', 'foetus']);

/** "Took his own life", "shot himself". */
function isOwnLife(line: Line, index: number): boolean {
  const next = line.at(index + 1);
  if (next === 'life' || next === 'lives') return line.at(index) === 'own';
  return (next === 'himself' || next === 'herself') && BEFORE_HIMSELF.has(line.at(index));
}

const BEFORE_HIMSELF = new Set(['and', 'then', 'killing', 'kill', 'killed', 'shot']);

/** The last words of what is said of whoever took their own life. */
const OF_OWN_LIFE = ['life', 'lives', 'himself', 'herself'];
/** The last words of what is said of some of those counted. */
const OF_SOME = ['condition', 'other', 'others', 'scene'];

/** Without any of these, or one right behind it, a sentence says of no count whom it includes or how they fared. */
const SAYING_WHOM = markOf([
  ...DEADLY,
  ...IDENTIFYING,
  ...GRAVE,
  ...UNBORN,
  ...OF_OWN_LIFE,
  ...OF_SOME,
  ...['including', 'counting', 'among', 'excluding', 'besides'],
]);
