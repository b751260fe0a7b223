import { rarityAmong } from './facts/rarity.ts';
import { unpackHashes } from './storage/packedHashes.ts';
import type { StorySketch } from './storySketch.ts';

/** A place in the table of counts, which names whose hashes end alike share. */
type Slot = number;

/**
 * Half a megabyte, for a corpus of any size. Two names may have one slot: that a few more articles are counted than
 * hold either makes no difference to the steps of `rarityAmong`.
 */
const SLOTS = 2 ** 17;

/** The lowest bit of a sketched name is a mark. */
const slotOf = (name: number): Slot => (name >>> 1) % SLOTS;

/**
 * How many articles hold each of the names that say what a story is about. An office's releases all have its officers'
 * names in common, and are about as many matters. What an archive holds is not counted: it knows no story by its names.
 */
export class StoryNames {
  readonly #counts = new Uint32Array(SLOTS);

  /** From 1 for a name that few articles hold down to 0, as for figures. */
  readonly rarity = (name: number): number => rarityAmong(this.#counts[slotOf(name)] ?? 0);

  /** An article has another sketch (null for none). Returns the slots of names that are now commoner, or rarer. */
  replace(was: StorySketch | null, now: StorySketch | null): ReadonlySet<Slot> {
    const shifted = new Set<Slot>();
    if (was === now) return shifted;
    const [before, after] = [slotsOf(was), slotsOf(now)];
    for (const slot of before) if (!after.has(slot)) this.#count(slot, -1, shifted);
    for (const slot of after) if (!before.has(slot)) this.#count(slot, 1, shifted);
    return shifted;
  }

  #count(slot: Slot, more: 1 | -1, shifted: Set<Slot>): void {
    const before = this.#counts[slot] ?? 0;
    this.#counts[slot] = before + more;
    if (rarityAmong(before) !== rarityAmong(before + more)) shifted.add(slot);
  }
}

/** Whether an article has one of the names in these slots. */
export function hasNameIn(sketch: StorySketch, slots: ReadonlySet<Slot>): boolean {
  return unpackHashes(sketch).some((name) => slots.has(slotOf(name)));
}

function slotsOf(sketch: StorySketch | null): ReadonlySet<Slot> {
  return new Set(unpackHashes(sketch ?? '').map(slotOf));
}
