import { dayWords, shortFigure, shortNumber } from '../../report/plot/plotLabels.ts';
import { type Bar, layOut, type Mark, type PlotLayout } from '../../report/plot/plotLayout.ts';
import { barShape, markShape, type Shape } from '../../report/plot/plotShapes.ts';
import { isDisputed } from '../../report/plot/plotted.ts';
import type { FactDossier, Report } from '../../server/dossier/dossierData.ts';
import { element, svgElement } from './element.ts';
import { filledIn, type Page } from './showPage.ts';

/** The width assumed before the frame has one. */
const USUAL_WIDTH = 600;

/** The values over the dates of the articles, one mark per report; null where there is nothing to draw. */
export function plot(page: Page, fact: FactDossier): HTMLElement | null {
  const layout = fact.plotted ? layOut(fact.reports, USUAL_WIDTH) : null;
  if (layout === null) return null;
  // If wider than the panel, it scrolls sideways, also with the arrow keys.
  const frame = element(
    'div',
    { class: 'plot', tabindex: 0, role: 'group', 'aria-label': page.words.plot, 'data-key': 'plot' },
    drawing(page, fact, layout),
  );
  new ResizeObserver(([entry]) => {
    const fitting = layOut(fact.reports, entry?.contentRect.width ?? USUAL_WIDTH);
    if (fitting !== null) frame.replaceChildren(drawing(page, fact, fitting));
  }).observe(frame);
  return element('figure', {}, frame, legend(page, layout.marks));
}

function drawing(page: Page, fact: FactDossier, layout: PlotLayout<Report>): SVGElement {
  const { words } = page;
  const description = filledIn(words.plotDescription, page.number(layout.marks.length), fact.about);
  return svgElement(
    'svg',
    {
      role: 'img',
      'aria-labelledby': 'plot-name plot-description',
      viewBox: `0 0 ${layout.width} ${layout.height}`,
      width: layout.width,
      height: layout.height,
    },
    svgElement('title', { id: 'plot-name' }, words.plot),
    svgElement('desc', { id: 'plot-description' }, description),
    grid(page, fact, layout),
    ...layout.marks.map((mark) => markGroup(page, mark, layout)),
  );
}

function grid(page: Page, fact: FactDossier, layout: PlotLayout<Report>): SVGElement {
  const { left, right, top, bottom } = layout;
  const group = svgElement('g', {});
  for (const [index, day] of layout.days.entries()) {
    const size = { x: day.left, y: top, width: day.right - day.left, height: bottom - top };
    if (index % 2 === 1) group.append(svgElement('rect', { class: 'band', ...size }));
    const x = (day.left + day.right) / 2;
    const label = day.date === null ? page.words.noDate : dayWords(day.date, layout.days[index - 1]?.date, page.locale);
    group.append(svgElement('text', { class: 'axis', x, y: bottom + 44, 'text-anchor': 'middle' }, label));
  }
  for (const { value, y } of layout.ticks) {
    group.append(
      svgElement('line', { class: 'grid', x1: left, x2: right, y1: y, y2: y }),
      svgElement(
        'text',
        { class: 'axis', x: left - 8, y: y + 4, 'text-anchor': 'end' },
        shortNumber(value, page.locale),
      ),
    );
  }
  group.append(svgElement('text', { class: 'axis', x: 0, y: 14 }, fact.measured));
  return group;
}

function markGroup(page: Page, mark: Mark<Report>, { bottom }: PlotLayout<Report>): SVGElement {
  const { report, x, y, bar, label } = mark;
  const group = svgElement('g', { class: isDisputed(report) ? 'disagrees' : 'agrees' });
  const said = [report.dateWords, report.figure, report.saidBy].filter((part) => part !== null).join(' · ');
  group.append(svgElement('title', {}, said));
  if (bar !== null) group.append(drawn(barShape(x, bar)));
  group.append(
    drawn(markShape(report, x, y)),
    svgElement('text', { class: 'figure', x, y: label.y, 'text-anchor': 'middle' }, shortFigure(report, page.locale)),
    svgElement('text', { class: 'axis', x, y: bottom + 20, 'text-anchor': 'middle' }, page.number(report.number)),
  );
  return group;
}

function drawn(shape: Shape): SVGElement {
  return svgElement('path', { ...shape });
}

/** What the symbols in use mean. */
function legend({ words }: Page, marks: readonly Mark<Report>[]): HTMLElement {
  const reports = marks.map(({ report }) => report);
  const plain: Report = {
    ...(reports[0] as Report),
    approximate: false,
    minOpen: false,
    maxOpen: false,
    against: [],
  };
  const sign = (...parts: readonly SVGElement[]): SVGElement =>
    svgElement('svg', { 'aria-hidden': 'true', class: 'sign', viewBox: '0 0 24 24', width: 24, height: 24 }, ...parts);
  const bar = (arrow: Bar['arrow'], dashed = false): SVGElement =>
    sign(drawn(barShape(12, { from: arrow === 'down' ? 3 : 21, to: arrow === 'down' ? 21 : 3, arrow, dashed })));
  const entries: readonly (readonly [boolean, SVGElement, string])[] = [
    [
      reports.some(isDisputed),
      disagreeing(sign(drawn(markShape({ ...plain, against: [1] }, 12, 12)))),
      words.legendDisagrees,
    ],
    [reports.some((report) => !isDisputed(report)), sign(drawn(markShape(plain, 12, 12))), words.legendAgrees],
    [reports.some(({ min, max }) => min !== null && max !== null && min < max), bar(null), words.legendRange],
    [reports.some(({ max }) => max === null), bar('up'), words.legendAtLeast],
    [reports.some(({ min }) => min === null), bar('down'), words.legendAtMost],
    [
      reports.some(({ minOpen, maxOpen }) => minOpen || maxOpen),
      sign(drawn(markShape({ ...plain, minOpen: true }, 12, 12))),
      words.legendOpen,
    ],
    [reports.some(({ approximate }) => approximate), bar(null, true), words.legendAbout],
  ];
  const items = entries.filter(([isThere]) => isThere).map(([, symbol, text]) => element('li', {}, symbol, text));
  return element('figcaption', {}, element('ul', { class: 'legend', 'aria-label': words.legend }, ...items));
}

function disagreeing(sign: SVGElement): SVGElement {
  sign.classList.add('disagrees');
  return sign;
}
