import type { Line } from '../figures/line.ts';
import { UNITS } from '../figures/numberWords.ts';
import { isChangeWord, isPhrasal } from '../figures/trend.ts';
import { infinitive, partOfSpeech } from './lemma.ts';
import { phraseAt, startsPhrase } from './measurePhrases.ts';
import { isEmptyVerb, isState, measureOf, measureOfNoun } from './measures.ts';
import { isAuxiliary, isClosedWord, isPlural, isVerbAt } from './phrase.ts';

/** What a sentence says of the counted, and the tokens it says it with. */
export interface Predicate {
  readonly measure: string;
  readonly first: number;
  /** Token after it. */
  readonly end: number;
}

/** The measure of the verb or state at token `at`, over the phrase it may begin or end. */
function measuredAt(line: Line, at: number): Predicate | null {
  const phrase = phraseAt(line, at);
  if (phrase !== null) return phrase;
  const word = line.at(at);
  if (SUFFERING.has(word) && isInjuryAhead(line, at + 1)) return { measure: 'injured', first: at, end: at + 1 };
  if (BROUGHT.has(word) && isHospitalAhead(line, at + 1)) return { measure: 'hospitalized', first: at, end: at + 1 };
  const measure = measureOf(word);
  if (measure === undefined) return null;
  if (line.at(at - 1) === 'fatally') return { measure: 'killed', first: at - 1, end: at + 1 };
  return { measure, first: at, end: at + 1 };
}

const SUFFERING = new Set(['suffered', 'suffering', 'suffer', 'sustained', 'sustaining', 'treated', 'recovering']);

const BROUGHT = new Set(
  'taken transported rushed flown airlifted brought sent admitted carried moved transferred driven treated arrived hospitalized remain remained remains showed'.split(
    ' ',
  ),
);

/** "were flown by helicopter to the nearest hospital", "remained in hospital". */
function isHospitalAhead(line: Line, from: number): boolean {
  for (let at = from; at < from + 8 && (line.isWord(at) || line.at(at) === '-'); at++) {
    const word = line.at(at);
    if (word === 'hospital' || word === 'hospitals' || word === 'clinic') return true;
    if (word === 'medical' && (line.at(at + 1) === 'center' || line.at(at + 1) === 'centre')) return true;
    if (word === 'and' || word === 'after' || word === 'who' || word === 'when') return false;
  }
  return false;
}

/** "suffered minor injuries", "sustained gunshot wounds". */
function isInjuryAhead(line: Line, from: number): boolean {
  for (let at = from; at < from + 9 && (line.isWord(at) || line.at(at) === '-' || line.at(at) === ','); at++) {
    if (line.at(at).startsWith('injur') || line.at(at).startsWith('wound')) return true;
  }
  return false;
}

/** Words that may stand between the counted and its state. */
const BEFORE_STATE = new Set(
  'people others other more critically seriously severely badly reported still left were was are is also so feared confirmed presumed all both'.split(
    ' ',
  ),
);

/** "46 dead", "51 wounded", "three people critically injured", "two fatally shot". */
export function readState(line: Line, end: number): Predicate | null {
  let at = line.at(end) === '"' ? end + 1 : end;
  for (;;) {
    const manner = at === end ? mannerAt(line, at) : null;
    if (manner !== null) return manner;
    const found = isState(line.at(at)) || startsPhrase(line.at(at)) ? measuredAt(line, at) : null;
    if (found !== null && (isState(line.at(at)) || found.end - found.first > 1)) {
      return at === end && isDoneToAnother(line, found) ? null : found;
    }
    if (at > end + 2 || !BEFORE_STATE.has(line.at(at))) return null;
    at++;
  }
}

/** "16 shot, one fatally": how badly it befell them, the verb being understood. */
function mannerAt(line: Line, at: number): Predicate | null {
  const measure = MANNERS.get(line.at(at));
  return measure === undefined || (line.isWord(at + 1) && !MANNER_FOLLOWERS.has(line.at(at + 1)))
    ? null
    : { measure, first: at, end: at + 1 };
}

