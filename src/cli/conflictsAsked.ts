import type { ArticleRole, Conflict, Side } from '../engine/index.ts';
import { isWarned } from '../workspace/settings/articleRoles.ts';
import { type RuleLevels, severityBy } from '../workspace/settings/ruleLevels.ts';

/** Which conflicts a run is about. */
export interface Asked {
  readonly rules: RuleLevels;
  readonly roleOf: (uri: string) => ArticleRole | null;
  /** Whether an article is one of those that are checked, and not only read to compare. */
  readonly isChecked: (uri: string) => boolean;
}

/**
 * The conflicts to report, in their order and with the severity that was set: those that touch an article that is
 * checked, and of which the editor would warn in some article.
 */
export function conflictsAsked(conflicts: readonly Conflict[], asked: Asked): readonly Conflict[] {
  return conflicts.flatMap((conflict) => {
    const severity = severityBy(asked.rules, conflict);
    if (severity === null || !conflict.pairs.some((pair) => isAsked(conflict, pair, asked))) return [];
    return [severity === conflict.severity ? conflict : { ...conflict, severity }];
  });
}

function isAsked({ sides }: Conflict, [a, b]: readonly [number, number], { roleOf, isChecked }: Asked): boolean {
  const [one, other] = [sides[a], sides[b]];
  if (one === undefined || other === undefined || !(isChecked(one.uri) || isChecked(other.uri))) return false;
  const warns = (side: Side, against: Side): boolean =>
    side.isBasis !== true && isWarned(roleOf(side.uri), roleOf(against.uri));
  return warns(one, other) || warns(other, one);
}
