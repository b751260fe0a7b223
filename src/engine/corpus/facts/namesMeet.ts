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

/** A person's first name, a middle name and a surname. */
const MOST_OF_PERSON = 3;

/**
 * True for two names that may be one as two reports write it: "Ana M. Petrikova" and "Petrikova", "Lund" and "the Lund
 * council". In lower case.
 */
export function namesMeet(a: string, b: string): boolean {
  return areVariants(a, b) || (a.length < b.length ? isShortFor(a, b) : isShortFor(b, a));
}

/** The names of which the other text has one that may be the same; of two such lists the shorter. */
export function sharedNames(a: readonly string[], b: readonly string[]): string[] {
  const [left, right] = [metIn(a, b), metIn(b, a)];
  return left.length <= right.length ? left : right;
}

function metIn(names: readonly string[], others: readonly string[]): string[] {
  return names.filter((name) => others.some((other) => namesMeet(name, other)));
}

function isShortFor(name: string, longer: string): boolean {
  if (longer.startsWith(`${name} `)) {
    const added = longer.slice(name.length + 1).split(' ');
    const isOneWord = added.length === 1 && !/\d/.test(longer);
    return (isOneWord || added.every((word) => ADDED.has(word))) && wideName(name) === null;
  }
  return longer.endsWith(` ${name}`) && isPersonLike(longer) && !name.includes(' ') && wideName(name) === null;
}

/** "ana petrikova", but not "east stirling", "port velmar" or "senate of ostrovia". */
function isPersonLike(name: string): boolean {
  const words = name.split(' ');
  return words.length <= MOST_OF_PERSON && !places.begin.has(words[0] ?? '') && !words.some(isOfBodies);
}

function isOfBodies(word: string): boolean {
  return word === 'of' || ADDED.has(word) || organizations.unsureHeads.has(word);
}
