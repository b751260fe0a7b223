import { CHECKS } from '../../engine/index.ts';

/** Every rule of every check, in the checks' order. */
export const RULE_IDS: readonly string[] = CHECKS.flatMap(({ rules }) => rules.map(({ id }) => id));

/** How claims disagree; relations can be set like rules. */
export const RELATIONS: readonly string[] = ['contradiction', 'update', 'disputed'];

const FIGURES = 'figure-conflict/';

/** The name of a rule in the settings: rules on figures by their last part, all others in full. */
export function settingOf(rule: string): string {
  return rule.startsWith(FIGURES) ? rule.slice(FIGURES.length) : rule;
}

/** The rule that a setting names, by its short or full name, or the relation. Null for anything else. */
export function ruleOfSetting(name: string): string | null {
  if (RELATIONS.includes(name)) return name;
  return [name, FIGURES + name].find((rule) => RULE_IDS.includes(rule)) ?? null;
}
