/** `String.fromCharCode` takes so many arguments at once. */
const PIECE = 4096;

/** Numbers below 256, one after the other, as many as are written. */
export class WrittenUnits {
  #units = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(unit: number): void {
    if (this.#length === this.#units.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#units[this.#length++] = unit;
  }

  /** Adds bits to a unit that was written. */
  mark(at: number, bits: number): void {
    this.#units[at] = (this.#units[at] ?? 0) | bits;
  }

  /** Takes back all from a place on. */
  cut(at: number): void {
    this.#length = at;
  }

  /** FNV-1a over all units from a place on. */
  hashFrom(at: number): number {
    let value = 0x811c9dc5;
    for (let place = at; place < this.#length; place++)
      value = Math.imul(value ^ (this.#units[place] as number), 0x01000193);
    return value;
  }

  /** Whether all units from `at` on stand at an earlier place as well. */
  stand(at: number, earlier: number): boolean {
    for (let place = at; place < this.#length; place++)
      if (this.#units[place] !== this.#units[earlier + place - at]) return false;
    return true;
  }

  text(): string {
    const pieces: string[] = [];
    for (let at = 0; at < this.#length; at += PIECE) {
      const piece = this.#units.subarray(at, Math.min(at + PIECE, this.#length));
      pieces.push(Reflect.apply(String.fromCharCode, undefined, piece));
    }
    return pieces.join('');
  }
}
