import { givenNamesAgree, withoutSuffix } from '../../names/personName.ts';

/** "Ana M. Petrikova" and "Ana Petrikova Jr.": one name, as two reports write it. In lower case. */
export function areVariants(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [first, second] = [one[0], other[0]];
  if (one.length < 2 || other.length < 2 || first === undefined || second === undefined) return false;
  return one.at(-1) === other.at(-1) && givenNamesAgree(first, second);
}

function wordsOf(name: string): readonly string[] {
  return withoutSuffix(name.split(/[ .]+/).filter((word) => word !== ''));
}
