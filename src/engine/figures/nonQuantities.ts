import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { isMoneyLetters, isTransliteratedPound } from './currencies.ts';
import { readScale, readSlashFraction } from './digitNumeral.ts';
import { UNITS } from './numberWords.ts';
import type { ContinentalDigits } from './numeral.ts';

/** Words whose number names a thing rather than counts it: "Section 4", "Route 61", "page 12". */
const LABELS = LEXICON.labels.labels;

/**
 * Labels that may also precede a real quantity when something is counted after it ("day 12 people died" is rare
 * enough).
 */
const STREETS = LEXICON.labels.streets;

const GLUED_PREFIXES = LEXICON.labels.hyphenedPrefixes;

/** Letters that may touch the end of a number and leave it one; units and scales are checked where they are read. */
const DOMAINS = LEXICON.labels.webDomains;

/**
 * The token after an expression with digits that is not a figure, beginning at or containing token `index`; else -1.
 */
export function readNotFigure(line: Line, index: number, continental: ContinentalDigits): number {
  const ratio = readRatioTo(line, index);
  if (ratio !== -1 || !line.isDigits(index)) return ratio;
  if (isMarked(line, index) || isEmergencyNumber(line, index) || isClause(line, index)) return index + 1;
  if (isBracketedMarker(line, index) || isSecondTeam(line, index)) return index + 2;
  if (hasLeadingZero(line, index)) return endOfGroups(line, index);
  if (line.isGlued(index) && isCode(line, index)) return endOfRun(line, index);
  if (isChannel(line, index)) return index + 1;
  if (isListMarker(line, index)) return index + 2;
  if (isReadingTime(line, index)) return index + 3;
  for (const read of [readCounter, readPhone, readSlashed, readOdds]) {
    const end = read(line, index);
    if (end !== -1) return end;
  }
  const dotted = readDotted(line, index, continental);
  if (dotted !== -1) return dotted;
  return isAddress(line, index) ? index + 1 : -1;
}

/** "#4", "@2", "[36]": the number of something. */
function isMarked(line: Line, index: number): boolean {
  return isHash(line, index) || (line.at(index - 1) === '[' && line.at(index + 1) === ']');
}

/** "Rule 17(a)(1)": the number of a clause touches what it is a part of. */
function isClause(line: Line, index: number): boolean {
  if (line.at(index - 1) !== '(' || line.at(index + 1) !== ')' || !line.isGlued(index) || !line.isGlued(index - 1))
    return false;
  return line.at(index - 2) === ')' || line.isDigits(index - 2);
}

/** "(3) a new well" at the head of a paragraph. */
function isBracketedMarker(line: Line, index: number): boolean {
  return index === 1 && line.at(0) === '(' && line.at(2) === ')' && line.at(1).length <= 2 && !line.isGlued(3);
}

/** "the Hornets 2s": a club's second team. */
function isSecondTeam(line: Line, index: number): boolean {
  if (line.written(index + 1) !== 's' || !line.isGlued(index + 1) || line.isGlued(index)) return false;
  return line.isCapital(index - 1) && line.at(index).length === 1 && !COMMON_WORDS.has(line.at(index - 1));
}

/** "007"; "0.5" and "09:30" are numbers, and so may four digits be. */
function hasLeadingZero(line: Line, index: number): boolean {
  const digits = line.at(index);
  const next = line.at(index + 1);
  return digits.length > 1 && digits.length !== 4 && digits.startsWith('0') && next !== ':' && next !== '.';
}

/** "020 7946 0018": the token after the groups of a telephone number that begins with a zero. */
function endOfGroups(line: Line, index: number): number {
  let end = index + 1;
  while (line.isDigits(end) && line.at(end).length > 2 && end < index + 4) end++;
  return end;
}

/** "called 911", "a 911 call". */
function isEmergencyNumber(line: Line, index: number): boolean {
  const isLast = !line.isWord(index + 1) && !line.isDigits(index + 1) && line.at(index + 1) !== '-';
  if (isLast && line.at(index).length === 3 && DIALLING.has(line.at(index - 1))) return line.at(index + 1) !== ',';
  if (line.at(index) !== '911' || line.at(index - 1) === '$') return false;
  return !line.isWord(index + 1) || NINE_ONE_ONE.has(line.at(index + 1)) || CALLING.has(line.at(index - 1));
}

/** "a 2:1 margin", "16:9": odds and shapes; times of day were read before. */
function readOdds(line: Line, index: number): number {
  const isPair = line.at(index + 1) === ':' && line.isGlued(index + 1) && line.isGlued(index + 2);
  return isPair && line.isDigits(index + 2) ? index + 3 : -1;
}

