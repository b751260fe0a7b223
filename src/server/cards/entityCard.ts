import {
  type ClaimAt,
  claimWords,
  type EntityCard,
  type EntityName,
  type FigureKind,
  type MentionAt,
  type NameType,
  type Side,
  type StatementAt,
} from '../../engine/index.ts';
import { isReadOnly } from '../../formats/readOnlyEndings.ts';
import { plainText, shortened } from '../../wording/displayText.ts';
import { claimLabel } from '../../wording/figureInWords.ts';
import type { Session } from '../session.ts';
import { distinctClaims } from '../text/distinctClaims.ts';
import { placeName } from '../text/placeNames.ts';
import type { MessageKey } from '../text/serverMessages.ts';
import { articleLink } from './articleLink.ts';
import { type Card, type Line, link, type Run, SEPARATOR, type Section, strong, text } from './card.ts';
import { allMentions, entityActions, textPlace } from './cardActions.ts';

/** A card should be readable at a glance: about twelve lines, the most useful first. */
const MOST_DESCRIPTIONS = 2;
const MOST_TITLES = 2;
const MOST_ALIASES = 6;
const MOST_LINKS = 10;
const MOST_STATEMENTS = 2;
const MOST_FIGURES = 2;
const MOST_COMPANIONS = 4;
const MOST_NEAR = 3;

/** Longer passages of an article are cut; in UTF-16 code units. */
const LONGEST_PHRASE = 120;

/** A bare date or rank in a sentence with a name seldom says anything about it. */
const TELLS_LITTLE: ReadonlySet<FigureKind> = new Set(['date', 'time', 'ordinal', 'number']);

export const TYPES: Readonly<Record<NameType, MessageKey>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  other: 'otherName',
};

/** Who or what a name stands for, according to the articles. `uri` is the article of the name at the cursor. */
export async function entityCard(session: Session, entity: EntityCard, uri: string): Promise<Card> {
  const { say, preferences } = session;
  const who = [headLine(session, entity), ...descriptionLines(session, entity)];
  if (preferences.hover === 'short') {
    return { sections: [who.slice(0, 2), [[text(mentionWords(session, entity.mentions, uri))]]] };
  }
  return {
    sections: [
      [...who, ...aliasLines(session, entity), ...speltLines(session, entity, uri)],
      mentionSection(session, entity, uri),
      await statementSection(session, entity.statements),
      figureSection(session, entity.figures),
      [
        ...namesLine(entity.companions, MOST_COMPANIONS, (names) => say('namedWith', names)),
        ...namesLine(entity.nearSpellings, MOST_NEAR, (names) => say('nearSpellings', names)),
        ...entityActions(session, entity.id),
      ],
    ],
  };
}

function headLine({ say }: Session, { name, type, ages, titles }: EntityCard): Line {
  const facts = [
    say(TYPES[type]),
    ...(ages.length === 0 ? [] : [say('aged', ages.map(({ years }) => years).join(' / '))]),
    ...titles.slice(0, MOST_TITLES).map((title) => title.name),
  ];
  return [strong(name), text(facts.map((fact) => `${SEPARATOR}${shortened(fact, LONGEST_PHRASE)}`).join(''))];
}

function namesLine(names: readonly EntityName[], most: number, words: (names: string) => string): readonly Line[] {
  if (names.length === 0) return [];
  return [
    [
      text(
        words(
          names
            .slice(0, most)
            .map(({ name }) => shortened(name, LONGEST_PHRASE))
            .join(', '),
        ),
      ),
    ],
  ];
}

/** The entity's statements, in the articles' sentences, the newest first. */
async function statementSection(session: Session, statements: readonly StatementAt[]): Promise<Section> {
  const shown = statements.slice(0, MOST_STATEMENTS);
  const sentences = await session.readSentences(shown.map(({ uri }) => uri));
  return shown.flatMap((statement) => {
    const words = sentences.at(statement, LONGEST_PHRASE);
    return words === null ? [] : [[text(`${session.say('said', words)} — `), placeRun(session, statement)]];
  });
}

/** How else the name at hand is spelt in reports of its story, how often and where. */
function speltLines(session: Session, entity: EntityCard, uri: string): readonly Line[] {
  const places = new Set(entity.mentions.map(({ uri: at, start }) => `${start} ${at}`));
  const isOwn = ({ uri: at, start }: Side): boolean => places.has(`${start} ${at}`);
  const conflicts = session.corpus.conflicts(uri).filter(({ rule }) => rule === 'name-conflict/spelling');
  return conflicts.flatMap(({ sides, settled }) => {
    const others = sides.filter((side) => !isOwn(side));
    const [other] = others;
    if (settled || other === undefined || others.length === sides.length) return [];
    const words = shortened(plainText(other.text), LONGEST_PHRASE);
    const count = others.filter(({ value }) => value === other.value).length;
    return [[text(`${session.say('alsoSpelt', `${words} (${count})`)} — `), placeRun(session, other)]];
  });
}

