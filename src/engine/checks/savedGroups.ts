import type { ItemGroups } from '../corpus/itemGroups.ts';
import type { KeyIndex } from '../corpus/keyIndex.ts';
import type { Saved } from './check.ts';

/** How an index of items that hang together in groups is saved. */
export function savedGroups(keys: KeyIndex, groups: ItemGroups<unknown>): Saved {
  return {
    *save(to) {
      yield* keys.save(to);
      yield* groups.save(to);
    },
    *restore(from) {
      yield* keys.restore(from);
      yield* groups.restore(from);
    },
  };
}