const MANNERS: ReadonlyMap<string, string> = new Map([
  ['fatally', 'killed'],
  ['critically', 'injured'],
  ['seriously', 'injured'],
  ['severely', 'injured'],
]);
const MANNER_FOLLOWERS = new Set([
  'in',
  'at',
  'on',
  'inside',
  'outside',
  'when',
  'as',
  'and',
  'after',
  'during',
  'early',
  'near',
  'by',
]);

/** What follows a verb that somebody else is the object of: "two officers shot him", "gunmen killed five people". */
const OBJECTS = new Set(
  'him her them himself themselves me us the a an his their its my our one two three four five six seven eight nine ten eleven twelve several dozens scores hundreds at more about nearly some another another each civilians people'.split(
    ' ',
  ),
);

/** True where the verb has an object, so that the words before it are who did it and not whom it befell. */
function isDoneToAnother(line: Line, found: Predicate): boolean {
  const last = line.at(found.end - 1);
  if (last.startsWith('die') || last.startsWith('perish')) return false;
  if (found.end - found.first > 1 && !TRANSITIVE.has(line.at(found.first))) return false;
  const next = line.at(found.end);
  if (line.at(found.end + 1) === 'times' || LAPSES.has(line.at(found.end + 1))) return false;
  if (isNameAhead(line, found)) return true;
  if (next === 'at') return line.at(found.end + 1) === 'least' && !isBoundsEnd(line, found.end + 2);
  return OBJECTS.has(next) || line.isDigits(found.end);
}

/** First words of phrases that take an object: "shot and killed a bystander". */
const TRANSITIVE = new Set(['shot', 'shooting', 'gunned', 'fatally', 'stabbed', 'stabbing', 'beaten']);

/** Nouns with which the words after a verb say when or how far away: "shot dead a day later", "killed one block away". */
const LAPSES = new Set(
  'day days week weeks month months year years hour hours minute minutes moment moments block blocks mile miles night morning time'.split(
    ' ',
  ),
);

/** "shot and killed Ana Petrikova": a capital that is no weekday's or month's, in a sentence that is not all capitals. */
function isNameAhead(line: Line, { first, end }: Predicate): boolean {
  if (!line.isCapital(end) || line.isCapital(first) || !line.isCapital(end + 1)) return false;
  return !isClosedWord(line.at(end)) && !DATED.has(line.at(end)) && !isAuxiliary(line.at(end + 2));
}

const DATED = new Set(
  'monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec january february march april may june july august september october november december christmas thanksgiving easter memorial labor new independence'.split(
    ' ',
  ),
);

/** "killed at least": nothing counted after it. */
function isBoundsEnd(line: Line, at: number): boolean {
  return !line.isWord(at) && !line.isDigits(at);
}

/** Prepositions that may begin a phrase between a subject and its verb: "two officers in the car were hurt". */
const PLACING = new Set('in at on from of near inside outside aboard with among for between who that'.split(' '));

/** Verbs of saying, which have the figure in what they report and not as their subject or object. */
const SAYING = new Set(
  'say says said saying tell tells told telling report reports reported reporting add adds announce announced confirm confirmed confirms show shows showed know known believe believed think estimate estimated claim claims'.split(
    ' ',
  ),
);

const REACH = 12;

