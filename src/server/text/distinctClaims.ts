import type { ClaimAt, Side } from '../../engine/index.ts';

/** Where an article makes the same claim in its headline and in its text, only the first is kept. */
export function distinctClaims(claims: readonly ClaimAt[]): readonly ClaimAt[] {
  return distinct(claims, claimKey);
}

/** The same for the sides of a conflict. */
export function distinctSides(sides: readonly Side[]): readonly Side[] {
  return distinct(sides, sideKey);
}

/** Equal for sides of one article that say the same; "about 12" says the same as "12". */
export function sideKey(side: Side): string {
  return side.figure === null ? `${side.value} ${side.uri}` : claimKey(side.figure);
}

function claimKey({ quantity: { min, max, minOpen, maxOpen, unit }, uri }: ClaimAt): string {
  return `${min} ${max} ${minOpen} ${maxOpen} ${unit} ${uri}`;
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}
