import { isSignOff, LONGEST_SIGN_OFF, nothingStated, type Part } from '../engine/index.ts';
import type { TextFormat } from './format.ts';

/** A line without its white space; `indent` counts columns, a tab as four. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly bullet: boolean;
  /** True where an empty line stands before it. */
  readonly gap: boolean;
}

/** Plain text: its lines are its parts, unless the text is wrapped at a column; then its paragraphs are. */
export const PLAIN = {
  id: 'plain',
  extensions: ['txt', 'text'],
  languageIds: ['plaintext'],
  editable: true,
  input: 'text',
  messages: [],
  read: (text) => ({ text, prose: text, parts: plainParts(text), meta: nothingStated(), notices: [] }),
} as const satisfies TextFormat;

/** The parts of raw text `from` to `to`, taken as plain. */
export function plainParts(text: string, from = 0, to = text.length): Part[] {
  const lines = numbered(text, linesOf(text, from, to));
  const wrapping = wrappingOf(text, lines);
  const parts: Part[] = [];
  let at = 0;
  while (at < lines.length) {
    const first = lines[at] as Line;
    let last = first;
    at++;
    while (at < lines.length && goesOnWith(text, first, last, lines[at] as Line, wrapping)) {
      last = lines[at] as Line;
      at++;
    }
    parts.push({
      kind: null,
      start: first.start,
      end: last.end,
      indent: first.indent,
      bullet: first.bullet,
      gap: first.gap,
    });
  }
  return withoutComments(text, parts);
}

/** "[a]Was it not 41?": editors' comments, which an export puts at the end, each under the mark it has in the text. */
function withoutComments(text: string, parts: readonly Part[]): Part[] {
  let first = parts.length;
  while (first > 0) {
    const { start } = parts[first - 1] as Part;
    const mark = /^\[[a-z]{1,2}\](?=\S)/u.exec(text.slice(start, start + 5))?.[0];
    if (mark === undefined || text.indexOf(mark) >= start) break;
    first--;
  }
  return parts.map((part, at) => (at < first ? part : { ...part, kind: 'boilerplate' }));
}

function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let gap = true;
  let at = from;
  while (at < to) {
    let start = at;
    let indent = 0;
    for (; start < to; start++) {
      const code = text.charCodeAt(start);
      if (code === 9) indent += 4;
      else if (code === 32 || code === 0xa0 || code === 0x3000) indent++;
      else if (code !== 0xfeff && code !== 0x200b && code !== 11 && code !== 12) break;
    }
    let stop = start;
    let end = start;
    let visible = false;
    for (; stop < to; stop++) {
      const code = text.charCodeAt(stop);
      if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) break;
      if (code > 32 && code !== 0xa0) end = stop + 1;
      if (!visible) visible = isWordlike(code);
    }
    if (visible) {
      const body = bulletEnd(text, start, end);
      lines.push({ start: body, end, indent, bullet: body > start, gap });
    }
    gap = end === start;
    at = stop + 1;
    if (text.charCodeAt(stop) === 13 && text.charCodeAt(at) === 10) at++;
  }
  return lines;
}

/** A line without a letter or a digit ("* * *", "-----") is a rule between parts, and no part. */
function isWordlike(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    ((code | 32) >= 97 && (code | 32) <= 122) ||
    (code > 0xa9 && (code < 0x2000 || code > 0x2bff))
  );
}

const BULLETS = new Set([...'•·*-–—▪■●◦‣⁃○►▸✓◆']);

/** The offset after a bullet and the space following it, or `start`. */
function bulletEnd(text: string, start: number, end: number): number {
  if (!BULLETS.has(text[start] ?? '')) return start;
  let at = start + 1;
  while (at < end && /[\s\u00a0]/.test(text[at] ?? '')) at++;
  return at > start + 1 && at < end ? at : start;
}

/**
 * Takes "1." or "2)" for a list's number where the numbered line before or after it carries the neighbouring number.
 */
