import type { ClaimInContext } from '../claimInContext.ts';

/** The id of the message that says why two claims are not compared. */
export type VetoReason = `notCompared${string}`;

/** A ground on which two claims are never about one fact, however much speaks for it. */
export interface Veto {
  /** The name of the veto's file; examples stand in the file of that name that ends in `.fixture.txt`. */
  readonly id: string;
  readonly says: VetoReason;
  /** The same whichever of the two comes first. */
  refuses(a: ClaimInContext, b: ClaimInContext): boolean;
}
