import { escaped } from '../escaped.ts';
import type { PlottedSide, ReportedPlot } from '../report.ts';
import { dayWords, shortFigure, shortNumber } from './plotLabels.ts';
import { layOut, type Mark, type PlotLayout } from './plotLayout.ts';
import { barShape, markShape, type Shape } from './plotShapes.ts';
import { isDisputed } from './plotted.ts';

/** As wide as the page of a report, in pixels. */
const WIDTH = 860;

/**
 * The plot as a picture in a page, named for those who cannot see it: the table beside it has all values. Empty where
 * nothing can be drawn.
 */
export function plotSvg(plot: ReportedPlot, about: string, locale: string): string {
  const layout = layOut(plot.values, WIDTH);
  if (layout === null) return '';
  const { width, height, marks } = layout;
  return `<svg role="img" aria-label="${escaped(about)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${grid(plot, layout, locale)}${marks.map((mark) => markGroup(mark, locale)).join('')}</svg>
`;
}

function grid({ measured, noDate }: ReportedPlot, layout: PlotLayout, locale: string): string {
  const { left, right, top, bottom, days, ticks } = layout;
  const bands = days.map(({ date, left: from, right: to }, index) => {
    const band =
      index % 2 === 1
        ? `<rect class="band" x="${from}" y="${top}" width="${to - from}" height="${bottom - top}"/>`
        : '';
    const label = date === null ? noDate : dayWords(date, days[index - 1]?.date, locale);
    return band + text('axis', (from + to) / 2, bottom + 24, label, 'middle');
  });
  const lines = ticks.map(
    ({ value, y }) =>
      `<line class="grid" x1="${left}" x2="${right}" y1="${y}" y2="${y}"/>` +
      text('axis', left - 8, y + 4, shortNumber(value, locale), 'end'),
  );
  return `${[...bands, ...lines, text('axis', 0, 14, measured, 'start')].join('\n')}\n`;
}

function markGroup({ report, x, y, bar, label }: Mark<PlottedSide>, locale: string): string {
  const figure = text('figure', x, label.y, shortFigure(report, locale), 'middle');
  return `<g class="${isDisputed(report) ? 'disagrees' : 'agrees'}"><title>${escaped(report.said)}</title>${
    bar === null ? '' : path(barShape(x, bar))
  }${path(markShape(report, x, y))}${figure}</g>
`;
}

function path({ class: name, d }: Shape): string {
  return `<path class="${name}" d="${d}"/>`;
}

function text(name: string, x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text class="${name}" x="${x}" y="${y}" text-anchor="${anchor}">${escaped(words)}</text>`;
}
