import ignore, { type Ignore } from 'ignore';

/** The ignore files in force in one folder: its own before those of the folders above it, as git reads them. */
export class IgnoreChain {
  readonly #pathStart: number;
  readonly #rules: Ignore;
  readonly #above: IgnoreChain | null;

  /** `folder` is where the ignore file lies, an absolute path with `/`; `text` is what it holds. */
  constructor(folder: string, text: string, above: IgnoreChain | null) {
    this.#pathStart = folder.endsWith('/') ? folder.length : folder.length + 1;
    this.#rules = ignore().add(text);
    this.#above = above;
  }

  /** Whether a path below the folder is ignored: absolute, with `/`, and one at its end if it is a folder. */
  ignores(path: string): boolean {
    const { ignored, unignored } = this.#rules.test(path.slice(this.#pathStart));
    if (ignored || unignored) return ignored;
    return this.#above?.ignores(path) ?? false;
  }
}
