import type { Line } from '../figures/line.ts';
import { partOfSpeech, singular } from './lemma.ts';
import { isStateAfter } from './measures.ts';

/** A noun phrase, as tokens of its sentence. */
export interface NounPhrase {
  readonly first: number;
  /** Token after it. */
  readonly end: number;
  /** The head noun's token. */
  readonly head: number;
}

/** Words that end a noun phrase wherever they stand. */
const CLOSED = new Set(
  'the a an this that these those of in on at to for from by with as than into onto over under after before during since until between among about against around through across near off out up down via per and or but nor so if when while where because although though who whom which whose what how is are was were be been being am has have had having do does did will would can could may might shall should must not it he she they we i you him her them us me his its their our my your there here then now also both each all any some no yes too very just only even still already ago later earlier away back again once not said says say told according including despite without within beyond toward towards inside outside amid along behind above below yet nor either neither whether plus versus vs such same'.split(
    ' ',
  ),
);

/** Plurals without an s, and singular forms counted as many. */
const PLURALS = new Set(
  'people men women children police aircraft staff personnel troops cattle sheep fish feet teeth mice lives crew others folk clergy youth data media gunmen policemen policewomen servicemen servicewomen firemen fishermen businessmen congressmen countrymen militiamen craftsmen crewmen tribesmen infantrymen grandchildren schoolchildren'.split(
    ' ',
  ),
);

/** Words between a figure and its noun that count on: "six more people", "12 other men". */
const COUNT_ON = new Set([
  'more',
  'other',
  'additional',
  'further',
  'additional',
  'extra',
  'different',
  'separate',
  'new',
  'fewer',
  'less',
]);

const MOST_WORDS = 8;

/** Reads the noun phrase that begins at token `index`, right after a figure that counts it; null where none does. */
export function readCounted(line: Line, index: number, isOne: boolean): NounPhrase | null {
  let at = index;
  if (line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1)) at++;
  const first = at;
  let head = -1;
  for (let words = 0; words < MOST_WORDS && line.isWord(at); ) {
    const word = line.at(at);
    if (CLOSED.has(word)) break;
    if (at === first && isStateAfter(word) && !isNounAhead(line, at + 1)) break;
    if (head !== -1 && !continuesNoun(line, at, head, isOne)) break;
    const next = partAfter(line, at);
    const kind = partOfSpeech(word);
    if (head === -1 && at === first && kind === 'verb' && !isPlural(word) && !isNounAhead(line, next) && !isOne)
      return null;
    if (head === -1 && isOne && kind === 'verb' && at > first) break;
    words++;
    head = isPlural(word) || isOne || head === -1 || !isPlural(line.at(head)) ? lastPart(line, at, next) : head;
    if (COUNT_ON.has(word) && at === first && !line.isWord(next)) return null;
    at = next;
  }
  if (head === -1) return null;
  const end = at;
  if (head >= end) head = end - 1;
  return { first, end, head };
}

/** The token after a word with the parts that hang on it: "air-defence", "U.S.", "president's". */
function partAfter(line: Line, index: number): number {
  let at = index + 1;
  while (at < line.count && line.isGlued(at)) {
    const mark = line.at(at);
    if (
      (mark === '-' || mark === "'" || mark === '&' || mark === '/') &&
      line.isGlued(at + 1) &&
      (line.isWord(at + 1) || line.isDigits(at + 1))
    )
      at += 2;
    else if (mark === '.' && line.end(at - 1) - line.start(at - 1) === 1 && line.isCapital(at - 1))
      at += line.isGlued(at + 1) && line.isWord(at + 1) ? 2 : 1;
    else break;
  }
  return at;
}

function lastPart(line: Line, index: number, next: number): number {
  return line.isWord(next - 1) && line.at(next - 1) !== 's' ? next - 1 : index;
}

/** Whether the word at `at` still belongs to the phrase whose head was last seen at `head`. */
function continuesNoun(line: Line, at: number, head: number, isOne: boolean): boolean {
  const word = line.at(at);
  const headIsPlural = isPlural(line.at(head));
  const kind = partOfSpeech(word);
  if (isStateAfter(word) && !isNounAhead(line, at + 1)) return false;
  if (!headIsPlural || isOne) {
    if (kind === 'verb' && !isPlural(word))
      return isNounAhead(line, at + 1) && (word.endsWith('ed') || word.endsWith('ing'));
    return kind !== 'adverb';
  }
  if (line.isCapital(at) && !line.isCapital(head)) return false;
  if (kind === 'verb' || kind === 'adverb' || kind === 'adjective')
    return isPlural(word) && !word.endsWith('ies') && kind === 'verb' && NOUN_VERBS.has(word);
  return isPlural(word) || (partOfSpeech(word) === 'noun' && isPlural(line.at(at + 1)));
}

/** Plural nouns that compromise knows as verbs. */
const NOUN_VERBS = new Set(
  'members forces workers officers fighters leaders supporters owners drivers users holders players workers deaths houses homes attacks fires strikes votes shares points'.split(
    ' ',
  ),
);

/** A plural noun at token `index`, over an adjective or two. */
function isNounAhead(line: Line, index: number): boolean {
  for (let at = index; at < index + 3 && line.isWord(at); at++) {
    const word = line.at(at);
    if (CLOSED.has(word)) return false;
    if (isPlural(word)) return true;
    if (partOfSpeech(word) !== 'adjective') return false;
  }
  return false;
}

/** True for a plural as it is written, by its form. */
export function isPlural(word: string): boolean {
  if (PLURALS.has(word)) return true;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is');
}

/** The head noun's singular, in the case it is written. */
export function headSingular(line: Line, phrase: NounPhrase): string {
  return singular(line.written(phrase.head));
}

export function isClosedWord(word: string): boolean {
  return CLOSED.has(word);
}
