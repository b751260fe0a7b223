import { LEXICON } from '../../../lexicon/lexicon.ts';
import { singularOf } from '../../claims/articleWords.ts';
import type { Claim } from '../../claims/claim.ts';

/** Heads that count anybody. */
const ANYBODY = LEXICON.counted.anybody;

/** Heads that count a kind of person; words of one class can count the same people. */
const CLASS_OF: ReadonlyMap<string, string> = LEXICON.counted.classes;

/** Classes that reports give as a share of a toll, not as the toll. */
const SHARES = LEXICON.counted.shares;

export interface CountedClass {
  /** "anybody", a class of persons, or the head noun itself. */
  readonly name: string;
  /** True where the class is commonly one part among others. */
  readonly share: boolean;
}

/** What a claim counts, wide enough that two reports' words for it meet. */
export function countedClass(claim: Claim): CountedClass {
  if (claim.head === null) return { name: 'anybody', share: false };
  const head = singularOf(claim.head.toLowerCase());
  if (ANYBODY.has(head) || ANYBODY.has(claim.head.toLowerCase())) return { name: 'anybody', share: false };
  const name = CLASS_OF.get(head) ?? CLASS_OF.get(claim.head.toLowerCase());
  if (name !== undefined) return { name, share: SHARES.has(name) };
  return { name: head, share: false };
}
