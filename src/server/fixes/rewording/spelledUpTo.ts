import type { ClaimAt } from '../../../engine/index.ts';

/** Where an article gives no hint: the rule of most style books. */
const USUAL = 9;
/** Where larger numbers are spelled out, too. */
const FAR = 100;

/** The largest count that this article spells out, judged by its counts; 0 where it writes all in digits. */
export function spelledUpTo(claims: readonly ClaimAt[], text: string): number {
  let smallWords = 0;
  let smallDigits = 0;
  for (const claim of claims) {
    const value = claim.quantity.min ?? claim.quantity.max;
    if (
      claim.quantity.kind !== 'count' ||
      value === null ||
      !Number.isInteger(value) ||
      claim.quantity.modifier === 'vague'
    )
      continue;
    const numeral = text.slice(claim.numeral.start, claim.numeral.end);
    const isWord = /^\p{L}+(?:-\p{L}+)?$/u.test(numeral);
    // The first word of a sentence is spelled out whatever the house style.
    const isSpelledAnyway = claim.start === claim.sentence.start;
    if (isWord && value > USUAL + 1 && value < FAR && !isSpelledAnyway && value !== 12) return FAR;
    if (value < 1 || value > USUAL) continue;
    if (isWord) smallWords++;
    else smallDigits++;
  }
  return smallDigits > smallWords ? 0 : USUAL;
}
