import type { Span } from '../engine/index.ts';

/**
 * How a stretch of Markdown is to be read: as one paragraph that holds no markup at all, by the Markdown parser, or as
 * plain text, where the parser would need more than linear time.
 */
export type RegionKind = 'paragraph' | 'markup' | 'plain';

export interface Region extends Span {
  readonly kind: RegionKind;
}

/**
 * The parser is quadratic in the marks of one paragraph, in its lines and in how deep lists and quotes are nested, none
 * of which an article has many of.
 */
const MARKS = 600;
const LINES = 2000;
const NESTING = 12;
const INDENT = 40;

/** From here on markup is cut where a new block begins: many marks in one go take half as long again. In characters. */
const PIECE = 4000;

/** What reaches over empty lines, so that no paragraph can be judged by itself: fences, raw HTML, definitions. */
const REACHES_FAR =
  /^[ \t>]{0,8}(?:```|~~~|<[!?a-zA-Z]|\[[^\]\r\n]{1,200}\]:)|^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:```|~~~|<[!?a-zA-Z])/m;

/** Cuts Markdown, from raw offset `from` on, at its empty lines. Most paragraphs hold no mark, and need no parser. */
export function markdownRegions(text: string, from: number): Region[] {
  REACHES_FAR.lastIndex = 0;
  const connected = REACHES_FAR.test(text);
  const regions: Region[] = [];
  let chunk: Chunk | null = null;
  let markup: Region | null = null;
  const close = (): void => {
    if (chunk === null || chunk.isRule) {
      chunk = null;
      return;
    }
    const kind = chunk.tooMuch() ? 'plain' : chunk.simple && !connected ? 'paragraph' : 'markup';
    // What is not simple may go on over an empty line: a list, a quote, a footnote.
    const isNew = !connected && chunk.isNew && markup !== null && markup.end - markup.start >= PIECE;
    if (kind === 'markup' && markup !== null && !isNew) {
      markup = { kind, start: markup.start, end: chunk.end };
      regions[regions.length - 1] = markup;
    } else {
      const region: Region = { kind, start: chunk.start, end: chunk.end };
      regions.push(region);
      markup = kind === 'markup' ? region : null;
    }
    chunk = null;
  };
  let at = from;
  while (at < text.length) {
    const line = readLine(text, at);
    if (line.empty) close();
    else {
      chunk ??= new Chunk(at);
      chunk.add(line);
    }
    at = line.next;
  }
  close();
  return connected && regions.every(({ kind }) => kind === 'markup')
    ? [{ kind: 'markup', start: from, end: text.length }]
    : regions;
}

interface Line {
  readonly end: number;
  readonly next: number;
  readonly empty: boolean;
  readonly marks: number;
  readonly nesting: number;
  readonly simple: boolean;
  readonly isRule: boolean;
  /** Neither indented nor an item of a list. */
  readonly isNew: boolean;
}

class Chunk {
  readonly start: number;
  end: number;
  simple = true;
  /** It does not go on with a list or a note that began before it. */
  isNew = true;
  /** Nothing but rules, and what is left of tables without cells: the parser would make nothing of it, slowly. */
  isRule = true;
  #lines = 0;
  #marks = 0;
  /** Marks of the paragraph or list item with most. */
  #most = 0;
  #nesting = 0;

  constructor(start: number) {
    this.start = start;
    this.end = start;
  }

  add(line: Line): void {
    if (this.#lines === 0) this.isNew = line.isNew;
    this.end = line.end;
    this.#lines++;
    // Each list item has its own marks.
    this.#marks = line.nesting > 0 ? line.marks : this.#marks + line.marks;
    this.#nesting = Math.max(this.#nesting, line.nesting);
    this.simple &&= line.simple;
    this.isRule &&= line.isRule;
    this.#most = Math.max(this.#most, this.#marks);
  }

  tooMuch(): boolean {
    return this.#most > MARKS || this.#lines > LINES || this.#nesting > NESTING;
  }
}

function readLine(text: string, start: number): Line {
  let at = start;
  let indent = 0;
  let nesting = 0;
  let leading = true;
  let empty = true;
  let marks = 0;
  let special = false;
  let isRule = true;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
    if (code === 32 || code === 9) {
      if (empty) indent += code === 9 ? 4 : 1;
      continue;
    }
    empty = false;
    if (!isOfRule(code)) isRule = false;
    if (isMark(code)) {
      marks++;
      special = true;
    }
    if (!leading) continue;
    // > * + - and "1." begin quotes and lists; "-----" is a rule.
    if (code === 62 || ((code === 42 || code === 43 || code === 45) && text.charCodeAt(at - 1) !== code)) nesting++;
    else if (code === 42 || code === 43 || code === 45 || code === 61 || code === 35) special = true;
    else if (isDigit(code)) continue;
    else {
      const isNumber = (code === 46 || code === 41) && isDigit(text.charCodeAt(at - 1));
      if (isNumber) nesting++;
      // A list in a list may begin on the same line.
      leading = isNumber && isSpace(text.charCodeAt(at + 1));
    }
  }
  const simple = !special && nesting === 0 && indent === 0;
  const tooDeep = indent > INDENT && nesting > 0 ? NESTING + 1 : nesting;
  const next = text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  const isNew = indent === 0 && (nesting === 0 || text.charCodeAt(start) === 62);
  return { end: at, next, empty, marks, nesting: tooDeep, simple, isRule, isNew };
}

/**
 * Characters that can be markup inside a line, or make a bare address: & * < = @ [ \ ] _ ` | ~ and # and : before //.
 */
function isMark(code: number): boolean {
  return (
    code === 38 ||
    code === 42 ||
    code === 60 ||
    code === 64 ||
    code === 91 ||
    code === 92 ||
    code === 93 ||
    code === 95 ||
    code === 96 ||
    code === 124 ||
    code === 126
  );
}

/** The characters * - : = _ | and no others make rules and the second line of a table. */
function isOfRule(code: number): boolean {
  return code === 42 || code === 45 || code === 58 || code === 61 || code === 95 || code === 124;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
