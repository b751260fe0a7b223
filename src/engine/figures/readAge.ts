import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import type { Quantity } from './quantity.ts';

/** An age found around a quantity, with the tokens it takes. */
export interface AgeReading {
  readonly first: number;
  readonly end: number;
  /** The unit of the age, a year unless the text says otherwise. */
  readonly unit: string;
}

const AGE_UNITS = new Set(['year', 'month', 'week', 'day', 'hour', 'decade', 'century']);
const AGED = new Set(['aged', 'age', 'ages', 'turned', 'turns', 'turning']);
/** Nobody is older, in years. */
export const OLDEST = 125;

const BOUNDING = new Set(['over', 'under', 'about', 'around', 'nearly', 'above', 'below', 'just']);
const BOUNDING_PAIRS = new Set(['at least', 'at most', 'up to', 'more than', 'less than', 'from about']);

/** The token before the words that bound the number at `first`; -1 where none do. */
function beforeBound(line: Line, first: number): number {
  if (BOUNDING_PAIRS.has(`${line.at(first - 2)} ${line.at(first - 1)}`)) return first - 3;
  return BOUNDING.has(line.at(first - 1)) ? first - 2 : -1;
}

const PERSON_NOUNS = LEXICON.people.aged;

/** Reads an age out of a quantity: "25-year-old", "aged 88", "Ostrow, 24,", "he was 10." */
export function readAge(line: Line, quantity: Quantity, limit: number): AgeReading | null {
  const { first, end, unit, kind } = quantity;
  if (kind === 'duration' && unit !== null && AGE_UNITS.has(unit)) {
    const old = oldAfter(line, end);
    if (old !== -1) return { first, end: old, unit };
  }
  const isBare = kind === 'count' && unit === null;
  // "aged over 19", "aged at least 25"
  if (isBare && AGED.has(line.at(beforeBound(line, first))) && quantity.min <= OLDEST)
    return { first, end, unit: 'year' };
  if (AGED.has(line.at(first - 1)) && first - 1 >= limit && (isBare || kind === 'duration') && quantity.min <= OLDEST) {
    if (line.at(first - 1).startsWith('turn') && !endsClause(line, end)) return null;
    return { first, end, unit: unit ?? 'year' };
  }
  // "girls as young as 10", "patients as old as 92 years"
  if (line.reads(first - 3, ['as', 'young', 'as']) || line.reads(first - 3, ['as', 'old', 'as'])) {
    if ((isBare || kind === 'duration') && quantity.min <= OLDEST) return { first, end, unit: unit ?? 'year' };
  }
  if (
    line.reads(first - 3, ['at', 'the', 'age']) ||
    line.reads(first - 2, ['age', 'of']) ||
    line.reads(first - 2, ['ages', 'of'])
  ) {
    if (isBare && quantity.min <= OLDEST) return { first, end, unit: 'year' };
  }
  if (
    isBare &&
    quantity.min <= OLDEST &&
    (isAgeLimit(line, first, end) ||
      isAgeBehindPeople(line, quantity) ||
      isDeadAt(line, first, end) ||
      isBoysOf(line, first, end))
  )
    return { first, end, unit: 'year' };
  const limited = readHyphenedLimit(line, quantity);
  if (limited !== null) return limited;
  if (isBare && isChildNamed(line, first, end)) return { first, end, unit: 'year' };
  if (!isBare || quantity.numeral.form !== 'digits' || quantity.min > OLDEST || !Number.isInteger(quantity.min))
    return null;
  return isBracketed(line, first, end) ||
    isAppositive(line, first, end) ||
    isOfNextNamed(line, first) ||
    isOfSubject(line, first, end) ||
    isPredicate(line, first, end) ||
    isOfSeveral(line, first, end)
    ? { first, end, unit: 'year' }
    : null;
}

/** "dead at 69", "died at 101". */
function isDeadAt(line: Line, first: number, end: number): boolean {
  if (line.at(first - 1) !== 'at' || !DYING.has(line.at(first - 2)) || !endsClause(line, end)) return false;
  // "was pronounced dead at 5 at the scene" gives the hour.
  if (PRONOUNCED.has(line.at(first - 3))) return false;
  // "put the number of dead at 26"
  return line.at(first - 3) !== 'of' && line.at(first - 3) !== 'the';
}

