import type { Claim } from '../../model/claim.ts';

/** The full name, lower case, that both claims are said of. */
export function personOfBoth(a: Claim, b: Claim): string | undefined {
  return a.about.names.find((name) => name.includes(' ') && b.about.names.includes(name));
}
