import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { partOfSpeech, singular } from './lemma.ts';
import { phraseAt } from './measurePhrases.ts';
import { isState } from './measures.ts';
import { isClosedAt, isPlural, isVerbAt, wordEnd } from './phrase.ts';

/** A noun phrase, as tokens of its sentence. */
export interface NounPhrase {
  readonly first: number;
  /** Token after it. */
  readonly end: number;
  /** The head noun's token. */
  readonly head: number;
}

/** Words between a figure and its noun that say nothing about the counted: "six more people". */
const COUNT_ON = new Set(['more', 'additional', 'further', 'extra', 'fewer', 'less']);

/** The longest noun phrase read, in words. */
const MOST_WORDS = 8;

/**
 * Reads the noun phrase that begins at token `index`, right after a figure that counts it; null if none does. After any
 * figure but 1, the head is the first plural, or the last of several plurals in a row ("police officers").
 */
export function readCounted(line: Line, index: number, isOne: boolean): NounPhrase | null {
  let at = index;
  const isHyphened = line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1);
  if (isHyphened) at++;
  if (COUNT_ON.has(line.at(at))) at++;
  const first = at;
  if (UNDERGOING.has(line.at(at)) || (UNCOUNTED.has(line.at(at)) && !isNounAhead(line, at + 1, isOne))) return null;
  let head = -1;
  let pluralHead = false;
  for (let words = 0; words < MOST_WORDS && line.isWord(at); words++) {
    if (isClosedAt(line, at) && !isDottedName(line, at)) {
      if (pluralHead || !joinsAdjectives(line, at, head)) break;
      at++;
      continue;
    }
    if (head !== -1 && UNCOUNTED.has(line.at(at)) && !isNounAhead(line, at + 1, isOne)) break;
    const next = wordEnd(line, at);
    const last = line.isWord(next - 1) && line.at(next - 1) !== 's' ? next - 1 : at;
    const plural = isPlural(line.at(last));
    // "the 15-member council meets": after a numeral adjective the noun is usually singular.
    if (isHyphened && plural && head !== -1 && isVerbAfterSingular(line, at)) break;
    // "the 27-nation bloc imposed tariffs"
    if (isHyphened && head > first && isVerbAt(line, at)) break;
    const isAttribute = isHyphened && head === first && line.at(at).endsWith('ing');
    if (
      pluralHead
        ? !continuesPlural(line, at, last, head)
        : !(isAttribute || continuesPhrase(line, at, next, head, isOne))
    )
      break;
    head = last;
    pluralHead = plural && !isOne;
    at = next;
    if (line.at(at) === ',' && !pluralHead && isAdjectiveList(line, first, at)) at++;
  }
  if (head === -1) return null;
  // "a four-door saloon", "a three-star general": what it has so many of, not so many of it.
  const hasParts = isHyphened && !pluralHead && PARTS.has(line.at(first));
  return { first, end: pluralHead ? coordinatedEnd(line, at) : at, head: hasParts ? first : head };
}

/** Nouns for what a single thing has several of: "a 46-page report". */
const PARTS = LEXICON.counted.parts;

/** A form in -s without a noun after it: "meets every", "said". */
function isVerbAfterSingular(line: Line, at: number): boolean {
  return partOfSpeech(line.at(at)) === 'verb' || isVerbAt(line, at);
}

/**
 * "50 reporters and photographers killed": a second plural that shares the number, certain only if its verb follows.
 */
function coordinatedEnd(line: Line, at: number): number {
  if (line.at(at) !== 'and' && line.at(at) !== 'or') return at;
  const second = at + 1;
  const shares = isPlural(line.at(second)) && !isClosedAt(line, second);
  return shares && (isState(line.at(second + 1)) || PLURAL_VERBS.has(line.at(second + 1))) ? second + 1 : at;
}

const PLURAL_VERBS = new Set(['were', 'are', 'have']);

/** "digital and physical sales": "and" between two adjectives of one noun. */
function joinsAdjectives(line: Line, at: number, head: number): boolean {
  if (head === -1 || (line.at(at) !== 'and' && line.at(at) !== 'or')) return false;
  if (line.isCapital(head) && line.isCapital(at + 1) && !line.isCapital(at + 2))
    return isNounAhead(line, at + 2, false);
  return (
    partOfSpeech(line.at(head)) === 'adjective' &&
    partOfSpeech(line.at(at + 1)) === 'adjective' &&
    isNounAhead(line, at + 2, false)
  );
}

