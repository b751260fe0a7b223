import type { Conflict, Side } from '../../engine/index.ts';
import { isReadOnly } from '../../formats/readOnlyEndings.ts';
import { isWarned } from '../../workspace/settings/articleRoles.ts';
import type { Session } from '../session.ts';

/** The sides a conflict is listed under: those underlined, or all where it is only between sources. */
export function listedUnder(session: Session, conflict: Conflict): readonly Side[] {
  const warned = warnedSides(session, conflict);
  return warned.length === 0 ? conflict.sides : warned;
}

/** The sides that are underlined: in drafts, if there are any; what others are computed from never is. */
function warnedSides(session: Session, { sides, pairs }: Conflict): readonly Side[] {
  const warned = new Set<Side>();
  for (const [one, other] of pairs) {
    const [first, second] = [sides[one], sides[other]];
    if (first === undefined || second === undefined) continue;
    if (isUnderlined(session, first, second)) warned.add(first);
    if (isUnderlined(session, second, first)) warned.add(second);
  }
  return [...warned];
}

/**
 * Whether a side is underlined because of another that it contradicts. Where nothing says which of two articles is the
 * draft, it is the one that can be edited.
 */
export function isUnderlined(session: Session, side: Side, against: Side): boolean {
  if (session.roleOf(side.uri) === null && isReadOnly(side.uri) && !isReadOnly(against.uri)) return false;
  return side.isBasis !== true && isWarned(session.roleOf(side.uri), session.roleOf(against.uri));
}
