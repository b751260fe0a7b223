import { type Decision, decisionKey } from '../../decisions/decision.ts';
import type { ClaimAt, Conflict, Reason, Relation } from '../../engine.ts';
import { classOf, columnOf } from './claimClass.ts';
import { WEIGHTS } from './evidence/weights.ts';
import { describeFact, explainPair } from './explain.ts';
import { isToll, ruleOf } from './factGroups.ts';
import { hashOf } from './hashOf.ts';
import type { Edge } from './judge.ts';

/** Claims of one fact, in the order they are shown, and which of them disagree. */
export interface DisagreeingFact {
  readonly claims: readonly ClaimAt[];
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly edge: Edge }[];
}

/** What is less sure to be about one fact is told as information, not as a warning. */
const SURE_WARNING = 0.85;
/** Evidence that weighs less is not worth a reader's time. */
const LEAST_WEIGHT = 0.15;

/** Makes one conflict of a fact; `id` is unique only among facts of different content. */
export function conflictOf({ claims, pairs }: DisagreeingFact): Conflict {
  const told = pairs.map(({ a, b, edge }) => ({ a: claimAt(claims, a), b: claimAt(claims, b), edge }));
  const relations = told.map(({ a, b }) => relationOf(a, b));
  const relation: Relation = relations.includes('contradiction')
    ? 'contradiction'
    : relations.includes('disputed')
      ? 'disputed'
      : 'update';
  const lead = relations.indexOf(relation);
  const leading = told[lead] ?? told[0];
  const first = claimAt(claims, 0);
  const about = describeFact(claims);
  const surest = Math.max(...pairs.map(({ edge }) => edge.likelihood));
  return {
    id: idOf(claims, pairs),
    rule: ruleOf(first),
    severity: relation === 'contradiction' && surest >= SURE_WARNING ? 'warning' : 'information',
    relation,
    about,
    explanation: leading === undefined ? '' : explainPair(leading.a, leading.b, relation),
    settled: false,
    claims,
    pairs: pairs.map(({ a, b }) => [a, b] as const),
    evidence: leading === undefined ? [] : reasonsOf(leading.edge, first),
  };
}

function reasonsOf({ evidence }: Edge, claim: ClaimAt): Reason[] {
  const column = columnOf(classOf(claim));
  return evidence
    .map(({ feature, value, words }) => ({ feature, words, weight: WEIGHTS[feature][column] * value }))
    .filter(({ feature, weight }) => Math.abs(weight) >= LEAST_WEIGHT && feature !== 'any pair')
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** A fact, or `whole` being false the part of one, that a decision has put to rest. */
export function settledConflictOf(fact: DisagreeingFact, decision: Decision, whole: boolean): Conflict {
  const conflict = conflictOf(fact);
  // Beside it stand other parts of the fact, of which one may say the same.
  const id = whole ? conflict.id : `${conflict.id}.${hashText(decisionKey(decision))}`;
  return { ...conflict, id, settled: true, decision };
}

/** What kind of disagreement two claims on one fact are. */
export function relationOf(a: ClaimAt, b: ClaimAt): Relation {
  if (isToll(a) && a.date !== null && b.date !== null && a.date !== b.date && a.uri !== b.uri) {
    const [earlier, later] = a.date < b.date ? [a, b] : [b, a];
    if ((later.min ?? later.max ?? 0) >= (earlier.min ?? earlier.max ?? 0)) return 'update';
  }
  if (a.source !== null && b.source !== null && a.source.name.toLowerCase() !== b.source.name.toLowerCase())
    return 'disputed';
  return 'contradiction';
}

/** Made of what the claims say, never of where they stand: it survives edits elsewhere and changes with a value. */
function idOf(claims: readonly ClaimAt[], pairs: DisagreeingFact['pairs']): string {
  const involved = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const values = [...involved].map((index) => {
    const claim = claimAt(claims, index);
    return `${claim.min ?? ''}..${claim.max ?? ''} ${claim.unit ?? ''} ${claim.measure ?? ''}`;
  });
  const labels = [...involved].map((index) => claimAt(claims, index).eventLabel ?? '');
  const first = claimAt(claims, 0);
  const said = hashText([...new Set(values)].sort().join('|'));
  const where = hashText([...new Set(labels)].sort().join('|'));
  return `${ruleOf(first).replace('/', '.')}.${said}${where}`;
}

function hashText(text: string): string {
  return hashOf(text).toString(16).padStart(8, '0');
}

function claimAt(claims: readonly ClaimAt[], index: number): ClaimAt {
  const claim = claims[index];
  if (claim === undefined) throw new RangeError(`no claim ${index}`);
  return claim;
}
