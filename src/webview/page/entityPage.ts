import type {
  CountedName,
  EntityDossier,
  MentioningArticle,
  OtherEntity,
  Passage,
  SaidFigure,
} from '../../server/dossier/dossierData.ts';
import { element, section } from './element.ts';
import { filledIn, type Page } from './showPage.ts';

/** An entity: who it is, what it said, what is said about it, and where. */
export function entityPage(page: Page, entity: EntityDossier, rows: number): readonly (HTMLElement | null)[] {
  const { words } = page;
  return [
    element('a', { href: '#mentions-title', class: 'skip' }, words.skipToMentions),
    element(
      'header',
      {},
      element('h1', {}, entity.name),
      element('p', { class: 'verdict' }, [entity.type, entity.mentioned].join(' · ')),
    ),
    section(
      'who',
      words.who,
      list([
        ...entity.titles.map(counted),
        ...entity.ages.map((each) => passage(page, each)),
        ...entity.descriptions.map((each) => passage(page, each)),
      ]),
    ),
    section('names', words.names, list(entity.names.map(counted))),
    section('statements', words.statements, list(entity.statements.map((each) => statement(page, each)))),
    section(
      'figures',
      words.figures,
      list(entity.figures.map((each) => figure(page, each))),
      entity.figuresLeft === 0 ? null : more(page, entity.figuresLeft),
    ),
    section('companions', words.companions, list(entity.companions.map((each) => other(page, each)))),
    section('near', words.nearSpellings, list(entity.nearSpellings.map((each) => other(page, each)))),
    section(
      'mentions',
      words.mentions,
      list(entity.articles.map((each) => article(page, each))),
      entity.articlesLeft === 0 ? null : page.showMore(rows * 2, entity.articlesLeft),
      page.action('showMentions', words.allMentions),
    ),
  ];
}

function list(items: readonly HTMLElement[]): HTMLElement | null {
  return items.length === 0 ? null : element('ul', {}, ...items);
}

function counted({ name, count }: CountedName): HTMLElement {
  return element('li', {}, name, element('span', { class: 'value' }, ` ${count}`));
}

function passage(page: Page, { text, place, dateWords }: Passage): HTMLElement {
  return element('li', {}, `${text} — `, origin(page, place, [dateWords], text));
}

function statement(page: Page, { text, place, dateWords }: Passage): HTMLElement {
  return element('li', {}, element('blockquote', {}, element('p', {}, text)), origin(page, place, [dateWords], text));
}

function figure(page: Page, { figure: written, of, place, saidBy, dateWords }: SaidFigure): HTMLElement {
  const strong = element('strong', {}, written);
  return element('li', {}, strong, ` ${of} — `, origin(page, place, [saidBy, dateWords], `${written} ${of}`));
}

function other(page: Page, { id, name, count }: OtherEntity): HTMLElement {
  const counted = count === null ? null : element('span', { class: 'value' }, ` ${count}`);
  return element('li', {}, page.entityLink(id, name), counted);
}

function article(page: Page, { name, dateWords, count, places, placesLeft }: MentioningArticle): HTMLElement {
  const lines = places.flatMap((place, index) => [index === 0 ? '' : ' · ', page.lineLink(place)]);
  const details = [dateWords, filledIn(page.words.times, page.number(count))].filter((part) => part !== null);
  const left = placesLeft === 0 ? null : ` ${filledIn(page.words.more, page.number(placesLeft))}`;
  return element(
    'li',
    {},
    name,
    element('span', { class: 'value' }, ` · ${details.join(' · ')}`),
    ': ',
    ...lines,
    left,
  );
}

function origin(page: Page, place: number, details: readonly (string | null)[], spoken: string): HTMLElement {
  const said = details.filter((part) => part !== null).map((part) => ` · ${part}`);
  return element('span', { class: 'origin' }, page.placeLink(place, spoken), ...said);
}

function more(page: Page, left: number): HTMLElement {
  return element('p', { class: 'value' }, filledIn(page.words.more, page.number(left)));
}
