import type { ClaimClass } from '../claimClass.ts';
import type { ClaimInContext } from '../claimInContext.ts';
import type { EventInContext } from '../eventInContext.ts';
import type { EvidenceList } from './evidenceList.ts';
import type { Feature } from './weights.ts';

/** What one finding of a rule is to those who read about it. */
export interface Finding {
  /** The strongest it can show; with its weight, the most it can add. */
  readonly most: number;
  /** The id of the message that gives it as a reason; null where it would say nothing to a reader. */
  readonly says: `reason/${string}` | null;
  /** True where the words that show it are names. */
  readonly showsNames?: true;
}

/** The findings of a rule. */
export type Findings = Readonly<Partial<Record<Feature, Finding>>>;

/** One question asked of two events. Its answer is the same whichever of the two comes first. */
export interface EventRule {
  /** The name of the rule's file; examples are in the file of that name that ends in `.fixture.txt`. */
  readonly id: string;
  readonly finds: Findings;
  weigh(a: EventInContext, b: EventInContext, found: EvidenceList): void;
}

/** One question asked of two claims. Its answer is the same whichever of the two comes first. */
export interface ClaimRule {
  readonly id: string;
  readonly finds: Findings;
  /** The classes of claims it is asked of; both claims of a pair are of one class. */
  readonly appliesTo: readonly ClaimClass[];
  /** `found` holds what the events and the rules before it have found. */
  weigh(a: ClaimInContext, b: ClaimInContext, found: EvidenceList): void;
}

/** Every class but ages, which belong to a person whatever happened. */
export const ALL_BUT_AGES: readonly ClaimClass[] = ['toll', 'magnitude', 'figure'];
