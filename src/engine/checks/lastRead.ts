/** For so many articles: an edit asks for those it touches and for what each of them is compared with. */
const MOST = 256;

/** What a check has made of the facts of an article, kept for those it was last asked about. */
export class LastRead<Value> {
  readonly #read = new Map<string, Value>();
  readonly #most: number;

  constructor(most: number = MOST) {
    this.#most = most;
  }

  /** `read` is called where the article is not known. */
  of(uri: string, read: () => Value): Value {
    const known = this.#read.get(uri);
    if (known !== undefined) return known;
    const value = read();
    if (this.#read.size >= this.#most) this.#read.clear();
    this.#read.set(uri, value);
    return value;
  }

  /** The article has changed, or is gone. */
  forget(uri: string): void {
    this.#read.delete(uri);
  }
}
