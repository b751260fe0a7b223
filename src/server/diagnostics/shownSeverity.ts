import type { Conflict, Severity } from '../../engine/index.ts';
import type { Preferences } from '../settings/preferences.ts';

/**
 * The severity shown for a conflict, or null where the user switched it off. A setting for the rule takes precedence
 * over one for the relation; switching off either switches it off.
 */
export function shownSeverity({ rule, relation, severity }: Conflict, { rules }: Preferences): Severity | null {
  const wishes = [rules.get(rule), rules.get(relation)];
  if (wishes.includes('off')) return null;
  const level = wishes.find((wish) => wish === 'warning' || wish === 'information');
  return level === 'warning' || level === 'information' ? level : severity;
}
