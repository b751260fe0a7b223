import { LEXICON } from '../../lexicon/lexicon.ts';
import { FILLER } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { DIGITS, MARK, touchesPrevious, WORD } from '../article/tokens.ts';

/**
 * The pieces names are made of, grouped from the finest tokens: "U.S.", "O'Brien", "AT&T", "6-2" and "Inc." are one
 * piece each; "'s" is its own. Hyphens stay apart, so that "US-China" can be two names and "ISIS-K" one.
 */
export interface NameTokens {
  readonly count: number;
  /** Raw UTF-16 offsets. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** As written, without fillers, apostrophes made straight. */
  readonly text: string[];
  /** 1 where the piece follows the one before without a gap. */
  readonly touches: Uint8Array;
  /** Index of the first piece of every stretch that is decoded by itself, and `count` at the end. */
  readonly stretches: number[];
  /** Index of the first piece of every line, and `count` at the end; no stretch crosses a line on its own. */
  readonly lines: number[];
}

/** Abbreviations whose full stop belongs to them. */
const DOTTED = LEXICON.abbreviations.dotted;
const DOMAINS = LEXICON.names.domains;

/** A line shorter than this, in UTF-16 units, is not a line of wrapped running prose. */
const WRAPPED_LINE = 48;

/** Groups an article's tokens into name tokens, in time linear in their number. */
export function nameTokens(tokens: Tokens): NameTokens {
  const grouper = new Grouper(tokens);
  for (const sentence of tokens.sentences) {
    grouper.newStretch();
    for (let at = sentence.firstToken; at < sentence.endToken; ) at = grouper.take(at, sentence.endToken);
  }
  return grouper.finish();
}

