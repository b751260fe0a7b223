import { FILLER } from '../engine/article/article.ts';
import { isWhiteSpace } from '../engine/article/whiteSpace.ts';

/**
 * Builds prose of exactly the raw text's length from stretches given in reading order. What is left out between two
 * stretches becomes spaces, or fillers where it stands inside a word ("un**believ**able").
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
    const blank = character.trim() === '';
    this.#fillTo(start, character.charCodeAt(0));
    this.#pieces.push(blank ? ' '.repeat(end - start) : character + FILLER.repeat(end - start - character.length));
    this.#at = end;
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

  #fillTo(start: number, next: number): void {
    const gap = start - this.#at;
    if (gap > 0) {
      const last = this.#pieces.at(-1);
      const inside =
        !this.#broken && last !== undefined && !isWhiteSpace(last.charCodeAt(last.length - 1)) && !isWhiteSpace(next);
      this.#pieces.push((inside ? FILLER : ' ').repeat(gap));
    }
    this.#broken = false;
  }
}
