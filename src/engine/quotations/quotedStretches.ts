import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article, BlockKind } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { DIGITS, MARK, tokenAt, tokenText, touchesPrevious, WORD } from '../article/tokens.ts';

/** The tokens between an opening and a closing mark, without the marks. */
export interface QuotedStretch {
  readonly first: number;
  readonly end: number;
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** True where a colon introduces the words and no marks stand around them. */
  readonly bare?: true;
}

/** Headlines shorten what they quote, and what is not the story is nobody's words. */
const READ: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'caption']);

/** An opening mark and what may close it. Marks of Scandinavia and of old typewriters among them. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"”'],
  ['“', '”"'],
  ['„', '“”"'],
  ['‟', '”"'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ["'", "'"],
  ['‚', '‘’'],
  ['`', "'"],
]);
const SINGLE = new Set(['‘', "'", '‚']);
/** A mark that is not closed within so many tokens opens nothing; it also bounds the work. */
const LONGEST = 1000;
/** A mark whose partner is missing reaches to the end, or the beginning, of its paragraph, unless that is too far. */
const LONGEST_UNCLOSED = 60;
/** So far before a colon stands the word by which it introduces somebody's words. */
const INTRODUCTION = 10;
const ENDS_A_CLAUSE = new Set(['.', ',', '!', '?', '…', ';']);

/**
 * The quoted stretches of an article in order, not overlapping. A paragraph that ends with an open quotation is quoted
 * to its end where the next one repeats the opening mark, or where the mark can only open and the end is near;
 * otherwise the mark opens nothing. Quotations within a quotation belong to it.
 */
export function quotedStretches(article: Article, tokens: Tokens): QuotedStretch[] {
  const found: QuotedStretch[] = [];
  /** True where the paragraph before ends by announcing what somebody says. */
  let announced = false;
  for (const [index, block] of article.blocks.entries()) {
    if (!READ.has(block.kind)) {
      announced = false;
      continue;
    }
    const first = tokenAt(tokens, block.start);
    const end = tokenAt(tokens, block.end);
    const next = article.blocks[index + 1];
    const goesOn = next !== undefined && READ.has(next.kind) && next.story === block.story;
    const before = found.length;
    readBlock(tokens, first, end, goesOn ? tokenAt(tokens, next.start) : -1, index, found);
    if (found.length === before && block.kind === 'paragraph') {
      const from = announced ? first : behindIntroduction(tokens, first, end);
      if (from < end) found.push({ first: from, end, block: index, bare: true });
    }
    announced = introduces(tokens, first, end - 1);
  }
  return found;
}

/** True if the token is a colon that introduces somebody's words. */
function introduces(tokens: Tokens, first: number, at: number): boolean {
  if (tokenText(tokens, at) !== ':') return false;
  for (let back = at - 1; back >= Math.max(first, at - INTRODUCTION); back--) {
    const text = tokenText(tokens, back);
    if (text === '.') return false;
    if (LEXICON.quotations.introducing.has(text.toLowerCase())) return true;
  }
  return false;
}

/** The token behind a colon that introduces what somebody says without marks; `end` where there is none. */
function behindIntroduction(tokens: Tokens, first: number, end: number): number {
  for (let at = first + 1; at < end - 1; at++)
    if (tokenText(tokens, at) === ':' && LEXICON.quotations.introducing.has(tokenText(tokens, at - 1).toLowerCase()))
      return at + 1;
  return end;
}

function readBlock(
  tokens: Tokens,
  first: number,
  end: number,
  nextBlock: number,
  block: number,
  into: QuotedStretch[],
): void {
  let at = first;
  /** The token behind the last mark. */
  let free = first;
  while (at < end) {
    const mark = opens(tokens, at, first);
    if (mark === null) {
      if (onlyCloses(tokens, at) && at - free <= LONGEST_UNCLOSED) {
        if (at > free) into.push({ first: free, end: at, block });
        free = at + 1;
      }
      at++;
      continue;
    }
    const from = at + widthOf(tokens, at);
    const close = closingOf(tokens, from, end, mark);
    if (close !== -1) into.push({ first: from, end: close, block });
    else if (onlyOpens(tokens, at, mark) && end - from <= LONGEST_UNCLOSED && !opensAgain(tokens, from, end)) {
      into.push({ first: from, end, block });
      return;
    } else if (nextBlock !== -1 && !SINGLE.has(mark) && opens(tokens, nextBlock, nextBlock) === mark) {
      into.push({ first: from, end, block });
      return;
    }
    at = close === -1 ? from : close + widthOf(tokens, close);
    if (close !== -1) free = at;
  }
}

