import type { Segment } from './pdfLines.ts';

/** Segments that stand on one line of one column, left to right. */
export type Row = readonly Segment[];

/** A stretch of a page that is read from its top to its bottom. */
export interface Column {
  readonly rows: readonly Row[];
  readonly x: number;
  readonly end: number;
}

/** A column has at least so many lines, each on average with so many letters; the cells of a table have less. */
const FEWEST_ROWS = 4;
const SHORTEST_ROW = 18;

/** No page has more columns side by side than are split off by so many cuts, one in the other. */
const DEEPEST = 5;

/** How finely gaps between columns are looked for, in points, and how narrow they are. */
const STEP = 2;
const NARROWEST = 6;

/** The columns of a page in reading order; what spans several stands between what is above and below it. */
export function columnsOf(segments: readonly Segment[]): readonly Column[] {
  return split(rowsOf(segments), 0);
}

function split(rows: readonly Row[], depth: number): readonly Column[] {
  if (rows.length === 0) return [];
  const gutter = depth < DEEPEST ? gutterOf(rows) : null;
  if (gutter === null) return [columnOf(rows)];
  const columns: Column[] = [];
  let apart: Row[] = [];
  let spanning: Row[] = [];
  const endApart = (): void => {
    const sides = [rowsWithin(apart, ({ end }) => end <= gutter.end), rowsWithin(apart, ({ end }) => end > gutter.end)];
    for (const side of sides) columns.push(...split(side, depth + 1));
    apart = [];
  };
  const endSpanning = (): void => {
    if (spanning.length > 0) columns.push(columnOf(spanning));
    spanning = [];
  };
  for (const row of rows) {
    if (row.some(({ x, end }) => x < gutter.x && end > gutter.end)) {
      if (apart.length > 0) endApart();
      spanning.push(row);
    } else {
      endSpanning();
      apart.push(row);
    }
  }
  endApart();
  endSpanning();
  return columns;
}

function columnOf(rows: readonly Row[]): Column {
  let x = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const segment of rows.flat()) {
    x = Math.min(x, segment.x);
    end = Math.max(end, segment.end);
  }
  return { rows, x, end };
}

function rowsWithin(rows: readonly Row[], isWithin: (segment: Segment) => boolean): readonly Row[] {
  return rows.map((row) => row.filter(isWithin)).filter((row) => row.length > 0);
}

/** Segments come line by line. */
function rowsOf(segments: readonly Segment[]): readonly Row[] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const last = rows.at(-1);
    const first = last?.[0];
    const isSame = first !== undefined && Math.abs(first.y - segment.y) <= 0.2 * Math.min(first.size, segment.size);
    const isAfter = isSame && segment.x >= (last?.at(-1)?.end ?? 0) - 1;
    if (isAfter) last?.push(segment);
    else rows.push([segment]);
  }
  return rows;
}

/**
 * The gap between two columns of prose: many lines stand on both its sides, and few cross it. Null where there is
 * none; a table's columns are not read one after the other.
 */
function gutterOf(rows: readonly Row[]): { readonly x: number; readonly end: number } | null {
  const { x: left, end: right } = columnOf(rows);
  const steps = Math.min(2000, Math.ceil((right - left) / STEP));
  if (steps < 10) return null;
  const crossed = new Float64Array(steps + 1);
  for (const { x, end } of rows.flat()) {
    const from = Math.max(0, Math.floor((x - left) / STEP));
    const to = Math.min(steps, Math.ceil((end - left) / STEP));
    for (let step = from; step < to; step++) crossed[step] = (crossed[step] ?? 0) + 1;
  }
  let best: { x: number; end: number; score: number } | null = null;
  for (let step = 1; step < steps; step++) {
    if ((crossed[step] ?? 0) > rows.length * 0.34) continue;
    const level = crossed[step] ?? 0;
    let until = step;
    while (until + 1 < steps && (crossed[until + 1] ?? 0) <= level) until++;
    const gap = { x: left + step * STEP, end: left + (until + 1) * STEP };
    step = until;
    if (gap.end - gap.x < NARROWEST) continue;
    const score = scoreOf(rows, gap);
    if (score > (best?.score ?? 0)) best = { ...gap, score };
  }
  return best;
}

/** How many lines of prose stand on the side that has fewer; 0 where one side has no column of prose. */
function scoreOf(rows: readonly Row[], gap: { readonly x: number; readonly end: number }): number {
  const sides = [
    { rows: 0, letters: 0 },
    { rows: 0, letters: 0 },
  ];
  for (const row of rows) {
    if (row.some(({ x, end }) => x < gap.x && end > gap.end)) continue;
    for (const [at, side] of sides.entries()) {
      const here = row.filter(({ end }) => end <= gap.end === (at === 0));
      if (here.length === 0) continue;
      side.rows++;
      for (const { words } of here) side.letters += words.replace(/[\d.,%|\s]/gu, '').length;
    }
  }
  const isProse = sides.every((side) => side.rows >= FEWEST_ROWS && side.letters / side.rows >= SHORTEST_ROW);
  return isProse ? Math.min(...sides.map((side) => side.rows)) : 0;
}
