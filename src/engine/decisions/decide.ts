import type { Side } from '../checks/contradiction.ts';
import { eventKey, subjectKey } from '../checks/sideKeys.ts';
import type { Message } from '../model/message.ts';
import type { DecidedSide, Decision, Verdict } from './decision.ts';
import { decisionKey } from './decision.ts';
import { type CheckAnswers, wasJudged } from './decisionIndex.ts';

/** Who decides, on which day (YYYY-MM-DD), and why. */
export type Signature = Pick<Decision, 'who' | 'when' | 'why'>;

/** The parts of a conflict that decisions are made of. */
export interface Decidable {
  readonly rule: string;
  readonly about: Message;
  readonly sides: readonly Side[];
  readonly pairs: readonly (readonly [number, number])[];
}

/** Who makes a decision, and how the file words what it is about. */
export interface Deciding extends Signature {
  readonly inWords: (message: Message) => string;
}

/** The conflict is settled: `right` is what holds, null where nothing needs to be changed. */
export function settle(conflict: Decidable, right: Side | null, by: Deciding): Decision {
  return {
    ...judged('settled', conflict, disagreeing(conflict), by),
    stands: right === null ? null : decidedSide(right).text,
  };
}

/** The conflict existed when checking began, and is accepted until something new comes up. */
export function acceptAsBaseline(conflict: Decidable, by: Deciding): Decision {
  return judged('baseline', conflict, disagreeing(conflict), by);
}

/** The two sides are not about the same thing. */
export function notTheSame(conflict: Decidable, one: Side, other: Side, by: Deciding): Decision {
  return judged('notTheSame', conflict, [one, other], by);
}

/** The rule must not judge what this side says, in its article. */
export function ignore(conflict: Decidable, side: Side, by: Deciding): Decision {
  return judged('ignore', conflict, [side], by);
}

/** The rule must not judge anything in the side's article. */
export function ignoreRule(conflict: Decidable, { uri }: Side, by: Deciding): Decision {
  const anything: DecidedSide = { uri, value: null, text: '', subject: '', what: null, event: null };
  return { ...judged('ignore', conflict, [], by), about: '', sides: [anything] };
}

/**
 * With a decision added. It replaces a decision that judges the same thing, and those that settled this conflict
 * before.
 */
export function withDecision(
  decisions: readonly Decision[],
  added: Decision,
  conflict: Decidable,
): readonly Decision[] {
  const settles = added.verdict === 'settled' || added.verdict === 'baseline';
  const key = decisionKey(added);
  return [...decisions.filter((each) => decisionKey(each) !== key && !(settles && hasSettled(each, conflict))), added];
}

/** Whether this decision was made to settle this conflict, even if new values have reopened it. */
export function hasSettled(decision: Decision, { rule, sides, pairs }: Decidable): boolean {
  const disputed = { sides, pairs: pairs.map(([a, b]) => ({ a, b })) };
  return decision.rule === rule && wasJudged(decision, disputed, ANY_EVENT);
}

/** Without the articles, a decision on another event may be about another fact. */
const ANY_EVENT: Pick<CheckAnswers, 'alike'> = { alike: () => ({ has: () => true }) };

/** Without this decision and those that judge the same thing. */
export function withoutDecision(decisions: readonly Decision[], removed: Decision): readonly Decision[] {
  return decisions.filter((each) => decisionKey(each) !== decisionKey(removed));
}

function judged(verdict: Verdict, { rule, about }: Decidable, sides: readonly Side[], by: Deciding): Decision {
  const { who, when, why, inWords } = by;
  return { verdict, rule, about: inWords(about), sides: sides.map(decidedSide), stands: null, who, when, why };
}

/** The sides that disagree with another; where an article says the same more than once, the first. */
function disagreeing({ sides, pairs }: Decidable): Side[] {
  const involved = new Set(pairs.flat());
  const said = new Set<string>();
  return sides.filter((side, index) => {
    const key = JSON.stringify([side.uri, side.value, subjectKey(side)]);
    return involved.has(index) && !said.has(key) && said.add(key);
  });
}

function decidedSide(side: Side): DecidedSide {
  const { uri, value } = side;
  const text = side.text.replace(/\s+/g, ' ');
  return { uri, value, text, subject: subjectKey(side), what: null, event: eventKey(side) };
}
