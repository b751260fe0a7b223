import type { Plotted } from './plotted.ts';

/**
 * The layout of a plot, in pixels from the top left: reports from left to right in date order, each in a slot of its
 * own so that no two marks overlap; values grow upwards.
 */
export interface PlotLayout<Drawn extends Plotted = Plotted> {
  readonly width: number;
  readonly height: number;
  /** The area of the marks. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** A column for each date; `date` is null for reports without one. */
  readonly days: readonly { readonly date: string | null; readonly left: number; readonly right: number }[];
  readonly marks: readonly Mark<Drawn>[];
}

export interface Mark<Drawn extends Plotted = Plotted> {
  readonly report: Drawn;
  readonly x: number;
  /** The position of the value; for a range, of its middle. */
  readonly y: number;
  /** The values allowed, if more than one. */
  readonly bar: Bar | null;
  /** Where the figure is written: clear of the bar. */
  readonly label: { readonly y: number };
}

export interface Bar {
  readonly from: number;
  readonly to: number;
  /** The end without a bound, which reaches the edge of the plot. */
  readonly arrow: 'up' | 'down' | null;
  readonly dashed: boolean;
}

const HEIGHT = 300;
const TOP = 34;
const BOTTOM = 58;
const LEFT = 64;
const RIGHT = 12;
const TICKS = 5;

/**
 * The least width: enough for a figure above its mark and a date below its column. The first date includes its year.
 */
const SLOT = 52;
const DAY = 64;
const FIRST_DAY = 92;

/** The greatest width: marks far apart are hard to compare. */
const MOST_STRETCHED = 1.8;

/** From a mark's middle to the base line of its label. */
const LABEL_ABOVE = -12;
const LABEL_BELOW = 22;

/** "About" allows a tenth either way, as when claims are compared. */
const ABOUT = 0.1;

/** `available` is the width without scrolling; the plot is wider where the reports need it. */
export function layOut<Drawn extends Plotted>(reports: readonly Drawn[], available: number): PlotLayout<Drawn> | null {
  const drawn = reports.filter(({ min, max }) => min !== null || max !== null);
  if (drawn.length === 0) return null;
  const bottom = HEIGHT - BOTTOM;
  const steps = ticksOver(drawn.flatMap(valuesOf));
  const low = steps[0] ?? 0;
  const high = steps.at(-1) ?? 1;
  const yOf = (value: number): number => bottom - ((value - low) / (high - low)) * (bottom - TOP);
  const days: { date: string | null; left: number; right: number }[] = [];
  const marks: Mark<Drawn>[] = [];
  const groups = byDate(drawn);
  const needed = groups.map((group, index) => Math.max(index === 0 ? FIRST_DAY : DAY, group.length * SLOT));
  const room = (available - LEFT - RIGHT) / needed.reduce((sum, width) => sum + width, 0);
  const stretch = Math.min(MOST_STRETCHED, Math.max(1, room));
  let x = LEFT;
  for (const [day, group] of groups.entries()) {
    const width = (needed[day] ?? 0) * stretch;
    for (const [index, report] of group.entries()) {
      marks.push(markOf(report, x + (width * (index + 0.5)) / group.length, yOf, TOP, bottom));
    }
    days.push({ date: group[0]?.date ?? null, left: x, right: x + width });
    x += width;
  }
  const ticks = steps.map((value) => ({ value, y: yOf(value) }));
  return { width: x + RIGHT, height: HEIGHT, left: LEFT, right: x, top: TOP, bottom, ticks, days, marks };
}

function markOf<Drawn extends Plotted>(
  report: Drawn,
  x: number,
  yOf: (value: number) => number,
  top: number,
  bottom: number,
): Mark<Drawn> {
  const { min, max, approximate } = report;
  if (min !== null && max !== null) {
    const y = yOf((min + max) / 2);
    if (min === max && !approximate) return { report, x, y, bar: null, label: { y: y + LABEL_ABOVE } };
    const [from, to] = spread(min, max, approximate);
    const bar = { from: yOf(from), to: yOf(to), arrow: null, dashed: approximate };
    return { report, x, y, bar, label: { y: Math.min(y, bar.to) + LABEL_ABOVE } };
  }
  const y = yOf(min ?? max ?? 0);
  const isUp = min !== null;
  const bar: Bar = { from: y, to: isUp ? top : bottom, arrow: isUp ? 'up' : 'down', dashed: approximate };
  return { report, x, y, bar, label: { y: y + (isUp ? LABEL_BELOW : LABEL_ABOVE) } };
}

function spread(min: number, max: number, approximate: boolean): readonly [number, number] {
  return approximate ? [min - Math.abs(min) * ABOUT, max + Math.abs(max) * ABOUT] : [min, max];
}

function valuesOf({ min, max, approximate }: Plotted): readonly number[] {
  if (min !== null && max !== null) return spread(min, max, approximate);
  return [min ?? max ?? 0];
}

/** Reports are given in date order. */
function byDate<Drawn extends Plotted>(reports: readonly Drawn[]): Drawn[][] {
  const groups: Drawn[][] = [];
  for (const report of reports) {
    const group = groups.at(-1);
    if (group?.[0]?.date === report.date) group?.push(report);
    else groups.push([report]);
  }
  return groups;
}

/** Round, evenly spaced values from below the least to above the greatest, so that every mark has space around it. */
export function ticksOver(values: readonly number[]): number[] {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const range = greatest - least || Math.max(1, Math.abs(greatest) * 0.2);
  const step = roundStep((range * 1.3) / TICKS, values.every(Number.isInteger));
  const isAboveZero = least >= 0;
  let first = Math.floor((least - range * 0.12) / step);
  if (isAboveZero) first = Math.max(0, first);
  const last = Math.ceil((greatest + range * 0.12) / step);
  // Multiplied rather than summed, so that rounding errors do not grow from tick to tick.
  return Array.from({ length: Math.max(1, last - first) + 1 }, (_, index) => (first + index) * step);
}

function roundStep(rough: number, isWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10;
  return isWhole ? Math.max(1, factor * power) : factor * power;
}