/** The verb the counted is subject of: "46 people were killed", "23 miners died", "two men in the car lost their lives". */
export function readVerbAfter(line: Line, end: number): Predicate | null {
  let auxiliary = false;
  let passive = false;
  let phrase = false;
  for (let at = end; at < end + REACH; at++) {
    const word = line.at(at);
    if (!line.isWord(at)) {
      if (at === end && ((word === ',' && line.at(at + 1) !== 'and') || isDash(word) || word === '(')) {
        const after = word === ',' ? afterInsertion(line, at) : afterBrackets(line, at);
        if (after === -1) return null;
        at = after - 1;
        continue;
      }
      if (phrase && (word === "'" || word === '-' || word === '.')) continue;
      return null;
    }
    if (isAuxiliary(word)) {
      auxiliary = true;
      passive = passive || BEINGS.has(word);
      phrase = false;
      continue;
    }
    if (phrase) {
      const inside = measuredAt(line, at);
      const isHarmed = inside?.measure === 'killed' || inside?.measure === 'injured';
      if (inside !== null && isHarmed && isVerbAt(line, at)) return isDoneToAnother(line, inside) ? null : inside;
      continue;
    }
    if (word === 'to' && isState(line.at(at + 1))) return null;
    const measured = measuredAt(line, at);
    if (measured !== null) return !passive && isDoneToAnother(line, measured) ? null : measured;
    if (PLACING.has(word)) {
      const among = word === 'among' ? amongHarmed(line, at) : null;
      if (among !== null || auxiliary) return among;
      phrase = true;
      continue;
    }
    if (ADVERBS.has(word) || word.endsWith('ly')) continue;
    if (isClosedWord(word) || SAYING.has(word)) return auxiliary && SAYING.has(word) ? continued(line, at + 1) : null;
    if (auxiliary ? partOfSpeech(word) === 'verb' || word.endsWith('ed') : isVerbAt(line, at)) return verb(line, at);
    return null;
  }
  return null;
}

/** "were among the dead", "Among Injured". */
function amongHarmed(line: Line, among: number): Predicate | null {
  const at = line.at(among + 1) === 'the' || line.at(among + 1) === 'those' ? among + 2 : among + 1;
  const measure = isState(line.at(at)) ? measureOf(line.at(at)) : undefined;
  return measure === undefined ? null : { measure, first: among, end: at + 1 };
}

const BEINGS = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'get', 'gets', 'got']);

/** "were reported killed", "are said to have died": the verb behind one of saying. */
function continued(line: Line, from: number): Predicate | null {
  for (let at = from; at < from + 4; at++) {
    const found = measuredAt(line, at);
    if (found !== null) return found;
  }
  return null;
}

const ADVERBS = new Set(
  'also reportedly still then later now just only already since not all both each to so far more'.split(' '),
);

/** ", including two children, were killed": the auxiliary behind the second comma, or -1. */
function afterInsertion(line: Line, comma: number): number {
  for (let at = comma + 1; at < comma + 9; at++) {
    if (line.at(at) === ',')
      return isAuxiliary(line.at(at + 1)) || measureOf(line.at(at + 1)) !== undefined ? at + 1 : -1;
    if (!line.isWord(at) && !line.isDigits(at)) return -1;
  }
  return -1;
}

function isDash(word: string): boolean {
  return word === '-' || word === '–' || word === '—';
}

/** "five people — among them a nurse — were killed": the token behind the second dash or the bracket, or -1. */
function afterBrackets(line: Line, open: number): number {
  const closing = line.at(open) === '(' ? ')' : line.at(open);
  let at = open + 1;
  while (line.at(at) === line.at(open)) at++;
  if (closing !== ')' && line.isGlued(open) && line.isGlued(at)) return -1;
  for (; at < open + MOST_INSERTED; at++) {
    if (
      line.at(at) !== closing ||
      (closing === '-' && line.isGlued(at) && line.isGlued(at + 1) && line.at(at + 1) !== '-')
    )
      continue;
    while (line.at(at + 1) === closing) at++;
    return isAuxiliary(line.at(at + 1)) || measureOf(line.at(at + 1)) !== undefined ? at + 1 : -1;
  }
  return -1;
}

/** The longest insertion that is read over, in tokens. */
const MOST_INSERTED = 16;

/** An ordinary verb is its own measure, unless it is empty. */
function verb(line: Line, at: number): Predicate | null {
  const condition = phraseAt(line, at + 1);
  if (condition !== null) return condition;
  const base = infinitive(line.at(at));
  if ((base === 'remain' || base === 'stay') && isState(line.at(at + 1))) return measuredAt(line, at + 1);
  return isEmptyVerb(base) ? null : { measure: base, first: at, end: at + 1 };
}

/** Words that may stand between a verb and the figure it governs. */
const BEFORE_OBJECT = new Set(
  'the a an at least more than over about around some nearly almost all also as many up to and of another other others fewer less under both total its his her their only just well further additional estimated roughly approximately by'.split(
    ' ',
  ),
);

