import { escaped } from './escaped.ts';
import { plotSvg } from './plot/plotSvg.ts';
import type { Column, Report, ReportedConflict, ReportedSide } from './report.ts';

/**
 * Colours of a light and a dark page, chosen by the reader's system; on paper, the light ones. Nothing is loaded, and
 * no script is allowed.
 */
const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #57606a; --line: #d0d7de; --tint: #f3f5f7; --alarm: #a40e26; --mark: #0b62b8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8eb; --paper: #16191d; --soft: #a3abb5; --line: #3b424b; --tint: #20252b; --alarm: #ff8a94; --mark: #79b8ff; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #333; --line: #999; --tint: #fff; --alarm: #000; --mark: #000; }
  section { break-inside: avoid; }
}
* { box-sizing: border-box; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; line-height: 1.35; margin: 0; }
p { margin: .35rem 0; }
section { margin: 1.75rem 0; padding-top: 1rem; border-top: 1px solid var(--line); }
.label { display: inline-block; margin-inline-end: .5rem; padding: 0 .5rem; border: 1px solid; border-radius: 1rem; font-size: .85rem; }
.warning .label { color: var(--alarm); font-weight: 600; }
.soft, .rule { color: var(--soft); font-size: .9rem; }
table { width: 100%; margin-top: .75rem; border-collapse: collapse; table-layout: fixed; font-size: .95rem; }
th:nth-child(2), th:nth-child(3) { width: 15%; }
th:nth-child(4) { width: 13%; }
th:nth-child(5) { width: 20%; }
th, td { padding: .4rem .6rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
th { background: var(--tint); font-weight: 600; }
q { display: block; color: var(--soft); font-size: .9rem; }
div.plot { margin-top: .75rem; overflow-x: auto; }
div.plot svg { display: block; }
text { fill: var(--ink); font: .75rem system-ui, sans-serif; }
text.figure { font-weight: 600; }
text.axis { fill: var(--soft); }
.grid { stroke: var(--line); }
.band { fill: var(--tint); }
.mark, .bar { stroke: var(--mark); stroke-width: 2; }
.mark { fill: var(--mark); }
.bar { fill: none; }
.disagrees .mark, .disagrees .bar { stroke: var(--alarm); }
.disagrees .mark { fill: var(--alarm); }
.agrees .mark.hollow, .disagrees .mark.hollow { fill: var(--paper); }
.dashed { stroke-dasharray: 3 2; }
tr.checked td:first-child { border-inline-start: .25rem solid var(--ink); }
`;

const COLUMNS: readonly Column[] = ['says', 'against', 'source', 'date', 'where'];

/** The report as one page that needs nothing else: no script, no picture, no other file. */
export function htmlReport(report: Report): string {
  const { title, locale, summary, conflicts, none, limits, leftOut } = report;
  const body =
    conflicts.length === 0 ? `<p>${escaped(none)}</p>\n` : conflicts.map((each) => section(report, each)).join('');
  const files = leftOut.files.map((file) => `<li>${escaped(file)}</li>\n`).join('');
  return `<!DOCTYPE html>
<html lang="${escaped(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${summary.map((line) => `<p>${escaped(line)}</p>\n`).join('')}${body}${
  files === '' ? '' : `<section>\n<h2>${escaped(leftOut.heading)}</h2>\n<ul>\n${files}</ul>\n</section>\n`
}<p class="soft">${escaped(limits)}</p>
</body>
</html>
`;
}

function section(
  { columns, locale }: Report,
  { state, label, about, explanation, rule, decision, sides, plot }: ReportedConflict,
): string {
  const head = COLUMNS.map((column) => `<th scope="col">${escaped(columns[column])}</th>`).join('');
  return `<section class="${state}">
<h2><span class="label">${escaped(label)}</span>${escaped(about)}</h2>
<p>${escaped(explanation)} <span class="rule">${escaped(rule)}</span></p>
${decision === null ? '' : `<p>${escaped(decision)}</p>\n`}${
  plot === null ? '' : `<div class="plot">\n${plotSvg(plot, about, locale)}</div>\n`
}<table>
<thead><tr>${head}</tr></thead>
<tbody>
${sides.map(row).join('')}</tbody>
</table>
</section>
`;
}

function row(side: ReportedSide): string {
  const sentence = side.sentence === null ? '' : `<q>${escaped(side.sentence)}</q>`;
  const cells = COLUMNS.map((column) => {
    const text = escaped(side[column] ?? '');
    return column === 'says' ? `<td><strong>${text}</strong>${sentence}</td>` : `<td>${text}</td>`;
  });
  return `<tr${side.isChecked ? ' class="checked"' : ''}>${cells.join('')}</tr>\n`;
}
