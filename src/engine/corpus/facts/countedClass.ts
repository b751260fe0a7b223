import { LEXICON } from '../../../lexicon/lexicon.ts';
import { singularOf } from '../../claims/articleWords.ts';
import type { Counted } from '../../model/claim.ts';

/** Heads that count anybody. */
const ANYBODY = LEXICON.counted.anybody;

/** Heads that count a kind of person; words of one class can count the same people. */
const CLASS_OF: ReadonlyMap<string, string> = LEXICON.counted.classes;

/** Heads that count things, by what they mean. */
const THING_OF: ReadonlyMap<string, string> = LEXICON.counted.sameThings;

const PEOPLE = new Set(['anybody', ...CLASS_OF.values()]);

/** Classes that reports give as a share of a toll, not as the toll. */
const SHARES = LEXICON.counted.shares;

export interface CountedClass {
  /** "anybody", a class of persons, the thing that several nouns mean, or the head noun itself. */
  readonly name: string;
  /** True where the class is commonly one part among others. */
  readonly share: boolean;
}

/** What is counted, wide enough that two reports' words for it meet. */
export function countedClass({ head }: Counted): CountedClass {
  if (head === null) return { name: 'anybody', share: false };
  const written = head.toLowerCase();
  const one = singularOf(written);
  if (ANYBODY.has(one) || ANYBODY.has(written)) return { name: 'anybody', share: false };
  const name = CLASS_OF.get(one) ?? CLASS_OF.get(written);
  if (name !== undefined) return { name, share: SHARES.has(name) };
  return { name: THING_OF.get(one) ?? one, share: false };
}

/** True where persons are counted; where nothing says what is, they are taken to be. */
export function countsPeople(counted: Counted): boolean {
  return PEOPLE.has(countedClass(counted).name);
}
