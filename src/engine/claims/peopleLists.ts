import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { markOf } from '../article/wordMarks.ts';
import type { Figure } from '../model/figure.ts';
import type { Framing } from './framing.ts';
import { partOfSpeech, singular } from './lemma.ts';
import { isState, measureOf } from './measures.ts';
import { isPeopleNoun, isPersonNoun, peopleIn } from './people.ts';
import { isAuxiliary, isClosedWord, isVerbAt } from './phrase.ts';

/** A sentence as the reader of lists of people sees it; all indices are tokens of the sentence. */
export interface PeopleLine {
  readonly line: Line;
  /** True for a headline, which omits articles. */
  readonly headline: boolean;
  /** Token after the person's or the place's name that begins at token `at`, or -1. */
  personAt(at: number): number;
  placeAt(at: number): number;
  /** Index of the figure that begins at token `at`, with the token after it, or null. */
  figureAt(at: number): { readonly index: number; readonly end: number } | null;
  readonly figures: readonly Figure[];
  readonly framings: readonly Framing[];
  /** Token after what a figure counts. */
  countedEnd(framing: Framing): number;
}

/** One person, or several counted together, in a list. */
export interface Member {
  readonly first: number;
  readonly end: number;
  readonly min: number;
  readonly max: number | null;
  readonly approximate: boolean;
  /** Index of the figure that counts them, or null if their number is implied. */
  readonly figure: number | null;
  /** Their noun, lower case and singular; null for a name. */
  readonly head: string | null;
}

const MOST_MEMBERS = 24;
/** The longest noun phrase of a member, in tokens: "a 26-year-old pregnant primary school teacher". */
const LONGEST = 9;

const OWNERS = new Set(['his', 'her', 'their', 'its', 'my', 'our']);
const ARTICLES = new Set(['a', 'an', 'the', 'another']);
const REFLEXIVES = new Set(['himself', 'herself']);
const PRONOUNS = new Set(['him', 'her', 'he', 'she']);
const OPENING = markOf([...OWNERS, ...ARTICLES, ...REFLEXIVES, ...PRONOUNS, 'both']);
const ONE_OF = ['one', 'of'];

/**
 * Reads the people listed from token `at`: "two boys and a man", "Ana Petrikova, 34, and her son". Null for fewer than
 * two.
 */
export function readPeople(people: PeopleLine, at: number): readonly Member[] | null {
  if (!mayBegin(people, at)) return null;
  const { line } = people;
  const members: Member[] = [];
  let closed = false;
  for (let from = at; members.length < MOST_MEMBERS; ) {
    const member = readMember(people, from, members.length > 0);
    if (member === null) break;
    members.push(member);
    const link = readLink(line, member.end);
    if (link === null || closed) break;
    if (link.last && readMember(people, link.end, true) === null) break;
    closed = link.last && readLink(line, readMember(people, link.end, true)?.end ?? 0)?.last !== true;
    from = link.end;
  }
  const only = members[0];
  if (members.length === 1 && only !== undefined && only.figure === null && only.min > 1) return members;
  if (members.length < 2 || !isList(people, members) || isExplained(members)) return null;
  return namesThoseBefore(people, at, members) ? null : members;
}

/** "Two clerks, Ana Petrikova and Ilie Sandu, were hurt": the names of those whom the number before them counts. */
function namesThoseBefore(people: PeopleLine, at: number, members: readonly Member[]): boolean {
  if (people.line.at(at - 1) !== ',') return false;
  const total = members.reduce((sum, { min }) => sum + min, 0);
  for (let first = at - 2; first >= at - LONGEST; first--) {
    const counted = readCountedMember(people, first);
    if (counted !== null && counted.end === at - 1) return counted.min === total;
  }
  return false;
}

/**
 * A single person whom a sentence introduces at token `at`: "a receptionist", "Ana Petrikova, 34,", "the victim". Null
 * for a member of a list, and for a person with a relative clause: "a man who".
 */
