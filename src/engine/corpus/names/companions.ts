import type { ArticleFacts } from '../../facts.ts';
import type { EntityCard } from './entity.ts';
import type { EntityIndex, Member } from './entityIndex.ts';

/** The most companions shown; more would be a list of everybody. */
const MOST_COMPANIONS = 8;

/** Counts the entities mentioned in the same paragraph as an entity, article by article. */
export class Companions {
  readonly #index: EntityIndex;
  readonly #own: string;
  readonly #counts = new Map<string, number>();

  /** `id` is the entity whose companions are counted. */
  constructor(index: EntityIndex, id: string) {
    this.#index = index;
    this.#own = id;
  }

  /** Each paragraph counts once for each entity; `members` are the entity's members in the article. */
  add(uri: string, members: readonly Member[], { entities }: Pick<ArticleFacts, 'entities'>): void {
    const blocks = new Set<number>();
    for (const { local, spellings } of members) {
      for (const { block, spelling } of entities[local]?.mentions ?? [])
        if (block >= 0 && (spellings === null || spellings.includes(spelling))) blocks.add(block);
    }
    const met = new Map<string, Set<number>>();
    for (const [local, { mentions }] of entities.entries()) {
      const idOf = new Map<number, string | null>();
      for (const { block, spelling } of mentions) {
        if (!blocks.has(block)) continue;
        let id = idOf.get(spelling);
        if (id === undefined) {
          id = this.#index.entityOf(uri, local, spelling);
          idOf.set(spelling, id);
        }
        if (id !== null && id !== this.#own) met.set(id, (met.get(id) ?? new Set()).add(block));
      }
    }
    for (const [id, together] of met) this.#counts.set(id, (this.#counts.get(id) ?? 0) + together.size);
  }

  /** The most frequent first. */
  most(): EntityCard['companions'] {
    return [...this.#counts]
      .sort(([one, many], [other, few]) => few - many || (one < other ? -1 : 1))
      .slice(0, MOST_COMPANIONS)
      .flatMap(([id, count]) => {
        const named = this.#index.named(id);
        return named === null ? [] : [{ ...named, count }];
      });
  }
}
