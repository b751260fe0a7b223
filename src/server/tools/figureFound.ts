import type { ClaimAt } from '../../engine/index.ts';
import { claimLabel, eventLabel } from '../../wording/figureInWords.ts';
import type { Session } from '../session.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import { oneLine, passageOf } from './toolAnswer.ts';
import type { FigureFound } from './toolRequest.ts';

/** A figure with what it says, as data. */
export function figureFound(session: Session, claim: ClaimAt, sentences: Sentences): FigureFound {
  const { eventName, sourceName, date, quantity } = claim;
  return {
    ...passageOf(session, claim, claim.text, sentences.of(claim)),
    about: oneLine(claimLabel(claim, session.inWords)),
    event: eventName === null ? null : oneLine(eventLabel(eventName, session.inWords)),
    source: sourceName === null ? null : oneLine(sourceName),
    date,
    min: quantity.min,
    max: quantity.max,
  };
}