/** "a 3-to-1 margin", "split four to one in favour": how two sides compare, not two counts. */
function readRatioTo(line: Line, index: number): number {
  const hyphened = line.at(index + 1) === '-' && line.at(index + 2) === 'to' && line.at(index + 3) === '-';
  const to = hyphened ? index + 2 : index + 1;
  const second = hyphened ? index + 4 : index + 2;
  if (line.at(to) !== 'to' || !isSmall(line, index) || !isSmall(line, second)) return -1;
  const end = second + 1;
  const isUnity = line.at(second) === '1' || line.at(second) === 'one';
  const compares = COMPARING.has(line.at(end)) || line.reads(end, ['in', 'favour']) || line.reads(end, ['in', 'favor']);
  return isUnity && (hyphened || compares) ? end : -1;
}

function isSmall(line: Line, index: number): boolean {
  return line.isDigits(index) ? line.at(index).length <= 3 : (UNITS.get(line.at(index)) ?? 0) > 0;
}

const COMPARING = LEXICON.contests.comparing;

const DIALLING = LEXICON.labels.dialling;
const NINE_ONE_ONE = LEXICON.labels.afterEmergencyNumber;
const CALLING = LEXICON.labels.beforeEmergencyNumber;

/** True where a word right before the number makes a label of it: "Section 427", "No. 4", "Game 6". */
export function isLabelled(line: Line, index: number): boolean {
  let at = index - 1;
  if (line.at(at) === '.' && line.isGlued(at)) at--;
  if (!LABELS.has(line.at(at))) return false;
  const label = line.at(at);
  if (label === 'no' || label === 'fig') return line.at(index - 1) === '.' || line.isCapital(at);
  if (label === 'number' || label === 'numbers') return line.at(at + 1) !== 'of';
  // "At Kestrel Hall 15,000 tickets": no label has its thousands set apart.
  if (isGrouped(line, index)) return false;
  if (AMBIGUOUS_LABELS.has(label)) return line.isCapital(at) || !isPluralNoun(line, index + 1);
  return true;
}

function isGrouped(line: Line, index: number): boolean {
  const isTouching = line.isGlued(index + 1) && line.isGlued(index + 2);
  return line.at(index + 1) === ',' && isTouching && line.at(index + 2).length === 3;
}

const AMBIGUOUS_LABELS = LEXICON.labels.ambiguous;

function isPluralNoun(line: Line, index: number): boolean {
  const word = line.at(index);
  return line.isWord(index) && (word === 'people' || (word.endsWith('s') && !word.endsWith('ss') && word.length > 3));
}

function isHash(line: Line, index: number): boolean {
  const before = line.at(index - 1);
  return line.isGlued(index) && (before === '#' || before === '@' || before === '_' || before === '№');
}

/** The digits touch letters before them ("T20", "COVID-19", "F-16", "mk5"). */
function isCode(line: Line, index: number): boolean {
  const before = index - 1;
  if (line.at(before - 1) === '$') return false;
  if (line.isWord(before)) return !isMoneyLetters(line.written(before)) && !isTransliteratedPound(line, index);
  // "ID.3"
  if (line.at(before) === '.' && line.isGlued(before)) return /^\p{Lu}{2,}$/u.test(line.written(before - 1));
  if (line.at(before) !== '-' || !line.isGlued(before) || !line.isWord(before - 1)) return false;
  if (GLUED_PREFIXES.has(line.at(before - 1))) return false;
  return !line.isGlued(before - 1) || !line.isDigits(before - 2);
}

/** "production-four-door": a number word attached to the word before it. */
export function isHyphenedOn(line: Line, first: number): boolean {
  return (
    line.at(first - 1) === '-' &&
    line.isGlued(first) &&
    line.isGlued(first - 1) &&
    line.isWord(first - 2) &&
    !GLUED_PREFIXES.has(line.at(first - 2))
  );
}

/** The digits of a code and what letters and digits touch them. */
function endOfRun(line: Line, index: number): number {
  let at = index + 1;
  while (at < line.count && line.isGlued(at) && (line.isWord(at) || line.isDigits(at))) at++;
  return at;
}

const PICTURES = LEXICON.labels.pictures;

/** "Photo 3 of 15": a position in a series. */
function readCounter(line: Line, index: number): number {
  if (line.at(index + 1) !== 'of' || !line.isDigits(index + 2)) return -1;
  const isAtStart = index === 0 && line.at(index).length + line.at(index + 2).length <= 4 && !line.isWord(index + 3);
  return PICTURES.has(line.at(index - 1)) || isAtStart ? index + 3 : -1;
}

const TOLL_FREE = new Set(['800', '888', '877', '866', '855', '844', '833']);

