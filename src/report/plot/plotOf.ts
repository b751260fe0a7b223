import type { ClaimAt, Conflict, Side } from '../../engine/index.ts';
import { plainText } from '../../wording/displayText.ts';
import { claimLabel, DAYS } from '../../wording/figureInWords.ts';
import type { InWords } from '../../wording/inWords.ts';
import type { PlottedSide, ReportedPlot } from '../report.ts';
import { inOneUnit } from './inOneUnit.ts';

/** A side that gives a figure. */
interface FigureSide extends Side {
  readonly figure: ClaimAt;
}

/** The plot of a conflict: a mark for what each article says, once. Null where nothing can be put on an axis. */
export function plotOf({ sides, pairs }: Conflict, inWords: InWords, noDate: string): ReportedPlot | null {
  const figures = sides.filter(isFigure);
  const [first] = figures;
  if (first === undefined || DAYS.has(first.figure.quantity.kind)) return null;
  const converted = inOneUnit(figures.map(({ figure }) => figure.quantity.unit));
  const values = new Map<string, PlottedSide>();
  for (const side of figures) {
    const { min, max, minOpen, maxOpen, approximate, unit } = side.figure.quantity;
    const index = sides.indexOf(side);
    const key = `${side.uri}\n${side.value}`;
    const against = [...(values.get(key)?.against ?? []), ...pairs.filter((pair) => pair.includes(index))];
    const said = [side.date === null ? null : inWords({ date: side.date }), side.text, side.sourceName];
    values.set(key, {
      min: converted(min, unit),
      max: converted(max, unit),
      minOpen,
      maxOpen,
      approximate,
      date: side.date,
      against,
      said: said.flatMap((part) => (part === null ? [] : [plainText(part)])).join(' · '),
    });
  }
  return {
    measured: plainText(claimLabel(first.figure, inWords)),
    noDate,
    values: [...values.values()].sort((a, b) => compareText(a.date ?? '9', b.date ?? '9')),
  };
}

function isFigure(side: Side): side is FigureSide {
  return side.figure !== null;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
