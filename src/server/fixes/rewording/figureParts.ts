import type { ClaimAt } from '../../../engine/index.ts';

/** A figure's text taken apart: "more than " "$" "1.2bn" "" and "" "" "20" " years" " or more". */
export interface FigureParts {
  /** The words before it that bound it, in lower case, trimmed. */
  readonly bound: string;
  /** A currency before the numeral, with the space after it. */
  readonly currency: string;
  readonly numeral: string;
  /** What follows the numeral other than a bound: a unit or a currency, with the space before it. */
  readonly unit: string;
  /** Whether a bound follows the numeral or the unit: "50+", "20 or more". */
  readonly isBoundAfter: boolean;
}

/** Words that begin or end the phrases before a number, so they are not currencies. */
const BOUND_WORDS: ReadonlySet<string> = new Set(
  'at no not a an least most more less fewer than over above under below up to as many much some about around roughly nearly almost approximately estimated circa upwards upward of between from well just only exceeding exceeds exceeded topping minimum maximum close in excess'.split(
    ' ',
  ),
);

/** Phrases after a number, as `figures/bounds.ts` reads them. */
const AFTER =
  'or more|or above|or higher|or greater|or over|or older|or better|and above|and over|and up|and older|and counting|at least|at the least|at a minimum|minimum|-plus|plus|+|or fewer|or less|or under|or below|or lower|or younger|and under|and below|at most|at the most|tops|or so|-odd|odd|-ish|ish|or thereabouts|give or take|approximately'.split(
    '|',
  );

/** The parts of a figure of `text` whose numeral is at these places in it. */
export function figureParts(
  text: string,
  { start, end }: { start: number; end: number },
  isMoney: boolean,
): FigureParts {
  const before = text.slice(0, start);
  const last = /\S+\s*$/u.exec(before)?.[0] ?? '';
  const currency = isMoney && isCurrency(last.trim()) ? last : '';
  const bound = before.slice(0, before.length - currency.length);
  const after = withoutBounds(text.slice(end));
  return {
    bound: bound.replace(/\s+/gu, ' ').trim().toLowerCase(),
    currency,
    numeral: text.slice(start, end),
    unit: after.unit,
    isBoundAfter: after.isBound,
  };
}

export function partsOf(claim: ClaimAt): FigureParts {
  const { start, numeral } = claim;
  return figureParts(
    claim.text,
    { start: numeral.start - start, end: numeral.end - start },
    claim.quantity.kind === 'money',
  );
}

function isCurrency(word: string): boolean {
  return /\p{Sc}/u.test(word) || (/^\p{Lu}/u.test(word) && !BOUND_WORDS.has(word.toLowerCase()));
}

function withoutBounds(after: string): { unit: string; isBound: boolean } {
  const lower = after.toLowerCase();
  const leading = AFTER.find((phrase) => lower.trimStart().startsWith(phrase) && isWhole(lower.trimStart(), phrase));
  if (leading !== undefined) {
    const skipped = after.length - after.trimStart().length + leading.length;
    return { unit: after.slice(skipped), isBound: true };
  }
  const trailing = AFTER.find((phrase) => lower.endsWith(phrase) && !/\p{L}$/u.test(lower.slice(0, -phrase.length)));
  if (trailing === undefined) return { unit: after, isBound: false };
  return { unit: after.slice(0, -trailing.length).trimEnd(), isBound: true };
}

/** "plus" is not the beginning of "plush". */
function isWhole(text: string, phrase: string): boolean {
  return !/^\p{L}/u.test(text.slice(phrase.length));
}
