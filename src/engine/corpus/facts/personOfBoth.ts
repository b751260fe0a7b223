import type { Claim } from '../../model/claim.ts';
import { suffixOf } from '../../names/personName.ts';
import { areVariants } from './nameVariants.ts';

/** The full name, lower case, that both claims are said of; of two ways to write it the first by the alphabet. */
export function personOfBoth(a: Claim, b: Claim): string | undefined {
  for (const name of a.about.names.filter(isFull)) {
    const other = b.about.names.find((twin) => isFull(twin) && isOnePerson(name, twin));
    if (other !== undefined) return name < other ? name : other;
  }
  return undefined;
}

function isFull(name: string): boolean {
  return name.includes(' ');
}

/** A junior is not the senior. */
function isOnePerson(a: string, b: string): boolean {
  return areVariants(a, b) && suffixIn(a) === suffixIn(b);
}

function suffixIn(name: string): 'jr' | 'sr' | null {
  return suffixOf(name.split(/[ .]+/).filter((word) => word !== ''));
}
