import { describeClaim } from '../corpus/facts/explain.ts';
import type { ClaimAt, Conflict } from '../engine.ts';
import { claimValue } from './claimValue.ts';
import type { DecidedClaim, Decision, Verdict } from './decision.ts';
import { decisionKey } from './decision.ts';
import { type EventsAlike, wasJudged } from './decisionIndex.ts';

/** Who decides, on which day (YYYY-MM-DD), and why. */
export type Signature = Pick<Decision, 'who' | 'when' | 'why'>;

/** The conflict is settled: `right` is what holds, null where nothing needs to be changed. */
export function settle(conflict: Conflict, right: ClaimAt | null, by: Signature): Decision {
  return {
    ...judged('settled', conflict, disagreeing(conflict), by),
    stands: right === null ? null : decidedClaim(right).text,
  };
}

/** The conflict was there when checking began, and is let be until something new comes up. */
export function acceptAsBaseline(conflict: Conflict, by: Signature): Decision {
  return judged('baseline', conflict, disagreeing(conflict), by);
}

/** The two claims are not about the same thing. */
export function notTheSame(conflict: Conflict, one: ClaimAt, other: ClaimAt, by: Signature): Decision {
  return judged('notTheSame', conflict, [one, other], by);
}

/** The rule is not to judge this figure of its article. */
export function ignore(conflict: Conflict, claim: ClaimAt, by: Signature): Decision {
  return judged('ignore', conflict, [claim], by);
}

/** The rule is not to judge any figure of the claim's article. */
export function ignoreRule(conflict: Conflict, { uri }: ClaimAt, by: Signature): Decision {
  const anything: DecidedClaim = { uri, value: null, text: '', what: '', event: null };
  return { ...judged('ignore', conflict, [], by), about: '', claims: [anything] };
}

/** With a decision added. It takes the place of one that judges the same, and of those that settled this conflict before. */
export function withDecision(decisions: readonly Decision[], added: Decision, conflict: Conflict): readonly Decision[] {
  const settles = added.verdict === 'settled' || added.verdict === 'baseline';
  const key = decisionKey(added);
  return [...decisions.filter((each) => decisionKey(each) !== key && !(settles && hasSettled(each, conflict))), added];
}

/** Whether this decision was to settle this conflict, though new values may have opened it again. */
export function hasSettled(decision: Decision, { rule, claims, pairs }: Conflict): boolean {
  const fact = { claims, pairs: pairs.map(([a, b]) => ({ a, b })) };
  return decision.rule === rule && wasJudged(decision, fact, ANY_EVENT);
}

/** Where the articles are not at hand, a decision on another event may be about another fact. */
const ANY_EVENT: EventsAlike = () => ({ has: () => true });

/** Without this decision and those that judge the same. */
export function withoutDecision(decisions: readonly Decision[], removed: Decision): readonly Decision[] {
  return decisions.filter((each) => decisionKey(each) !== decisionKey(removed));
}

function judged(verdict: Verdict, conflict: Conflict, claims: readonly ClaimAt[], by: Signature): Decision {
  const { rule, about } = conflict;
  const { who, when, why } = by;
  return { verdict, rule, about, claims: claims.map(decidedClaim), stands: null, who, when, why };
}

/** The claims that disagree with another, each saying of an article once. */
function disagreeing({ claims, pairs }: Conflict): ClaimAt[] {
  const involved = new Set(pairs.flat());
  const said = new Set<string>();
  return claims.filter((claim, index) => {
    const { uri, value, what } = decidedClaim(claim);
    const key = JSON.stringify([uri, value, what]);
    return involved.has(index) && !said.has(key) && said.add(key);
  });
}

function decidedClaim(claim: ClaimAt): DecidedClaim {
  const { uri, text, eventLabel } = claim;
  return {
    uri,
    value: claimValue(claim),
    text: text.replace(/\s+/g, ' '),
    what: describeClaim(claim),
    event: eventLabel || null,
  };
}
