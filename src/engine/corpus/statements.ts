import { countedClass } from './countedClass.ts';
import type { PlacedClaim } from './sameFact.ts';

/** Which claims of an article say the same of the same; by the index of the first of them. */
export interface Statements {
  /** For each claim the first claim of its statement. */
  readonly firstOf: readonly number[];
  /** For each first claim all claims of its statement, in order. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  /** For each event the first claims of the statements about it. */
  readonly byEvent: ReadonlyMap<number, readonly number[]>;
}

/** Gathers an article's claims into statements: a toll told in headline, lead and last paragraph is told once. */
export function gatherStatements(claims: readonly PlacedClaim[]): Statements {
  const firstOf: number[] = [];
  const members = new Map<number, number[]>();
  const byEvent = new Map<number, number[]>();
  const known = new Map<string, number>();
  for (const [index, placed] of claims.entries()) {
    const content = contentOf(placed);
    const first = known.get(content) ?? index;
    known.set(content, first);
    firstOf.push(first);
    const others = members.get(first);
    if (others !== undefined) others.push(index);
    else {
      members.set(first, [index]);
      if (placed.eventIndex === null) continue;
      const told = byEvent.get(placed.eventIndex);
      if (told === undefined) byEvent.set(placed.eventIndex, [index]);
      else told.push(index);
    }
  }
  return { firstOf, members, byEvent };
}

function contentOf({ claim, eventIndex, part }: PlacedClaim): string {
  const { kind, unit, min, max, minOpen, maxOpen, approximate, measure, trend, modality } = claim;
  const person = kind === 'age' ? claim.names.join() : '';
  return [
    eventIndex,
    claim.story,
    kind,
    unit,
    min,
    max,
    minOpen,
    maxOpen,
    approximate,
    measure,
    trend,
    modality,
    countedClass(claim).name,
    claim.head === null,
    part,
    claim.scope.join(),
    claim.times.filter((cue) => cue.startsWith('period:')).join(),
    person,
  ].join('|');
}