class Grouper {
  readonly #tokens: Tokens;
  readonly #start: Int32Array;
  readonly #end: Int32Array;
  readonly #text: string[];
  readonly #touches: Uint8Array;
  readonly #stretches: number[] = [];
  readonly #lines: number[] = [];
  #count = 0;
  #lineStart = 0;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    this.#start = new Int32Array(tokens.count);
    this.#end = new Int32Array(tokens.count);
    this.#touches = new Uint8Array(tokens.count);
    this.#text = new Array<string>(tokens.count);
  }

  newStretch(): void {
    if (this.#stretches.at(-1) !== this.#count) this.#stretches.push(this.#count);
  }

  finish(): NameTokens {
    if (this.#stretches.at(-1) !== this.#count) this.#stretches.push(this.#count);
    if (this.#lines.at(-1) !== this.#count) this.#lines.push(this.#count);
    this.#text.length = this.#count;
    return {
      count: this.#count,
      start: this.#start.subarray(0, this.#count),
      end: this.#end.subarray(0, this.#count),
      text: this.#text,
      touches: this.#touches.subarray(0, this.#count),
      stretches: this.#stretches,
      lines: this.#lines,
    };
  }

  /** Adds the piece that begins at token `at` and gives the token after it; `limit` ends the sentence. */
  take(at: number, limit: number): number {
    const tokens = this.#tokens;
    let next: number;
    const kind = tokens.kind[at];
    if (kind === WORD) next = this.#word(at, limit);
    else if (kind === DIGITS) next = this.#number(at, limit);
    else next = this.#mark(at, limit);
    const start = tokens.start[at] ?? 0;
    const end = tokens.end[next - 1] ?? start;
    this.#breakLine(start);
    this.#start[this.#count] = start;
    this.#end[this.#count] = end;
    this.#touches[this.#count] = this.#count > 0 && this.#end[this.#count - 1] === start ? 1 : 0;
    this.#text[this.#count] = clean(next === at + 1 ? this.#text1(at) : tokens.prose.slice(start, end));
    this.#count++;
    return next;
  }

  #breakLine(start: number): void {
    if (this.#count === 0) {
      this.#lines.push(0);
      this.#lineStart = start;
      return;
    }
    const before = this.#end[this.#count - 1] ?? 0;
    const gap = start - before;
    if (gap <= 0) return;
    const prose = this.#tokens.prose;
    let newline = false;
    for (let at = before; at < start && !newline; at++) {
      const code = prose.charCodeAt(at);
      newline = code === 10 || code === 13;
    }
    if (!newline) return;
    this.#lines.push(this.#count);
    if (before - this.#lineStart < WRAPPED_LINE) this.newStretch();
    this.#lineStart = start;
  }

  #is(index: number, limit: number, kind: number): boolean {
    return index < limit && this.#tokens.kind[index] === kind && touchesPrevious(this.#tokens, index);
  }

  #character(index: number): string {
    return this.#tokens.prose.charAt(this.#tokens.start[index] ?? 0);
  }

  /** Where nothing was left out of its text, that is what stands in the prose: no copy need be made. */
  #text1(index: number): string {
    const { prose, start, end, text } = this.#tokens;
    const known = text[index] as string;
    const [from, to] = [start[index] as number, end[index] as number];
    return known.length === to - from ? known : prose.slice(from, to);
  }

  #word(at: number, limit: number): number {
    const first = this.#text1(at);
    if ((first === 'http' || first === 'https' || first === 'www') && this.#is(at + 1, limit, MARK)) {
      return this.#untilGap(at, limit);
    }
    let next = at + 1;
    let dotted = isLetter(first) || first === 'Ph';
    while (next < limit && touchesPrevious(this.#tokens, next)) {
      const kind = this.#tokens.kind[next];
      if (kind !== MARK) {
        next++;
        dotted = false;
        continue;
      }
      const mark = this.#character(next);
      const wordFollows = this.#is(next + 1, limit, WORD);
      if (mark === '.') {
        if (wordFollows) {
          const following = this.#text1(next + 1);
          if (dotted && following.length <= 2 && isUpper(following) === isUpper(first)) next += 2;
          else if (DOMAINS.has(following) && following.length > 1) next += 2;
          else break;
          continue;
        }
        const known = (dotted && (isUpper(first) || next > at + 1)) || DOTTED.has(first.toLowerCase());
        return known && next === at + 1 ? next + 1 : dotted && next > at + 1 ? next + 1 : next;
      }
      if (!wordFollows) break;
      const following = this.#text1(next + 1);
      if (isApostrophe(mark) && following !== 's' && following !== 'S') next += 2;
      else if (mark === '&' && isUpper(first) && isUpper(following)) next += 2;
      else if (mark === '_') next += 2;
      else break;
      dotted = false;
    }
    return next;
  }

  #number(at: number, limit: number): number {
    let next = at + 1;
    while (next < limit && touchesPrevious(this.#tokens, next)) {
      if (this.#tokens.kind[next] !== MARK) {
        next++;
        continue;
      }
      if (!'.,:/-–'.includes(this.#character(next)) || !this.#is(next + 1, limit, DIGITS)) break;
      next += 2;
    }
    return next;
  }

  #mark(at: number, limit: number): number {
    const mark = this.#character(at);
    if (isApostrophe(mark) && this.#is(at + 1, limit, WORD)) {
      const following = this.#text1(at + 1);
      if (following === 's' || following === 'S') return at + 2;
    }
    let next = at + 1;
    if (mark === '@' && this.#is(next, limit, WORD)) return this.#untilGap(at, limit);
    if (mark === '.' || mark === '-' || mark === '*' || mark === '_' || mark === '=') {
      while (this.#is(next, limit, MARK) && this.#character(next) === mark) next++;
    }
    return next;
  }

  #untilGap(at: number, limit: number): number {
    let next = at + 1;
    while (next < limit && touchesPrevious(this.#tokens, next)) next++;
    return next;
  }
}

function clean(text: string): string {
  const straight = text.includes('’') ? text.replaceAll('’', "'") : text;
  return straight.includes(FILLER) ? straight.replaceAll(FILLER, '') : straight;
}

function isApostrophe(mark: string): boolean {
  return mark === "'" || mark === '’' || mark === '‘';
}

function isLetter(text: string): boolean {
  return text.length === 1;
}

function isUpper(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}
