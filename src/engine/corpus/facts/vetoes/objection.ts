import type { ClaimInContext } from '../claimInContext.ts';
import type { Verdict } from '../compareValues.ts';
import type { VetoReason } from './veto.ts';

/** A ground on which two claims that seem to be about one fact are not, given what they say of it. */
export interface Objection {
  /** The name of its file; examples stand in the file of that name that ends in `.fixture.txt`. */
  readonly id: string;
  readonly says: VetoReason;
  /** The verdict it is raised against. */
  readonly against: Exclude<Verdict, 'incomparable'>;
  /** `likelihood` is that of their being about one fact. The same whichever of the two comes first. */
  refuses(a: ClaimInContext, b: ClaimInContext, likelihood: number): boolean;
}
