import type { Contradiction, Side } from './checks/contradiction.ts';
import type { SnapshotReader, SnapshotWriter } from './corpus/storage/snapshot.ts';
import type { Span } from './model/span.ts';

/** What was put together by a guess when a file was read ("2020 300" at a line's end): it is told, but never warned. */
export class Doubts {
  readonly #spans = new Map<string, readonly Span[]>();

  /** `spans` are in order; none where the article is gone. */
  put(uri: string, spans: readonly Span[]): void {
    if (spans.length === 0) this.#spans.delete(uri);
    else this.#spans.set(uri, spans);
  }

  /** Few articles have any. */
  save(to: SnapshotWriter): void {
    to.plain([...this.#spans]);
  }

  restore(from: SnapshotReader): void {
    for (const [uri, spans] of from.plain() as readonly [string, readonly Span[]][]) this.#spans.set(uri, spans);
  }

  /** The contradiction with every pair that rests on a guess made information. */
  soften(contradiction: Contradiction): Contradiction {
    if (this.#spans.size === 0) return contradiction;
    const { sides } = contradiction;
    const doubted = sides.map((side) => this.#isDoubtful(side));
    if (!doubted.includes(true)) return contradiction;
    const pairs = contradiction.pairs.map((pair) =>
      doubted[pair.a] === true || doubted[pair.b] === true ? { ...pair, severity: 'information' as const } : pair,
    );
    return { sides, pairs };
  }

  #isDoubtful({ uri, start, end }: Side): boolean {
    return this.#spans.get(uri)?.some((span) => span.start < end && start < span.end) ?? false;
  }
}
