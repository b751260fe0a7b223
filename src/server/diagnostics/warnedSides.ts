import type { Conflict, Location, Side } from '../../engine/index.ts';
import { isReadOnly } from '../../formats/readOnlyEndings.ts';
import { isWarned } from '../../workspace/settings/articleRoles.ts';
import type { Session } from '../session.ts';
import { shownSeverity } from './shownSeverity.ts';

/** The sides a conflict is listed under: those underlined, or all where it is only between sources. */
export function listedUnder(session: Session, conflict: Conflict): readonly Side[] {
  const warned = warnedSides(session, conflict);
  return warned.length === 0 ? conflict.sides : warned;
}

/** Whether a warning stands at a side now. */
export function isWarnedOf(session: Session, conflict: Conflict, side: Location): boolean {
  if (conflict.settled || shownSeverity(conflict, session.preferences) === null) return false;
  return warnedSides(session, conflict).some(({ uri, start }) => uri === side.uri && start === side.start);
}

/** The sides that are underlined: in drafts, if there are any; what others are computed from never is. */
function warnedSides(session: Session, conflict: Conflict): readonly Side[] {
  const { sides, pairs } = conflict;
  const warned = new Set<Side>();
  for (const [one, other] of pairs) {
    const [first, second] = [sides[one], sides[other]];
    if (first === undefined || second === undefined) continue;
    if (isUnderlined(session, conflict, first, second)) warned.add(first);
    if (isUnderlined(session, conflict, second, first)) warned.add(second);
  }
  return [...warned];
}

/**
 * Whether a side is underlined because of another that it contradicts. Where nothing says which articles are drafts,
 * those that can only be read are cited, unless no other takes part.
 */
export function isUnderlined(session: Session, conflict: Conflict, side: Side, against: Side): boolean {
  if (session.roleOf(side.uri) === null && isReadOnly(side.uri) && hasEditable(session, conflict)) return false;
  return side.isBasis !== true && isWarned(session.roleOf(side.uri), session.roleOf(against.uri));
}

/** Whether one of the articles that contradict another can be edited. */
function hasEditable(session: Session, { sides, pairs }: Conflict): boolean {
  const canEdit = (index: number): boolean => {
    const side = sides[index];
    return side !== undefined && session.canEdit(side.uri);
  };
  return pairs.some(([one, other]) => canEdit(one) || canEdit(other));
}