/** "Fire chief" adds nothing to "county fire chief". */
function descriptionLines(session: Session, entity: EntityCard): readonly Line[] {
  const keys = entity.descriptions.map(({ text }) => text.toLowerCase());
  const telling = entity.descriptions.filter(
    (_, index) => !keys.some((key, other) => isSaidBy(keys[index] ?? '', key, other < index)),
  );
  return telling
    .slice(0, MOST_DESCRIPTIONS)
    .map((each) => [text(`${shortened(each.text, LONGEST_PHRASE)} — `), placeRun(session, each)]);
}

function isSaidBy(key: string, other: string, isEarlier: boolean): boolean {
  return key === other ? isEarlier : other.endsWith(` ${key}`);
}

function aliasLines(session: Session, entity: EntityCard): readonly Line[] {
  if (entity.aliases.length === 0) return [];
  const named = entity.aliases
    .slice(0, MOST_ALIASES)
    .map(({ name, count }) => `${shortened(name, LONGEST_PHRASE)} (${count})`);
  const left = entity.aliases.length - named.length;
  if (left > 0) named.push(session.say('andMore', left));
  return [[text(session.say('alsoCalled', named.join(', ')))]];
}

/** The count, then up to ten places grouped by article: "a.txt:7 · 12 · 15". This article comes first. */
function mentionSection(session: Session, { id, mentions }: EntityCard, uri: string): Section {
  if (mentions.length === 0) return [];
  const byArticle = mentionsByArticle(mentions);
  const lines: Line[] = [[text(mentionWords(session, mentions, uri))]];
  const others = [...byArticle.keys()].filter((each) => each !== uri);
  const order = byArticle.has(uri) ? [uri, ...others] : others;
  const perArticle = Math.max(2, Math.floor(MOST_LINKS / order.length));
  const runs: Run[] = [];
  let shown = 0;
  for (const article of order) {
    const here = byArticle.get(article) ?? [];
    for (const [index, mention] of here.slice(0, Math.min(perArticle, MOST_LINKS - shown)).entries()) {
      if (runs.length > 0) runs.push(text(SEPARATOR));
      runs.push(index === 0 ? placeRun(session, mention) : lineRun(session, mention));
      shown++;
    }
    if (shown >= MOST_LINKS) break;
  }
  const left = mentions.length - shown;
  if (left > 0) runs.push(text(SEPARATOR), allMentions(session, id, mentions.length, left));
  lines.push(runs);
  return lines;
}

function mentionsByArticle(mentions: readonly MentionAt[]): ReadonlyMap<string, readonly MentionAt[]> {
  const byArticle = new Map<string, MentionAt[]>();
  for (const mention of mentions) {
    const known = byArticle.get(mention.uri);
    if (known) known.push(mention);
    else byArticle.set(mention.uri, [mention]);
  }
  return byArticle;
}

function mentionWords({ say }: Session, mentions: readonly MentionAt[], uri: string): string {
  if (mentions.length === 1) return say('mentionedOnce');
  const articles = new Set(mentions.map((mention) => mention.uri));
  if (articles.size > 1) return say('mentionedInMany', mentions.length, articles.size);
  return say(articles.has(uri) ? 'mentionedHere' : 'mentionedInOne', mentions.length);
}

function figureSection(session: Session, claims: readonly ClaimAt[]): Section {
  return tellingFigures(claims)
    .slice(0, MOST_FIGURES)
    .map((figure) => [
      strong(figure.text),
      text(` ${shortened(claimLabel(figure, session.inWords), LONGEST_PHRASE)} — `),
      placeRun(session, figure),
    ]);
}

/**
 * The figures worth showing, each once: those of an event first, then those merely in a sentence with the name. A
 * number of nothing in particular ("licensed to carry 180") is none.
 */
export function tellingFigures(claims: readonly ClaimAt[]): readonly ClaimAt[] {
  const telling = claims.filter((claim) => !TELLS_LITTLE.has(claim.quantity.kind) && saysOfWhat(claim));
  return distinctClaims(telling.sort((a, b) => Number(b.measure !== null) - Number(a.measure !== null)));
}

/** Whether a figure's label is more than a word that stands near it. */
function saysOfWhat(claim: ClaimAt): boolean {
  if (claim.quantity.kind !== 'count' || claim.counted.head !== null) return true;
  const words = claimWords(claim);
  return typeof words === 'object' && 'id' in words && words.id !== 'kind/count';
}

/** "wire/a.txt:7", linked to that place. */
export function placeRun(session: Session, place: { readonly uri: string; readonly start: number }): Run {
  const position = session.positionAt(place.uri, place.start);
  const name = placeName(session, place);
  const shown = session.shownUri(place.uri);
  if (isReadOnly(place.uri) || shown !== place.uri) return textPlace(session, name, shown, position);
  return link(name, articleLink(place.uri, position));
}

/** A further place in an article that was just named. */
function lineRun(session: Session, place: { readonly uri: string; readonly start: number }): Run {
  const position = session.positionAt(place.uri, place.start);
  const address = session.addressOf(place.uri, place.start);
  if (address !== null) return textPlace(session, address, session.shownUri(place.uri), position);
  return link(position === null ? '?' : String(position.line + 1), articleLink(place.uri, position));
}
