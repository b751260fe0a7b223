import { ENGLISH } from './en/english.ts';

/**
 * What the engine must know about a language: its words by concept, looked up as sets and maps. English is the first to
 * implement it and says which concepts there are; another language is a folder of the same files.
 */
export type Lexicon = typeof ENGLISH;

/** The language that articles are read in. */
export const LEXICON: Lexicon = ENGLISH;
