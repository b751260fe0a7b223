import { CHECKS } from '../engine/index.ts';
import type { InWords } from './inWords.ts';

/** What each rule compares, by rule id, in the checks' order. */
export function ruleTitles(inWords: InWords): ReadonlyMap<string, string> {
  return new Map(
    CHECKS.flatMap(({ rules }) => rules.map(({ id, title }) => [id, inWords({ id: title, values: [] })] as const)),
  );
}