export function readOnePerson(people: PeopleLine, at: number): Member | null {
  const { line } = people;
  const among = readOneAmong(people, at);
  if (among !== null) return among;
  const member = readMember(people, at, false);
  if (member === null || member.figure !== null || member.min !== 1) return null;
  if (line.at(at) === 'the' && member.head !== 'victim' && !SOLE.has(member.head ?? '')) return null;
  // "another man", "a fourth person": one of several.
  if (line.at(at) === 'another' || LEXICON.one.furtherPerson.has(line.at(at + 1))) return null;
  // A bare name in a sentence about harm is often something else: "at the Lindqvist mill".
  if (member.head === null && people.personAt(at) === member.end && !isVictimByName(line, at)) return null;
  const next = line.at(member.end) === ',' ? line.at(member.end + 1) : line.at(member.end);
  if (RELATIVE.has(next)) return null;
  const link = readLink(line, member.end);
  // "killed a pensioner and injured her carer": what is joined there are two verbs.
  const goesOn = link !== null && (isVerbAt(line, link.end) || measureOf(line.at(link.end)) !== undefined);
  return link?.last === true && !goesOn ? null : member;
}

const SOLE = LEXICON.people.soleInVehicle;

/** "One of the climbers", "one of his three guests": the others are told of elsewhere, if at all. */
function readOneAmong(people: PeopleLine, at: number): Member | null {
  const { line } = people;
  if (!line.reads(at, ONE_OF)) return null;
  const opening = line.at(at + 2);
  if (opening !== 'the' && !OWNERS.has(opening)) return null;
  const number = people.figureAt(at + 3);
  const head = readHead(people, number?.end ?? at + 3, true);
  if (head === null || HARMED.has(line.at(head)) || RELATIVE.has(line.at(head + 1))) return null;
  // "One of the men killed was a teacher": one of those who were harmed is no toll.
  if (line.at(head + 1) !== 'died' && measureOf(line.at(head + 1)) !== undefined) return null;
  return one(at, head + 1, singular(line.at(head)));
}

const HARMED = new Set(['victims', 'dead', 'injured', 'wounded', 'casualties', 'survivors']);

/** "injuring Ana Petrik": the object of a harm is nothing but a person. */
function isVictimByName(line: Line, at: number): boolean {
  const measure = measureOf(line.at(at - 1));
  return line.at(at - 1).endsWith('ing') && (measure === 'injured' || measure === 'killed');
}

const RELATIVE = new Set(['who', 'whose', 'whom', 'that', 'which']);

/** What leads from one member to the next; `last` where only one more can follow. */
function readLink(line: Line, at: number): { readonly end: number; readonly last: boolean } | null {
  const word = line.at(at);
  if (word === 'and' || word === '&') return { end: at + 1, last: true };
  if (line.reads(at, ['as', 'well', 'as']) || line.reads(at, ['along', 'with']))
    return { end: at + (word === 'as' ? 3 : 2), last: true };
  if (word !== ',') return null;
  const after = readLink(line, at + 1);
  return after ?? { end: at + 1, last: false };
}

/** A list has an "and"; in a headline it may be missing. */
function isList({ line, headline }: PeopleLine, members: readonly Member[]): boolean {
  if (headline) return true;
  for (let at = 1; at < members.length; at++) {
    const link = readLink(line, members[at - 1]?.end ?? 0);
    if (link?.last === true) return true;
  }
  return false;
}

/** "two men, a father and his son": the list says who the counted are. */
function isExplained([first, ...others]: readonly Member[]): boolean {
  if (first === undefined || first.min < 2) return false;
  return others.reduce((sum, { min }) => sum + min, 0) === first.min && others.length > 1;
}

/** False where no person and no people can begin, as at most tokens. */
function mayBegin(people: PeopleLine, at: number): boolean {
  const { line, headline } = people;
  return (
    headline ||
    line.isMarked(OPENING, at) ||
    people.figureAt(at) !== null ||
    people.personAt(at) !== -1 ||
    (line.isCapital(at) && isPersonNoun(line.at(at)))
  );
}

function readMember(people: PeopleLine, at: number, inside: boolean): Member | null {
  if (!mayBegin(people, at)) return null;
  const { line } = people;
  const counted = readCountedMember(people, at);
  if (counted !== null) return counted;
  if (REFLEXIVES.has(line.at(at))) return inside ? one(at, at + 1, line.at(at)) : null;
  // "left him and his two daughters dead"
  if (PRONOUNS.has(line.at(at)) && line.at(at + 1) === 'and') return one(at, at + 1, null);
  const aged = readAgedMember(people, at);
  if (aged !== null) return aged;
  const named = people.personAt(at);
  if (named !== -1) return readNamedMember(people, at, named);
  return readNounMember(people, at, inside);
}

function one(first: number, end: number, head: string | null): Member {
  return { first, end, min: 1, max: 1, approximate: false, figure: null, head };
}

