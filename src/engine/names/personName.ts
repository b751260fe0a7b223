import { LEXICON } from '../../lexicon/lexicon.ts';

/** Lower-case words that belong to the surname after them. */
const PARTICLES = LEXICON.names.particles;
const SUFFIXES = LEXICON.names.suffixes;

/** Short forms of given names in common use, each line the full one first. */
const SHORT_GIVEN_NAMES = LEXICON.names.givenNames;

const givenNames = new Map<string, Set<string>>();
for (const names of SHORT_GIVEN_NAMES) {
  const [full] = names;
  if (full === undefined) continue;
  for (const name of names) givenNames.set(name, (givenNames.get(name) ?? new Set<string>()).add(full));
}

/** A person's name without "Jr" and the like. */
export function withoutSuffix(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && SUFFIXES.has(last) ? words.slice(0, -1) : words;
}

/** "jr" or "sr" if a name ends in one of their spellings, otherwise null: a junior is not the senior. */
export function suffixOf(words: readonly string[]): 'jr' | 'sr' | null {
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  if (last === 'jr' || last === 'jnr' || last === 'junior') return 'jr';
  return last === 'sr' || last === 'snr' || last === 'senior' ? 'sr' : null;
}

/** Where the surname begins in a full name: the last word, with the particles before it. */
export function surnameStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  return start;
}

/** True for a lower-case word that belongs to the surname after it. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

export function isInitial(word: string): boolean {
  return word.length === 1;
}

/** "Bob" and "Robert", "J" and "Jane": given names that can be one person's. */
export function givenNamesAgree(one: string, other: string): boolean {
  if (one === other) return true;
  if (isInitial(one) || isInitial(other)) return one[0] === other[0];
  const meant = givenNames.get(other);
  if (meant === undefined) return false;
  for (const full of givenNames.get(one) ?? []) if (meant.has(full)) return true;
  return false;
}

/** How a short name can mean a full name; the earlier, the likelier. */
export type ShortForm = 'surname' | 'initials' | 'variant' | 'part' | 'given';

/**
 * How the words of a shorter person's name stand for those of a fuller one, or null where they cannot: the surname
 * alone, initials and surname, the name without its middle names or with a short given name, another part of it, the
 * given name alone.
 */
export function shortFormOf(short: readonly string[], full: readonly string[]): ShortForm | null {
  if (full.length < 2 || short.length === 0 || short.length > full.length) return null;
  const start = surnameStart(full);
  if (endsWith(full, short)) return short.length <= full.length - start ? 'surname' : 'part';
  const shortStart = short.length > 1 ? surnameStart(short) : 0;
  const surname = full.slice(start);
  if (shortStart > 0 && endsWith(surname, short.slice(shortStart))) {
    const given = short.slice(0, shortStart);
    if (given.every(isInitial)) return given[0] === full[0]?.[0] ? 'initials' : null;
    if (inOrder(given, full.slice(0, start))) return 'variant';
    return null;
  }
  if (short.length === 1) {
    if (isInitial(short[0] ?? '') || PARTICLES.has(short[0] ?? '')) return null;
    if (short[0] === full[0]) return 'given';
    return full.includes(short[0] ?? '') ? 'part' : null;
  }
  return contains(full, short) ? 'part' : null;
}

/** The first given names agree, and the others appear in order: "Anna B" in "Anna Beth". */
function inOrder(given: readonly string[], full: readonly string[]): boolean {
  if (!givenNamesAgree(given[0] ?? '', full[0] ?? '')) return false;
  let at = 1;
  for (const word of given.slice(1)) {
    while (at < full.length && !givenNamesAgree(word, full[at] ?? '')) at++;
    if (at === full.length) return false;
    at++;
  }
  return true;
}

function endsWith(words: readonly string[], ending: readonly string[]): boolean {
  const offset = words.length - ending.length;
  return offset >= 0 && ending.every((word, index) => words[offset + index] === word);
}

function contains(words: readonly string[], part: readonly string[]): boolean {
  for (let from = 0; from + part.length <= words.length; from++) {
    if (part.every((word, index) => words[from + index] === word)) return true;
  }
  return false;
}