/** "555-123-4567", "(202) 555-0143", "+44 20 7946 0958". */
function readPhone(line: Line, index: number): number {
  if (
    line.at(index - 1) === '(' &&
    line.at(index + 1) === ')' &&
    line.at(index).length === 3 &&
    line.isDigits(index + 2)
  ) {
    return line.at(index + 3) === '-' ? index + 5 : index + 3;
  }
  if (TOLL_FREE.has(line.at(index)) && line.at(index + 1) === '-' && line.isCapital(index + 2)) return index + 3;
  const isPlus = line.at(index - 1) === '+' && line.isGlued(index) && !line.isGlued(index - 1);
  let groups = 1;
  let digits = line.at(index).length;
  let at = index + 1;
  for (; groups < 8; groups++) {
    const hyphen = line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1) && line.isDigits(at + 1);
    const bracket = line.at(at) === ')' && line.at(index - 1) === '(' && groups === 1 && line.isDigits(at + 1);
    if (hyphen || bracket) at++;
    else if (!(isPlus && line.isDigits(at))) break;
    digits += line.at(at).length;
    at++;
  }
  // "305-471-TIPS"
  const isSpelt =
    line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1) && /^\p{Lu}{4,}$/u.test(line.written(at + 1));
  if (isSpelt && digits === groups * 3) return at + 2;
  if (groups >= 3 && digits >= 7) return at;
  const isLocal =
    groups === 2 && line.at(index + 1) === '-' && line.at(index).length === 3 && line.at(index + 2).length === 4;
  return isLocal && line.at(index) >= '200' && !line.at(index + 2).endsWith('00') ? at : -1;
}

/** "192.168.0.1", "2.10.3": three runs of digits or more, unless they are the groups of one large number. */
function readDotted(line: Line, index: number, continental: ContinentalDigits): number {
  let at = index + 1;
  let runs = 1;
  let inThrees = true;
  while (line.at(at) === '.' && line.isGlued(at) && line.isDigits(at + 1) && line.isGlued(at + 1)) {
    if (line.at(at + 1).length !== 3) inThrees = false;
    runs++;
    at += 2;
  }
  return runs >= 3 && !(inThrees && continental) ? at : -1;
}

/** "9/11", "9-11", "24/7", "50/50"; dates and fractions were read before. */
function readSlashed(line: Line, index: number): number {
  if (line.reads(index, ['9', '-', '11']) && line.isGlued(index + 1) && line.isGlued(index + 2))
    return line.isWord(index + 3) && !line.isCapital(index + 3) ? -1 : index + 3;
  if (!line.isGlued(index + 1) || readSlashFraction(line, index) !== null) return -1;
  let at = index + 1;
  while (line.at(at) === '/' && line.isGlued(at) && line.isDigits(at + 1) && line.isGlued(at + 1)) at += 2;
  return at === index + 1 ? -1 : at;
}

/** "12 News", "7 Action News": the number of a channel. */
function isChannel(line: Line, index: number): boolean {
  if (line.at(index).length > 2) return false;
  const at = line.at(index + 1) === 'news' || !line.isCapital(index + 1) ? index + 1 : index + 2;
  return (
    line.at(at) === 'news' && line.isCapital(at) && !(line.isWord(at + 1) && line.isCapital(at + 1) && index === 0)
  );
}

/** "1." or "2)" at the head of a paragraph. */
function isListMarker(line: Line, index: number): boolean {
  const mark = line.at(index + 1);
  if (index !== 0 || line.at(index).length > 2 || !line.isGlued(1) || line.isGlued(2)) return false;
  return mark === ')' || mark === '.';
}

function isReadingTime(line: Line, index: number): boolean {
  return (line.at(index + 1) === 'min' || line.at(index + 1) === 'minute') && line.at(index + 2) === 'read';
}

/** "1600 Almond Avenue", "the 2900 block of". */
function isAddress(line: Line, index: number): boolean {
  const next = line.at(index + 1);
  if (next === 'block' || (next === '-' && line.at(index + 2) === 'block')) return true;
  if (line.at(index).length > 5 || line.at(index - 1) === '$') return false;
  if (isHouseNumber(line, index) || isBeforeStreet(line, index)) return true;
  if (COMPASS.has(line.written(index + 1)) && !line.isGlued(index + 1)) {
    const street = line.at(index + 2) === '.' ? index + 3 : index + 2;
    const isDotted = line.at(index + 2) === '.';
    // "5 W USB charger" is of five watts.
    const isStreet = line.isCapital(street) && (isDotted || /^\p{Lu}\p{Ll}/u.test(line.written(street)));
    if (isStreet || (isDotted && !line.isWord(street))) return true;
  }
  const joint = line.at(index + 1);
  if ((joint === '&' || joint === 'and') && line.isDigits(index + 2) && line.at(index + 2).length <= 5)
    return line.at(index).length === line.at(index + 2).length && isAddress(line, index + 2);
  for (let at = index + 1; at <= index + 5 && at < line.count; at++) {
    if (line.at(at) === '.') continue;
    if (line.isDigits(at) && /* "1200 N 45th St" */ at > index + 1) continue;
    if (at > index + 1 && STREETS.has(line.at(at)) && line.isCapital(at)) return true;
    if (!line.isCapital(at) && !['th', 'st', 'nd', 'rd'].includes(line.at(at))) return false;
  }
  return false;
}

