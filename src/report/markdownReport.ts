import { escapeMarkdown } from '../wording/escapeMarkdown.ts';
import type { Report, ReportedConflict, ReportedSide } from './report.ts';

/** The report as Markdown, for a ticket or a message: what the articles say in it is text and nothing else. */
export function markdownReport(report: Report): string {
  const { title, summary, conflicts, none, limits, leftOut } = report;
  const found = conflicts.length === 0 ? [inert(none)] : conflicts.map((each) => block(report, each));
  const files = leftOut.files.map((file) => `- ${inert(file)}`).join('\n');
  const blocks = [
    `# ${inert(title)}`,
    ...summary.map(inert),
    ...found,
    ...(files === '' ? [] : [`## ${inert(leftOut.heading)}`, files]),
    inert(limits),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function block(report: Report, { label, about, explanation, rule, decision, sides }: ReportedConflict): string {
  const lines = [`${inert(explanation)} (${inert(rule)})`];
  if (decision !== null) lines.push(inert(decision));
  const rows = sides.map((side) => item(report, side)).join('\n');
  return [`## ${inert(label)}: ${inert(about)}`, ...lines, rows].join('\n\n');
}

function item({ columns }: Report, { says, sentence, source, date, where, against }: ReportedSide): string {
  const said = [source, date].filter((part) => part !== null).join(', ');
  const parts = [
    `**${inert(says)}**${said === '' ? '' : ` (${inert(said)})`}`,
    inert(where),
    `${inert(columns.against)}: ${inert(against)}`,
  ];
  return `- ${parts.join(' · ')}${sentence === null ? '' : `  \n  ${inert(sentence)}`}`;
}

/**
 * Article text as Markdown that reads like it. Some readers make links of bare addresses after they have undone the
 * escapes; a word joiner, which nobody sees, keeps an address from being one.
 */
function inert(text: string): string {
  return escapeMarkdown(text).replace(/www(?=\\\.)|\\:(?=\\\/)|\\@/giu, '$&\u2060');
}