const PRONOUNCED = new Set(['declared', 'pronounced']);
const DYING = new Set(['dead', 'dies', 'died', 'die']);

/** "boys of 14 and 16", "a woman of 70": where nothing is counted after it. */
function isBoysOf(line: Line, first: number, end: number): boolean {
  if (line.at(first - 1) !== 'of') return false;
  const person = line.at(first - 2);
  if (!PERSON_NOUNS.has(person) && !PEOPLE_NOUNS.has(person)) return false;
  if (PARENTS.has(person)) return false;
  return !line.isWord(end) || AFTER_LIMIT.has(line.at(end));
}

/** "a father of two": how many children. */
const PARENTS = LEXICON.people.parents;

/** "under-25s", "an over-65", "under-18 players": the age of whom a hyphen ties a bound to. */
function readHyphenedLimit(line: Line, { first, end, numeral, kind, unit, min }: Quantity): AgeReading | null {
  const bound = line.at(first - 2);
  const isTied = line.at(first - 1) === '-' && line.isGlued(first) && line.isGlued(first - 1);
  if (!isTied || (bound !== 'under' && bound !== 'over') || min > OLDEST || min < YOUNGEST_LIMIT) return null;
  const isPlural = kind === 'duration' && unit === 'second' && line.written(end - 1) === 's';
  if (!isPlural && (kind !== 'count' || unit !== null)) return null;
  return line.at(isPlural ? end : numeral.end) === '-' ? null : { first, end, unit: 'year' };
}

/** "under-5" may be a score; ages so written are those of teams, schemes and statistics. */
const YOUNGEST_LIMIT = 4;

/** "those 65+", "voters 18-24": a bound or a range right behind the people of that age. */
function isAgeBehindPeople(line: Line, { first, end }: Quantity): boolean {
  if (!AGED_PEOPLE.has(line.at(first - 1))) return false;
  const mark = line.at(end);
  const isRange = (mark === '-' || mark === '–') && line.isDigits(end + 1) && line.isGlued(end + 1);
  const after = isRange ? end + 2 : end + 1;
  return (isRange || mark === '+') && line.isGlued(end) && (!line.isWord(after) || AFTER_LIMIT.has(line.at(after)));
}

/** "children under five", "women over 50": an age where nothing is counted after it. */
function isAgeLimit(line: Line, first: number, end: number): boolean {
  const word = line.at(first - 1);
  if (word !== 'under' && word !== 'over') return false;
  return AGED_PEOPLE.has(line.at(first - 2)) && (!line.isWord(end) || AFTER_LIMIT.has(line.at(end)));
}

const AGED_PEOPLE = LEXICON.people.agedGroups;
const AFTER_LIMIT = LEXICON.numberContext.afterAgeLimit;

/** "-year-old", " years old", " years of age". */
function oldAfter(line: Line, end: number): number {
  let at = end;
  if (line.at(at) === '-' && line.isGlued(at)) at++;
  const word = line.at(at);
  if (word === 'old' || word === 'olds') return at + 1;
  if (line.reads(at, ['of', 'age'])) return at + 2;
  return -1;
}

/** "Mira Koval (19) was shot": a number in brackets after a whole name is an age where something befell its bearer. */
function isBracketed(line: Line, first: number, end: number): boolean {
  if (line.at(first - 1) !== '(' || line.at(end) !== ')') return false;
  if (!isName(line, first - 2) || !isName(line, first - 3)) return false;
  for (let at = end + 1; at <= end + 4; at++) if (LEXICON.measures.states.has(line.at(at))) return true;
  return false;
}

function isName(line: Line, index: number): boolean {
  return line.isWord(index) && line.isCapital(index) && line.at(index).length > 1;
}

/** "Codrin Beal, four, shot himself": a number in words after a whole name, and before what its bearer did. */
function isChildNamed(line: Line, first: number, end: number): boolean {
  if (line.isDigits(first) || line.at(first - 1) !== ',' || line.at(end) !== ',') return false;
  if (!isName(line, first - 2) || !isName(line, first - 3) || end - first > 3) return false;
  const next = line.at(end + 1);
  return LEXICON.measures.states.has(next) || CHILD_VERBS.has(next);
}

const CHILD_VERBS = new Set(['was', 'is', 'had', 'has', 'died', 'who', 'whose']);

