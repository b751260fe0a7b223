import type { BlockKind, Message, Part, Span, StatedMeta } from '../engine/index.ts';
import type { AddressedSpan } from './addresses.ts';
import type { Reading } from './format.ts';

/** What stands between the cells of a row, so that no name or number runs from one into the next. */
export const BETWEEN_CELLS = ' | ';

/** How a part is read; what is left out is a paragraph of its own. */
export interface PartOptions {
  readonly kind?: BlockKind | null;
  /** Depth of its list. */
  readonly indent?: number;
  readonly bullet?: boolean;
  /** False where it goes on without an empty line: another line of the same paragraph, another row of a table. */
  readonly gap?: boolean;
}

/** A stretch of words with its place in the file. */
export interface Piece {
  readonly words: string;
  /** Null where it is the place of what stands before. */
  readonly address: Message | null;
}

/**
 * Collects the text that a reader extracts from a file, part by part: what offsets then count in, and what the editor
 * shows. Paragraphs are set apart by an empty line.
 */
export class ExtractedText {
  readonly #pieces: string[] = [];
  readonly #parts: Part[] = [];
  readonly #addresses: AddressedSpan[] = [];
  readonly #doubtful: Span[] = [];
  #length = 0;

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** The offset at which the next part will begin, if an empty line precedes it. */
  get next(): number {
    return this.#length === 0 ? 0 : this.#length + 2;
  }

  /** The offset at which the text ends so far. */
  get end(): number {
    return this.#length;
  }

  /** Adds a part of one piece. */
  add(words: string, address: Message | null, options: PartOptions = {}): void {
    this.addPieces([{ words, address }], options);
  }

  /**
   * Adds the pieces as one part, one after the other. What has no visible character is no part. Returns the offset at
   * which they begin.
   */
  addPieces(
    pieces: readonly Piece[],
    { kind = null, indent = 0, bullet = false, gap = true }: PartOptions = {},
  ): number {
    if (!pieces.some(({ words }) => /\S/u.test(words))) return this.#length;
    if (this.#length > 0) this.#append(gap ? '\n\n' : '\n');
    const start = this.#length;
    for (const { words, address } of pieces) {
      if (address !== null) this.#addresses.push({ start: this.#length, address });
      this.#append(words);
    }
    this.#parts.push({ kind, start, end: this.#length, indent, bullet, gap });
    return start;
  }

  /** What stands at these offsets was put together by a guess: no warning may rest on it alone. Called in order. */
  doubt(start: number, end: number): void {
    this.#doubtful.push({ start, end });
  }

  /** The whole text; its prose is the text itself. */
  finish(meta: StatedMeta, notices: readonly Message[] = []): Reading {
    const text = `${this.#pieces.join('')}${this.#length > 0 ? '\n' : ''}`;
    const reading = { text, prose: text, parts: this.#parts, meta, notices, addresses: this.#addresses };
    return this.#doubtful.length === 0 ? reading : { ...reading, doubtful: this.#doubtful };
  }

  #append(words: string): void {
    this.#pieces.push(words);
    this.#length += words.length;
  }
}
