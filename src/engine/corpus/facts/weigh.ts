import { classOf, columnOf } from './claimClass.ts';
import { areInOneStory, type ClaimInContext } from './claimInContext.ts';
import type { EventPair } from './eventPair.ts';
import { rulesOf } from './evidence/claimRules.ts';
import { type Evidence, EvidenceList } from './evidence/evidenceList.ts';
import { likelihood, logOdds } from './likelihood.ts';
import { vetoOn } from './vetoes/vetoes.ts';

/**
 * All evidence on whether two claims are about one fact. Null where the cheaper rules find so much against it that the
 * costly ones could not make up for it; `reach` is the log-odds they are taken to be able to add.
 */
export function weigh(
  a: ClaimInContext,
  b: ClaimInContext,
  events: EventPair,
  reach: number | null = null,
): readonly Evidence[] | null {
  const claimClass = classOf(a.claim);
  const rules = rulesOf(claimClass);
  const found = new EvidenceList();
  if (claimClass !== 'age' && !areInOneStory(a, b)) found.items.push(...events.evidence);
  for (const rule of rules.first) rule.weigh(a, b, found);
  if (rules.costly.length > 0) {
    if (logOdds(found.items, columnOf(claimClass)) < -(reach ?? rules.reach)) return null;
    for (const rule of rules.costly) rule.weigh(a, b, found);
  }
  return found.items;
}

/** How likely two claims are about one fact, 0 to 1; null where a veto or the cheaper rules say that they are not. */
export function likelihoodOf(a: ClaimInContext, b: ClaimInContext, events: EventPair): number | null {
  const evidence = vetoOn(a, b) === null ? weigh(a, b, events) : null;
  return evidence === null ? null : likelihood(evidence, columnOf(classOf(a.claim)));
}
