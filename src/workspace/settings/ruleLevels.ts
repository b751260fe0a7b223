import type { Conflict, Severity } from '../../engine/index.ts';
import { ruleOfSetting } from './ruleSettings.ts';
import { oneOf } from './settingValues.ts';

/** How a disagreement is shown: as the relation says, always at one level, or not. */
export type Level = 'default' | 'warning' | 'information' | 'off';

/** Levels by a rule ("figure-conflict/deaths") or a relation ("update"). */
export type RuleLevels = ReadonlyMap<string, Level>;

const LEVELS: readonly [Level, ...Level[]] = ['default', 'warning', 'information', 'off'];

/** The levels that the setting "rules" gives. What it names that is no rule is left out. */
export function ruleLevels(value: unknown): RuleLevels {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([name, level]) => {
      const rule = ruleOfSetting(name);
      return rule === null ? [] : [[rule, oneOf(level, LEVELS)]];
    }),
  );
}

/**
 * The severity shown for a conflict, or null where it was switched off. A level for the rule takes precedence over one
 * for the relation; switching off either switches it off.
 */
export function severityBy(levels: RuleLevels, { rule, relation, severity }: Conflict): Severity | null {
  const wishes = [levels.get(rule), levels.get(relation)];
  if (wishes.includes('off')) return null;
  const level = wishes.find((wish) => wish === 'warning' || wish === 'information');
  return level === 'warning' || level === 'information' ? level : severity;
}

/** The conflicts with the severity they are shown by, without those switched off: warnings first, else in order. */
export function asShown(levels: RuleLevels, conflicts: readonly Conflict[]): readonly Conflict[] {
  const shown = conflicts.flatMap((conflict) => {
    const severity = severityBy(levels, conflict);
    if (severity === null) return [];
    return [severity === conflict.severity ? conflict : { ...conflict, severity }];
  });
  return shown.sort((a, b) => Number(b.severity === 'warning') - Number(a.severity === 'warning'));
}
