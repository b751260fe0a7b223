import type { BlockKind } from '../engine/index.ts';
import { PartCounter } from './addressMessages.ts';
import { inEnglishNotation } from './decimalCommas.ts';
import { BETWEEN_CELLS, type ExtractedText, type Piece } from './extractedText.ts';
import {
  CELLS_IN_MARKUP,
  ITEMS_IN_MARKUP,
  LISTS_IN_MARKUP,
  PARTS_OF_MARKUP,
  UNREAD_IN_MARKUP,
} from './markupElements.ts';
import { isNoteNumber, raiseDigits } from './raisedDigits.ts';

interface Open {
  readonly name: string;
  readonly kind: BlockKind | null;
}

/**
 * Extracts text from the elements of NITF and XHTML as they come, without a tree: nesting costs neither time nor stack.
 */
export class MarkupText {
  /** The people whom bylines name. */
  readonly authors: string[] = [];
  readonly #text: ExtractedText;
  readonly #counter = new PartCounter();
  readonly #open: Open[] = [];
  /** How many of the open elements are not read. */
  #unread = 0;
  #lists = 0;
  #bulletDue = false;
  /** The part that is being read, unless it is a table's row. */
  #words: string[] = [];
  /** The cells of the row that is being read, null outside of rows. */
  #cells: string[][] | null = null;
  /** The place that a dateline names, until the paragraph that it opens. */
  #dateline = '';
  #lineGoesOn = false;
  /** The number being read says itself that its decimals stand behind a comma. */
  #hasDecimalComma = false;

  constructor(text: ExtractedText) {
    this.#text = text;
  }

  open(name: string, attributes: ReadonlyMap<string, string> = new Map()): void {
    const kind = PARTS_OF_MARKUP.get(name);
    const inherited = this.#open.at(-1)?.kind ?? null;
    if (UNREAD_IN_MARKUP.has(name)) this.#unread++;
    if (kind !== undefined || name === 'dateline') this.#endPart();
    if (name === 'table') this.#counter.table();
    if (name === 'tr') {
      this.#endPart();
      this.#counter.row();
      this.#cells = [];
    }
    if (CELLS_IN_MARKUP.has(name)) this.#cells?.push([]);
    if (name === 'br') this.#break();
    if (name === 'frac') this.#separate();
    this.#hasDecimalComma = name === 'num' && (attributes.get('decimal-ch') ?? '.') === ',';
    if (LISTS_IN_MARKUP.has(name)) this.#lists++;
    if (ITEMS_IN_MARKUP.has(name)) this.#bulletDue = true;
    this.#open.push({ name, kind: kind ?? inherited });
  }

  close(name: string): void {
    if (PARTS_OF_MARKUP.has(name)) this.#endPart();
    if (name === 'tr') this.#endRow();
    if (name === 'dateline') this.#endDateline();
    if (UNREAD_IN_MARKUP.has(name)) this.#unread--;
    if (LISTS_IN_MARKUP.has(name)) this.#lists--;
    this.#open.pop();
  }

  characters(words: string): void {
    if (this.#unread > 0) return;
    const name = this.#open.at(-1)?.name;
    if (name === 'sup' && isNoteNumber(this.#line().slice(-2).join('').slice(-12), `${words.slice(0, 20)}</sup>`))
      return;
    if (name === 'person' && this.#open.some((each) => each.name === 'byline')) this.authors.push(tidy(words));
    if (name === 'sup') this.#line().push(raiseDigits(words));
    else this.#line().push(name === 'num' && this.#hasDecimalComma ? inEnglishNotation(words) : words);
  }

  /** An element with nothing but text in it. */
  element(name: string, words: string): void {
    this.open(name);
    this.characters(words);
    this.close(name);
  }

  /** Where the markup ends, whatever is still open. */
  end(): void {
    this.#endRow();
    this.#endPart();
    if (this.#dateline !== '') this.#text.add(this.#dateline, this.#counter.paragraph());
  }

  /** What the next words are added to. */
  #line(): string[] {
    return this.#cells?.at(-1) ?? this.#words;
  }

  /** "3" and a fraction after it are no "31/2". */
  #separate(): void {
    if (/\d\s*$/u.test(this.#line().at(-1) ?? '')) this.#line().push(' ');
  }

  #break(): void {
    if (this.#cells !== null || this.#kind() === 'headline' || this.#kind() === 'heading') {
      this.#line().push(' ');
      return;
    }
    this.#endPart();
    this.#lineGoesOn = true;
  }

  #kind(): BlockKind | null {
    return this.#open.at(-1)?.kind ?? null;
  }

  #endPart(): void {
    if (this.#cells !== null) {
      // A paragraph in a cell ends there, and the next one is no part of its last word.
      this.#line().push(' ');
      return;
    }
    const words = tidy(this.#words.join(''));
    this.#words = [];
    const gap = !this.#lineGoesOn;
    this.#lineGoesOn = false;
    if (words === '') return;
    const kind = this.#kind();
    const bullet = this.#bulletDue && kind === null;
    this.#bulletDue = false;
    this.#text.addPieces(this.#pieces(words, kind), { kind, indent: Math.max(0, this.#lists - 1), bullet, gap });
  }

  #pieces(words: string, kind: BlockKind | null): Piece[] {
    if (kind === 'headline' || kind === 'heading' || kind === 'byline')
      return [{ words, address: kind === 'headline' ? this.#counter.headline() : null }];
    if (kind === 'caption') return [{ words, address: this.#counter.caption() }];
    if (kind !== null) return [{ words, address: null }];
    const dateline = this.#dateline;
    this.#dateline = '';
    const address = this.#counter.paragraph();
    // Some wires say the place in both.
    const isSaid = dateline === '' || words.startsWith(dateline);
    return [{ words: isSaid ? words : `${dateline} \u2014 ${words}`, address }];
  }

  #endDateline(): void {
    const words = tidy(this.#words.join(''));
    this.#words = [];
    if (words !== '') this.#dateline = words.replace(/[\s:\-\u2013\u2014]+$/u, '');
  }

  #endRow(): void {
    const cells = this.#cells;
    if (cells === null) return;
    this.#cells = null;
    const words = cells.map((cell) => tidy(cell.join('')));
    if (words.every((cell) => cell === '')) return;
    const pieces = words.map((cell, index) => ({
      words: index === 0 ? cell : BETWEEN_CELLS + cell,
      address: this.#counter.cell(index + 1),
    }));
    this.#text.addPieces(pieces, { kind: words.length > 1 ? 'table-row' : null });
  }
}

function tidy(words: string): string {
  return words.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();
}
