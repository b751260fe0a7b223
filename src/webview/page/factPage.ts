import { isDisputed } from '../../report/plot/plotted.ts';
import type { FactDossier, Report } from '../../server/dossier/dossierData.ts';
import type { Opinion } from '../opinion.ts';
import type { ShowMessage } from '../pageMessages.ts';
import { element, section } from './element.ts';
import { plot } from './plot.ts';
import { filledIn, type Page } from './showPage.ts';

/** A fact: what is said about it, when, and by whom. */
export function factPage(
  page: Page,
  fact: FactDossier,
  { rows, opinions, asksModels }: Pick<ShowMessage, 'rows' | 'opinions' | 'asksModels'>,
): readonly (HTMLElement | null)[] {
  const { words } = page;
  const verdict = fact.settled ? words.settled : words[fact.relation];
  return [
    element('a', { href: '#table-title', class: 'skip' }, words.skipToTable),
    element(
      'header',
      {},
      element('h1', {}, capitalised(fact.about)),
      element('p', { class: `verdict ${fact.settled ? 'settled' : fact.relation}` }, verdict),
      fact.explanation === '' ? null : element('p', {}, `${fact.explanation}.`),
      actions(page, fact, asksModels),
    ),
    section('decision', words.decision, fact.decision === null ? null : element('p', {}, fact.decision)),
    section('plot', words.plot, plot(page, fact)),
    section('table', words.table, table(page, fact)),
    section(
      'sentences',
      words.sentences,
      element('ol', { class: 'sentences' }, ...fact.reports.map((report) => sentence(page, report))),
      fact.left === 0 ? null : page.showMore(rows * 2, fact.left),
    ),
    section('opinions', words.opinions, ...opinionsShown(page, opinions)),
    section(
      'reasons',
      words.reasons,
      fact.reasons.length === 0 ? null : element('ul', {}, ...fact.reasons.map((reason) => element('li', {}, reason))),
    ),
  ];
}

/** As text: a model's words may hold anything. */
function opinionsShown({ words, locale }: Page, opinions: readonly Opinion[]): readonly (HTMLElement | null)[] {
  if (opinions.length === 0) return [null];
  const day = (date: string): string => new Date(`${date}T00:00`).toLocaleDateString(locale, { dateStyle: 'long' });
  return [
    element('p', {}, words.opinionsAre),
    ...opinions.map(({ model, date, text }) =>
      element(
        'div',
        { class: 'opinion' },
        ...text.split(/\n+/u).map((paragraph) => element('p', {}, paragraph)),
        element('p', { class: 'origin' }, filledIn(words.opinionOf, model, day(date))),
      ),
    ),
  ];
}

function actions(page: Page, { settled }: FactDossier, asksModels: boolean): HTMLElement {
  const { words } = page;
  const offered = settled
    ? [page.action('compareSideBySide', words.compare), page.action('reopen', words.reopen)]
    : [
        page.action('compareSideBySide', words.compare),
        page.action('settle', words.settle),
        page.action('notTheSame', words.notTheSame),
      ];
  if (asksModels) offered.push(page.action('askSecondOpinion', words.askModel));
  return element('div', { class: 'actions', role: 'group', 'aria-label': words.actions }, ...offered);
}

function table(page: Page, fact: FactDossier): HTMLElement {
  const { words } = page;
  const columns = [
    words.columnNumber,
    words.columnDate,
    words.columnFigure,
    words.columnStanding,
    words.columnSaidBy,
    words.columnArticle,
  ];
  const head = element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)));
  const lines = fact.reports.map((report) => {
    const value = report.value === null ? null : element('span', { class: 'value' }, report.value);
    return element(
      'tr',
      { class: isDisputed(report) ? 'disagrees' : 'agrees' },
      element('th', { scope: 'row' }, page.number(report.number)),
      element('td', { class: 'date' }, report.dateWords ?? words.noDate),
      element('td', {}, element('span', { class: 'figure' }, report.figure), value === null ? null : ' ', value),
      element('td', {}, ...standing(page, report)),
      element('td', {}, report.saidBy ?? words.nobodyNamed),
      element('td', {}, page.placeLink(report.place)),
    );
  });
  const caption = element('caption', {}, filledIn(words.tableCaption, page.number(fact.reports.length)));
  // If wider than the panel, it scrolls sideways, also with the arrow keys.
  return element(
    'div',
    { class: 'scrolled', tabindex: 0, role: 'group', 'aria-label': words.table, 'data-key': 'table' },
    element('table', {}, caption, element('thead', {}, head), element('tbody', {}, ...lines)),
  );
}

/** The same two symbols as on the plot, next to the numbers. */
function standing({ words, locale }: Page, { against }: Report): readonly (HTMLElement | string)[] {
  const sign = (drawn: string): HTMLElement => element('span', { class: 'sign', 'aria-hidden': 'true' }, `${drawn} `);
  return against.length === 0
    ? [sign('●'), words.disagreesWithNone]
    : [sign('◆'), new Intl.ListFormat(locale).format(against.map(String))];
}

function sentence(page: Page, report: Report): HTMLElement {
  const { words } = page;
  const quote =
    report.sentence === null
      ? element('p', {}, words.unreadable)
      : element('blockquote', {}, element('p', {}, report.sentence));
  const said = [report.dateWords, report.saidBy].filter((part) => part !== null).join(' · ');
  const spoken = filledIn(words.sentenceOf, page.number(report.number));
  const origin = element(
    'p',
    { class: 'origin' },
    page.placeLink(report.place, spoken),
    said === '' ? null : ` · ${said}`,
  );
  return element('li', { value: report.number }, quote, origin);
}

function capitalised(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
