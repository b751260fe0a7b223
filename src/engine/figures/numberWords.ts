import { LEXICON } from '../../lexicon/lexicon.ts';

/** The words numerals are made of. */
export const UNITS = LEXICON.numerals.units;

export const TENS = LEXICON.numerals.tens;

/** Words that multiply the number before them, the short scale and the Indian one. */
export const SCALES = LEXICON.numerals.scales;

/** Scales that are written as an abbreviation after digits. Those of one letter must touch the digits. */
export const SCALE_SUFFIXES = LEXICON.numerals.scaleSuffixes;

/** Plural scales alone mean an unspecified number of them: "hundreds", "tens of thousands". */
export const PLURAL_SCALES = LEXICON.numerals.pluralScales;

export const ORDINALS = LEXICON.numerals.ordinals;

/** What a whole is divided into: "two-thirds", "three quarters". */
export const DENOMINATORS = LEXICON.numerals.denominators;

export const FRACTION_GLYPHS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅒', 1 / 10],
]);