/** "U.S. troops": "U" is not a pronoun here. */
function isDottedName(line: Line, at: number): boolean {
  return line.at(at + 1) === '.' && line.isGlued(at + 1) && line.isCapital(at);
}

/** Participles that say what happened to the counted: "16 suffering gunshot wounds". */
const UNDERGOING = new Set(['suffering', 'sustaining', 'receiving', 'being', 'having']);

/** "110,000 nationwide", "45 west of": adverbs right after a number. */
const UNCOUNTED = LEXICON.counted.uncounted;

/** Words before a plural head: adjectives, nouns and participles followed by a noun. */
function continuesPhrase(line: Line, at: number, next: number, head: number, isOne: boolean): boolean {
  const word = line.at(at);
  if (isState(word) || (head === -1 && phraseAt(line, at) !== null)) return isNounAhead(line, next, isOne);
  const kind = partOfSpeech(word);
  // "13 Die as Bus Overturns", "46 Feared Dead": a headline's verb right after its number.
  if (head === -1 && kind === 'verb' && !isPlural(word) && line.isCapital(at)) return isNounAhead(line, next, isOne);
  if (line.isCapital(at)) return true;
  if (isOne) {
    if (head === -1) return kind !== 'adverb' || isNounAhead(line, next, isOne);
    if (kind === 'adverb') return isNounAhead(line, next, isOne);
    return kind !== 'verb' && !isPlural(word);
  }
  // After a plural number a form in -s is a noun: its verb would have none.
  if (isPlural(word)) return true;
  if (kind === 'verb') return isNounAhead(line, next, false);
  return kind !== 'adverb' || isNounAhead(line, next, false);
}

/**
 * After a plural head, only another plural continues it, with what leads to it: "sports fans", "arms control experts".
 */
function continuesPlural(line: Line, at: number, last: number, head: number): boolean {
  const word = line.at(last);
  if (line.isCapital(at) !== line.isCapital(head) || isState(word)) return false;
  return (
    isPlural(word) &&
    partOfSpeech(word) !== 'verb' &&
    partOfSpeech(line.at(head)) !== 'other' &&
    !COMPLETE.has(line.at(head))
  );
}

/** Plurals that no other noun follows: "people", "men". */
const COMPLETE = LEXICON.counted.complete;

/** A noun within the next two words, after an adjective. */
function isNounAhead(line: Line, index: number, isOne: boolean): boolean {
  let at = index;
  for (let words = 0; words < 4 && line.isWord(at); words++) {
    const word = line.at(at);
    if (isClosedAt(line, at)) return false;
    const kind = partOfSpeech(word);
    if (isPlural(word) && (kind !== 'verb' || words === 0)) return true;
    if (isOne && kind === 'noun') return true;
    const leads = kind === 'adjective' || kind === 'noun' || (kind === 'verb' && word.endsWith('ed'));
    if (!leads && !line.isCapital(at)) return false;
    at = wordEnd(line, at);
    if (line.at(at) === ',' && kind !== 'noun') at++;
  }
  return false;
}

/** "12 heavily armed, masked gunmen": a comma between adjectives. */
function isAdjectiveList(line: Line, first: number, comma: number): boolean {
  return (
    comma > first &&
    partOfSpeech(line.at(comma - 1)) === 'adjective' &&
    partOfSpeech(line.at(comma + 1)) !== 'noun' &&
    isNounAhead(line, comma + 1, false)
  );
}

/** Prefixes before a hyphen that mean nothing without the noun: "co-workers", "ex-soldiers". */
const PREFIXES = new Set(['co', 'ex', 'non', 'anti', 'semi', 'sub']);

/** The head noun's singular, in the case it is written. */
export function headSingular(line: Line, phrase: NounPhrase): string {
  const head = singular(line.written(phrase.head));
  const isPrefixed = line.at(phrase.head - 1) === '-' && PREFIXES.has(line.at(phrase.head - 2));
  return isPrefixed ? `${line.written(phrase.head - 2)}-${head}` : head;
}
