import type { Modality } from '../engine/claims/claim.ts';
import { describeClaim } from '../engine/corpus/explain.ts';
import type { ClaimAt, FigureCard, Relation } from '../engine/engine.ts';
import type { FigureKind } from '../engine/figures/figure.ts';
import { type Card, type Line, type Section, strong, text } from './card.ts';
import { distinctClaims } from './distinctClaims.ts';
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

/** Beside a plain contradiction, which needs no words. */
const RELATIONS: Readonly<Record<Relation, MessageKey | null>> = {
  contradiction: null,
  update: 'laterReport',
  disputed: 'sourcesDiffer',
};

/** Their values are days and minutes counted, nothing to read. */
export const DAYS: ReadonlySet<FigureKind> = new Set(['date', 'time']);

interface Other {
  readonly claim: ClaimAt;
  readonly agrees: boolean;
}

/** The figure's claim as understood, and what the other articles say. */
export function figureCard(session: Session, card: FigureCard): Card {
  return { sections: [understood(session, card.claim), others(session, card)] };
}

function understood(session: Session, claim: ClaimAt): Section {
  const { say, locale } = session;
  const reading: string[] = [];
  const interval = DAYS.has(claim.kind) ? claim.text : intervalWords(claim, say, locale);
  if (interval.toLowerCase() !== claim.text.toLowerCase()) reading.push(interval);
  if (claim.trend !== null) reading.push(say(claim.trend === 'up' ? 'rise' : 'fall'));
  const modality = MODALITIES[claim.modality];
  if (modality !== null) reading.push(say(modality));
  const words = [shortened(describeClaim(claim), LONGEST_PHRASE), ...reading].join(' · ');
  const lines: Line[] = [[strong(claim.text), text(` ${words}`)]];
  if (claim.eventLabel) lines.push([text(say('event', shortened(claim.eventLabel, LONGEST_PHRASE)))]);
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
    ...distinctClaims(card.disagreeing.map(({ claim }) => claim))
      .map((claim) => ({ claim, agrees: false }))
      .sort(newestFirst),
    ...distinctClaims(card.agreeing)
      .map((claim) => ({ claim, agrees: true }))
      .sort(newestFirst),
  ];
  if (all.length === 0) return [[text(session.say('noOtherClaims'))]];
  const shown = all.slice(0, MOST_CLAIMS).sort(newestFirst);
  const lines = shown.map((other) => otherLine(session, card.claim, other));
  if (all.length > shown.length) lines.push([text(session.say('andMore', all.length - shown.length))]);
  return lines;
}

function newestFirst(a: Other, b: Other): number {
  return (b.claim.date ?? '').localeCompare(a.claim.date ?? '');
}

function otherLine(session: Session, of: ClaimAt, { claim, agrees }: Other): Line {
  const { say, locale } = session;
  const date = claim.date === null ? null : dateWords(claim.date, locale);
  const relation = agrees ? null : relationOf(session, of, claim);
  const facts = [date, claim.sourceName, relation && say(relation)].filter(Boolean);
  return [
    text(`${say(agrees ? 'agrees' : 'disagrees')}: `),
    strong(claim.text),
    text(' — '),
    placeRun(session, claim),
    text(facts.map((fact) => ` · ${fact}`).join('')),
  ];
}

function relationOf(session: Session, one: ClaimAt, other: ClaimAt): MessageKey | null {
  const conflict = session.corpus
    .conflicts(one.uri)
    .find(({ claims }) => claims.some((claim) => isSame(claim, one)) && claims.some((claim) => isSame(claim, other)));
  return conflict === undefined ? null : RELATIONS[conflict.relation];
}

function isSame(one: ClaimAt, other: ClaimAt): boolean {
  return one.uri === other.uri && one.start === other.start;
}