/** "four daughters", "at least three others". */
function readCountedMember(people: PeopleLine, at: number): Member | null {
  const { line } = people;
  const start = OWNERS.has(line.at(at)) || line.at(at) === 'the' ? at + 1 : at;
  const found = people.figureAt(start);
  const figure = found === null ? undefined : people.figures[found.index];
  const framing = found === null ? undefined : people.framings[found.index];
  if (found === null || figure === undefined || framing === undefined) return null;
  const { min, max, approximate, kind, unit, modifier } = figure.quantity;
  if (kind !== 'count' || unit !== null || modifier === 'vague' || min === null || min === 0) return null;
  if (framing.counted === null || framing.head === null || framing.partOf !== null) return null;
  const head = framing.head.toLowerCase();
  if (head !== 'person' && head !== 'other' && !isPersonNoun(head)) return null;
  const end = people.countedEnd(framing);
  // "210 of the rest": whom it counts was said before, and a list goes on behind its members.
  if (end < found.end) return null;
  return { first: at, end, min, max, approximate, figure: found.index, head };
}

/** "Ana Petrikova, 34, of Sarvela,": a name with its apposition. */
function readNamedMember(people: PeopleLine, first: number, named: number): Member {
  const { line } = people;
  let end = readAge(people, named);
  end = readOrigin(people, end);
  // ", a teacher,": an apposition, not another person.
  if (line.at(end) === ',' && ARTICLES.has(line.at(end + 1))) {
    const after = readNounMember(people, end + 1, true)?.end ?? wordsEnd(line, end + 2);
    if (line.at(after) === ',') end = after + (readLink(line, after)?.last === true ? 0 : 1);
  }
  return one(first, end, null);
}

/** "15-year-old Mira Koval", "a 3-year-old": an age that stands for whoever has it; and "Officer Ilie Sandu". */
function readAgedMember(people: PeopleLine, first: number): Member | null {
  const { line } = people;
  if (line.isCapital(first) && isPersonNoun(line.at(first))) {
    const named = people.personAt(first + 1);
    return named === -1 ? null : one(first, readAge(people, named), line.at(first));
  }
  const isOne = line.at(first) === 'a' || line.at(first) === 'an' || line.at(first) === 'another';
  const start = isOne ? first + 1 : first;
  const age = people.figureAt(start);
  if (age === null || people.figures[age.index]?.quantity.kind !== 'age' || line.at(age.end - 1) !== 'old') return null;
  const named = people.personAt(age.end);
  if (named !== -1) return one(first, named, 'person');
  const next = line.at(age.end);
  return isOne && (isAuxiliary(next) || isState(next) || next === ',' || next === 'in')
    ? one(first, age.end, 'person')
    : null;
}

/** The token after the words from `from`, as many as a short phrase has. */
function wordsEnd(line: Line, from: number): number {
  let at = from;
  while (at < from + LONGEST && line.isWord(at) && line.at(at) !== 'and' && !isVerbAt(line, at)) at++;
  return at;
}

/** "a 26-year-old man", "his wife, Ana, 34,", "both men", and in a headline "toddler". */
function readNounMember(people: PeopleLine, first: number, inside: boolean): Member | null {
  const { line } = people;
  const opening = line.at(first);
  const owned = OWNERS.has(opening) || possessiveEnd(people, first) !== -1;
  const both = opening === 'both' || line.reads(first, ['both', 'of']);
  if (!owned && !both && !ARTICLES.has(opening) && !isBare(people, first, inside)) return null;
  let at = owned && !OWNERS.has(opening) ? possessiveEnd(people, first) : first;
  if (owned || both || ARTICLES.has(opening)) at++;
  if (both) {
    if (line.at(at) === 'of') at++;
    while (OWNERS.has(line.at(at)) || line.at(at) === 'the') at++;
  }
  const head = readHead(people, at, both);
  if (head === null) return null;
  const noun = line.at(head);
  const number = both ? 2 : peopleIn(noun) || 1;
  let end = readAge(people, head + 1);
  const name = number === 1 ? nameAfter(people, end) : -1;
  if (name !== -1) end = readAge(people, name);
  end = readOrigin(people, end);
  return { ...one(first, end, singular(noun)), min: number, max: number };
}

/** "Petrikova's mother": the token of the "s", or -1. */
function possessiveEnd(people: PeopleLine, first: number): number {
  const end = people.personAt(first);
  if (end === -1) return -1;
  return people.line.at(end) === "'" && people.line.at(end + 1) === 's' ? end + 1 : -1;
}

