import { ruleOfSetting } from './ruleSettings.ts';
import { oneOf, property } from './settingValues.ts';

/** How a disagreement is shown: as the relation says, always at one level, or not. */
export type Level = 'default' | 'warning' | 'information' | 'off';

/** What the user wants to see; a change here does not cause articles to be read again. */
export interface Preferences {
  /** By a rule ("figure-conflict/deaths") or a relation ("update"). */
  readonly rules: ReadonlyMap<string, Level>;
  /** Conflicts shown in one article. */
  readonly maxProblemsPerFile: number;
  readonly scope: 'workspace' | 'openFiles';
  readonly hover: 'full' | 'short' | 'off';
  /** Whether names are offered while they are typed. */
  readonly completion: boolean;
}

const LEVELS: readonly [Level, ...Level[]] = ['default', 'warning', 'information', 'off'];
const DEFAULT_MAX_PROBLEMS = 100;

export const DEFAULT_PREFERENCES: Preferences = preferencesFrom(null);

/** `sourcecheck` is the section of that name. A missing value or one of the wrong type counts as not set. */
export function preferencesFrom(sourcecheck: unknown): Preferences {
  return {
    rules: levels(property(sourcecheck, 'rules')),
    maxProblemsPerFile: count(property(sourcecheck, 'maxProblemsPerFile')),
    scope: oneOf(property(property(sourcecheck, 'diagnostics'), 'scope'), ['workspace', 'openFiles']),
    completion: property(sourcecheck, 'completion') !== false,
    hover: oneOf(property(sourcecheck, 'hover'), ['full', 'short', 'off']),
  };
}

function levels(value: unknown): ReadonlyMap<string, Level> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([name, level]) => {
      const rule = ruleOfSetting(name);
      return rule === null ? [] : [[rule, oneOf(level, LEVELS)]];
    }),
  );
}

function count(value: unknown): number {
  return typeof value === 'number' && value >= 1 ? Math.floor(value) : DEFAULT_MAX_PROBLEMS;
}
