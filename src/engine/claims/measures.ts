import { LEXICON } from '../../lexicon/lexicon.ts';

/** The words that say what happened to the counted, each with its canonical measure. */
const BY_FORM: ReadonlyMap<string, string> = LEXICON.measures.forms;

/** The canonical measure a form of a verb or a state stands for, or undefined. */
export function measureOf(form: string): string | undefined {
  return BY_FORM.get(form);
}

/** True for a canonical measure, but not for a verb that is its own measure. */
export function isMeasure(word: string): boolean {
  return BY_FORM.get(word) === word || NOUN_MEASURES.has(word);
}

/** Nouns that count what they name: "46 deaths", "12 arrests", "the toll". */
const NOUNS: ReadonlyMap<string, string> = LEXICON.measures.nouns;

const NOUN_MEASURES = new Set(NOUNS.values());

export function measureOfNoun(form: string): string | undefined {
  return NOUNS.get(form);
}

/** All words that stand for one of the measures. */
export function wordsFor(measures: ReadonlySet<string>): string[] {
  return [...BY_FORM, ...NOUNS].filter(([, measure]) => measures.has(measure)).map(([form]) => form);
}

/** States that follow the counted without a verb: "46 dead", "three people missing". */
const STATES = LEXICON.measures.states;

export function isState(word: string): boolean {
  return STATES.has(word);
}

/** True for a verb whose victim is its subject and that has no object. */
export function isIntransitive(word: string): boolean {
  return word.startsWith('die') || word.startsWith('perish');
}

/** Verbs that say nothing about their object; a figure with no other verb has no measure. */
const EMPTY_VERBS = LEXICON.measures.emptyVerbs;

export function isEmptyVerb(base: string): boolean {
  return EMPTY_VERBS.has(base);
}

/** Measures that only people and things counted can undergo: "shot dead 30 yards away" kills no yards. */
const HARMS = new Set(['killed', 'injured', 'shot', 'stabbed', 'hospitalized', 'arrested', 'casualties']);

export function isHarm(measure: string): boolean {
  return HARMS.has(measure);
}
