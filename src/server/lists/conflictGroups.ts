import type { Conflict, Severity } from '../../engine/index.ts';
import { listedUnder } from '../diagnostics/warnedSides.ts';
import type { Session } from '../session.ts';
import { conflictsListed, countListed } from './conflictList.ts';
import type { ConflictGroup, ConflictGroups, ConflictGroupsParams, Reading } from './listRequests.ts';

const SEVERITIES: readonly Severity[] = ['warning', 'information'];

/** The open conflicts that pass the filter, by severity or by the articles they are shown in. */
export function conflictGroups(
  session: Session,
  { by, filter = {} }: ConflictGroupsParams,
): Omit<ConflictGroups, keyof Reading> {
  const conflicts = conflictsListed(session, false, filter);
  const groups = by === 'article' ? articleGroups(session, conflicts) : severityGroups(conflicts);
  return { groups, total: conflicts.length, unfiltered: countListed(session, false) };
}

function severityGroups(conflicts: readonly Conflict[]): readonly ConflictGroup[] {
  return SEVERITIES.map((severity) => ({
    filter: { severity },
    name: severity,
    conflicts: conflicts.filter((conflict) => conflict.severity === severity).length,
  })).filter((group) => group.conflicts > 0);
}

/** The articles with the most conflicts first. */
function articleGroups(session: Session, conflicts: readonly Conflict[]): readonly ConflictGroup[] {
  const counts = new Map<string, number>();
  for (const conflict of conflicts) {
    const uris = new Set(listedUnder(session, conflict).map(({ uri }) => uri));
    for (const uri of uris) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  }
  return [...counts]
    .map(([shownIn, count]) => ({ filter: { shownIn }, name: session.articleName(shownIn), conflicts: count }))
    .sort((a, b) => b.conflicts - a.conflicts || (a.name < b.name ? -1 : 1));
}
