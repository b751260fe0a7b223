import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article, Block } from '../article/article.ts';
import { readable } from '../article/article.ts';
import type { Span } from '../model/span.ts';
import type { Miscalculation } from './miscalculation.ts';
import type { WrittenNumber } from './writtenNumber.ts';

interface Cell extends Span {
  readonly text: string;
  /** Null where it is no plain number. */
  readonly value: number | null;
  readonly decimals: number;
  /** A share in per cent, which is rounded even without decimals. */
  readonly percent: boolean;
}

type Row = readonly Cell[];

/** Fewer rows than these are no table to add up. */
const FEWEST_ROWS = 2;
/** What a longer table holds is not named row by row. */
const MOST_SHOWN = 12;

/** The totals in the last rows of an article's tables that the columns above them do not add up to. */
export function wrongTotals({ prose, blocks }: Pick<Article, 'prose' | 'blocks'>): Miscalculation[] {
  return tablesOf(prose, blocks).flatMap(wrongInTable);
}

/** Runs of rows with nothing but white space, or what a table is drawn with, in between. */
function tablesOf(prose: string, blocks: readonly Block[]): Row[][] {
  const tables: Row[][] = [];
  let end = -1;
  for (const { kind, start, end: stop, story } of blocks) {
    if (kind !== 'table-row') {
      end = -1;
      continue;
    }
    const row = cellsOf(prose, start, stop);
    const table = tables.at(-1);
    if (end !== -1 && table !== undefined && story >= 0) table.push(row);
    else tables.push([row]);
    end = stop;
  }
  return tables;
}

function cellsOf(prose: string, start: number, stop: number): Row {
  const cells: Cell[] = [];
  let from = start;
  while (from <= stop) {
    const bar = prose.indexOf('|', from);
    const to = bar === -1 || bar > stop ? stop : bar;
    cells.push(cellOf(prose, from, to));
    from = to + 1;
  }
  // A row may begin and end with a bar.
  if (cells.length > 0 && cells[0]?.text === '' && prose[start] === '|') cells.shift();
  if (cells.at(-1)?.text === '') cells.pop();
  return cells;
}

const NUMBER = /^[£$€]?\s?(\d{1,3}(?:[,\s]\d{3})+|\d+)(?:\.(\d+))?(\s?%)?$/u;

function cellOf(prose: string, from: number, to: number): Cell {
  const written = prose.slice(from, to);
  const start = from + (written.length - written.trimStart().length);
  const text = readable(written);
  const number = NUMBER.exec(text);
  const decimals = number?.[2]?.length ?? 0;
  const value = number === null ? null : Number(`${number[1]?.replace(/[,\s]/gu, '')}.${number[2] ?? '0'}`);
  const percent = number?.[3] !== undefined;
  return { start, end: Math.max(start, from + written.trimEnd().length), text, value, decimals, percent };
}

function wrongInTable(rows: readonly Row[]): Miscalculation[] {
  const at = rows.findLastIndex((row) => beginsWith(row, LEXICON.calculation.totalRow));
  const total = rows[at];
  if (total === undefined || at < rows.length - 1) return [];
  const above = rows.slice(0, at);
  const others = [LEXICON.calculation.totalRow, LEXICON.calculation.partRow];
  if (above.some((row) => others.some((words) => beginsWith(row, words)))) return [];
  const columns = total.flatMap((result, column) => {
    if (column === 0 || result.value === null) return [];
    const read = columnOf(above, total.length, column);
    return read === null ? [] : [{ result, ...read }];
  });
  const wrong = columns.filter(({ result, sum, open }) => Math.abs(sum - (result.value ?? 0)) > open + 1e-9);
  // Where most columns do not add up, the table leaves rows out; an average or a rate is no larger than its rows.
  const alone = columns.length === 1;
  if (!alone && wrong.length * 2 > columns.length) return [];
  return wrong
    .filter(({ result, parts }) => parts.every(({ value }) => (value ?? 0) < (result.value ?? 0)))
    .map(({ result, parts, sum }) => ({
      kind: 'sum',
      how: 'column',
      result: written(result, total),
      operands: parts.slice(0, MOST_SHOWN).map((cell) => written(cell, total)),
      right: Number(sum.toFixed(result.decimals)),
      ...(alone ? { unsure: true } : {}),
    }));
}

function beginsWith(row: Row, words: ReadonlySet<string>): boolean {
  return words.has(row[0]?.text.toLowerCase().split(/[^\p{L}]/u)[0] ?? '');
}

/** A column's numbers and their sum, with what rounding leaves open; null for anything but numbers below a heading. */
function columnOf(
  above: readonly Row[],
  width: number,
  column: number,
): { readonly parts: readonly Cell[]; readonly sum: number; readonly open: number } | null {
  const parts: Cell[] = [];
  let [sum, open, isRounded] = [0, 0, false];
  for (const [index, row] of above.entries()) {
    const cell = row[column];
    if (cell === undefined || row.length !== width) return null;
    if (cell.value === null) {
      if (index === 0) continue;
      if (/^[-–—]?$/.test(cell.text)) continue;
      return null;
    }
    parts.push(cell);
    sum += cell.value;
    open += 0.5 * 10 ** -cell.decimals;
    isRounded ||= cell.decimals > 0 || cell.percent;
  }
  return parts.length < FEWEST_ROWS ? null : { parts, sum, open: isRounded ? open : 0 };
}

function written({ start, end, text, value, decimals, percent }: Cell, row: Row): WrittenNumber {
  const step = 10 ** -decimals;
  return {
    start,
    end,
    text,
    numeral: { start, end },
    sentence: { start: row[0]?.start ?? start, end: row.at(-1)?.end ?? end },
    source: null,
    counted: '',
    quantity: {
      min: value,
      max: value,
      minOpen: false,
      maxOpen: false,
      approximate: false,
      modifier: 'exact',
      kind: percent ? 'percent' : 'number',
      unit: null,
      step,
      trend: null,
    },
  };
}
