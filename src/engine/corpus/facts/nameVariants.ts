import { remembered } from '../../article/remembered.ts';
import { givenNamesAgree, withoutSuffix } from '../../names/personName.ts';

/** "Ana M. Petrikova" and "Ana Petrikova Jr.": one name, as two reports write it. In lower case. */
export function areVariants(a: string, b: string): boolean {
  if (a === b) return true;
  if (!mayBeFull(a) || !mayBeFull(b)) return false;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [first, second] = [one[0], other[0]];
  if (one.length < 2 || other.length < 2 || first === undefined || second === undefined) return false;
  return one.at(-1) === other.at(-1) && givenNamesAgree(first, second) && middlesAgree(one, other);
}

/** False for a single word, as most names are: there is nothing to take apart. */
function mayBeFull(name: string): boolean {
  return name.includes(' ') || name.includes('.');
}

/** Where both give middle names: "Ana M. Petrikova" may be Ana Marie, but is not Ana Lise. */
function middlesAgree(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [one[1], other[1]];
  return one.length < 3 || other.length < 3 || left === undefined || right === undefined || left[0] === right[0];
}

/** A pair of figures is asked for each of its names, and most articles for many pairs. */
const MOST_NAMES = 1024;

const wordsOf = remembered(
  (name: string): readonly string[] => withoutSuffix(name.split(/[ .]+/).filter((word) => word !== '')),
  MOST_NAMES,
);
