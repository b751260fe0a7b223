import type { Fix } from '../../src/engine/checks/check.ts';
import { CHECKS } from '../../src/engine/index.ts';
import { inEnglish } from '../../src/wording/inWords.ts';
import { ruleTitles } from '../../src/wording/ruleTitles.ts';
import { settingOf } from '../../src/workspace/settings/ruleSettings.ts';

const HEAD = `# Rules

What Sourcecheck compares. Warnings carry the name of their rule in the Problems panel, in JSON, in SARIF and in GitHub's annotations; the
setting \`sourcecheck.rules\` takes its short name and a level: \`warning\`, \`information\`, \`off\`, or \`default\`, which is the one below. Updates
by a later report, and figures on which named sources differ, are information whatever the rule.

| Rule | In settings | What it compares | Level | What is offered |
|---|---|---|---|---|
`;

const FIXES: Readonly<Record<Fix, string>> = {
  useOther: 'use the other value',
  spellAs: 'spell as the other',
  attribute: 'name the source',
  compare: 'compare',
  settle: 'settle',
  notTheSame: 'not the same',
  ignore: 'ignore',
};

/** `docs/rules.md` as the registry of checks makes it. */
export function rulesPage(): string {
  const titles = ruleTitles(inEnglish);
  const rows = CHECKS.flatMap(({ rules }) =>
    rules.map(({ id, level, fixes }) => {
      const offered = fixes.map((fix) => FIXES[fix]).join(', ');
      return `| \`${id}\` | \`${settingOf(id)}\` | ${titles.get(id)} | ${level} | ${offered} |\n`;
    }),
  );
  return HEAD + rows.join('');
}
