import { classOf, columnOf } from './claimClass.ts';
import type { ClaimInContext } from './claimInContext.ts';
import { compareClaims } from './compareClaims.ts';
import type { Verdict } from './compareValues.ts';
import type { EventPair } from './eventPair.ts';
import type { Evidence } from './evidence/evidenceList.ts';
import { likelihood } from './likelihood.ts';
import type { Objection } from './vetoes/objection.ts';
import { OBJECTIONS } from './vetoes/objections.ts';
import type { Veto } from './vetoes/veto.ts';
import { VETOES, vetoByStories } from './vetoes/vetoes.ts';
import { weigh } from './weigh.ts';

/** What two claims are to each other. */
export interface Edge {
  /** `unsure`: they disagree, but are taken to be about one fact only where others join them. */
  readonly verdict: Exclude<Verdict, 'incomparable'> | 'unsure';
  /** How sure it is that they are about one fact, 0 to 1. */
  readonly likelihood: number;
  readonly evidence: readonly Evidence[];
}

/** Below this two claims are not taken to be about one fact. */
export const ONE_FACT = 0.5;
/**
 * A claim that denies another must be surer to be about its fact than one that supports it: a false alarm costs more.
 */
const SURE = { toll: 0.8, figure: 0.85 } as const;

/**
 * Judges two comparable claims: about one fact, and if so, whether both can hold. Null where they are not about one
 * fact. Symmetric.
 */
export function judge(a: ClaimInContext, b: ClaimInContext, events: EventPair): Edge | null {
  if (vetoByStories(a, b) !== null) return null;
  const evidence = weigh(a, b, events);
  if (evidence === null) return null;
  const column = columnOf(classOf(a.claim));
  const sure = likelihood(evidence, column);
  if (sure < ONE_FACT) return null;
  const verdict = compareClaims(a, b);
  if (verdict === 'incomparable' || objectionTo(verdict, a, b, sure) !== null) return null;
  return { verdict: verdict === 'agree' || sure >= SURE[column] ? verdict : 'unsure', likelihood: sure, evidence };
}

/** The first objection to the verdict on two claims that are so likely about one fact; null where there is none. */
export function objectionTo(verdict: Verdict, a: ClaimInContext, b: ClaimInContext, sure: number): Objection | null {
  for (const objection of OBJECTIONS)
    if (objection.against === verdict && objection.refuses(a, b, sure)) return objection;
  return null;
}

/** How two claims were judged, with everything that was found on the way. */
export interface Judgement {
  readonly vetoes: readonly Veto[];
  /** All there is, also where a veto makes it idle; empty where the two are not of one class. */
  readonly evidence: readonly Evidence[];
  readonly likelihood: number;
  /** Null where the values cannot be compared. */
  readonly verdict: Edge['verdict'] | null;
  readonly objection: Objection | null;
}

/** Judges as `judge` does, by the same rules, and keeps the reasons. */
export function judgeOpenly(a: ClaimInContext, b: ClaimInContext, events: EventPair): Judgement {
  const vetoes = VETOES.filter((veto) => veto.refuses(a, b));
  const column = columnOf(classOf(a.claim));
  const comparable = classOf(a.claim) === classOf(b.claim);
  const evidence = comparable ? (weigh(a, b, events, Number.POSITIVE_INFINITY) ?? []) : [];
  const sure = comparable ? likelihood(evidence, column) : 0;
  const values = compareClaims(a, b);
  const verdict = values === 'incomparable' ? null : values === 'agree' || sure >= SURE[column] ? values : 'unsure';
  return { vetoes, evidence, likelihood: sure, verdict, objection: objectionTo(values, a, b, sure) };
}
