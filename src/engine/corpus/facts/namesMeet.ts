import { LEXICON } from '../../../lexicon/lexicon.ts';
import { areVariants } from './nameVariants.ts';
import { wideName } from './weightOfNames.ts';

const { organizations, places } = LEXICON;

/** What a name may go on with and mean the same to a reader: "Lund", "Lund council"; "Velmar", "Velmar Bank". */
const ADDED: ReadonlySet<string> = new Set([
  ...organizations.companyEndings,
  ...organizations.forSomething,
  ...organizations.kinds,
  ...organizations.namedAfter,
  ...organizations.portfolios,
  ...organizations.sureHeads,
  ...places.commonParts,
  ...places.settlements,
  ...places.spots,
]);

const SPACE = ' '.charCodeAt(0);

/** A person's first name, a middle name and a surname. */
const MOST_OF_PERSON = 3;

/**
 * True for two names that may be one as two reports write it: "Ana M. Petrikova" and "Petrikova", "Lund" and "the Lund
 * council". In lower case.
 */
export function namesMeet(a: string, b: string): boolean {
  return areVariants(a, b) || (a.length < b.length ? isShortFor(a, b) : isShortFor(b, a));
}

/**
 * The names of which the other text has one that may be the same; of two such lists the shorter. Asked for each two
 * events that meet, so that two names are held against each other once, and not where both have met another.
 */
export function sharedNames(a: readonly string[], b: readonly string[]): readonly string[] {
  const [left, right] = [new Set<number>(), new Set<number>()];
  for (let one = 0; one < a.length; one++) {
    for (let other = 0; other < b.length; other++) {
      if (left.has(one) && right.has(other)) continue;
      if (!namesMeet(a[one] as string, b[other] as string)) continue;
      left.add(one);
      right.add(other);
    }
  }
  return left.size <= right.size ? at(a, left) : at(b, right);
}

function at(names: readonly string[], indices: ReadonlySet<number>): readonly string[] {
  return indices.size === 0 ? [] : names.filter((_, index) => indices.has(index));
}

function isShortFor(name: string, longer: string): boolean {
  // Whether there is a space where the shorter name would end, or begin, is a quick question; few names go on.
  if (longer.charCodeAt(name.length) === SPACE && longer.startsWith(name)) {
    const added = longer.slice(name.length + 1).split(' ');
    const isOneWord = added.length === 1 && !/\d/.test(longer);
    return (isOneWord || added.every((word) => ADDED.has(word))) && wideName(name) === null;
  }
  const endsAlike = longer.charCodeAt(longer.length - name.length - 1) === SPACE && longer.endsWith(name);
  return endsAlike && isPersonLike(longer) && !name.includes(' ') && wideName(name) === null;
}

/** "ana petrikova", but not "east stirling", "port velmar" or "senate of ostrovia". */
function isPersonLike(name: string): boolean {
  const words = name.split(' ');
  return words.length <= MOST_OF_PERSON && !places.begin.has(words[0] ?? '') && !words.some(isOfBodies);
}

function isOfBodies(word: string): boolean {
  return word === 'of' || ADDED.has(word) || organizations.unsureHeads.has(word);
}