/** "at 7318 Enchanted Creek": digits without a separator before a name, where somebody lives. */
function isHouseNumber(line: Line, index: number): boolean {
  if (line.at(index - 1) !== 'at' || line.at(index).length < 3) return false;
  const isName = (at: number): boolean => line.isCapital(at) && /^\p{Lu}\p{Ll}/u.test(line.written(at));
  return isName(index + 1) && isName(index + 2) && !isPluralNoun(line, index + 2);
}

/** "22 Rue Foch", "90049 ZIP": a word for a street or for a code right behind the number. */
function isBeforeStreet(line: Line, index: number): boolean {
  if (line.written(index + 1) === 'ZIP') return true;
  return STREETS_FIRST.has(line.at(index + 1)) && line.isCapital(index + 1) && line.isCapital(index + 2);
}

const STREETS_FIRST = LEXICON.labels.streetsFirst;

const COMPASS = LEXICON.labels.compass;

/** Names that end in a number in any context. */
const NUMBERED_NAMES = LEXICON.labels.numberedNames;

const ROUNDS = LEXICON.labels.rounds;

/** "the Final Four", "the Big Ten": a number with a capital in the name of a round or a league. */
export function isRoundOfContest(line: Line, first: number): boolean {
  return ROUNDS.has(line.at(first - 1)) && line.isCapital(first - 1) && line.isCapital(first);
}

/** Small words with a capital, at the beginning of a sentence or in a headline, that are not names. */
const COMMON_WORDS = LEXICON.labels.noNames;

/**
 * True for a bare number that ends a name: "Boeing 737", "iPhone 14", "Windows 10", "S&P 500". The words around decide:
 * a capital before, and nothing counted after. In a headline, where every word has its capital, only known names do.
 */
export function endsName(line: Line, first: number, end: number, inTitle: boolean): boolean {
  const before = line.at(first - 1);
  if (line.isGlued(first) || !line.isWord(first - 1)) return false;
  if (NUMBERED_NAMES.has(before)) return true;
  // "SEA-ME-WE 6": the last part of a name of several.
  const isPart = line.at(first - 2) === '-' && line.isGlued(first - 1) && line.isCapital(first - 3);
  if (isPart && !isPluralNoun(line, end)) return true;
  if (inTitle || !line.isCapital(first - 1) || COMMON_WORDS.has(before)) return false;
  if (line.isWord(end) && !line.isCapital(end))
    return !isPluralNoun(line, end) && !line.at(end).endsWith('en') && !isPluralNoun(line, end + 1);
  if (line.at(end) === '-' && line.isGlued(end)) return false;
  return true;
}

/** True where most of the longer words have capitals, as in headlines of many American outlets. */
export function isTitleCase(line: Line): boolean {
  let long = 0;
  let capital = 0;
  for (let index = 0; index < line.count; index++) {
    if (!line.isWord(index) || line.end(index) - line.start(index) < 4) continue;
    long++;
    if (line.isCapital(index)) capital++;
  }
  return long >= 3 && capital * 5 >= long * 4;
}

/** True where the run of characters without a space around token `index` is an address of the web or of a mailbox. */
export function isWebAddress(line: Line, first: number, end: number): boolean {
  if (end - first < 3) return false;
  if (line.at(first) === 'www') return true;
  for (let at = first; at < end; at++) {
    const mark = line.at(at);
    if (mark === ':' && line.at(at + 1) === '/' && line.at(at + 2) === '/') return true;
    if (mark === '@' && at > first) return true;
    if (mark === '.' && at + 1 < end && DOMAINS.has(line.at(at + 1)) && line.isWord(at - 1)) return true;
  }
  return false;
}

/**
 * What touches the end of a number and is neither scale nor unit nor ending makes a code of it: "5G", "737s", "1080p".
 */
export function isCodeEnding(line: Line, end: number): boolean {
  if (!line.isGlued(end) || !line.isWord(end)) return false;
  return readScale(line, end).end === end;
}
