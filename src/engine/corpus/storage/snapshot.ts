/**
 * All that a corpus holds as a few long lists, which are copied to a file and back as they are. Plain data, for the
 * same engine only: it is read in the order in which it was written, and nothing in it says what it is.
 */
export interface CorpusSnapshot {
  readonly wholes: Int32Array;
  readonly numbers: Float64Array;
  /** Of each text, times two; one more for those whose units stand in `wide`. */
  readonly lengths: Int32Array;
  /** The texts with no unit above 255, one after the other. */
  readonly narrow: string;
  readonly wide: string;
}

/** Writes what `SnapshotReader` reads. */
export class SnapshotWriter {
  #wholes = new Int32Array(1 << 16);
  #size = 0;
  readonly #numbers: number[] = [];
  readonly #lengths: number[] = [];
  readonly #narrow: string[] = [];
  readonly #wide: string[] = [];
  readonly #known = new Map<string, number>();
  #interrupted = 0;

  /** True where so much has been written since it was last true that others may have their turn. */
  hasWrittenMuch(): boolean {
    if (this.#size - this.#interrupted < AT_ONCE) return false;
    this.#interrupted = this.#size;
    return true;
  }

  /** A whole number of 32 bits. */
  whole(value: number): void {
    if (this.#size === this.#wholes.length) this.#makeRoom(1);
    this.#wholes[this.#size++] = value;
  }

  wholes(values: readonly number[]): void {
    this.whole(values.length);
    for (const value of values) this.whole(value);
  }

  /** A long list of whole numbers of 32 bits, copied at once. */
  list(values: Int32Array): void {
    this.whole(values.length);
    this.#makeRoom(values.length);
    this.#wholes.set(values, this.#size);
    this.#size += values.length;
  }

  number(value: number): void {
    this.#numbers.push(value);
  }

  /** A text that may occur again: it is written once. */
  text(text: string | null): void {
    if (text === null) {
      this.whole(NO_TEXT);
      return;
    }
    const known = this.#known.get(text);
    this.whole(known ?? this.#lengths.length);
    if (known !== undefined) return;
    this.#known.set(text, this.#lengths.length);
    this.#keep(text);
  }

  texts(texts: readonly string[]): void {
    this.whole(texts.length);
    for (const text of texts) this.text(text);
  }

  /** A text that hardly occurs again. */
  piece(text: string): void {
    this.whole(this.#lengths.length);
    this.#keep(text);
  }

  /** Plain data of any form: for the little that is not worth a form of its own. */
  plain(value: unknown): void {
    this.piece(JSON.stringify(value));
  }

  snapshot(): CorpusSnapshot {
    return {
      wholes: this.#wholes.slice(0, this.#size),
      numbers: Float64Array.from(this.#numbers),
      lengths: Int32Array.from(this.#lengths),
      narrow: this.#narrow.join(''),
      wide: this.#wide.join(''),
    };
  }

  #makeRoom(count: number): void {
    if (this.#size + count <= this.#wholes.length) return;
    const more = new Int32Array(Math.max(this.#wholes.length * 2, this.#size + count));
    more.set(this.#wholes);
    this.#wholes = more;
  }

  #keep(text: string): void {
    const isWide = WIDE.test(text);
    this.#lengths.push(text.length * 2 + (isWide ? 1 : 0));
    (isWide ? this.#wide : this.#narrow).push(text);
  }
}

/** So many numbers are written, or read, between two interruptions. */
const AT_ONCE = 8192;

const NO_TEXT = -1;
const WIDE = /[^\0-\xff]/;

/** Reads a snapshot from its beginning. Throws where more is asked for than it has. */
export class SnapshotReader {
  readonly #snapshot: CorpusSnapshot;
  /** Where each text begins among those of its width. */
  readonly #begins: Int32Array;
  readonly #made: string[] = [];
  #at = 0;
  #atNumber = 0;
  #interrupted = 0;

  constructor(snapshot: CorpusSnapshot) {
    this.#snapshot = snapshot;
    const { lengths } = snapshot;
    this.#begins = new Int32Array(lengths.length);
    const next = [0, 0];
    for (let index = 0; index < lengths.length; index++) {
      const length = lengths[index] ?? 0;
      this.#begins[index] = next[length & 1] ?? 0;
      next[length & 1] = (next[length & 1] ?? 0) + (length >> 1);
    }
  }

  /** As of writing. */
  hasReadMuch(): boolean {
    if (this.#at - this.#interrupted < AT_ONCE) return false;
    this.#interrupted = this.#at;
    return true;
  }

  whole(): number {
    const value = this.#snapshot.wholes[this.#at++];
    if (value === undefined) throw new RangeError('the snapshot ends too early');
    return value;
  }

  wholes(): number[] {
    const values: number[] = [];
    for (let left = this.whole(); left > 0; left--) values.push(this.whole());
    return values;
  }

  /** A copy of a list, which keeps nothing of the snapshot alive. */
  list(): Int32Array<ArrayBuffer> {
    const begin = this.#at + 1;
    const end = begin + this.whole();
    if (end > this.#snapshot.wholes.length) throw new RangeError('the snapshot ends too early');
    this.#at = end;
    return this.#snapshot.wholes.slice(begin, end) as Int32Array<ArrayBuffer>;
  }

  number(): number {
    const value = this.#snapshot.numbers[this.#atNumber++];
    if (value === undefined) throw new RangeError('the snapshot ends too early');
    return value;
  }

  /** The same string, in the same place of memory, each time. */
  text(): string {
    return this.textOrNull() ?? '';
  }

  textOrNull(): string | null {
    const index = this.whole();
    if (index === NO_TEXT) return null;
    const made = this.#made[index] ?? this.#cut(index);
    this.#made[index] = made;
    return made;
  }

  texts(): readonly string[] {
    const count = this.whole();
    if (count === 0) return NO_TEXTS;
    const found: string[] = [];
    for (let left = count; left > 0; left--) found.push(this.text());
    return found;
  }

  piece(): string {
    return this.#cut(this.whole());
  }

  plain(): unknown {
    return JSON.parse(this.piece());
  }

  #cut(index: number): string {
    const length = this.#snapshot.lengths[index];
    if (length === undefined) throw new RangeError('the snapshot ends too early');
    const begin = this.#begins[index] ?? 0;
    return (length & 1 ? this.#snapshot.wide : this.#snapshot.narrow).slice(begin, begin + (length >> 1));
  }
}

const NO_TEXTS: readonly string[] = [];

/**
 * Writing and reading are interrupted so that others may have their turn; what is written must not change meanwhile.
 */
export type Interruptible = Generator<void, void, void>;
