import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import type { Figure, FigureKind } from '../model/figure.ts';

/** How many tokens on either side of a figure may say what it measures. */
const REACH = 4;
/** How far back a verb of buying may be: "agreed to buy the owner of three ports, Kestrel, for $1.2 billion". */
const BUYING_REACH = 24;

/** What a sum, a length or a share is, by the words near it: "worth", "a depth of", "bail". */
const TABLES = new Map<FigureKind, ReadonlyMap<string, string>>([
  ['money', LEXICON.measures.money],
  ['length', LEXICON.measures.length],
  ['percent', LEXICON.measures.percent],
  ['duration', LEXICON.measures.duration],
]);

const BUYING = LEXICON.measures.buying;
/** Ends of clauses and lists: words beyond them belong to another figure. */
const STOPS = LEXICON.clauses.end;

/**
 * What a figure that counts nothing measures, read from the words near it where its sentence has no predicate of its
 * own; null where they do not say. `first` and `end` are the figure's tokens.
 */
export function roleOfMeasure(line: Line, figure: Figure, first: number, end: number): string | null {
  const roles = TABLES.get(figure.quantity.kind);
  if (roles === undefined) return null;
  const after = nearest(line, end, 1, roles);
  const before = nearest(line, first - 1, -1, roles);
  if (figure.quantity.kind === 'length') return after?.role ?? before?.role ?? null;
  if (figure.quantity.kind === 'money' && line.at(first - 1) === 'for' && isBought(line, first - 2)) return 'price';
  if (after === null || before === null) return after?.role ?? before?.role ?? null;
  return before.distance < after.distance ? before.role : after.role;
}

function nearest(
  line: Line,
  from: number,
  step: 1 | -1,
  roles: ReadonlyMap<string, string>,
): { role: string; distance: number } | null {
  for (let distance = 0; distance < REACH; distance++) {
    const word = line.at(from + step * distance);
    if (word === '' || STOPS.has(word)) return null;
    // "fined for price fixing": a price is none where it is what something is done to.
    const role = line.at(from + step * distance + 1).endsWith('ing') ? undefined : roles.get(word);
    if (role !== undefined) return { role, distance };
    if (line.isDigits(from + step * distance)) return null;
  }
  return null;
}

function isBought(line: Line, from: number): boolean {
  for (let at = from; at >= 0 && at > from - BUYING_REACH; at--) if (BUYING.has(line.at(at))) return true;
  return false;
}
