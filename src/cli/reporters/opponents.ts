import type { Conflict, Side } from '../../engine/index.ts';
import type { Findings } from '../findings.ts';

/** The sides of a conflict that one of them contradicts. */
export function opponentsOf(conflict: Conflict, index: number): readonly Side[] {
  const opponents = conflict.pairs.flatMap(([a, b]) => (a === index ? [b] : b === index ? [a] : []));
  return opponents.flatMap((opponent) => conflict.sides[opponent] ?? []);
}

/** "46 (AP)": a side in a few words. */
export function sideInWords({ text, sourceName }: Side): string {
  return sourceName === null ? text : `${text} (${sourceName})`;
}

/** "more than 70 (AFP) in b.txt:12", "70 in release.pdf (page 2, paragraph 1)" */
export function sideWithPlace({ pathOf, placeOf, addressOf }: Findings, side: Side): string {
  const address = addressOf(side.uri, side.start);
  const place = address === null ? `:${placeOf(side.uri, side.start).line}` : ` (${address})`;
  return `${sideInWords(side)} in ${pathOf(side.uri)}${place}`;
}
