import { type ClaimAt, singular } from '../../../engine/index.ts';
import type { TextChange } from './textChange.ts';

/** Irregular plurals. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['mouse', 'mice'],
  ['life', 'lives'],
  ['wife', 'wives'],
  ['knife', 'knives'],
  ['leaf', 'leaves'],
  ['half', 'halves'],
  ['inch', 'inches'],
  ['hero', 'heroes'],
  ['potato', 'potatoes'],
  ['penny', 'pence'],
]);

/** Nouns whose plural is the same as their singular. */
const INVARIABLE: ReadonlySet<string> = new Set(
  'percent per cent police troops personnel aircraft staff sheep cattle fish series species headquarters dead injured wounded missing baht yen yuan rand won'.split(
    ' ',
  ),
);

/** What follows what is counted: "one person was", "two people were". */
const VERBS: readonly (readonly [one: string, many: string])[] = [
  ['was', 'were'],
  ['is', 'are'],
  ['has', 'have'],
];

/** The singular or the plural of a noun, in the same letter case. */
export function inNumber(noun: string, isOne: boolean): string {
  const lower = noun.toLowerCase();
  if (INVARIABLE.has(lower)) return noun;
  if (isOne) return singular(noun);
  if (singular(noun).toLowerCase() !== lower) return noun;
  const plural = PLURALS.get(lower) ?? regularPlural(lower);
  return noun.slice(0, 1) + plural.slice(1);
}

function regularPlural(noun: string): string {
  if (noun.endsWith('man') && !/(?:hu|ger|ro)man$/u.test(noun)) return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

/**
 * What else must change where a figure becomes 1 or is no longer 1: the noun it counts, and the verb right after it.
 * Offsets in `prose` are those of the article's text.
 */
export function agreement(prose: string, claim: ClaimAt, isOne: boolean): TextChange[] {
  const { phrase: counted } = claim.counted;
  if (counted === null || counted.start < claim.end || prose.slice(claim.end, counted.start).trim() !== '') return [];
  const noun = /\p{L}+$/u.exec(prose.slice(counted.start, counted.end))?.[0];
  if (noun === undefined) return [];
  const start = counted.end - noun.length;
  const fitting = inNumber(noun, isOne);
  const changes: TextChange[] = fitting === noun ? [] : [{ start, end: counted.end, text: fitting }];
  const verb = /^(\s+)(\p{Ll}+)(?!\p{L})/u.exec(prose.slice(counted.end, counted.end + 12));
  const forms = VERBS.find((each) => each.includes(verb?.[2] ?? ''));
  const form = forms?.[isOne ? 0 : 1];
  if (verb === null || form === undefined || form === verb[2]) return changes;
  const verbStart = counted.end + (verb[1]?.length ?? 0);
  return [...changes, { start: verbStart, end: verbStart + (verb[2]?.length ?? 0), text: form }];
}
