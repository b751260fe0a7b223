import { LEXICON } from '../../lexicon/lexicon.ts';

const SUFFIXES = LEXICON.names.suffixes;

/**
 * A name as far as its capitals matter: its words, each without regard to its first letter. "qLogic" for "QLogic",
 * "qlogic" for "Qlogic". Null for a name with a word in capitals throughout: a headline's, or an acronym.
 */
export function writtenCapitals(name: string): string | null {
  const words = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.some((word) => /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(word) && !SUFFIXES.has(word.toLowerCase()))) return null;
  return words.map((word) => word.slice(0, 1).toLowerCase() + word.slice(1)).join(' ');
}

/** True for a name with a capital inside a word: "QLogic", "McAllen Hospital". */
export function hasCapitalInside(name: string): boolean {
  const written = writtenCapitals(name);
  return written !== null && written !== written.toLowerCase();
}
