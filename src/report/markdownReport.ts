import { inertMarkdown } from './inertMarkdown.ts';
import type { Report, ReportedConflict, ReportedSide } from './report.ts';

/** The report as Markdown, for a ticket or a message: what the articles say in it is text and nothing else. */
export function markdownReport(report: Report): string {
  const { title, summary, conflicts, none, limits, leftOut } = report;
  const found = conflicts.length === 0 ? [inertMarkdown(none)] : conflicts.map((each) => block(report, each));
  const files = leftOut.files.map((file) => `- ${inertMarkdown(file)}`).join('\n');
  const blocks = [
    `# ${inertMarkdown(title)}`,
    ...summary.map(inertMarkdown),
    ...found,
    ...(files === '' ? [] : [`## ${inertMarkdown(leftOut.heading)}`, files]),
    inertMarkdown(limits),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function block(report: Report, { label, about, explanation, rule, decision, sides }: ReportedConflict): string {
  const lines = [`${inertMarkdown(explanation)} (${inertMarkdown(rule)})`];
  if (decision !== null) lines.push(inertMarkdown(decision));
  const rows = sides.map((side) => item(report, side)).join('\n');
  return [`## ${inertMarkdown(label)}: ${inertMarkdown(about)}`, ...lines, rows].join('\n\n');
}

function item({ columns }: Report, { says, sentence, source, date, where, against }: ReportedSide): string {
  const said = [source, date].filter((part) => part !== null).join(', ');
  const parts = [
    `**${inertMarkdown(says)}**${said === '' ? '' : ` (${inertMarkdown(said)})`}`,
    inertMarkdown(where),
    `${inertMarkdown(columns.against)}: ${inertMarkdown(against)}`,
  ];
  return `- ${parts.join(' · ')}${sentence === null ? '' : `  \n  ${inertMarkdown(sentence)}`}`;
}
