import { FILLER } from '../engine/index.ts';

/**
 * What Markdown files contain that is neither Markdown nor prose: editors' marks, formulas, comments of note programs,
 * the tags of site generators. Each pattern starts with a mark that prose hardly has, and spans no more than this many
 * characters.
 */
const LONGEST = 2000;

interface Construct {
  readonly open: string;
  readonly close: string;
  /**
   * The stretches between `open` and `close`, both included, that are prose, as offsets into `text`; null where it is
   * none of these.
   */
  readonly kept: (text: string, start: number, end: number) => readonly (readonly [number, number])[] | null;
}

const nothing = (): readonly (readonly [number, number])[] => [];

const CONSTRUCTS: readonly Construct[] = [
  // CriticMarkup: what an editor takes out, puts in, puts in its place, remarks, marks.
  { open: '{--', close: '--}', kept: nothing },
  { open: '{>>', close: '<<}', kept: nothing },
  { open: '{++', close: '++}', kept: (_, start, end) => [[start + 3, end - 3]] },
  { open: '{==', close: '==}', kept: (_, start, end) => [[start + 3, end - 3]] },
  {
    open: '{~~',
    close: '~~}',
    kept: (text, start, end) => {
      const arrow = text.indexOf('~>', start);
      return arrow === -1 || arrow > end - 3 ? null : [[arrow + 2, end - 3]];
    },
  },
  // Hugo, Liquid, Jinja, Handlebars.
  { open: '{{', close: '}}', kept: nothing },
  { open: '{%', close: '%}', kept: nothing },
  { open: '<%', close: '%>', kept: nothing },
  // Obsidian's comments.
  { open: '%%', close: '%%', kept: nothing },
  { open: '$$', close: '$$', kept: (text, start, end) => (isFormula(text.slice(start + 2, end - 2)) ? [] : null) },
  {
    open: '$',
    close: '$',
    kept: (text, start, end) => (isInlineFormula(text, start, end) ? [] : null),
  },
];

/** Emphasis that ends or begins between a number and its sign, which no parser pairs: "55**% of them**". */
const STRAY = /(?<=\d)\*{1,2}(?=%)/g;

const FIRST_CHARACTERS = /[{%<$]/g;

/**
 * The text, of the same length, with everything but prose blanked: fillers inside a line, spaces where a line is
 * nothing else.
 */
export function maskUnread(written: string, from: number): string {
  const text = written.replace(STRAY, (marks) => FILLER.repeat(marks.length));
  FIRST_CHARACTERS.lastIndex = from;
  const pieces: string[] = [];
  let done = 0;
  for (let match = FIRST_CHARACTERS.exec(text); match !== null; match = FIRST_CHARACTERS.exec(text)) {
    const found = constructAt(text, match.index);
    if (found === null) continue;
    let at = match.index;
    for (const [start, end] of [...found.kept, [found.end, found.end] as const]) {
      pieces.push(text.slice(done, at), blank(text, at, start));
      at = end;
      done = start;
    }
    FIRST_CHARACTERS.lastIndex = found.end;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(done);
}

function constructAt(
  text: string,
  start: number,
): { readonly end: number; readonly kept: readonly (readonly [number, number])[] } | null {
  if (text[start - 1] === '\\') return null;
  for (const { open, close, kept } of CONSTRUCTS) {
    if (!text.startsWith(open, start)) continue;
    const limit = start + LONGEST;
    const at = text.slice(start + open.length, limit).indexOf(close);
    if (at === -1) continue;
    const end = start + open.length + at + close.length;
    const prose = kept(text, start, end);
    if (prose !== null) return { end, kept: prose };
  }
  return null;
}

/** Something that formulas have and amounts of money have not. */
function isFormula(content: string): boolean {
  return /[\\^_={}]/.test(content);
}

function isInlineFormula(text: string, start: number, end: number): boolean {
  const content = text.slice(start + 1, end - 1);
  if (content.includes('\n') || /^\s|\s$/.test(content) || content === '') return false;
  return !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && !/\d/.test(text[end] ?? '') && isFormula(content);
}

/** Blanks for raw text `start` to `end`: line breaks stay, and a line that is blanked as a whole is empty. */
function blank(text: string, start: number, end: number): string {
  let blanked = '';
  let at = start;
  while (at < end) {
    const newline = text.indexOf('\n', at);
    const stop = newline === -1 || newline >= end ? end : newline;
    const alone = endsLine(text, at - 1, -1) && endsLine(text, stop, 1);
    blanked += (alone ? ' ' : FILLER).repeat(stop - at);
    if (stop < end) blanked += '\n';
    at = stop + 1;
  }
  return blanked;
}

/** True where nothing but white space stands from offset `at` on, in the direction of `step`, up to the line's end. */
function endsLine(text: string, at: number, step: 1 | -1): boolean {
  let from = at;
  while (text[from] === ' ' || text[from] === '\t' || text[from] === '\r') from += step;
  return text[from] === undefined || text[from] === '\n';
}
