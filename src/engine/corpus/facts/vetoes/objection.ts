import type { ClaimInContext } from '../claimInContext.ts';
import type { Verdict } from '../compareValues.ts';

/** A ground on which two claims that seem to be about one fact are not, given what they say of it. */
export interface Objection {
  /** As a veto's: the name of its file, and with `veto/` before it the message that says it. */
  readonly id: string;
  /** The verdict it is raised against. */
  readonly against: Exclude<Verdict, 'incomparable'>;
  /** `likelihood` is that of their being about one fact. The same whichever of the two comes first. */
  refuses(a: ClaimInContext, b: ClaimInContext, likelihood: number): boolean;
}
