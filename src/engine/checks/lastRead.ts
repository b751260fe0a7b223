/** For so many articles: an edit asks for those it touches and for what each of them is compared with. */
const MOST = 256;

/** What a check has made of the facts of an article, kept for those it was last asked about. */
export class LastRead<Value> {
  #read = new Map<string, Value>();
  /** What was read before that: an article asked for again moves to the younger ones. */
  #former = new Map<string, Value>();
  readonly #most: number;

  constructor(most: number = MOST) {
    this.#most = most;
  }

  /** `read` is called where the article is not known. */
  of(uri: string, read: () => Value): Value {
    const known = this.#read.get(uri);
    if (known !== undefined) return known;
    const value = this.#former.get(uri) ?? read();
    if (this.#read.size * 2 >= this.#most) {
      this.#former = this.#read;
      this.#read = new Map();
    }
    this.#read.set(uri, value);
    return value;
  }

  /** The article has changed, or is gone. */
  forget(uri: string): void {
    this.#read.delete(uri);
    this.#former.delete(uri);
  }
}
