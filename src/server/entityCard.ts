import { describeClaim } from '../engine/corpus/explain.ts';
import type { ClaimAt, EntityCard, MentionAt } from '../engine/engine.ts';
import type { FigureKind } from '../engine/figures/figure.ts';
import type { NameType } from '../engine/names/name.ts';
import { articleLink } from './articleLink.ts';
import { type Card, type Line, link, type Run, type Section, strong, text } from './card.ts';
import { distinctClaims } from './distinctClaims.ts';
import type { MessageKey } from './messages.ts';
import { shortened } from './plainText.ts';
import type { Session } from './session.ts';

/** A card is read at a glance: about twelve lines, the most useful first. */
const MOST_DESCRIPTIONS = 3;
const MOST_ALIASES = 6;
const MOST_LINKS = 10;
const MOST_FIGURES = 3;

/** Longer stretches of an article are cut, in UTF-16 code units. */
const LONGEST_PHRASE = 120;

/** A bare date or rank beside a name is seldom said of it. */
const TELLS_LITTLE: ReadonlySet<FigureKind> = new Set(['date', 'time', 'ordinal', 'number']);

export const TYPES: Readonly<Record<NameType, MessageKey>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  other: 'otherName',
};

/** Who or what a name stands for, as the articles tell it. `uri` is the article in which it was asked. */
export function entityCard(session: Session, entity: EntityCard, uri: string): Card {
  return {
    sections: [
      [headLine(session, entity), ...descriptionLines(session, entity), ...aliasLines(session, entity)],
      mentionSection(session, entity.mentions, uri),
      figureSection(session, entity.figures),
    ],
  };
}

function headLine(session: Session, entity: EntityCard): Line {
  return [strong(entity.name), text(` · ${session.say(TYPES[entity.type])}`)];
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
  const named = entity.aliases.slice(0, MOST_ALIASES).map((alias) => alias.name);
  const left = entity.aliases.length - named.length;
  if (left > 0) named.push(session.say('andMore', left));
  return [[text(session.say('alsoCalled', named.join(', ')))]];
}

/** The count, then up to ten places, those of one article together: "a.txt:7 · 12 · 15". This article comes first. */
function mentionSection(session: Session, mentions: readonly MentionAt[], uri: string): Section {
  const byArticle = new Map<string, MentionAt[]>();
  for (const mention of mentions) {
    const known = byArticle.get(mention.uri);
    if (known) known.push(mention);
    else byArticle.set(mention.uri, [mention]);
  }
  if (mentions.length === 0) return [];
  const lines: Line[] = [[text(countWords(session, mentions.length, byArticle, uri))]];
  const others = [...byArticle.keys()].filter((each) => each !== uri);
  const order = byArticle.has(uri) ? [uri, ...others] : others;
  const perArticle = Math.max(2, Math.floor(MOST_LINKS / order.length));
  const runs: Run[] = [];
  let shown = 0;
  for (const article of order) {
    const here = byArticle.get(article) ?? [];
    for (const [index, mention] of here.slice(0, Math.min(perArticle, MOST_LINKS - shown)).entries()) {
      if (runs.length > 0) runs.push(text(' · '));
      runs.push(index === 0 ? placeRun(session, mention) : lineRun(session, mention));
      shown++;
    }
    if (shown >= MOST_LINKS) break;
  }
  const left = mentions.length - shown;
  if (left > 0) runs.push(text(` · ${session.say('andMore', left)}`));
  lines.push(runs);
  return lines;
}

function countWords(
  session: Session,
  count: number,
  byArticle: ReadonlyMap<string, readonly MentionAt[]>,
  uri: string,
): string {
  if (count === 1) return session.say('mentionedOnce');
  if (byArticle.size > 1) return session.say('mentionedInMany', count, byArticle.size);
  return session.say(byArticle.has(uri) ? 'mentionedHere' : 'mentionedInOne', count);
}

function figureSection(session: Session, claims: readonly ClaimAt[]): Section {
  const figures = tellingFigures(claims);
  if (figures.length === 0) return [];
  const lines: Line[] = [[text(session.say('figuresSaid'))]];
  for (const figure of figures.slice(0, MOST_FIGURES)) {
    lines.push([
      strong(figure.text),
      text(` ${shortened(describeClaim(figure), LONGEST_PHRASE)} — `),
      placeRun(session, figure),
    ]);
  }
  if (figures.length > MOST_FIGURES) lines.push([text(session.say('andMore', figures.length - MOST_FIGURES))]);
  return lines;
}

/** Those worth telling, each once: what happened before what merely stands in a sentence with the name. */
export function tellingFigures(claims: readonly ClaimAt[]): readonly ClaimAt[] {
  const telling = claims.filter(({ kind }) => !TELLS_LITTLE.has(kind));
  return distinctClaims(telling.sort((a, b) => Number(b.measure !== null) - Number(a.measure !== null)));
}

/** "wire/a.txt:7", leading there. */
export function placeRun(session: Session, place: { readonly uri: string; readonly start: number }): Run {
  const position = session.positionAt(place.uri, place.start);
  const name = session.articleName(place.uri);
  return link(position === null ? name : `${name}:${position.line + 1}`, articleLink(place.uri, position));
}

function lineRun(session: Session, place: { readonly uri: string; readonly start: number }): Run {
  const position = session.positionAt(place.uri, place.start);
  return link(position === null ? '?' : String(position.line + 1), articleLink(place.uri, position));
}
