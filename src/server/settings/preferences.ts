import { type RuleLevels, ruleLevels } from '../../workspace/settings/ruleLevels.ts';
import { oneOf, property } from '../../workspace/settings/settingValues.ts';

/** What the user wants to see; a change here does not cause articles to be read again. */
export interface Preferences {
  readonly rules: RuleLevels;
  /** Conflicts shown in one article. */
  readonly maxProblemsPerFile: number;
  readonly scope: 'workspace' | 'openFiles';
  readonly hover: 'full' | 'short' | 'off';
  /** Which versions of one story are compared. */
  readonly versions: 'newest' | 'all';
  /** Whether names are offered while they are typed. */
  readonly completion: boolean;
}

const DEFAULT_MAX_PROBLEMS = 100;

export const DEFAULT_PREFERENCES: Preferences = preferencesFrom(null);

/** `sourcecheck` is the section of that name. A missing value or one of the wrong type counts as not set. */
export function preferencesFrom(sourcecheck: unknown): Preferences {
  return {
    rules: ruleLevels(property(sourcecheck, 'rules')),
    maxProblemsPerFile: count(property(sourcecheck, 'maxProblemsPerFile')),
    scope: oneOf(property(property(sourcecheck, 'diagnostics'), 'scope'), ['workspace', 'openFiles']),
    versions: oneOf(property(sourcecheck, 'versions'), ['newest', 'all']),
    completion: property(sourcecheck, 'completion') !== false,
    hover: oneOf(property(sourcecheck, 'hover'), ['full', 'short', 'off']),
  };
}

function count(value: unknown): number {
  return typeof value === 'number' && value >= 1 ? Math.floor(value) : DEFAULT_MAX_PROBLEMS;
}
