import type { FactDossier, Report } from '../../server/dossier/dossierData.ts';
import { type Bar, layOut, type Mark, type PlotLayout } from '../plotLayout.ts';
import { element, svgElement } from './element.ts';
import { filledIn, type Page } from './showPage.ts';

/** Half the width of a mark, in pixels. */
const RADIUS = 6;

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

function drawing(page: Page, fact: FactDossier, layout: PlotLayout): SVGElement {
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

function grid(page: Page, fact: FactDossier, layout: PlotLayout): SVGElement {
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
      svgElement('text', { class: 'axis', x: left - 8, y: y + 4, 'text-anchor': 'end' }, shortNumber(page, value)),
    );
  }
  group.append(svgElement('text', { class: 'axis', x: 0, y: 14 }, fact.measured));
  return group;
}

function markGroup(page: Page, mark: Mark, { bottom }: PlotLayout): SVGElement {
  const { report, x, y, bar, label } = mark;
  const group = svgElement('g', { class: isDisputed(report) ? 'disagrees' : 'agrees' });
  const said = [report.dateWords, report.figure, report.saidBy].filter((part) => part !== null).join(' · ');
  group.append(svgElement('title', {}, said));
  if (bar !== null) group.append(barPath(x, bar));
  group.append(
    shape(report, x, y),
    svgElement('text', { class: 'figure', x, y: label.y, 'text-anchor': 'middle' }, shortFigure(page, report)),
    svgElement('text', { class: 'axis', x, y: bottom + 20, 'text-anchor': 'middle' }, page.number(report.number)),
  );
  return group;
}

function barPath(x: number, { from, to, arrow, dashed }: Bar): SVGElement {
  const class_ = dashed ? 'bar dashed' : 'bar';
  if (arrow === null) {
    const cap = (y: number): string => `M ${x - RADIUS} ${y} H ${x + RADIUS}`;
    return svgElement('path', { class: class_, d: `M ${x} ${from} V ${to} ${cap(from)} ${cap(to)}` });
  }
  const back = arrow === 'up' ? 7 : -7;
  const head = `M ${x - 5} ${to + back} L ${x} ${to} L ${x + 5} ${to + back}`;
  return svgElement('path', { class: class_, d: `M ${x} ${from} V ${to} ${head}` });
}

/**
 * A diamond disagrees, a circle agrees; hollow if the value itself is excluded ("more than 70"), dashed if approximate.
 */
function shape(report: Report, x: number, y: number): SVGElement {
  const isHollow = report.approximate || report.minOpen || report.maxOpen;
  const class_ = `mark${isHollow ? ' hollow' : ''}${report.approximate ? ' dashed' : ''}`;
  if (!isDisputed(report)) return svgElement('circle', { class: class_, cx: x, cy: y, r: RADIUS });
  const size = RADIUS + 2;
  const d = `M ${x} ${y - size} L ${x + size} ${y} L ${x} ${y + size} L ${x - size} ${y} Z`;
  return svgElement('path', { class: class_, d });
}

/** What the symbols in use mean. */
function legend({ words }: Page, marks: readonly Mark[]): HTMLElement {
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
    sign(barPath(12, { from: arrow === 'down' ? 3 : 21, to: arrow === 'down' ? 21 : 3, arrow, dashed }));
  const entries: readonly (readonly [boolean, SVGElement, string])[] = [
    [reports.some(isDisputed), disagreeing(sign(shape({ ...plain, against: [1] }, 12, 12))), words.legendDisagrees],
    [reports.some((report) => !isDisputed(report)), sign(shape(plain, 12, 12)), words.legendAgrees],
    [reports.some(({ min, max }) => min !== null && max !== null && min < max), bar(null), words.legendRange],
    [reports.some(({ max }) => max === null), bar('up'), words.legendAtLeast],
    [reports.some(({ min }) => min === null), bar('down'), words.legendAtMost],
    [
      reports.some(({ minOpen, maxOpen }) => minOpen || maxOpen),
      sign(shape({ ...plain, minOpen: true }, 12, 12)),
      words.legendOpen,
    ],
    [reports.some(({ approximate }) => approximate), bar(null, true), words.legendAbout],
  ];
  const items = entries.filter(([isThere]) => isThere).map(([, drawn, text]) => element('li', {}, drawn, text));
  return element('figcaption', {}, element('ul', { class: 'legend', 'aria-label': words.legend }, ...items));
}

function disagreeing(sign: SVGElement): SVGElement {
  sign.classList.add('disagrees');
  return sign;
}

export function isDisputed({ against }: Report): boolean {
  return against.length > 0;
}

/** Abbreviated if large. */
function shortNumber(page: Page, value: number): string {
  if (Math.abs(value) < 1e6) return page.number(Math.round(value * 1e6) / 1e6);
  return new Intl.NumberFormat(page.locale, { notation: 'compact', maximumFractionDigits: 2 }).format(value);
}

/** With the year if it differs from the one before. */
function dayWords(date: string, before: string | null | undefined, locale: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  const isSameYear = before?.slice(0, 4) === date.slice(0, 4);
  const parts: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };
  const year: Intl.DateTimeFormatOptions = isSameYear ? {} : { year: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...parts, ...year, timeZone: 'UTC' }).format(day);
}

/** In symbols, as there is no room for words: "≥ 19", "> 50", "30–40", "≈ 170". The table has the original words. */
function shortFigure(page: Page, { min, max, minOpen, maxOpen, approximate }: Report): string {
  const about = approximate ? '≈ ' : '';
  if (min !== null && max !== null) {
    if (min === max) return `${about}${shortNumber(page, min)}`;
    return `${about}${shortNumber(page, min)}–${shortNumber(page, max)}`;
  }
  if (min !== null) return `${minOpen ? '>' : '≥'} ${about}${shortNumber(page, min)}`;
  return `${maxOpen ? '<' : '≤'} ${about}${shortNumber(page, max ?? 0)}`;
}
