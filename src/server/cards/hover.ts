import type { Hover, MarkupKind, Position } from 'vscode-languageserver';
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
  const told = conflictAt(session, uri, offset);
  if (figure !== null && isTelling(figure) && (told === null || isMatched(figure))) {
    const card = figureCard(session, figure);
    const sections = told === null ? card.sections : [...told.card.sections, ...card.sections];
    return shown(session, { ...card, sections }, figure.claim, formats);
  }
  if (told !== null) return shown(session, told.card, told.side, formats);
  const entity = entityAt(session, uri, offset);
  if (entity === null) {
    const quotation = session.corpus.quotationAt(uri, offset);
    if (quotation === null || quotation.others.length === 0) return null;
    return shown(session, quotationCard(session, quotation), quotation, formats);
  }
  const mention = entity.mentions.find((each) => each.uri === uri && each.start <= offset && offset <= each.end);
  return shown(session, await entityCard(session, entity, uri), mention ?? null, formats);
}

/** What is told here of anything but figures on one fact, which a figure's own card shows. */
function conflictAt(
  session: Session,
  uri: string,
  offset: number,
): { readonly card: Card; readonly side: Location } | null {
  for (const conflict of conflictsAt(session, uri, offset)) {
    const side = sideAt(conflict, uri, offset);
    if (side === null || side.figure !== null || shownSeverity(conflict, session.preferences) === null) continue;
    return { card: conflictCard(session, conflict, side), side };
  }
  return null;
}

function isMatched({ agreeing, disagreeing }: FigureCard): boolean {
  return agreeing.length + disagreeing.length > 0;
}

/** A date or a rank that no other article mentions has nothing to add to its own words. */
function isTelling(figure: FigureCard): boolean {
  const { kind } = figure.claim.quantity;
  return (kind !== 'date' && kind !== 'time' && kind !== 'ordinal') || isMatched(figure);
}

function shown(session: Session, card: Card, place: Location | null, formats: readonly MarkupKind[]): Hover {
  const contents = cardContent(card, formats);
  const range = place === null ? null : rangeOf(session, place);
  return range === null ? { contents } : { contents, range };
}
