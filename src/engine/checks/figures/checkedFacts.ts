import type { ClaimAt } from '../../claims/claimAt.ts';
import type { CheckedCorpus, CheckIndex } from '../check.ts';
import { FactContradictions } from './factContradictions.ts';

/** What disagrees in a corpus is found once for all checks on figures. */
const ofCorpus = new WeakMap<CheckedCorpus, FactContradictions>();

/**
 * The index of a check on the figures that `isChecked` says are its own; figures on one fact are all of them or none.
 */
export function checkedFacts(corpus: CheckedCorpus, isChecked: (claim: ClaimAt) => boolean): CheckIndex {
  const all = ofCorpus.get(corpus) ?? new FactContradictions(corpus);
  ofCorpus.set(corpus, all);
  return {
    put: () => [],
    remove: () => [],
    saved: null,
    figuresChanged: (statements) => all.figuresChanged(statements),
    contradictions: (uri) =>
      all.contradictions(uri).filter(({ sides: [first] }) => first?.figure != null && isChecked(first.figure)),
    eventsAlike: (side) => all.eventsAlike(side),
  };
}
