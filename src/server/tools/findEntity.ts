import type { EntityCard } from '../../engine/index.ts';
import { claimLabel } from '../../wording/figureInWords.ts';
import type { EntityList } from '../lists/entityList.ts';
import type { Session } from '../session.ts';
import { answerOf, limitOf, oneLine, placeOf, QUOTED, quoted, wordsOf } from './toolAnswer.ts';
import type { FindEntityInput } from './toolRequest.ts';

const MOST_NAMES = 8;
const MOST_DESCRIPTIONS = 4;
const MOST_PLACES = 12;
const MOST_FIGURES = 6;

/** Who or what has a name: other names, descriptions, mentions and figures, each with file and line. */
export function findEntity(session: Session, entities: EntityList, input: FindEntityInput): string {
  const name = wordsOf(input.name);
  const found = name.trim() === '' ? [] : entities.called(name);
  if (found.length === 0) return `No name in the articles holds ${quoted(name)}.`;
  const lines = [QUOTED, `Entities whose name holds ${quoted(name)}: ${found.length}, the most mentioned first.`];
  for (const { id } of found.slice(0, limitOf(input.limit))) {
    const card = session.corpus.entity(id);
    if (card !== null) lines.push(...entityLines(session, card));
  }
  return answerOf(lines);
}

function entityLines(session: Session, card: EntityCard): string[] {
  const articles = new Set(card.mentions.map(({ uri }) => uri)).size;
  const lines = ['', `${quoted(card.name)} (${card.type}): ${card.mentions.length} mentions in ${articles} articles`];
  const names = card.aliases.slice(0, MOST_NAMES).map((alias) => quoted(alias.name));
  if (names.length > 0) lines.push(`  other names: ${names.join(', ')}`);
  for (const each of card.descriptions.slice(0, MOST_DESCRIPTIONS))
    lines.push(`  described as ${quoted(each.text)} at ${placeOf(session, each)}`);
  for (const claim of card.figures.slice(0, MOST_FIGURES))
    lines.push(
      `  figure ${quoted(claim.text)} (${oneLine(claimLabel(claim, session.inWords))}) at ${placeOf(session, claim)}`,
    );
  const places = card.mentions.slice(0, MOST_PLACES).map((mention) => placeOf(session, mention));
  lines.push(`  mentioned at ${places.join(', ')}`);
  if (card.mentions.length > places.length) lines.push(`  and ${card.mentions.length - places.length} times more`);
  return lines;
}