/** A figure's tokens and those of what it counts, which a verb reaches over: "killed 46 and injured 12", "killing two men and a boy". */
export interface Passed {
  readonly first: number;
  /** Token after the figure alone. */
  readonly figureEnd: number;
  readonly end: number;
}

/** The verb the counted is object of, scanning back from the figure over the earlier objects in `passed`. */
export function readVerbBefore(line: Line, first: number, passed: readonly Passed[]): Predicate | null {
  let nouns = 0;
  for (let at = first - 1; at >= 0 && at > first - 3 * REACH; at--) {
    const over = passed.find((span) => at < span.end && at >= span.first);
    if (over !== undefined) {
      at = over.first;
      continue;
    }
    const word = line.at(at);
    if (!line.isWord(at)) {
      if (word === ',' || word === "'" || word === '"' || word === '-' || (word === ':' && at === first - 1)) continue;
      return null;
    }
    const phrase = phraseEndingAt(line, at);
    if (phrase !== null) return phrase;
    const measured = measuredAt(line, at);
    const governs =
      isVerbAt(line, at) ||
      isHeadlineVerb(line, at) ||
      isGoverningGerund(line, at, first) ||
      // "Thieves nab $2 million": a headline's present tense right before its object.
      (at === first - 1 && isPlural(line.at(at - 1)) && !isClosedWord(line.at(at - 1))) ||
      (isState(word) && !ADJECTIVES.has(word));
    if (measured !== null && governs) {
      return phraseEndingAt(line, at) ?? measured;
    }
    if (SAYING.has(word)) return null;
    // That something grew or shrank by the figure, or to it, is told by its trend and is not what is measured.
    if (isPhrasal(line, at)) continue;
    if (isChangeWord(word)) return null;
    if (isVerbAt(line, at) && !isAuxiliary(word)) return verb(line, at);
    if (ADJECTIVES.has(word)) return null;
    if (isBeforeObject(line, at) || word.endsWith('ly')) continue;
    if (PARTICLES.has(word) && isVerbAt(line, at - 1)) continue;
    if (isClosedWord(word)) return null;
    nouns++;
    if (nouns > 6 || !isListed(line, first)) return null;
  }
  return null;
}

/** The gerund the counted is object of: "accused of killing six people" says that of the six, whatever verb comes after. */
export function readGerundBefore(line: Line, first: number): Predicate | null {
  for (let at = first - 1; at >= 0 && at > first - 6; at--) {
    if (!line.isWord(at)) return null;
    const found = phraseEndingAt(line, at) ?? measuredAt(line, at);
    if (found !== null) return isGoverningGerund(line, at, first) ? found : null;
    if (!isBeforeObject(line, at)) return null;
  }
  return null;
}

/** "suspected of killing the six": behind a preposition too a form in -ing has its object right after it. */
function isGoverningGerund(line: Line, at: number, first: number): boolean {
  if (!line.at(at).endsWith('ing') || !GERUND_BEFORE.has(line.at(at - 1))) return false;
  for (let between = at + 1; between < first; between++) if (!isBeforeObject(line, between)) return false;
  return true;
}

const GERUND_BEFORE = new Set(['of', 'for', 'in', 'by', 'after', 'before', 'with', 'from', 'and', 'allegedly', 'to']);

/** "laid off 300 workers", "handed out 3,000 meals": the end of a verb in two words. */
const PARTICLES = new Set(['off', 'out', 'back', 'away']);

const ADJECTIVES = new Set(['dead', 'missing', 'homeless']);

/** "at least", "up to", "a total of": their prepositions lead from a verb to its object, others do not. */
function isBeforeObject(line: Line, at: number): boolean {
  const word = line.at(at);
  if (word === 'at') return line.at(at + 1) === 'least' || line.at(at + 1) === 'most';
  if (word === 'to') return line.at(at - 1) === 'up' || line.at(at - 1) === 'close' || line.at(at - 1) === 'sentenced';
  if (word === 'for') return line.at(at - 1) === 'jailed' || line.at(at - 1) === 'imprisoned';
  if (word === 'with') return line.at(at - 2) === 'made' || line.at(at - 2) === 'makes' || line.at(at - 2) === 'making';
  if (word === 'of') return AMOUNTS.has(line.at(at - 1));
  return BEFORE_OBJECT.has(word);
}

