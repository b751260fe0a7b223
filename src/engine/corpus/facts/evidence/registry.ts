import { CLAIM_RULES, COSTLY_RULES } from './claimRules.ts';
import { EVENT_RULES } from './eventRules.ts';
import type { Finding } from './evidenceRule.ts';
import { LIKELIER_EVENT } from './likelierEvent.ts';
import { ONLY_ONES_LEFT } from './onlyOnesLeft.ts';
import { SAME_MEANING } from './sameMeaning.ts';
import type { Feature } from './weights.ts';

/** Every rule there is, of events and of claims. */
export const RULES = [
  ...EVENT_RULES,
  LIKELIER_EVENT,
  ...CLAIM_RULES,
  ...COSTLY_RULES,
  ONLY_ONES_LEFT,
  SAME_MEANING,
] as const;

const FINDINGS = new Map(RULES.flatMap(({ finds }) => Object.entries(finds))) as ReadonlyMap<Feature, Finding>;

/** What a finding is to those who read about it. Throws a RangeError where no rule finds it. */
export function findingOf(feature: Feature): Finding {
  const finding = FINDINGS.get(feature);
  if (finding === undefined) throw new RangeError(`no rule finds “${feature}”`);
  return finding;
}
