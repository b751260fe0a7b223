import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { readCurrencyAfter, readCurrencyBefore } from './currencies.ts';
import { product, readScale } from './digitNumeral.ts';
import type { Numeral } from './numeral.ts';
import type { Quantity } from './quantity.ts';

/** Words that a bracketed amount completes, so that it is not an insertion: "the loss was ($3.6)". */
const COMPLETED = LEXICON.numberContext.beforeBracketedLoss;

/**
 * An amount in brackets as accounts write what is below zero: "($3.6)M", "(53.2) million euros", "$(0.12)", and
 * "($0.29)" where a verb or a preposition precedes it. `edge` is the first token of its currency, or of the numeral.
 * Null for any other amount.
 */
export function readBracketedLoss(line: Line, numeral: Numeral, edge: number, limit: number): Quantity | null {
  if (line.at(edge - 1) !== '(' || line.at(numeral.end) !== ')' || edge - 1 < limit) return null;
  if (numeral.form !== 'digits' || numeral.max === null) return null;
  const close = numeral.end;
  const outside = line.isGlued(edge - 1) ? readCurrencyBefore(line, edge - 1) : null;
  const inside = edge === numeral.first ? null : readCurrencyBefore(line, numeral.first);
  const scale = readScale(line, close + 1);
  const isScaled = scale.end > close + 1 && (scale.value > 1 || numeral.scale === 1);
  const after = readCurrencyAfter(line, scale.end);
  const currency = outside ?? inside ?? after;
  if (currency === null) return null;
  const first = outside?.edge ?? edge - 1;
  if (!isScaled && outside === null && !COMPLETED.has(line.at(first - 1))) return null;
  const value = -product(numeral.min, scale.value);
  const end = outside === null && inside === null ? currency.edge : scale.end;
  return {
    first,
    end,
    numeral: { ...numeral, scale: Math.max(numeral.scale, scale.value) },
    min: value,
    max: value,
    step: numeral.step * scale.value,
    kind: 'money',
    unit: currency.code,
    numeralEnd: numeral.end,
    attributive: false,
  };
}
