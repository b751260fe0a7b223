import { FILLER } from './article.ts';
import type { Sentence, Tokens } from './tokens.ts';
import { DIGITS, MARK, touchesPrevious, WORD } from './tokens.ts';

/**
 * A span of tokens, usually a sentence, as the language rules see it: numbered from 0, each folded to the form of the
 * lexicon's entries. Reading past either end gives the empty string, so that rules can look around without checks.
 */
export class Line {
  readonly count: number;
  /** Folded tokens: words in lower case, digits bare, dashes and quotes in their plain form. */
  readonly words: readonly string[];
  readonly #tokens: Tokens;
  readonly #first: number;

  constructor(tokens: Tokens, sentence: Pick<Sentence, 'firstToken' | 'endToken'>) {
    this.#tokens = tokens;
    this.#first = sentence.firstToken;
    this.count = sentence.endToken - sentence.firstToken;
    const words: string[] = [];
    for (let index = sentence.firstToken; index < sentence.endToken; index++) words.push(foldToken(tokens, index));
    this.words = words;
  }

  /** The folded token, or "" outside the span. */
  at(index: number): string {
    return this.words[index] ?? '';
  }

  /** The token as it is written. */
  written(index: number): string {
    if (index < 0 || index >= this.count) return '';
    const raw = this.#tokens.prose.slice(this.start(index), this.end(index));
    return isPlain(raw) ? raw : raw.replace(JOINERS, '');
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
      if (this.words[index + offset] !== phrase[offset]) return false;
    }
    return true;
  }

  /** The characters a reader sees between token `index - 1` and token `index`. */
  gapBefore(index: number): string {
    if (index <= 0 || index >= this.count) return '';
    const gap = this.#tokens.prose.slice(this.end(index - 1), this.start(index));
    return gap.length > 1 ? gap.replace(JOINERS, '') : gap;
  }
}

const FILLER_CODE = FILLER.charCodeAt(0);

const JOINERS = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

const PLAIN_MARKS: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\uFF05': '%',
  '\uFF04': '$',
  '\u00BA': '\u00B0',
};

function foldToken(tokens: Tokens, index: number): string {
  const raw = tokens.prose.slice(tokens.start[index], tokens.end[index]);
  if (tokens.kind[index] === MARK) {
    const mark = raw.length === 1 ? raw : raw.replace(JOINERS, '');
    return PLAIN_MARKS[mark] ?? mark;
  }
  if (tokens.kind[index] === DIGITS) return isPlain(raw) ? raw : raw.replace(JOINERS, '');
  return isPlain(raw) ? raw.toLowerCase() : raw.replace(JOINERS, '').toLowerCase();
}

/** True if none of the characters is invisible; without a pattern, as it runs for every token. */
function isPlain(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0xad || code === FILLER.charCodeAt(0) || (code >= 0x200b && code <= 0x200d) || code === 0xfeff) {
      return false;
    }
  }
  return true;
}
