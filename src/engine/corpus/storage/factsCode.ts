/**
 * How facts are written as a string of units below 256. First the article's words by their numbers in the vocabulary,
 * in ascending order, each as its distance from the one before; then the lengths of its own texts; then the lengths of
 * its parts; then these. A value begins with a unit of this table, or is one unit of the ranges below.
 */
export const UNDEFINED = 0;
export const NULL = 1;
export const FALSE = 2;
export const TRUE = 3;
export const STRING = 4;
export const WHOLE = 5;
export const OTHER_NUMBER = 6;
export const ARRAY = 7;
export const OBJECT = 8;
/** A list of strings by their numbers alone. */
export const STRINGS = 9;
/** Written at an earlier place, counted in units from the first part: claims share scopes, times and empty lists. */
export const SAME = 10;
export const EMPTY_ARRAY = 11;
/** An object whose `end` does not follow its `start` by a whole number, and is written as it is. */
export const PLAIN_OBJECT = 12;

/** Whole numbers from 0 that are one unit. */
export const SMALL = 16;
/** The next whole numbers are two: most places in an article are. */
export const MIDDLE = 80;
/** The first of the article's strings, words and own texts, are one unit each. */
export const FIRST_STRINGS = 96;
/** Objects of the first shapes begin with one unit. */
export const FIRST_SHAPES = 192;
export const UNITS = 256;

/** The largest whole number that is written as such, and one more. */
export const MOST_WHOLE = 2 ** 31;

/** The parts that are unfolded separately: what is short, and the long lists. */
export const OTHERS = 0;
export const ENTITIES = 1;
export const EVENTS = 2;
export const STATEMENTS = 3;
export const CHECKS = 4;
/** The first claim, and each that follows. */
export const CLAIMS = 5;
