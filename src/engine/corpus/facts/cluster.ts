/** Statements that hold together, and how surely two of them do; null where nothing joins them. */
export interface Joined {
  /** Their keys, in any order. */
  readonly members: readonly string[];
  joins(member: string): Iterable<Join>;
  /** True where a missing join between the two says nothing: within one article few are looked for. */
  isSilent(one: string, other: string): boolean;
}

/** What one statement is joined to. */
export interface Join {
  readonly other: string;
  /** How sure it is, 0 to 1. */
  readonly sure: number;
  readonly disagrees: boolean;
  /** True where it is a second look that joins them. */
  readonly isMeant: boolean;
}

/** Two groups are one fact where at least this share of the joins that could be between them is there. */
const COHESION = 0.5;

/**
 * Divides connected claims into facts. One wrong join must not merge two facts, so groups grow by their surest joins
 * first and only where most of the joins between them are there. What a second look joins comes last, and never to what
 * contradicts itself without it: a warning is no place for a guess. The same whatever the order of members.
 */
export function clustersOf(joined: Joined): string[][] {
  const groups = new Map<string, string[]>(joined.members.map((member) => [member, [member]]));
  const known = new Map(
    joined.members.map((member) => [member, new Map([...joined.joins(member)].map((join) => [join.other, join]))]),
  );
  const joins = joined.members
    .flatMap((one) => [...(known.get(one)?.values() ?? [])].map((join) => ({ one, ...join })))
    .filter(({ one, other }) => one < other && known.has(other))
    .sort(
      (a, b) =>
        Number(a.isMeant) - Number(b.isMeant) || b.sure - a.sure || compare(a.one, b.one) || compare(a.other, b.other),
    );
  const contradictory = new Map<readonly string[], boolean>();
  for (const { one, other, isMeant } of joins) {
    const [left, right] = [groups.get(one), groups.get(other)];
    if (left === undefined || right === undefined || left === right) continue;
    if (isMeant && (contradicts(left) || contradicts(right))) continue;
    if (!isOne(left, right)) continue;
    const whole = [...left, ...right];
    for (const member of whole) groups.set(member, whole);
  }
  return [...new Set(groups.values())].map((members) => members.sort(compare));

  /** Whether some of its members disagree, without a second look. */
  function contradicts(group: readonly string[]): boolean {
    const disagree = ({ other, disagrees, isMeant }: Join): boolean =>
      disagrees && !isMeant && groups.get(other) === group;
    let found = contradictory.get(group);
    if (found === undefined) {
      found = group.some((one) => [...(known.get(one)?.values() ?? [])].some(disagree));
      contradictory.set(group, found);
    }
    return found;
  }

  function isOne(left: readonly string[], right: readonly string[]): boolean {
    let there = 0;
    let missing = 0;
    for (const one of left) {
      for (const other of right) {
        if (known.get(one)?.has(other)) there++;
        else if (!joined.isSilent(one, other)) missing++;
      }
    }
    return there >= COHESION * (there + missing);
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
