/**
 * Where each line of a text begins, in UTF-16 code units: enough to find line and column when the text itself is not
 * kept.
 */
export type LineStarts = Uint32Array;

/** A place as editors count it: both from 0, `character` in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** A line ends at LF, CRLF or a lone CR, as in the Language Server Protocol. */
export function lineStartsOf(text: string): LineStarts {
  const starts = [0];
  for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  return Uint32Array.from(starts);
}

/** An offset before the text is its start; one beyond it counts on from its last line. */
export function positionAt(starts: LineStarts, offset: number): LinePosition {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: Math.max(0, offset - (starts[low] ?? 0)) };
}
