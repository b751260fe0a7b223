import { LEXICON } from '../../lexicon/lexicon.ts';

/** Words that name an event, and which of them can name the same event. */

export interface EventWord {
  readonly kind: string;
  readonly family: string;
  readonly verb: boolean;
  /** Its name for a reader: the kind, or the noun of a more specific verb. */
  readonly noun: string;
}

const FAMILY: ReadonlyMap<string, string> = LEXICON.events.families;
const WORDS = new Map<string, EventWord>();
for (const [noun, kind] of LEXICON.events.nouns) {
  const word = { kind, family: familyOf(kind), verb: false, noun: kind };
  WORDS.set(noun, word);
  if (!noun.endsWith('s')) WORDS.set(`${noun}s`, word);
}
for (const [verb, kind] of LEXICON.events.verbs) {
  const [, noun = kind] = [...LEXICON.events.verbStems].find(([stem]) => verb.startsWith(stem)) ?? [];
  WORDS.set(verb, { kind, family: familyOf(kind), verb: true, noun });
}

/** All nouns for an event whose article has none. */
export function eventNouns(): readonly string[] {
  return [...new Set([...WORDS.values()].map(({ noun }) => noun))];
}

/** All words that name an event. */
export function wordsForEvents(): Iterable<string> {
  return WORDS.keys();
}

/** The family of a kind: an attack and a bombing share one. */
export function familyOf(kind: string): string {
  return FAMILY.get(kind) ?? kind;
}

/** What a lower-case word names, or null. */
export function eventWord(word: string): EventWord | null {
  return WORDS.get(word) ?? null;
}

/** Events of two families that are reported as one: the quake brought houses down, the storm flooded the town. */
const TOLD_TOGETHER: readonly (readonly [string, string, number])[] = [
  ['earthquake', 'collapse', 0.6],
  ['earthquake', 'landslide', 0.5],
  ['earthquake', 'tsunami', 0.6],
  ['storm', 'flood', 0.6],
  ['storm', 'landslide', 0.5],
  ['flood', 'landslide', 0.6],
  ['fire', 'bombing', 0.5],
  ['fire', 'collapse', 0.4],
  ['crash', 'fire', 0.4],
  ['crash', 'storm', 0.3],
  ['crash', 'theft', 0.3],
  ['protest', 'clash', 0.6],
];
const TOGETHER = new Map(
  TOLD_TOGETHER.flatMap(([a, b, degree]) => [[`${a} ${b}`, degree] as const, [`${b} ${a}`, degree] as const]),
);

/**
 * How well two kinds can name one event: 1 for the same, less if one is broader than or a consequence of the other, 0
 * if they cannot.
 */
export function kindsAgree(a: string, b: string): number {
  if (a === b) return 1;
  if (a === 'incident' || b === 'incident') return 0.6;
  if (a === 'aftershock' || b === 'aftershock') return 0;
  if (FAMILY.get(a) !== FAMILY.get(b)) return TOGETHER.get(`${a} ${b}`) ?? 0;
  if (a === 'attack' || b === 'attack') return 0.7;
  if (a === 'clash' || b === 'clash') return 0.6;
  return FAMILY.get(a) === 'violence' ? 0.2 : 0.5;
}

/** True for words so broad that any other word for the event says more. */
export function isWideKind(kind: string): boolean {
  return kind === 'incident' || kind === 'attack';
}
