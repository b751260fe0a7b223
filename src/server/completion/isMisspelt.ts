import type { Conflict, Side } from '../../engine/index.ts';
import type { Session } from '../session.ts';
import type { KnownName } from './knownNames.ts';

const RULE = 'name-conflict/spelling';

/**
 * Whether a name is spelt otherwise than most reports of its story spell it, so that it must not be spread: a decision
 * says so, fewer articles have it, or only the one that is being written. `uri` is that article.
 */
export function isMisspelt(session: Session, known: KnownName, uri: string): boolean {
  const words = new Set(known.name.split(' '));
  const isOwn = (side: Side): boolean =>
    known.uris.includes(side.uri) && side.text.split(' ').every((word) => words.has(word));
  const [first] = known.uris;
  const conflicts = first === undefined ? [] : session.corpus.conflicts(first).filter(({ rule }) => rule === RULE);
  return conflicts.some((conflict) => {
    const own = conflict.sides.find(isOwn);
    return own !== undefined && isTheWrongOne(conflict, own.value, uri);
  });
}

function isTheWrongOne({ sides, decision }: Conflict, value: string, uri: string): boolean {
  if (decision !== undefined) {
    const right = sides.find(({ text }) => text === decision.stands);
    return decision.verdict === 'settled' && right !== undefined && right.value !== value;
  }
  const own = new Set(sides.filter((side) => side.value === value).map((side) => side.uri));
  const others = new Set(sides.filter((side) => side.value !== value).map((side) => side.uri));
  return own.size < others.size || (own.size === others.size && own.size === 1 && own.has(uri));
}