function numbered(text: string, lines: readonly Line[]): readonly Line[] {
  const pattern = /(\d{1,3})[.)][ \t\u00a0]+(?=\S)/y;
  const found: { at: number; number: number; length: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const code = text.charCodeAt(line.start);
    if (line.bullet || code < 48 || code > 57) continue;
    pattern.lastIndex = line.start;
    const match = pattern.exec(text);
    if (match && line.start + match[0].length < line.end) {
      found.push({ at, number: Number(match[1]), length: match[0].length });
    }
  }
  const items = found.filter(
    ({ number }, at) => found[at - 1]?.number === number - 1 || found[at + 1]?.number === number + 1,
  );
  if (items.length === 0) return lines;
  const marked = [...lines];
  for (const { at, length } of items) {
    const line = lines[at] as Line;
    marked[at] = { ...line, start: line.start + length, bullet: true };
  }
  return marked;
}

/** No text is wrapped at a wider column than this. */
const WIDEST = 132;
const NARROWEST = 30;

/**
 * Shares of the lines, paragraphs' first lines aside: of those that must go on in lower case for a text to be wrapped,
 * and of those that must stop before their sentence does. Where every line is a sentence few do either; in a list of
 * headlines few do the first.
 */
const GOING_ON = 0.15;
const UNFINISHED = 0.4;

/** How a text is wrapped: the widest line that was broken, and how far its continued lines are indented. */
interface Wrapping {
  readonly column: number;
  readonly indent: number;
}

/** How the text is wrapped, or null where each of its lines is whole. */
function wrappingOf(text: string, lines: readonly Line[]): Wrapping | null {
  let pairs = 0;
  let goingOn = 0;
  let unfinished = 0;
  let column = 0;
  let indent = Number.POSITIVE_INFINITY;
  for (let at = 1; at < lines.length; at++) {
    const before = lines[at - 1] as Line;
    const line = lines[at] as Line;
    if (line.gap || line.bullet || line.indent > before.indent + 1) continue;
    pairs++;
    const width = widthOf(before);
    if (width < NARROWEST || width > WIDEST || isFinished(text, before)) continue;
    unfinished++;
    if (!goesOn(text, before, line)) continue;
    goingOn++;
    column = Math.max(column, width);
    indent = Math.min(indent, line.indent);
  }
  const wrapped = goingOn > 0 && goingOn >= pairs * GOING_ON && unfinished >= pairs * UNFINISHED;
  return wrapped ? { column, indent } : null;
}

function widthOf(line: Line): number {
  return line.end - line.start + line.indent;
}

/** The line ends as a sentence or a clause does. */
function isFinished(text: string, line: Line): boolean {
  return /[.!?:;"”»)]/.test(text[line.end - 1] ?? '');
}

/** The first line stops inside a sentence, and the second begins in lower case. */
function goesOn(text: string, before: Line, line: Line): boolean {
  return !isFinished(text, before) && /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
}

/** Whether `line` is the same paragraph as the lines `first` to `last`. */
function goesOnWith(text: string, first: Line, last: Line, line: Line, wrapping: Wrapping | null): boolean {
  if (line.gap || line.bullet || isSignOff(text.slice(line.start, Math.min(line.end, line.start + LONGEST_SIGN_OFF)))) {
    return false;
  }
  if (wrapping !== null) return continues(text, first, last, line, wrapping);
  // A note among the rows of a table: its first line is indented, and it goes on in lower case at the margin.
  return (
    first.indent > line.indent + 1 && widthOf(last) >= NARROWEST && widthOf(last) <= WIDEST && goesOn(text, last, line)
  );
}

/** The share of the column that an unfinished line fills at least. */
const NEARLY_FULL = 0.75;

/** Whether `line` is the same paragraph as the lines `first` to `last`, in a wrapped text. */
function continues(text: string, first: Line, last: Line, line: Line, { column, indent }: Wrapping): boolean {
  if (widthOf(last) > WIDEST) return false;
  const hanging = first === last && first.bullet;
  if (line.indent > last.indent + 1 && !hanging) return false;
  const width = widthOf(last);
  if (goesOn(text, last, line)) return width >= NARROWEST || first !== last;
  // A line indented further than continued lines begins a paragraph, as the line above it did.
  if (line.indent > indent + 1 && !hanging) return false;
  // A sentence that has not ended goes on even where the wrapping was uneven; the short lines of a table stay apart.
  if (!isFinished(text, last) && width >= column * NEARLY_FULL) return true;
  let word = line.start;
  while (word < line.end && word - line.start < column && text.charCodeAt(word) > 32) word++;
  return width + 1 + (word - line.start) > column;
}
