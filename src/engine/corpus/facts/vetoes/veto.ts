import type { ClaimInContext } from '../claimInContext.ts';

/** A ground on which two claims are never about one fact, however much speaks for it. */
export interface Veto {
  /**
   * The name of the veto's file; examples are in the file of that name that ends in `.fixture.txt`. The message
   * `veto/<id>` says to a reader why two claims are not compared.
   */
  readonly id: string;
  /** The same whichever of the two comes first. */
  refuses(a: ClaimInContext, b: ClaimInContext): boolean;
}
