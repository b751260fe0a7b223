import type { ArticleRole, Conflict, Side } from '../engine/index.ts';
import { isWarned } from '../workspace/settings/articleRoles.ts';
import { asShown, type RuleLevels } from '../workspace/settings/ruleLevels.ts';

/** Which conflicts a run is about. */
export interface Asked {
  readonly rules: RuleLevels;
  readonly roleOf: (uri: string) => ArticleRole | null;
  /** Whether the settings say which articles are drafts: what only sources disagree on is then not reported. */
  readonly areDraftsNamed: boolean;
  /** Whether an article is one of those that are checked, and not only read to compare. */
  readonly isChecked: (uri: string) => boolean;
}

/** The conflicts to report, with the severity that was set: those that touch an article that is checked. */
export function conflictsAsked(conflicts: readonly Conflict[], asked: Asked): readonly Conflict[] {
  return asShown(
    asked.rules,
    conflicts.filter((conflict) => conflict.pairs.some((pair) => isAsked(conflict, pair, asked))),
  );
}

function isAsked({ sides }: Conflict, [a, b]: readonly [number, number], asked: Asked): boolean {
  const [one, other] = [sides[a], sides[b]];
  if (one === undefined || other === undefined) return false;
  const { isChecked, roleOf, areDraftsNamed } = asked;
  if (!isChecked(one.uri) && !isChecked(other.uri)) return false;
  return !areDraftsNamed || warns(one, other, roleOf) || warns(other, one, roleOf);
}

/** Whether a side is warned because of another, as the editor warns. */
export function warns(side: Side, against: Side, roleOf: Asked['roleOf']): boolean {
  return side.isBasis !== true && isWarned(roleOf(side.uri), roleOf(against.uri));
}
