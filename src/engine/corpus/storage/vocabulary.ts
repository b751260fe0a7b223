import { hashOf } from './hashOf.ts';
import type { SnapshotReader, SnapshotWriter } from './snapshot.ts';

/** A longer text hardly occurs in a second article. */
const MOST_UNITS = 32;
/** A page holds the texts of many words as one string. */
const PAGE = 1 << 14;

/** The fewest places of the table, the largest share of them that is taken, and by what it grows. */
const LEAST_PLACES = 1024;
const FULLEST = 0.75;
const GROWTH = 1.5;

const EMPTY = -1;
/** What `hashOf` gives has so many bits. */
const HASHES = 2 ** 30;
const WIDE = /[^\0-\xff]/;

/**
 * Words that the facts of many articles hold, each once and by number: a map of strings would take five times the
 * memory of their letters. A word stays when the articles that have it are gone, as what is typed holds few new ones.
 */
export class Vocabulary {
  /** The words of a page one after the other. */
  readonly #pages: string[] = [];
  /** The words of the page that is being filled. */
  #open: string[] = [];
  #openUnits = 0;
  #size = 0;
  /** Of each word the page times `PAGE`, with its place there; and its length. */
  #begins = new Int32Array(LEAST_PLACES);
  #lengths = new Uint8Array(LEAST_PLACES);
  /** Open addressing: a word's number stands at the place that its hash gives it, or at the next that was free. */
  #table = new Int32Array(LEAST_PLACES).fill(EMPTY);

  /** The word's number, which it is given where it has none; null for a text that is not worth one. */
  numberOf(text: string): number | null {
    if (text.length > MOST_UNITS || WIDE.test(text)) return null;
    let place = this.#homeOf(hashOf(text));
    for (; this.#table[place] !== EMPTY; place = this.#after(place)) {
      const number = this.#table[place] ?? EMPTY;
      if (this.#lengths[number] === text.length && this.#has(number, text)) return number;
    }
    this.#table[place] = this.#size;
    this.#append(text);
    if (this.#size > this.#table.length * FULLEST) this.#resize(Math.ceil(this.#table.length * GROWTH));
    return this.#size - 1;
  }

  /** The word with a number that was given. */
  at(number: number): string {
    const begin = this.#begins[number] ?? 0;
    const page = this.#pages[Math.floor(begin / PAGE)];
    if (page === undefined) return this.#open[number - (this.#size - this.#open.length)] ?? '';
    return page.slice(begin % PAGE, (begin % PAGE) + (this.#lengths[number] ?? 0));
  }

  save(to: SnapshotWriter): void {
    to.list(Int32Array.from(this.#lengths.subarray(0, this.#size)));
    to.piece(Array.from({ length: this.#size }, (_, number) => this.at(number)).join(''));
    to.list(this.#table);
  }

  static restored(from: SnapshotReader): Vocabulary {
    const made = new Vocabulary();
    const lengths = from.list();
    const all = from.piece();
    let begin = 0;
    for (const length of lengths) {
      made.#append(all.slice(begin, begin + length));
      begin += length;
    }
    made.#table = from.list();
    return made;
  }

  #has(number: number, text: string): boolean {
    const begin = this.#begins[number] ?? 0;
    const page = this.#pages[Math.floor(begin / PAGE)];
    return page === undefined ? this.at(number) === text : page.startsWith(text, begin % PAGE);
  }

  #append(text: string): void {
    if (this.#openUnits + text.length > PAGE) {
      this.#pages.push(this.#open.join(''));
      this.#open = [];
      this.#openUnits = 0;
    }
    if (this.#size === this.#begins.length) this.#makeRoom();
    this.#begins[this.#size] = this.#pages.length * PAGE + this.#openUnits;
    this.#lengths[this.#size] = text.length;
    this.#open.push(text);
    this.#openUnits += text.length;
    this.#size++;
  }

  #makeRoom(): void {
    const size = Math.ceil(this.#size * GROWTH);
    const [begins, lengths] = [new Int32Array(size), new Uint8Array(size)];
    begins.set(this.#begins);
    lengths.set(this.#lengths);
    [this.#begins, this.#lengths] = [begins, lengths];
  }

  #homeOf(hash: number): number {
    return Math.floor((hash * this.#table.length) / HASHES);
  }

  #after(place: number): number {
    return place + 1 === this.#table.length ? 0 : place + 1;
  }

  #resize(places: number): void {
    this.#table = new Int32Array(places).fill(EMPTY);
    for (let number = 0; number < this.#size; number++) {
      let place = this.#homeOf(hashOf(this.at(number)));
      while (this.#table[place] !== EMPTY) place = this.#after(place);
      this.#table[place] = number;
    }
  }
}
