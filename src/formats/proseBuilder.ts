import { FILLER, isWhiteSpace } from '../engine/index.ts';

/** No number or unit that a raised digit belongs to is longer. */
const TAIL = 12;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * Builds prose of exactly the raw text's length from spans given in reading order. What is left out between two
 * spans becomes spaces, or fillers inside a word ("un**believ**able").
 */
export class ProseBuilder {
  readonly #text: string;
  readonly #pieces: string[] = [];
  #at = 0;
  #broken = true;

  constructor(text: string) {
    this.#text = text;
  }

  /** Copies raw text `start` to `end`. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    this.#fillTo(start, this.#text.charCodeAt(start));
    this.#pieces.push(this.#text.slice(start, end));
    this.#at = end;
  }

  /** Puts `character` in the place of raw text `start` to `end`, which is at least as long. */
  replace(start: number, end: number, character: string): void {
    if (character.length > end - start || character === '') return;
    this.#fillTo(start, character.charCodeAt(0));
    this.#pieces.push(character + FILLER.repeat(end - start - character.length));
    this.#at = end;
  }

  /** The last characters that were copied, as a reader sees them, within the word they end. */
  tail(): string {
    return (this.#pieces.at(-1) ?? '').slice(-TAIL).replaceAll(FILLER, '');
  }

  /** What follows does not touch what was copied so far. */
  break(): void {
    this.#broken = true;
  }

  finish(): string {
    this.#broken = true;
    this.#fillTo(this.#text.length, 32);
    return this.#pieces.join('');
  }

  /** The code of the last character that is no filler; of a space where there is none. */
  #lastVisible(): number {
    for (let piece = this.#pieces.length - 1; piece >= 0; piece--) {
      const text = this.#pieces[piece] ?? '';
      for (let at = text.length - 1; at >= 0; at--) if (text[at] !== FILLER) return text.charCodeAt(at);
    }
    return 32;
  }

  #fillTo(start: number, next: number): void {
    const gap = start - this.#at;
    if (gap > 0) {
      const last = this.#lastVisible();
      // What a reader sees as two numbers, "41" and a note's "2", must not become one.
      const inside = !this.#broken && !isWhiteSpace(last) && !isWhiteSpace(next) && !(isDigit(last) && isDigit(next));
      this.#pieces.push((inside ? FILLER : ' ').repeat(gap));
    }
    this.#broken = false;
  }
}
