import type { About } from '../model/claim.ts';

/** So many are known at a time: what is said again is mostly said soon. */
const MOST = 8;

interface Known {
  readonly about: About;
  /** The rarer words of its sentence. */
  readonly rare: readonly string[];
}

/** What the last figures of an article are about: one object for those about the same, as a table has thousands. */
export class KnownAbouts {
  readonly #known: Known[] = [];
  #next = 0;

  /** The lists are those of `KeptLists`, so that like ones are one. */
  of(topic: readonly string[], names: readonly string[], rare: readonly string[], make: () => About): About {
    for (const known of this.#known)
      if (known.about.topic === topic && known.about.names === names && known.rare === rare) return known.about;
    const about = make();
    this.#known[this.#next] = { about, rare };
    this.#next = (this.#next + 1) % MOST;
    return about;
  }
}
