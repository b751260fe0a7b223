import type { ArticleFacts } from '../../facts.ts';
import { carriedOver } from '../../meaning/carryOver.ts';
import type { PackedMeanings } from '../../meaning/packedMeanings.ts';
import type { ArticleNumbers } from '../storage/articleNumbers.ts';
import { ByArticle } from '../storage/byArticle.ts';
import type { SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';

/** What the figures mean of the articles that were looked at twice, and which others are worth a second look. */
export class ArticleMeanings {
  readonly #meanings: ByArticle<PackedMeanings>;
  /** Those whose meanings are older than their last edit. */
  readonly #stale = new Set<string>();
  readonly #wanted = new Set<string>();

  constructor(numbers: ArticleNumbers) {
    this.#meanings = new ByArticle(numbers);
  }

  /** Articles that are worth a second look, and have had none since they were edited. */
  get wanted(): readonly string[] {
    return [...this.#wanted];
  }

  /** An article has other facts than before; null for none. */
  replace(uri: string, was: ArticleFacts | null, facts: ArticleFacts | null): void {
    const before = this.#meanings.get(uri);
    for (const forgotten of [this.#meanings, this.#stale, this.#wanted]) forgotten.delete(uri);
    if (facts?.meanings !== undefined) {
      this.#meanings.set(uri, facts.meanings);
    } else if (facts !== null && was !== null && before !== undefined) {
      this.#meanings.set(uri, carriedOver(was.claims, before, facts.claims));
      this.#stale.add(uri);
    }
  }

  /** Undefined where the article was not looked at twice; it is asked for then. */
  want(uri: string): PackedMeanings | undefined {
    const known = this.#meanings.get(uri);
    if (known === undefined || this.#stale.has(uri)) this.#wanted.add(uri);
    return known;
  }

  save(uri: string, to: SnapshotWriter): void {
    const known = this.#meanings.get(uri);
    to.piece(known ?? '');
    to.whole(Number(known !== undefined) + 2 * Number(this.#stale.has(uri)) + 4 * Number(this.#wanted.has(uri)));
  }

  restore(uri: string, from: SnapshotReader): void {
    const known = from.piece();
    const flags = from.whole();
    if (flags & 1) this.#meanings.set(uri, known);
    if (flags & 2) this.#stale.add(uri);
    if (flags & 4) this.#wanted.add(uri);
  }
}
