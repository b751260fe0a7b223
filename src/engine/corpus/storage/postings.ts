import type { SnapshotReader, SnapshotWriter } from './snapshot.ts';

/** The fewest places of a table. */
const LEAST_PLACES = 16;
/** A table grows where a larger share of its places is taken, and by this factor, as the lists do. */
const FULLEST = 0.8;
const GROWTH = 1.25;
/** A table in which a smaller share is taken is made smaller. */
const EMPTIEST = 0.25;

const EMPTY = -1;
const NOTHING = new Int32Array(0);
/** What `hashOf` gives has so many bits. */
const KEYS = 2 ** 30;
/** 2 to the power of 32 by the golden ratio, as Knuth has it in "The Art of Computer Programming", 6.4. */
const SPREAD = 0x9e3779b1;

/**
 * What is found by each key: whole numbers by hashes of `hashOf`. Everything lies in two tables and one list of whole
 * numbers, in a third of the memory of a map of sets, and is copied to a snapshot and back as it is.
 */
export class Postings {
  /** Open addressing: a key stands at the place that its size gives it, or at the next that was free. */
  #keys = emptyTable(LEAST_PLACES);
  /** Beside each key what it finds: its only number or, as `~begin`, where a list of several begins. */
  #found = new Int32Array(LEAST_PLACES);
  #size = 0;
  /** Lists, each with its length before it, and with the room that `roomFor` gives it. */
  #lists = new Int32Array(LEAST_PLACES);
  #end = 0;
  /** Where lists have been given up, by their room. */
  readonly #free = new Map<number, number[]>();

  has(key: number): boolean {
    return this.#keys[this.#placeOf(key)] === key;
  }

