import { FILLER } from './article.ts';
import { withoutJoiners } from './spelling.ts';
import type { Sentence, Tokens } from './tokens.ts';
import { DIGITS, MARK, touchesPrevious, WORD } from './tokens.ts';

/**
 * A span of tokens, usually a sentence, as the language rules see it: numbered from 0, each folded to the form of the
 * lexicon's entries. Reading past either end gives the empty string, so that rules can look around without checks.
 */
export class Line {
  readonly count: number;
  readonly #folded: readonly string[];
  readonly #tokens: Tokens;
  readonly #first: number;

  constructor(tokens: Tokens, sentence: Pick<Sentence, 'firstToken' | 'endToken'>) {
    this.#tokens = tokens;
    this.#folded = tokens.folded;
    this.#first = sentence.firstToken;
    this.count = sentence.endToken - sentence.firstToken;
  }

  /** The folded token, or "" outside the span. */
  at(index: number): string {
    return index >= 0 && index < this.count ? (this.#folded[this.#first + index] as string) : '';
  }

  /** True where one of tokens `first` to `end` (exclusive) has the mark (`markOf`). */
  holds(mark: number, first: number, end: number): boolean {
    const { marks } = this.#tokens;
    const last = this.#first + Math.min(end, this.count);
    for (let at = this.#first + Math.max(first, 0); at < last; at++)
      if (((marks[at] as number) & mark) !== 0) return true;
    return false;
  }

  /** True where the token has the mark. */
  isMarked(mark: number, index: number): boolean {
    return index >= 0 && index < this.count && ((this.#tokens.marks[this.#first + index] as number) & mark) !== 0;
  }

  /** The token as it is written. */
  written(index: number): string {
    if (index < 0 || index >= this.count) return '';
    return withoutJoiners(this.#tokens.text[this.#first + index] as string);
  }

  start(index: number): number {
    return this.#tokens.start[this.#first + index] ?? 0;
  }

  end(index: number): number {
    return this.#tokens.end[this.#first + index] ?? 0;
  }

  isDigits(index: number): boolean {
    return index >= 0 && index < this.count && this.#tokens.kind[this.#first + index] === DIGITS;
  }

  isWord(index: number): boolean {
    return index >= 0 && index < this.count && this.#tokens.kind[this.#first + index] === WORD;
  }

  isMark(index: number): boolean {
    return index >= 0 && index < this.count && this.#tokens.kind[this.#first + index] === MARK;
  }

  /** True where a reader sees the token follow the one before it without a gap: there may be markup in between. */
  isGlued(index: number): boolean {
    if (index <= 0 || index >= this.count) return false;
    const end = this.end(index - 1);
    if (end === this.start(index)) return true;
    return this.#tokens.prose.charCodeAt(end) === FILLER_CODE && touchesPrevious(this.#tokens, this.#first + index);
  }

  /** True for a word that begins with a capital letter. */
  isCapital(index: number): boolean {
    if (!this.isWord(index)) return false;
    const code = this.#tokens.prose.charCodeAt(this.start(index));
    if (code < 128) return code >= 65 && code <= 90;
    const letter = String.fromCharCode(code);
    return letter !== letter.toLowerCase();
  }

  /** True where tokens `index` … read as `phrase`, whose words are separated by single spaces. */
  reads(index: number, phrase: readonly string[]): boolean {
    for (let offset = 0; offset < phrase.length; offset++) {
      if (this.at(index + offset) !== phrase[offset]) return false;
    }
    return true;
  }

  /** The characters a reader sees between token `index - 1` and token `index`. */
  gapBefore(index: number): string {
    if (index <= 0 || index >= this.count) return '';
    const gap = this.#tokens.prose.slice(this.end(index - 1), this.start(index));
    return gap.length > 1 ? withoutJoiners(gap) : gap;
  }
}

const FILLER_CODE = FILLER.charCodeAt(0);
