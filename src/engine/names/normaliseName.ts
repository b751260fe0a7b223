import { LEXICON } from '../../lexicon/lexicon.ts';
import { FILLER } from '../article/article.ts';
import { remembered } from '../article/remembered.ts';

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['ə', 'a'],
]);

/** "anti-Riverside", "Riverside-based": what hangs on a name by a hyphen and is no part of it. */
const HYPHENED_BEFORE = new Set('ex pro anti non former un'.split(' '));
const HYPHENED_AFTER = LEXICON.names.hyphenedAfter;

/** The words before the name's own hyphened hangers are only cut off where a name remains. */
function withoutHangers(text: string): string {
  const first = text.indexOf('-');
  if (first === -1) return text;
  let from = 0;
  let to = text.length;
  if (HYPHENED_BEFORE.has(text.slice(0, first).toLowerCase()) && first + 1 < to) from = first + 1;
  const last = text.lastIndexOf('-');
  if (last > from && HYPHENED_AFTER.has(text.slice(last + 1).toLowerCase())) to = last;
  return text.slice(from, to);
}

/** Lower case without diacritics: "Müller" and "MULLER" are "muller". */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase().replaceAll(FILLER, '');
  if (isAscii(lower)) return lower;
  let folded = '';
  for (const letter of lower.normalize('NFKD')) {
    if (/\p{M}/u.test(letter)) continue;
    folded += PLAIN.get(letter) ?? letter;
  }
  return folded;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/**
 * The words of a name, made alike over case, diacritics, hyphens, full stops, apostrophes, a leading "the" and a
 * possessive ending: "the U.S.", "US" → ["us"]; "Al-Noor" → ["al", "noor"]; "O’Hara's" → ["ohara"].
 */
export function nameWords(name: string): readonly string[] {
  return normalised(name).words;
}

/** `nameWords` as one string, by which names are compared. */
export function nameKey(name: string): string {
  return normalised(name).key;
}

/** The same names are met again and again, in an article and in many, and there are many ways to ask for them. */
const MOST_NAMES = 2048;

const normalised = remembered((name: string): { readonly words: readonly string[]; readonly key: string } => {
  const words = wordsOf(name);
  return { words, key: words.join(' ') };
}, MOST_NAMES);

function wordsOf(name: string): string[] {
  const words: string[] = [];
  let word = '';
  const letters = foldLetters(withoutHangers(name));
  const end = letters.length - possessiveLength(letters);
  for (let index = 0; index < end; index++) {
    const letter = letters[index] ?? '';
    if (isNameLetter(letter)) word += letter;
    else if (letter === '&' || letter === '+') {
      if (word !== '') words.push(word);
      words.push('and');
      word = '';
    } else if (!isSilent(letter, letters, index)) {
      if (word !== '') words.push(word);
      word = '';
    }
  }
  if (word !== '') words.push(word);
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words;
}

function possessiveLength(letters: string): number {
  const trimmed = letters.trimEnd();
  const cut = letters.length - trimmed.length;
  if (/['’ʼ]s$/u.test(trimmed)) return cut + 2;
  if (/['’ʼ]$/u.test(trimmed)) return cut + 1;
  return cut;
}

const isOtherNameLetter = memoised(
  (letter) => /[\p{L}\p{N}]/u.test(letter) || (letter >= '\ud800' && letter <= '\udfff'),
);

const ASCII = Array.from({ length: 128 }, (_, code) => isOtherNameLetter(String.fromCharCode(code)));

/** Names are looked through letter by letter, again and again. */
function isNameLetter(letter: string): boolean {
  return ASCII[letter.charCodeAt(0)] ?? isOtherNameLetter(letter);
}

function memoised(test: (letter: string) => boolean): (letter: string) => boolean {
  const known = new Map<string, boolean>();
  return (letter) => {
    let answer = known.get(letter);
    if (answer === undefined) {
      answer = test(letter);
      known.set(letter, answer);
    }
    return answer;
  };
}

/** Apostrophes join ("O'Hara"); full stops join the letters of an abbreviation and end it ("U.S. Navy", "St. John"). */
function isSilent(letter: string, letters: string, index: number): boolean {
  if (letter === "'" || letter === '’' || letter === 'ʼ' || letter === '‘' || letter === '`') return true;
  if (letter !== '.') return false;
  const next = letters[index + 1] ?? ' ';
  if (!isNameLetter(next)) return true;
  const single = index < 2 || !isNameLetter(letters[index - 2] ?? ' ');
  return single && !isNameLetter(letters[index + 2] ?? ' ');
}

/** True for a name written like an acronym: capitals without lower-case words ("UNHCR", "U.N.", "ISIS-K"). */
export function looksLikeAcronym(name: string): boolean {
  let capitals = 0;
  for (const letter of name) {
    if (letter === ' ') return false;
    if (letter !== letter.toLowerCase()) capitals++;
    else if (letter !== letter.toUpperCase()) return false;
  }
  return capitals >= 2 && capitals <= 10;
}

/** The name's letters and digits alone, in words joined by hyphens: what an entity's id is made of. */
export function slug(key: string): string {
  return key.replaceAll(' ', '-');
}