  /** How many a key finds. */
  count(key: number): number {
    const place = this.#placeOf(key);
    if (this.#keys[place] !== key) return 0;
    const found = this.#found[place] ?? 0;
    return found < 0 ? (this.#lists[~found] ?? 0) : 1;
  }

  /** Visits what a key finds, in the order it was added in; nothing may be added or taken meanwhile. */
  each(key: number, visit: (value: number) => void): void {
    const place = this.#placeOf(key);
    if (this.#keys[place] !== key) return;
    const found = this.#found[place] ?? 0;
    if (found >= 0) {
      visit(found);
      return;
    }
    const end = this.#endOf(~found);
    for (let at = ~found + 1; at < end; at++) visit(this.#lists[at] ?? 0);
  }

  /** True if a key finds something that is accepted. */
  some(key: number, isAccepted: (value: number) => boolean): boolean {
    const place = this.#placeOf(key);
    if (this.#keys[place] !== key) return false;
    const found = this.#found[place] ?? 0;
    if (found >= 0) return isAccepted(found);
    const end = this.#endOf(~found);
    for (let at = ~found + 1; at < end; at++) if (isAccepted(this.#lists[at] ?? 0)) return true;
    return false;
  }

  /** What a key finds, as a list of its own. */
  of(key: number): number[] {
    const found: number[] = [];
    this.each(key, (value) => found.push(value));
    return found;
  }

  /** The same without a copy, for as long as nothing is added or taken. */
  list(key: number): Int32Array {
    const place = this.#placeOf(key);
    if (this.#keys[place] !== key) return NOTHING;
    const found = this.#found[place] ?? 0;
    return found >= 0 ? this.#found.subarray(place, place + 1) : this.#lists.subarray(~found + 1, this.#endOf(~found));
  }

  /** The key must not find the value yet. */
  add(key: number, value: number): void {
    const place = this.#placeOf(key);
    if (this.#keys[place] !== key) {
      this.#enter(place, key, value);
      return;
    }
    const found = this.#found[place] ?? 0;
    if (found >= 0) {
      const begin = this.#take(roomFor(2));
      this.#lists[begin] = 2;
      this.#lists[begin + 1] = found;
      this.#lists[begin + 2] = value;
      this.#found[place] = ~begin;
      return;
    }
    const length = this.#lists[~found] ?? 0;
    const begin = this.#withRoom(place, length, length + 1);
    this.#lists[begin] = length + 1;
    this.#lists[begin + 1 + length] = value;
  }

  /** Adds all values at once to a key that finds nothing yet. */
  fill(key: number, values: ArrayLike<number>): void {
    if (values.length === 0) return;
    const place = this.#placeOf(key);
    if (values.length === 1) {
      this.#enter(place, key, values[0] ?? 0);
      return;
    }
    const begin = this.#take(roomFor(values.length));
    this.#lists[begin] = values.length;
    this.#lists.set(values, begin + 1);
    this.#enter(place, key, ~begin);
  }

  /** Does nothing where the key does not find the value. */
  delete(key: number, value: number): void {
    const place = this.#placeOf(key);
    if (this.#keys[place] !== key) return;
    const found = this.#found[place] ?? 0;
    if (found >= 0) {
      if (found === value) this.#clear(place);
      return;
    }
    const begin = ~found;
    const length = this.#lists[begin] ?? 0;
    const at = this.#lists.subarray(begin + 1, begin + 1 + length).indexOf(value);
    if (at < 0) return;
    this.#lists.copyWithin(begin + 1 + at, begin + 2 + at, begin + 1 + length);
    if (length === 2) {
      this.#found[place] = this.#lists[begin + 1] ?? 0;
      this.#giveUp(begin, roomFor(2));
      return;
    }
    const next = this.#withRoom(place, length, length - 1);
    this.#lists[next] = length - 1;
  }

  /** Takes away all that a key finds. */
  drop(key: number): void {
    const place = this.#placeOf(key);
    if (this.#keys[place] !== key) return;
    const found = this.#found[place] ?? 0;
    if (found < 0) this.#giveUp(~found, roomFor(this.#lists[~found] ?? 0));
    this.#clear(place);
  }

  save(to: SnapshotWriter): void {
    this.#gather();
    to.whole(this.#size);
    to.list(this.#keys);
    to.list(this.#found);
    to.list(this.#lists.subarray(0, this.#end));
  }

  /** Takes in what was saved, in place of what it holds. Throws where a key finds what is not below `values`. */
  restore(from: SnapshotReader, values: number): void {
    this.#size = from.whole();
    this.#keys = from.list();
    this.#found = from.list();
    this.#lists = from.list();
    this.#end = this.#lists.length;
    this.#free.clear();
    for (const [place, key] of this.#keys.entries()) if (key !== EMPTY) this.#checkPlace(place, values);
  }

  #checkPlace(place: number, values: number): void {
    const found = this.#found[place] ?? values;
    const [begin, end] = found < 0 ? [~found + 1, ~found + 1 + (this.#lists[~found] ?? 0)] : [0, 0];
    let largest = found;
    for (let at = begin; at < end; at++) largest = Math.max(largest, this.#lists[at] ?? values);
    if (largest >= values) throw new RangeError('the snapshot finds by a key what it does not have');
  }

  /** Where the values end of a list that begins there. */
  #endOf(begin: number): number {
    return begin + 1 + (this.#lists[begin] ?? 0);
  }

  /** Takes in a key that was not there, at its place. */
  #enter(place: number, key: number, found: number): void {
    this.#keys[place] = key;
    this.#found[place] = found;
    this.#size++;
    if (this.#size > this.#keys.length * FULLEST) this.#resize(Math.ceil(this.#keys.length * GROWTH));
  }

  /** Where a key stands, or the free place where it would. */
  #placeOf(key: number): number {
    let place = this.#homeOf(key);
    while (this.#keys[place] !== key && this.#keys[place] !== EMPTY) place = this.#after(place);
    return place;
  }

  #homeOf(key: number): number {
    return Math.floor((key * this.#keys.length) / KEYS);
  }

  #after(place: number): number {
    return place + 1 === this.#keys.length ? 0 : place + 1;
  }

  /** Frees a place, and moves up the keys behind it that would be missed otherwise. */
  #clear(place: number): void {
    const places = this.#keys.length;
    const distance = (from: number, to: number): number => (to - from + places) % places;
    let free = place;
    for (let next = this.#after(free); this.#keys[next] !== EMPTY; next = this.#after(next)) {
      const key = this.#keys[next] ?? EMPTY;
      const home = this.#homeOf(key);
      if (distance(home, next) < distance(free, next)) continue;
      this.#keys[free] = key;
      this.#found[free] = this.#found[next] ?? 0;
      free = next;
    }
    this.#keys[free] = EMPTY;
    this.#size--;
    if (this.#size === 0) this.#forgetLists();
    if (this.#size < places * EMPTIEST && places > LEAST_PLACES)
      this.#resize(Math.max(LEAST_PLACES, Math.floor(places / GROWTH)));
  }

  #forgetLists(): void {
    this.#lists = new Int32Array(LEAST_PLACES);
    this.#end = 0;
    this.#free.clear();
  }

  #resize(places: number): void {
    const [keys, found] = [this.#keys, this.#found];
    this.#keys = emptyTable(places);
    this.#found = new Int32Array(places);
    for (const [place, key] of keys.entries()) {
      if (key === EMPTY) continue;
      const next = this.#placeOf(key);
      this.#keys[next] = key;
      this.#found[next] = found[place] ?? 0;
    }
  }

  /** Begins a list with so much room. */
  #take(room: number): number {
    const free = this.#free.get(room)?.pop();
    if (free !== undefined) return free;
    const begin = this.#end;
    this.#end += room + 1;
    if (this.#end > this.#lists.length) {
      const more = new Int32Array(Math.ceil(this.#end * GROWTH));
      more.set(this.#lists);
      this.#lists = more;
    }
    return begin;
  }

  /** Where the list of a place begins that is to have another length: it moves where its room changes with that. */
  #withRoom(place: number, length: number, next: number): number {
    const begin = ~(this.#found[place] ?? 0);
    const [room, other] = [roomFor(length), roomFor(next)];
    if (room === other) return begin;
    const moved = this.#take(other);
    this.#lists.copyWithin(moved + 1, begin + 1, begin + 1 + Math.min(length, next));
    this.#giveUp(begin, room);
    this.#found[place] = ~moved;
    return moved;
  }

  #giveUp(begin: number, room: number): void {
    const free = this.#free.get(room);
    if (free === undefined) this.#free.set(room, [begin]);
    else free.push(begin);
  }

  /** Moves the lists together, so that none that were given up lie between. */
  #gather(): void {
    const lists: Int32Array = this.#lists;
    const gathered = new Int32Array(this.#end);
    let end = 0;
    for (const [place, key] of this.#keys.entries()) {
      const found = this.#found[place] ?? 0;
      if (key === EMPTY || found >= 0) continue;
      const length = lists[~found] ?? 0;
      gathered.set(lists.subarray(~found, ~found + 1 + length), end);
      this.#found[place] = ~end;
      end += roomFor(length) + 1;
    }
    this.#lists = gathered.slice(0, end);
    this.#end = end;
    this.#free.clear();
  }
}

/** Spreads what goes by number over all keys: an odd factor makes as many keys of as many numbers. */
export function keyOfNumber(number: number): number {
  return Math.imul(number, SPREAD) & (KEYS - 1);
}

function emptyTable(places: number): Int32Array<ArrayBuffer> {
  return new Int32Array(places).fill(EMPTY);
}

/** 2, 3, 4, 6, 8, 12, 16 and so on: a quarter of the room is spare at most times. */
function roomFor(length: number): number {
  const power = 2 ** (31 - Math.clz32(length));
  if (power === length) return power;
  return length <= power * 1.5 ? power * 1.5 : power * 2;
}