/** True for a mark that by itself, or by where it stands, can open a quotation and not close one. */
function onlyOpens(tokens: Tokens, at: number, mark: string): boolean {
  if (mark === '“') return true;
  return mark === '"' && touchesPrevious(tokens, at + 1) && !(at > 0 && touchesPrevious(tokens, at));
}

/** True for a mark that closes what nothing has opened: behind the end of a clause, and before a space. */
function onlyCloses(tokens: Tokens, at: number): boolean {
  const mark = tokenText(tokens, at);
  if ((mark !== '"' && mark !== '”') || !touchesPrevious(tokens, at) || touchesPrevious(tokens, at + 1)) return false;
  return ENDS_A_CLAUSE.has(tokenText(tokens, at - 1));
}

/** True if a mark that can open a quotation stands between two tokens. */
function opensAgain(tokens: Tokens, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (tokenText(tokens, at) === '“') return true;
  return false;
}

/** The mark that opens a quotation at a token, or null. `first` is the first token of its block. */
function opens(tokens: Tokens, at: number, first: number): string | null {
  if (tokens.kind[at] !== MARK) return null;
  const mark = doubled(tokens, at) ? '"' : tokenText(tokens, at);
  if (!CLOSING.has(mark) || mark === '`') return null;
  const next = at + widthOf(tokens, at);
  const touchesWord = next < tokens.count && touchesPrevious(tokens, next);
  const free = at === first || !touchesPrevious(tokens, at) || isOpenBefore(tokenText(tokens, at - 1));
  if (mark === '"') return tokens.kind[at - 1] === DIGITS && !free ? null : free || touchesWord ? mark : null;
  if (mark === '“' || mark === '„' || mark === '‟') return mark;
  return free && touchesWord ? mark : null;
}

/** "``" and "''" are two tokens that are one mark. */
function doubled(tokens: Tokens, at: number): boolean {
  const mark = tokenText(tokens, at);
  return (mark === '`' || mark === "'") && touchesPrevious(tokens, at + 1) && tokenText(tokens, at + 1) === mark;
}

function widthOf(tokens: Tokens, at: number): number {
  return doubled(tokens, at) ? 2 : 1;
}

function isOpenBefore(mark: string): boolean {
  return mark === '(' || mark === '[' || mark === '—' || mark === '–' || mark === '-' || mark === ':' || mark === '"';
}

/**
 * The token of the mark that closes what `opened` has opened, from token `from` on; -1 where none does before `end`.
 */
function closingOf(tokens: Tokens, from: number, end: number, opened: string): number {
  const closing = CLOSING.get(opened) ?? '';
  let inside = 0;
  let unsure = -1;
  for (let at = from; at < Math.min(end, from + LONGEST); at++) {
    if (tokens.kind[at] !== MARK) continue;
    const mark = doubled(tokens, at) ? '"' : tokenText(tokens, at);
    if (SINGLE.has(opened)) {
      if (!closing.includes(mark) || !endsSingle(tokens, at, end)) {
        // Another quotation begins: the mark so far was an apostrophe.
        if (mark === opened && mark === '‘') return unsure;
        continue;
      }
      if (ENDS_A_CLAUSE.has(tokenText(tokens, at - 1)) || !/s$/i.test(tokenText(tokens, at - 1))) return at;
      // "the drivers' union": the ending of a plural, unless nothing better comes.
      if (unsure === -1) unsure = at;
      continue;
    }
    if (mark === '“' && (opened === '“' || opened === '"')) inside++;
    else if (closing.includes(mark) && inside > 0 && mark === '”') inside--;
    else if (closing.includes(mark)) return at;
  }
  return SINGLE.has(opened) ? unsure : -1;
}

/** True if a single mark is at the end of a word rather than inside one. */
function endsSingle(tokens: Tokens, at: number, end: number): boolean {
  if (!touchesPrevious(tokens, at)) return false;
  return at + 1 >= end || !touchesPrevious(tokens, at + 1) || tokens.kind[at + 1] !== WORD;
}