const AMOUNTS = new Set([
  'total',
  'average',
  'number',
  'upwards',
  'upward',
  'excess',
  'minimum',
  'maximum',
  'lives',
  'life',
]);

/** A title-case or sentence-initial verb: "Kills 50+", "Killing 12". */
function isHeadlineVerb(line: Line, at: number): boolean {
  if (line.isCapital(at) && line.isCapital(0) && (line.isDigits(at + 1) || UNITS.has(line.at(at + 1)))) {
    if (measureOf(line.at(at)) !== undefined) return true;
  }
  return (
    line.isCapital(at) &&
    (line.at(at).endsWith('s') || line.at(at).endsWith('ing') || line.at(at).endsWith('ed')) &&
    partOfSpeech(line.at(at)) === 'verb'
  );
}

/** True where the figure is a later member of a list: "killing a man and 12 others". */
function isListed(line: Line, first: number): boolean {
  for (let at = first - 1; at >= first - 5; at--) {
    const word = line.at(at);
    if (word === 'and' || word === ',') return true;
    if (!BEFORE_OBJECT.has(word)) return false;
  }
  return false;
}

/** First words of phrases that are said of somebody and govern nobody: "3 found dead, 1 survivor". */
const STATED = new Set([
  'found',
  'pronounced',
  'left',
  'confirmed',
  'reported',
  'presumed',
  'feared',
  'in',
  'taken',
  'still',
]);

function phraseEndingAt(line: Line, at: number): Predicate | null {
  for (let from = at - 1; from >= at - 3; from--) {
    const phrase = phraseAt(line, from);
    if (phrase !== null && phrase.end === at + 1 && !STATED.has(line.at(from))) return phrase;
  }
  return null;
}

/** What may link a noun of harm to its number: "the toll rose to 46", "deaths: 46", "a death toll of 46". */
const LINKS = new Set([
  'to',
  'at',
  'of',
  ':',
  'was',
  'is',
  'reached',
  'reaches',
  'hit',
  'hits',
  'passes',
  'stands',
  'passed',
  'topped',
  'exceeded',
  'totaled',
  'totalled',
  'as',
  'by',
]);

/** Links that are read as bounds, with which the figure itself begins: "the toll topped 500". */
const PASSING = new Set([
  'topped',
  'topping',
  'tops',
  'exceeded',
  'exceeds',
  'exceeding',
  'surpassed',
  'surpasses',
  'surpassing',
  'nears',
  'nearing',
  'approaching',
]);

/** A noun of harm that governs the figure from before. */
export function readNounBefore(line: Line, first: number, passed: readonly Passed[]): Predicate | null {
  let link = first - 1;
  while (link > first - 4 && BEFORE_OBJECT.has(line.at(link)) && !LINKS.has(line.at(link))) link--;
  if (PASSING.has(line.at(first))) link = first;
  else if (!LINKS.has(line.at(link))) return null;
  const direct = line.at(link) === 'of' || line.at(link) === ':';
  for (let at = link - 1; at >= 0 && at > link - REACH; at--) {
    const over = passed.find((span) => at < span.end && at >= span.first);
    if (over !== undefined && !direct) {
      at = over.first;
      continue;
    }
    const word = line.at(at);
    const measure =
      measureOfNoun(word) ??
      (word === 'killed' || word === 'injured' || word === 'wounded' ? measureOf(word) : undefined);
    if (measure !== undefined) return nounAt(line, at, measure);
    if (direct || word === '.' || word === ';' || word === '!' || line.isDigits(at)) return null;
  }
  return null;
}

/** "death toll" is one noun, "injury toll" another. */
function nounAt(line: Line, at: number, measure: string): Predicate {
  const word = line.at(at);
  if (word !== 'toll' && word !== 'tolls') return { measure, first: at, end: at + 1 };
  const kind = measureOfNoun(line.at(at - 1));
  return kind === undefined ? { measure, first: at, end: at + 1 } : { measure: kind, first: at - 1, end: at + 1 };
}
