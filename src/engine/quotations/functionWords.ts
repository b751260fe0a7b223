import { LEXICON } from '../../lexicon/lexicon.ts';

/**
 * Words that carry grammar and no content; a changed one leaves what was said as it is, near enough. Negations are not
 * among them.
 */
const FUNCTION_WORDS = LEXICON.quotations.functionWords;

const NEGATIONS = LEXICON.quotations.negations;

/** True for a comparable word that says little by itself. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** True for a word that turns what is said into its opposite. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}
