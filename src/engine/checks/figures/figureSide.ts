import type { ClaimAt } from '../../claims/claimAt.ts';
import { claimValue } from '../../corpus/facts/claimValue.ts';
import { isOfItsEvent, ruleOf } from '../../corpus/facts/factGroups.ts';
import type { EventName } from '../../model/event.ts';
import type { Side } from '../contradiction.ts';
import { figureSubject, subjectParts } from './figureSubject.ts';

/**
 * A claim as a side of a contradiction. An event has one toll of the dead, so that "miners" and "people" killed are
 * one subject; a count of anything else, or an age, is distinguished by what it is of.
 */
export function figureSide(claim: ClaimAt): Side {
  const { uri, start, end, text, sentence, date, sourceName, eventName } = claim;
  return {
    uri,
    start,
    end,
    text,
    sentence,
    date,
    sourceName,
    value: claimValue(claim.quantity),
    subject: isOfItsEvent(claim) ? [] : subjectParts(figureSubject(claim)),
    event: eventName === null ? null : eventParts(eventName),
    rule: ruleOf(claim),
    figure: claim,
  };
}

function eventParts({ words, place }: EventName): readonly string[] | null {
  const parts = [words.join(' '), place ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? null : parts;
}
