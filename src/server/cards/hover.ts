import type { Hover, MarkupKind, Position } from 'vscode-languageserver/node';
import type { FigureCard, Location } from '../../engine/index.ts';
import { shownSeverity } from '../diagnostics/shownSeverity.ts';
import { conflictsAt, entityAt, figureAt, sideAt } from '../navigation/subjectAt.ts';
import { rangeOf, type Session } from '../session.ts';
import { type Card, cardContent } from './card.ts';
import { conflictCard } from './conflictCard.ts';
import { entityCard } from './entityCard.ts';
import { figureCard } from './figureCard.ts';
import { quotationCard } from './quotationCard.ts';

/** The card of the figure, the side of a conflict or the name at a place; null where there is none. */
export async function hover(
  session: Session,
  uri: string,
  position: Position,
  formats: readonly MarkupKind[],
): Promise<Hover | null> {
  if (session.preferences.hover === 'off') return null;
  const document = await session.upToDate(uri);
  if (document === null) return null;
  const offset = document.offsetAt(position);
  const figure = figureAt(session, uri, offset);
  if (figure !== null && isTelling(figure)) return shown(session, figureCard(session, figure), figure.claim, formats);
  for (const conflict of conflictsAt(session, uri, offset)) {
    const side = sideAt(conflict, uri, offset);
    if (side === null || shownSeverity(conflict, session.preferences) === null) continue;
    return shown(session, conflictCard(session, conflict, side), side, formats);
  }
  const entity = entityAt(session, uri, offset);
  if (entity === null) {
    const quotation = session.corpus.quotationAt(uri, offset);
    if (quotation === null || quotation.others.length === 0) return null;
    return shown(session, quotationCard(session, quotation), quotation, formats);
  }
  const mention = entity.mentions.find((each) => each.uri === uri && each.start <= offset && offset <= each.end);
  return shown(session, await entityCard(session, entity, uri), mention ?? null, formats);
}

/** A date or a rank that no other article mentions has nothing to add to its own words. */
function isTelling({ claim, agreeing, disagreeing }: FigureCard): boolean {
  const isPlain = claim.quantity.kind === 'date' || claim.quantity.kind === 'time' || claim.quantity.kind === 'ordinal';
  return !isPlain || agreeing.length + disagreeing.length > 0;
}

function shown(session: Session, card: Card, place: Location | null, formats: readonly MarkupKind[]): Hover {
  const contents = cardContent(card, formats);
  const range = place === null ? null : rangeOf(session, place);
  return range === null ? { contents } : { contents, range };
}
