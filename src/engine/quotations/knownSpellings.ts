import { LEXICON } from '../../lexicon/lexicon.ts';
import { surnames } from '../names/spellingDifference.ts';

const SHORTEST = 4;

/** By each word in which two spellings of a name that every desk knows differ, that of the first: "qaida", "qaeda". */
const known: ReadonlyMap<string, string> = new Map(
  [...LEXICON.wellKnownNames.organizations, ...LEXICON.wellKnownNames.places].flatMap(([first = '', ...others]) =>
    others.flatMap((other) => differingWords(wordsOf(first), wordsOf(other))),
  ),
);

/** The word as it is compared with that of another house. */
export function knownSpelling(word: string): string {
  return known.get(word) ?? word;
}

function differingWords(one: readonly string[], other: readonly string[]): (readonly [string, string])[] {
  if (one.length !== other.length) return [];
  return other.flatMap((word, index) => {
    const usual = one[index] ?? '';
    return word !== usual && surnames(word, usual, SHORTEST) !== null ? [[word, usual] as const] : [];
  });
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replaceAll("'", '')
    .split(/[^\p{L}]+/u);
}
