import type { Column, Row } from './pdfColumns.ts';
import type { Segment } from './pdfLines.ts';

/** Lines of one paragraph, or one row of a table. */
export interface PdfBlock {
  readonly lines: readonly Row[];
  /** Of most of its type. */
  readonly size: number;
  readonly bullet: boolean;
  readonly isRow: boolean;
}

/** A gap between lines so much larger than the usual one begins a paragraph, and so does type so much larger. */
const WIDER_GAP = 1.3;
const OTHER_SIZE = 1.12;

/** An indent, in shares of the size. */
const INDENT = 0.8;

/** What stands before an item of a list. */
export const BULLET = /^[•·▪■●◦‣⁃○►▸✓◆–*-]\s/u;

/** The paragraphs of a column: by gaps, indents, type, and lines that end early. */
export function blocksOf({ rows, x }: Column): readonly PdfBlock[] {
  const pitch = usualPitch(rows);
  const blocks: { lines: Row[]; isRow: boolean }[] = [];
  for (const [at, row] of rows.entries()) {
    const isRow = row.length > 1;
    const last = blocks.at(-1);
    const before = rows[at - 1];
    const goesOn =
      last !== undefined && before !== undefined && !isRow && !last.isRow && isSameParagraph(last.lines, row, at);
    if (goesOn) last.lines.push(row);
    else blocks.push({ lines: [row], isRow });
  }
  return blocks.map(({ lines, isRow }) => ({
    lines,
    isRow,
    size: lines[0]?.[0]?.size ?? 0,
    bullet: BULLET.test(lines[0]?.[0]?.words ?? ''),
  }));

  function isSameParagraph(lines: readonly Row[], row: Row, at: number): boolean {
    const [first] = lines[0] ?? [];
    const above = lines.at(-1)?.[0];
    const [segment] = row;
    if (first === undefined || above === undefined || segment === undefined) return false;
    if (segment.y <= above.y || segment.y - above.y > Math.max(pitch, segment.size) * WIDER_GAP) return false;
    const ratio = segment.size / above.size;
    if (ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE || BULLET.test(segment.words)) return false;
    if (isOtherFont(above, segment)) return false;
    const hangs = lines.length === 1 && BULLET.test(first.words);
    // A first line is indented from those below it, or they are, under a bullet.
    if (segment.x > above.x + INDENT * segment.size && !hangs) return false;
    return !endsEarly(above, segment, rightEdge(rows, at), x);
  }
}

/** Lines above and below that show how far lines go here: what stands further off may be set wider. */
const AROUND = 3;

function rightEdge(rows: readonly Row[], at: number): number {
  const around = rows.slice(Math.max(0, at - AROUND), at + AROUND);
  return Math.max(...around.map((row) => row.at(-1)?.end ?? 0));
}

/** One of the lines is set in another font, whole, as headings are. */
function isOtherFont(above: Segment, below: Segment): boolean {
  return above.font !== null && below.font !== null && above.font !== below.font;
}

/** The first word below would have found room above: there a paragraph ends. */
function endsEarly(above: Segment, below: Segment, right: number, left: number): boolean {
  const space = below.words.indexOf(' ');
  const share = (space === -1 ? below.words.length : space) / Math.max(1, below.words.length);
  const word = (below.end - below.x) * share;
  // Ragged lines differ by more than a word now and then.
  return above.end + word + above.size < right - (right - left) * 0.08;
}

/** The distance between lines that most have. */
function usualPitch(rows: readonly Row[]): number {
  const pitches: number[] = [];
  for (let at = 1; at < rows.length; at++) {
    const [above] = rows[at - 1] ?? [];
    const [below] = rows[at] ?? [];
    if (above === undefined || below === undefined || below.y <= above.y) continue;
    if (below.y - above.y < 3 * below.size) pitches.push(below.y - above.y);
  }
  pitches.sort((a, b) => a - b);
  // The lower third: between paragraphs the distance is larger.
  return pitches[Math.floor(pitches.length / 3)] ?? 0;
}
