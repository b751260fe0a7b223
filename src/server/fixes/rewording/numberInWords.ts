import { TENS, UNITS } from '../../../engine/index.ts';

const UNIT_WORDS: readonly string[] = [...UNITS.keys()];
/** "Forty" and its misspelling have one value: the first written stays. */
const TEN_WORDS = new Map<number, string>();
for (const [word, value] of TENS) if (!TEN_WORDS.has(value)) TEN_WORDS.set(value, word);

/** A whole number from 0 to 100 as newsrooms spell it: "forty-six"; null for others. */
export function numberInWords(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 100) return null;
  if (value === 100) return 'one hundred';
  if (value < 20) return UNIT_WORDS[value] ?? null;
  const ten = TEN_WORDS.get(value - (value % 10)) ?? '';
  return value % 10 === 0 ? ten : `${ten}-${UNIT_WORDS[value % 10]}`;
}