/** "Ostrow, 24, a fighter": a number between commas after a person. */
function isAppositive(line: Line, first: number, end: number): boolean {
  if (line.at(first - 1) !== ',') return false;
  let name = first - 2;
  if (line.at(name) === '.') name--;
  if (!line.isWord(name) && !line.isMark(name)) return false;
  const isPerson = PERSON_NOUNS.has(line.at(name)) || (line.isCapital(name) && line.at(name).length > 1);
  if (!isPerson) return false;
  const after = line.at(end);
  return (
    after === ',' ||
    after === ';' ||
    after === ')' ||
    ((after === '-' || after === '–' || after === '—') && !line.isGlued(end)) ||
    (after === '.' && (end >= line.count - 2 || line.at(end + 1) === '[')) ||
    after === 'and' ||
    after === 'of' ||
    after === 'was'
  );
}

/** "Emma, 16, and Pauline, 14 were": the last of several who are named with their ages. */
function isOfNextNamed(line: Line, first: number): boolean {
  if (line.at(first - 1) !== ',') return false;
  let name = first - 2;
  while (isName(line, name)) name--;
  if (name === first - 2 || line.at(name) !== 'and') return false;
  const age = line.at(name - 1) === ',' ? name - 2 : name - 1;
  return line.isDigits(age) && line.at(age - 1) === ',' && isName(line, age - 2);
}

/** "Ana Varga, 44 is": a whole name and a number, and what its bearer is. */
function isOfSubject(line: Line, first: number, end: number): boolean {
  return line.at(first - 1) === ',' && isName(line, first - 2) && isName(line, first - 3) && OF_ONE.has(line.at(end));
}

const OF_ONE = new Set(['is', 'has', 'who']);

/** "his sons, 10 and 12,", "two brothers, both 31,": the ages of several people. */
function isOfSeveral(line: Line, first: number, end: number): boolean {
  if (line.at(first - 1) === 'both') return line.at(first - 2) === ',' && !line.isWord(end);
  if (line.at(first - 1) !== ',' || !PEOPLE_NOUNS.has(line.at(first - 2))) return false;
  return line.at(end) === 'and'
    ? line.isDigits(end + 1) && !line.isWord(end + 2)
    : line.at(end) === ',' && line.isDigits(end + 1);
}

const PEOPLE_NOUNS = new Set([...PERSON_NOUNS].map((noun) => `${noun}s`).concat('children', 'men', 'women', 'wives'));

const BEINGS = new Set(['he', 'she', 'who', 'i', "he'", "she'"]);

/** "who was 10", "she is 34." */
function isPredicate(line: Line, first: number, end: number): boolean {
  const verb = line.at(first - 1);
  if (verb !== 'was' && verb !== 'is' && verb !== 'just') return false;
  const subject = verb === 'just' ? line.at(first - 3) : line.at(first - 2);
  if (BEINGS.has(subject)) return endsClause(line, end);
  // "Ottoline Achebe, the painter, was 71."
  const isNamed = verb !== 'just' && subject === ',' && isName(line, 0) && isName(line, 1) && line.at(2) === ',';
  return isNamed && first > 4 && line.at(end) === '.';
}

function endsClause(line: Line, end: number): boolean {
  const after = line.at(end);
  return (
    after === '' ||
    !line.isWord(end) ||
    after === 'when' ||
    after === 'at' ||
    after === 'and' ||
    after === 'on' ||
    after === 'in' ||
    after === 'last' ||
    after === 'this'
  );
}

/** "in her 60s": ten years of age, the first token being the possessive. */
export function readAgeDecade(
  line: Line,
  index: number,
): { readonly first: number; readonly end: number; readonly min: number } | null {
  const digits = line.at(index);
  if (line.written(index + 1) !== 's' || !line.isGlued(index + 1) || digits.length !== 2 || !digits.endsWith('0'))
    return null;
  let owner = index - 1;
  if (line.at(owner) === '-' && line.isGlued(index)) owner -= 2;
  if (SHADES.has(line.at(owner))) owner--;
  if (!OWNERS.has(line.at(owner))) return null;
  return { first: index, end: index + 2, min: Number(digits) };
}

const OWNERS = new Set(['his', 'her', 'their', 'my', 'your', 'our', 'its']);
const SHADES = new Set(['early', 'mid', 'late']);
