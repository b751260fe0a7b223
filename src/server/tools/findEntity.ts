import type { EntityCard, Location } from '../../engine/index.ts';
import { claimLabel } from '../../wording/figureInWords.ts';
import type { EntityList } from '../lists/entityList.ts';
import type { Session } from '../session.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import { figureFound } from './figureFound.ts';
import { answerOf, limitOf, oneLine, passageOf, placeOf, QUOTED, quoted, wordsOf } from './toolAnswer.ts';
import type { EntitiesFound, EntityFound, FindEntityInput, Passage, ToolAnswer } from './toolRequest.ts';

const MOST_NAMES = 8;
const MOST_DESCRIPTIONS = 4;
const MOST_PLACES = 12;
const MOST_FIGURES = 6;

/** Who or what has a name: other names, descriptions, mentions and figures, each with file and line. */
export async function findEntity(
  session: Session,
  entities: EntityList,
  input: FindEntityInput,
): Promise<ToolAnswer<EntitiesFound>> {
  const name = wordsOf(input.name);
  const found = name.trim() === '' ? [] : entities.called(name);
  if (found.length === 0)
    return { text: `No name in the articles holds ${quoted(name)}.`, found: { total: 0, entities: [] } };
  const cards = found
    .slice(0, limitOf(input.limit))
    .map(({ id }) => session.corpus.entity(id))
    .filter((card) => card !== null)
    .map(shownOf);
  const lines = [QUOTED, `Entities whose name holds ${quoted(name)}: ${found.length}, the most mentioned first.`];
  for (const card of cards) lines.push(...entityLines(session, card));
  const sentences = await session.readSentences([...new Set(cards.flatMap(placesOf).map(({ uri }) => uri))]);
  const listed = cards.map((card) => entityFound(session, card, sentences));
  return { text: answerOf(lines), found: { total: found.length, entities: listed } };
}

/** As much of it as one answer shows. */
interface Shown extends EntityCard {
  readonly places: EntityCard['mentions'];
  readonly articles: number;
}

function shownOf(card: EntityCard): Shown {
  return {
    ...card,
    aliases: card.aliases.slice(0, MOST_NAMES),
    descriptions: card.descriptions.slice(0, MOST_DESCRIPTIONS),
    figures: card.figures.slice(0, MOST_FIGURES),
    places: card.mentions.slice(0, MOST_PLACES),
    articles: new Set(card.mentions.map(({ uri }) => uri)).size,
  };
}

function placesOf({ descriptions, figures, places }: Shown): readonly Location[] {
  return [...descriptions, ...figures, ...places];
}

function entityLines(session: Session, card: Shown): string[] {
  const lines = [
    '',
    `${quoted(card.name)} (${card.type}): ${card.mentions.length} mentions in ${card.articles} articles`,
  ];
  const names = card.aliases.map((alias) => quoted(alias.name));
  if (names.length > 0) lines.push(`  other names: ${names.join(', ')}`);
  for (const each of card.descriptions) lines.push(`  described as ${quoted(each.text)} at ${placeOf(session, each)}`);
  for (const claim of card.figures)
    lines.push(
      `  figure ${quoted(claim.text)} (${oneLine(claimLabel(claim, session.inWords))}) at ${placeOf(session, claim)}`,
    );
  const places = card.places.map((mention) => placeOf(session, mention));
  lines.push(`  mentioned at ${places.join(', ')}`);
  if (card.mentions.length > places.length) lines.push(`  and ${card.mentions.length - places.length} times more`);
  return lines;
}

function entityFound(session: Session, card: Shown, sentences: Sentences): EntityFound {
  const passage = (each: Location & { readonly text: string }): Passage =>
    passageOf(session, each, each.text, sentences.around(each));
  return {
    name: oneLine(card.name),
    type: card.type,
    otherNames: card.aliases.map(({ name }) => oneLine(name)),
    mentions: card.mentions.length,
    articles: card.articles,
    descriptions: card.descriptions.map(passage),
    figures: card.figures.map((claim) => figureFound(session, claim, sentences)),
    mentioned: card.places.map(passage),
  };
}
