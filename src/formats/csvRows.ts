/** What stands between the cells, the likeliest first where two serve alike. */
const SEPARATORS = ['\t', ';', ',', '|'] as const;

/** How many rows are looked at for what separates their cells. */
const SAMPLE = 20;

/** Of the rows of a table no fewer than this share have as many cells. */
const EVEN = 0.7;

/** The rows of a table in text, by the separator that gives most of them as many cells; null where none does. */
export function rowsOf(text: string, most: number): { rows: string[][]; isWhole: boolean } | null {
  let best: { readonly separator: string; readonly cells: number } | null = null;
  for (const separator of SEPARATORS) {
    const { rows } = parse(text, separator, SAMPLE);
    const cells = usualLength(rows);
    const even = rows.filter((row) => row.length === cells).length;
    if (even < 2 || cells < 2 || even < rows.length * EVEN) continue;
    if (best === null || cells > best.cells) best = { separator, cells };
  }
  return best === null ? null : parse(text, best.separator, most);
}

/** How many cells most rows have: a title above the table has one, and a note below it. */
function usualLength(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Cells may be quoted, and hold separators, line ends and doubled quotes then (RFC 4180). Empty rows are no rows. */
function parse(text: string, separator: string, most: number): { rows: string[][]; isWhole: boolean } {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (rows.length >= most) return { rows, isWhole: false };
    const { cell, end } = cellAt(text, at, separator);
    row.push(cell);
    at = end + 1;
    if (text[end] === separator && end < text.length) {
      // A separator at the very end opens an empty cell.
      if (at === text.length) row.push('');
      else continue;
    }
    if (text[end] === '\r' && text[at] === '\n') at++;
    if (row.some((each) => each !== '')) rows.push(row);
    row = [];
  }
  if (row.some((each) => each !== '')) rows.push(row);
  return { rows, isWhole: true };
}

function cellAt(text: string, start: number, separator: string): { cell: string; end: number } {
  const pieces: string[] = [];
  let at = start;
  if (text[at] === '"') {
    at++;
    for (;;) {
      const quote = text.indexOf('"', at);
      pieces.push(text.slice(at, quote === -1 ? text.length : quote));
      at = quote === -1 ? text.length : quote + 1;
      if (text[at] !== '"') break;
      pieces.push('"');
      at++;
    }
  }
  const from = at;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  pieces.push(text.slice(from, at));
  return { cell: pieces.join('').replace(/\s+/gu, ' ').trim(), end: at };
}
