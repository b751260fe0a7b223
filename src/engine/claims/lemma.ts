import nlp from 'compromise/two';
import { LEXICON } from '../../lexicon/lexicon.ts';
import { remembered } from '../article/remembered.ts';

/**
 * Base forms and parts of speech, from compromise's lexicon and inflection rules. It is asked one word at a time and
 * every answer is cached, so that its cost is bounded by the number of different words near figures.
 */

/** Answers kept per question; a workspace's vocabulary near figures is hardly larger. */
export const MOST_KEPT = 10_000;

interface Inflections {
  readonly noun: { toSingular(word: string, model: unknown): string };
  readonly verb: { toInfinitive(word: string, model: unknown, tense: string): string };
}

const model = nlp.model() as {
  readonly one: { readonly lexicon: Readonly<Record<string, string | string[]>> };
  readonly two: { readonly irregularPlurals: Readonly<Record<string, string>> };
};
const inflections = (nlp.methods() as { two: { transform: Inflections } }).two.transform;

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'other';

/** Words that compromise gets wrong, or takes for another word, out of context. */
const SINGULARS = LEXICON.lemma.singulars;

/** Plurals that end longer words: "schoolchildren", "policewomen". */
const COMPOUND_PLURALS: readonly (readonly [plural: string, singular: string])[] = [
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['people', 'person'],
];

/** Endings of singulars that look like plurals: "virus", "Airbus", "boss", "specimen". */
const NO_PLURAL = ['us', 'ss', 'gas', 'cimen', 'gimen', 'domen'];

/** Singulars of irregular plurals. Compromise would make this of its own list for every word that it is asked about. */
const PLURALS = new Map(Object.entries(model.two.irregularPlurals).map(([one, many]) => [many, one]));
const NO_PLURALS = { two: { irregularPlurals: {} } };

/** The singular of a noun, in the case it is written: "Muslims" gives "Muslim", "people" gives "person". */
export const singular = remembered((word: string): string => {
  const lower = word.toLowerCase();
  if (NO_PLURAL.some((ending) => lower.endsWith(ending))) return word;
  const compound = COMPOUND_PLURALS.find(([plural]) => lower.endsWith(plural) && lower.length > plural.length);
  if (compound !== undefined) return word.slice(0, -compound[0].length) + compound[1];
  const known = SINGULARS.get(lower) ?? PLURALS.get(lower) ?? (inflections.noun.toSingular(lower, NO_PLURALS) || lower);
  return inCaseOf(word, known);
}, MOST_KEPT);

/** The infinitive of a verb form in lower case: "killing" gives "kill"; an uninflected word is itself. */
export const infinitive = remembered((word: string): string => {
  const tense = tenseOf(word);
  return tense === null ? word : inflections.verb.toInfinitive(word, model, tense) || word;
}, MOST_KEPT);

/** Past forms that compromise takes for something else first. */
const IRREGULAR_PASTS = LEXICON.lemma.pasts;

export function isIrregularPast(word: string): boolean {
  return IRREGULAR_PASTS.has(word);
}

function tenseOf(word: string): string | null {
  if (word.endsWith('ing')) return 'Gerund';
  if (word.endsWith('ed') || IRREGULAR_PASTS.has(word) || lexiconTags(word).includes('PastTense')) return 'PastTense';
  return word.endsWith('s') && !word.endsWith('ss') ? 'PresentTense' : null;
}

/** Words that compromise gets wrong alone. */
const PARTICLES = LEXICON.lemma.particles;

/** The part of speech a word in lower case has most often. */
export const partOfSpeech = remembered((word: string): PartOfSpeech => {
  if (PARTICLES.has(word)) return 'other';
  const known = lexiconTags(word);
  for (const tag of known.length > 0 ? known : tagsOf(word)) {
    if (VERB_TAGS.has(tag)) return 'verb';
    if (tag === 'Adjective' || tag === 'Comparative' || tag === 'Superlative') return 'adjective';
    if (tag === 'Adverb') return 'adverb';
    if (NOUN_TAGS.has(tag)) return 'noun';
  }
  return 'other';
}, MOST_KEPT);

const VERB_TAGS = new Set([
  'Verb',
  'PastTense',
  'PresentTense',
  'Infinitive',
  'Gerund',
  'Copula',
  'Modal',
  'Auxiliary',
  'Participle',
]);
const NOUN_TAGS = new Set([
  'Noun',
  'Singular',
  'Plural',
  'ProperNoun',
  'Person',
  'Place',
  'Organization',
  'Uncountable',
  'Actor',
  'Demonym',
  'Unit',
]);

/** True for a lower-case noun that compromise knows for a person: "teacher", "daughter". */
export function isActor(word: string): boolean {
  return lexiconTags(word).includes('Actor');
}

const lexiconTags = remembered((word: string): readonly string[] => {
  const tags = Object.hasOwn(model.one.lexicon, word) ? model.one.lexicon[word] : undefined;
  return tags === undefined ? [] : typeof tags === 'string' ? [tags] : tags;
}, MOST_KEPT);

/**
 * What compromise's rules for a word by itself make of one that its lexicon lacks. It is not asked for a full parse:
 * the patterns of several words that come last in one take three times as long as all the rest, and a word alone
 * matches none.
 */
function tagsOf(word: string): Iterable<string> {
  const parsed = nlp.tokenize(word).compute(['lexicon', 'preTagger']) as unknown as Parsed;
  return parsed.docs[0]?.[0]?.tags ?? [];
}

interface Parsed {
  readonly docs: readonly (readonly { readonly tags: ReadonlySet<string> }[])[];
}

function inCaseOf(written: string, lower: string): string {
  const first = written[0] ?? '';
  if (first === first.toLowerCase()) return lower;
  return (lower[0] ?? '').toUpperCase() + lower.slice(1);
}
