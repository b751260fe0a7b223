import type { Check, Fix } from './checks/check.ts';
import type { Contradiction, Disagreement, Relation, Severity, Side } from './checks/contradiction.ts';
import { surestOf } from './checks/contradiction.ts';
import { eventKey, subjectKey } from './checks/sideKeys.ts';
import type { Reason } from './corpus/facts/reasons.ts';
import { hashOf } from './corpus/storage/hashOf.ts';
import { type Decision, decisionKey } from './decisions/decision.ts';
import type { Message } from './model/message.ts';

/** One thing on which articles, or the sentences of one article, disagree. */
export interface Conflict {
  /**
   * Made of what the sides say. It does not depend on offsets or on texts made for readers, so that a decision recorded
   * against it survives editing elsewhere in the file.
   */
  readonly id: string;
  /** "figure-conflict/deaths" */
  readonly rule: string;
  readonly severity: Severity;
  readonly relation: Relation;
  /** The probability that it is right, 0 to 1, as measured on articles that readers have judged. */
  readonly confidence: number;
  /** What it is about: "people killed, bombing, Sarvela". */
  readonly about: Message;
  /** One sentence a copy editor understands. */
  readonly explanation: Message;
  /** True where the explanation gives what was worked out and the values do not say: "March 14 is a Friday". */
  readonly isWorkedOut?: true;
  /** True if an editor has judged it and nothing new has come up since. */
  readonly settled: boolean;
  /** The decision, if it is settled. */
  readonly decision?: Decision;
  /** The former decision, if new values have reopened it. */
  readonly overtaken?: Decision;
  readonly sides: readonly Side[];
  /** Pairs of indices into `sides` that cannot both hold. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Why the sides explained are treated as one fact: the evidence for and against, the weightiest first. */
  readonly evidence: readonly Reason[];
  /** The fixes offered to an editor. */
  readonly fixes: readonly Fix[];
}

/**
 * Makes a conflict from a contradiction, or from what decisions left of it; `id` is unique only among conflicts of
 * different content.
 */
export function conflictOf(check: Check, contradiction: Contradiction): Conflict {
  const { sides, pairs } = contradiction;
  const relation = weightiest(pairs);
  const leading = pairs.find((pair) => pair.relation === relation);
  const rule = sides[0]?.rule;
  if (leading === undefined || rule === undefined) throw new RangeError('a contradiction has sides and pairs');
  const known = check.rules.find(({ id }) => id === rule);
  const isWarning =
    known?.level === 'warning' && relation === 'contradiction' && pairs.some(({ severity }) => severity === 'warning');
  return {
    id: idOf(rule, sides, pairs),
    rule,
    severity: isWarning ? 'warning' : 'information',
    relation,
    confidence: check.confidence?.(contradiction) ?? surestOf(pairs),
    about: check.about(sides),
    explanation: leading.explanation,
    ...(known?.isWorkedOut ? { isWorkedOut: true } : {}),
    settled: false,
    sides,
    pairs: pairs.map(({ a, b }) => [a, b] as const),
    evidence: leading.evidence,
    fixes: known?.fixes ?? [],
  };
}

/** What a decision has settled: the whole, or a part where `isWhole` is false. */
export function settledConflictOf(
  check: Check,
  contradiction: Contradiction,
  decision: Decision,
  isWhole: boolean,
): Conflict {
  const conflict = conflictOf(check, contradiction);
  // Another part of the same contradiction may have the same content.
  const id = isWhole ? conflict.id : `${conflict.id}.${hashText(decisionKey(decision))}`;
  return { ...conflict, id, settled: true, decision };
}

const RELATIONS: readonly Relation[] = ['contradiction', 'disputed', 'update'];

function weightiest(pairs: readonly Disagreement[]): Relation {
  return RELATIONS.find((relation) => pairs.some((pair) => pair.relation === relation)) ?? 'contradiction';
}

function idOf(rule: string, sides: readonly Side[], pairs: readonly Disagreement[]): string {
  const involved = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].flatMap((index) => sides[index] ?? []);
  const values = involved.map((side) => `${side.value} ${subjectKey(side)}`);
  const events = involved.map((side) => eventKey(side) ?? '');
  return `${rule.replace('/', '.')}.${hashOfAll(values)}${hashOfAll(events)}`;
}

function hashOfAll(keys: readonly string[]): string {
  return hashText([...new Set(keys)].sort().join('|'));
}

function hashText(text: string): string {
  return hashOf(text).toString(16).padStart(8, '0');
}

/** Contradictions first, then conflicts of more articles, then by rule. */
export function byImportance(a: Conflict, b: Conflict): number {
  return (
    RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
    articlesIn(b) - articlesIn(a) ||
    compareText(a.id, b.id) ||
    compareText(a.sides[0]?.uri ?? '', b.sides[0]?.uri ?? '') ||
    (a.sides[0]?.start ?? 0) - (b.sides[0]?.start ?? 0)
  );
}

function articlesIn({ sides }: Conflict): number {
  return new Set(sides.map(({ uri }) => uri)).size;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
