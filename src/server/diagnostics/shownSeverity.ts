import type { Conflict, Severity } from '../../engine/index.ts';
import type { Preferences } from '../settings/preferences.ts';

/**
 * How grave a conflict is shown, or null where the user switched it off. What is said of the rule goes before what is
 * said of the relation; switched off by either is off.
 */
export function shownSeverity({ rule, relation, severity }: Conflict, { rules }: Preferences): Severity | null {
  const wishes = [rules.get(rule), rules.get(relation)];
  if (wishes.includes('off')) return null;
  const level = wishes.find((wish) => wish === 'warning' || wish === 'information');
  return level === 'warning' || level === 'information' ? level : severity;
}