/** A headline's noun without its article, at its beginning or after another: "Man, toddler killed". */
function isBare({ line, headline }: PeopleLine, first: number, inside: boolean): boolean {
  if (!headline || isClosedWord(line.at(first))) return false;
  return (
    inside || first === 0 || line.at(first - 1) === ':' || isVerbAt(line, first - 1) || line.at(first - 1).endsWith('s')
  );
}

/** The noun that ends the phrase from token `from`: the last of several nouns for persons in a row. */
function readHead(people: PeopleLine, from: number, plural: boolean): number | null {
  const { line } = people;
  let head: number | null = null;
  for (let at = from; at < from + LONGEST; at++) {
    const age = people.figureAt(at);
    if (age !== null && head === null && people.figures[age.index]?.quantity.kind === 'age') {
      at = age.end - 1;
      continue;
    }
    const word = line.at(at);
    if (word === '-' && head === null) continue;
    // "an off-duty officer"
    if (head === null && line.at(at + 1) === '-' && line.isGlued(at + 1) && line.isGlued(at + 2)) continue;
    if (!line.isWord(at) || isClosedWord(word) || people.personAt(at) !== -1) break;
    const isHead = plural ? isPeopleNoun(word) : isPersonNoun(word) || peopleIn(word) > 0;
    if (isHead) head = at;
    else if (head !== null) return isVerbLike(word) ? head : null;
    else if (!isModifier(line, at) && !isNounByPlace(line, at)) return null;
  }
  return head;
}

/** What may follow a person without continuing the phrase: "a man dead", "the couple shot". */
function isVerbLike(word: string): boolean {
  const kind = partOfSpeech(word);
  return kind === 'verb' || kind === 'adjective' || kind === 'adverb' || word.endsWith('ed');
}

/** "a market trader": what stands between an article and a person is no verb. */
function isNounByPlace(line: Line, at: number): boolean {
  const opening = line.at(at - 1);
  return (ARTICLES.has(opening) || OWNERS.has(opening)) && isPersonNoun(line.at(at + 1));
}

function isModifier(line: Line, at: number): boolean {
  const word = line.at(at);
  const kind = partOfSpeech(word);
  return (
    kind === 'adjective' ||
    kind === 'noun' ||
    kind === 'other' ||
    line.isCapital(at) ||
    word.endsWith('ed') ||
    word.endsWith('ing')
  );
}

/**
 * ", 34," or "(34)": the token after an age that follows a person; the comma after it is kept if a list continues.
 */
function readAge(people: PeopleLine, end: number): number {
  const { line } = people;
  const open = line.at(end);
  if (open !== ',' && open !== '(') return end;
  let at = end + 1;
  if (line.at(at) === 'age' || line.at(at) === 'aged') at++;
  const age = people.figureAt(at) ?? people.figureAt(end + 1);
  if (age === null || people.figures[age.index]?.quantity.kind !== 'age' || !line.isDigits(age.end - 1)) return end;
  if (open === '(') return line.at(age.end) === ')' ? age.end + 1 : end;
  return closesInsertion(line, age.end) ? age.end + 1 : age.end;
}

/** The comma that closes an insertion is not a link, unless a list continues after it. */
function closesInsertion(line: Line, comma: number): boolean {
  if (line.at(comma) !== ',') return false;
  const after = line.at(comma + 1);
  return isVerbAt(line, comma + 1) || partOfSpeech(after) === 'verb';
}

/** ", Ana Petrikova" and "Ana Petrikova" after a noun for a person: the token after the name, or -1. */
function nameAfter(people: PeopleLine, end: number): number {
  const direct = people.personAt(end);
  if (direct !== -1) return direct;
  return people.line.at(end) === ',' ? people.personAt(end + 1) : -1;
}

/** ", of Sarvela, Norland" and "from Sarvela": the token after where somebody comes from. */
function readOrigin(people: PeopleLine, end: number): number {
  const { line } = people;
  let at = line.at(end) === ',' ? end + 1 : end;
  if (line.at(at) === 'both' || line.at(at) === 'all') at++;
  if (line.at(at) !== 'of' && line.at(at) !== 'from') return end;
  let place = people.placeAt(at + 1);
  if (place === -1) return end;
  if (line.at(place) === ',' && people.placeAt(place + 1) !== -1) place = people.placeAt(place + 1);
  return closesInsertion(line, place) ? place + 1 : place;
}
