import type { Claim } from '../../claims/claim.ts';

/** The full name, lower case, that both claims are said of. */
export function personOfBoth(a: Claim, b: Claim): string | undefined {
  return a.names.find((name) => name.includes(' ') && b.names.includes(name));
}
