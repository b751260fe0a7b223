import { flat } from './flatText.ts';
import { hashOf } from './hashOf.ts';
import type { SnapshotReader, SnapshotWriter } from './snapshot.ts';

/** A longer text hardly occurs in a second article. */
const MOST_UNITS = 32;
/** A page holds the texts of many words as one string. */
const PAGE = 1 << 14;

/** The fewest places of the table, the largest share of them that is taken, and by what it grows. */
const LEAST_PLACES = 1024;
const FULLEST = 0.75;
const GROWTH = 1.25;

const EMPTY = -1;
/** What `hashOf` gives has so many bits. */
const HASHES = 2 ** 30;
/** In place of the hash of a text that is in no page. */
const APART_HASH = -1;

/** Stands for the length of a text that is in no page. */
const APART = 255;

/**
 * Words that many articles hold, each once and by number: a map of strings would take five times the memory of their
 * letters. A word stays when the articles that have it are gone, as what is typed holds few new ones.
 */
export class Vocabulary {
  /** The words of a page one after the other. */
  readonly #pages: string[] = [];
  /** The words of the page that is being filled, and nothing in the place of those that are in none. */
  #open: string[] = [];
  #openUnits = 0;
  /** Texts that are in no page, being long or beyond Latin. */
  readonly #apart: string[] = [];
  #size = 0;
  /** Of each word the page times `PAGE`, with its place there, or the place among those apart; and its length. */
  #begins = new Int32Array(LEAST_PLACES);
  #lengths = new Uint8Array(LEAST_PLACES);
  /** Open addressing: a word's number stands at the place that its hash gives it, or at the next that was free. */
  #table = new Int32Array(LEAST_PLACES).fill(EMPTY);

  /** All numbers lie below. */
  get size(): number {
    return this.#size;
  }

  /** The word's number, which it is given where it has none; null for a text that is not worth one. */
  numberOf(text: string): number | null {
    const hash = text.length > MOST_UNITS ? APART_HASH : narrowHashOf(text);
    return hash === APART_HASH ? null : this.#numberAt(this.#placeOf(text, hash, text.length), text);
  }

  /** The number of a word or of any other text; null where it has none. */
  known(text: string): number | null {
    const number = this.#table[this.#placeOfAny(text)] ?? EMPTY;
    return number === EMPTY ? null : number;
  }

  /** The same, but it is given a number where it has none. */
  enter(text: string): number {
    return this.#numberAt(this.#placeOfAny(text), text);
  }

  #numberAt(place: number, text: string): number {
    const known = this.#table[place] ?? EMPTY;
    if (known !== EMPTY) return known;
    this.#table[place] = this.#size;
    this.#append(text);
    if (this.#size > this.#table.length * FULLEST) this.#resize(Math.ceil(this.#table.length * GROWTH));
    return this.#size - 1;
  }

  /** The word with a number that was given. */
  at(number: number): string {
    const begin = this.#begins[number] ?? 0;
    if (this.#lengths[number] === APART) return this.#apart[begin] ?? '';
    const page = this.#pages[Math.floor(begin / PAGE)];
    if (page === undefined) return this.#open[number - (this.#size - this.#open.length)] ?? '';
    return page.slice(begin % PAGE, (begin % PAGE) + (this.#lengths[number] ?? 0));
  }

  save(to: SnapshotWriter): void {
    const all = Array.from({ length: this.#size }, (_, number) => this.at(number));
    to.list(Int32Array.from(all, (text) => text.length * 2 + (isApart(text) ? 1 : 0)));
    for (const apart of [false, true]) to.piece(all.filter((text) => isApart(text) === apart).join(''));
    to.list(this.#table);
  }

  static restored(from: SnapshotReader): Vocabulary {
    const made = new Vocabulary();
    const lengths = from.list();
    const all = [from.piece(), from.piece()];
    const begins = [0, 0];
    for (const each of lengths) {
      const [apart, length] = [each & 1, each >> 1];
      const begin = begins[apart] ?? 0;
      made.#append((all[apart] ?? '').slice(begin, begin + length));
      begins[apart] = begin + length;
    }
    made.#table = from.list();
    return made;
  }

  #placeOfAny(text: string): number {
    const hash = text.length > MOST_UNITS ? APART_HASH : narrowHashOf(text);
    return hash === APART_HASH ? this.#placeOf(text, hashOf(text), APART) : this.#placeOf(text, hash, text.length);
  }

  /** Where a text's number stands, or the free place where it would. */
  #placeOf(text: string, hash: number, length: number): number {
    let place = this.#homeOf(hash);
    for (; this.#table[place] !== EMPTY; place = this.#after(place)) {
      const number = this.#table[place] ?? EMPTY;
      if (this.#lengths[number] === length && this.#has(number, text)) break;
    }
    return place;
  }

  #has(number: number, text: string): boolean {
    const begin = this.#begins[number] ?? 0;
    const page = this.#lengths[number] === APART ? undefined : this.#pages[Math.floor(begin / PAGE)];
    return page === undefined ? this.at(number) === text : page.startsWith(text, begin % PAGE);
  }

  #append(text: string): void {
    if (this.#size === this.#begins.length) this.#makeRoom();
    if (isApart(text)) {
      this.#lengths[this.#size] = APART;
      this.#begins[this.#size] = this.#apart.push(flat(text)) - 1;
      this.#open.push('');
    } else {
      this.#appendWord(text);
    }
    this.#size++;
  }

  #appendWord(word: string): void {
    if (this.#openUnits + word.length > PAGE) {
      this.#pages.push(this.#open.join(''));
      this.#open = [];
      this.#openUnits = 0;
    }
    this.#begins[this.#size] = this.#pages.length * PAGE + this.#openUnits;
    this.#lengths[this.#size] = word.length;
    this.#open.push(flat(word));
    this.#openUnits += word.length;
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

function isApart(text: string): boolean {
  return text.length > MOST_UNITS || narrowHashOf(text) === APART_HASH;
}

/** As `hashOf`, but none for a text with letters beyond Latin: most texts are looked up, and gone through once. */
function narrowHashOf(text: string): number {
  let value = 0x811c9dc5;
  let units = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    units |= unit;
    value = Math.imul(value ^ unit, 0x01000193);
  }
  return units > 0xff ? APART_HASH : value >>> 2;
}
