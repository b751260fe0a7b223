import type { SnapshotReader, SnapshotWriter } from './snapshot.ts';

/**
 * A number for each article, so that lists of numbers can stand for lists of articles. An article that is put again has
 * the number it had.
 */
export class ArticleNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #uris: string[] = [];
  /** Numbers that nobody has, as those that had them were gone when a snapshot was made. */
  readonly #free: number[] = [];

  /** All numbers lie below. */
  get end(): number {
    return this.#uris.length;
  }

  /** The article's number, which it is given where it has none. */
  enter(uri: string): number {
    const known = this.#numbers.get(uri);
    if (known !== undefined) return known;
    const number = this.#free.pop() ?? this.#uris.length;
    this.#numbers.set(uri, number);
    this.#uris[number] = uri;
    return number;
  }

  /** Null for an article that was never entered. */
  known(uri: string): number | null {
    return this.#numbers.get(uri) ?? null;
  }

  /** The article with a number that was given. */
  at(number: number): string {
    return this.#uris[number] ?? '';
  }

  /** Those that are in the corpus no more are left out. */
  save(to: SnapshotWriter, isHeld: (uri: string) => boolean): void {
    to.whole(this.#uris.length);
    for (const uri of this.#uris) to.text(isHeld(uri) ? uri : null);
  }

  /** Takes in what was saved, where nothing has been entered yet. */
  restore(from: SnapshotReader): void {
    for (let left = from.whole(); left > 0; left--) {
      const uri = from.textOrNull();
      if (uri === null) this.#free.push(this.#uris.length);
      else this.#numbers.set(uri, this.#uris.length);
      this.#uris.push(uri ?? '');
    }
  }
}
