import type { Modality } from '../engine/claims/claim.ts';
import { describeClaim } from '../engine/corpus/explain.ts';
import type { ClaimAt, FigureCard } from '../engine/engine.ts';
import { type Card, type Line, type Section, strong, text } from './card.ts';
import { placeRun } from './entityCard.ts';
import { dateWords, intervalWords } from './figureWords.ts';
import type { MessageKey } from './messages.ts';
import { shortened } from './plainText.ts';
import type { Session } from './session.ts';

/** Other claims shown; those that disagree are the last to be left out. */
const MOST_CLAIMS = 6;
const LONGEST_PHRASE = 120;

const MODALITIES: Readonly<Record<Modality, MessageKey | null>> = {
  stated: null,
  hypothetical: 'hypothetical',
  forecast: 'forecast',
  denied: 'denied',
  superseded: 'superseded',
};

interface Other {
  readonly claim: ClaimAt;
  /** Why it disagrees; null where it agrees. */
  readonly disagreement: string | null;
}

/** The figure's claim as understood, and what the other articles say. */
export function figureCard(session: Session, card: FigureCard): Card {
  return { sections: [understood(session, card.claim), others(session, card)] };
}

function understood(session: Session, claim: ClaimAt): Section {
  const { say, locale } = session;
  const lines: Line[] = [[strong(claim.text), text(` ${shortened(describeClaim(claim), LONGEST_PHRASE)}`)]];
  const reading = [intervalWords(claim, say, locale)];
  if (claim.trend !== null) reading.push(say(claim.trend === 'up' ? 'rise' : 'fall'));
  const modality = MODALITIES[claim.modality];
  if (modality !== null) reading.push(say(modality));
  lines.push([text(reading.join(', '))]);
  if (claim.eventLabel !== null) lines.push([text(say('event', shortened(claim.eventLabel, LONGEST_PHRASE)))]);
  lines.push([...saidBy(session, claim)]);
  return lines.filter((line) => line.length > 0);
}

function saidBy({ say, locale }: Session, claim: ClaimAt): Line {
  const date = claim.date === null ? [] : [dateWords(claim.date, locale)];
  if (claim.sourceName === null) return date.map(text);
  const parts = [say(claim.source === null ? 'inArticleOf' : 'saidBy', claim.sourceName), ...date];
  if (claim.quoted) parts.push(say('quoted'));
  return [text(parts.join(' · '))];
}

function others(session: Session, card: FigureCard): Section {
  const all: Other[] = [
    ...card.disagreeing.map(({ claim, explanation }) => ({ claim, disagreement: explanation })).sort(newestFirst),
    ...card.agreeing.map((claim) => ({ claim, disagreement: null })).sort(newestFirst),
  ];
  if (all.length === 0) return [[text(session.say('noOtherClaims'))]];
  const shown = all.slice(0, MOST_CLAIMS).sort(newestFirst);
  const lines = shown.map((other) => otherLine(session, other));
  if (all.length > shown.length) lines.push([text(session.say('andMore', all.length - shown.length))]);
  return lines;
}

function newestFirst(a: Other, b: Other): number {
  return (b.claim.date ?? '').localeCompare(a.claim.date ?? '');
}

function otherLine(session: Session, { claim, disagreement }: Other): Line {
  const facts = [claim.date === null ? null : dateWords(claim.date, session.locale), claim.sourceName, disagreement];
  const words = facts.filter((fact) => fact !== null).join(' · ');
  return [
    text(`${session.say(disagreement === null ? 'agrees' : 'disagrees')}: `),
    strong(claim.text),
    text(' — '),
    placeRun(session, claim),
    text(words === '' ? '' : ` · ${words}`),
  ];
}
