import type { ClaimAt, Conflict, FigureCard, Modality } from '../../engine/index.ts';
import { isReadOnly } from '../../formats/readOnlyEndings.ts';
import { shortened } from '../../wording/displayText.ts';
import { claimLabel, DAYS, eventLabel } from '../../wording/figureInWords.ts';
import { namedInWarning } from '../diagnostics/diagnostics.ts';
import { isWarnedOf } from '../diagnostics/warnedSides.ts';
import { conflictsOf } from '../navigation/subjectAt.ts';
import type { Session } from '../session.ts';
import { distinctClaims } from '../text/distinctClaims.ts';
import { dateWords, intervalWords } from '../text/figureWords.ts';
import { reasonWords } from '../text/reasonWords.ts';
import { relationWords } from '../text/relationWords.ts';
import type { MessageKey } from '../text/serverMessages.ts';
import { type Card, type Line, SEPARATOR, type Section, strong, type Table, text } from './card.ts';
import { conflictActions } from './cardActions.ts';
import { decided } from './decided.ts';
import { placeRun } from './entityCard.ts';

/** How many other claims are shown; those that disagree are left out last. More would need scrolling. */
const MOST_CLAIMS = 4;
/** Others named below a warning. */
const MOST_BESIDE = 2;
/** Values named in the first line. */
const MOST_VALUES = 3;
const MOST_REASONS = 2;
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
  readonly agrees: boolean;
}

/** The figure and what contradicts it, then the claim as interpreted, then what the other articles say. */
export function figureCard(session: Session, card: FigureCard): Card {
  const { claim } = card;
  const conflicts = conflictsOf(session, claim);
  const conflict = conflicts.find(({ settled }) => !settled) ?? conflicts[0];
  if (session.preferences.hover === 'short') {
    const denials = othersOf(card).filter(({ agrees }) => !agrees);
    return {
      sections: [[firstLine(session, card, conflict)], denials.slice(0, 1).map((one) => inOneLine(session, one))],
    };
  }
  if (conflict !== undefined && session.knowsCommands && isWarnedOf(session, conflict, claim)) {
    return { sections: besideWarning(session, card, conflict) };
  }
  return {
    sections: [
      [firstLine(session, card, conflict), ...understood(session, claim)],
      ...others(session, card),
      conflict === undefined
        ? []
        : [...decided(session, conflict), ...why(session, conflict), ...actions(session, conflict, claim)],
    ],
  };
}

function actions(session: Session, conflict: Conflict, claim: ClaimAt): readonly Line[] {
  const index = conflict.sides.findIndex(({ uri, start }) => uri === claim.uri && start === claim.start);
  return conflictActions(session, conflict, index, session.canEdit(claim.uri));
}

/**
 * Our editor shows the warning in the same window, above the card: who contradicts is not said twice, except for files
 * that only a link of ours can open, those the warning does not name first.
 */
function besideWarning(session: Session, card: FigureCard, conflict: Conflict): readonly Section[] {
  const named = namedInWarning(session, card.claim);
  const isNamed = ({ claim: { uri, start } }: Other): boolean =>
    named.some((side) => side.uri === uri && side.start === start);
  const untold = othersOf(card)
    .filter(({ claim, agrees }) => agrees || isReadOnly(claim.uri))
    .sort((a, b) => Number(isNamed(a)) - Number(isNamed(b)));
  const shown = untold.slice(0, MOST_BESIDE).map((other) => inOneLine(session, other));
  const left = untold.length - shown.length;
  const more: readonly Line[] = left > 0 ? [[text(session.say('andMore', left))]] : [];
  return [
    [...shown, ...more],
    [...decided(session, conflict), ...actions(session, conflict, card.claim)],
  ];
}

/** "**43** ≠ **41** people killed · an earlier report gives another figure" */
function firstLine(session: Session, card: FigureCard, conflict: Conflict | undefined): Line {
  const { claim } = card;
  const label = text(` ${shortened(claimLabel(claim, session.inWords), LONGEST_PHRASE)}`);
  const values = [...new Set(card.disagreeing.map((other) => other.text))];
  if (values.length === 0) return [strong(claim.text), label];
  const shown = values.slice(0, MOST_VALUES).map((value) => shortened(value, LONGEST_PHRASE));
  const rest = values.length > shown.length ? ['…'] : [];
  const opposed = [...shown, ...rest].flatMap((value): Line => [text(' ≠ '), strong(value)]);
  const how = conflict === undefined ? null : relationWords(session, conflict, claim, card.disagreeing);
  return [strong(claim.text), ...opposed, label, ...(how === null ? [] : [text(`${SEPARATOR}${how}`)])];
}

/** What the figure's words do not say by themselves. */
function understood(session: Session, claim: ClaimAt): Section {
  const { say, locale } = session;
  const reading: string[] = [];
  const interval = DAYS.has(claim.quantity.kind) ? claim.text : intervalWords(claim.quantity, say, locale);
  if (interval.toLowerCase() !== claim.text.toLowerCase() && !isPlainlyRead(claim)) reading.push(interval);
  if (claim.quantity.trend !== null) reading.push(say(claim.quantity.trend === 'up' ? 'rise' : 'fall'));
  const modality = MODALITIES[claim.modality];
  if (modality !== null) reading.push(say(modality));
  const event = claim.eventName === null ? '' : eventLabel(claim.eventName, session.inWords);
  if (event !== '') reading.push(shortened(event, LONGEST_PHRASE));
  return [[...(reading.length === 0 ? [] : [text(reading.join(SEPARATOR))])], saidBy(session, claim)].filter(
    (line) => line.length > 0,
  );
}

/** A bare number that means itself: "exactly 46" would only say it twice. */
function isPlainlyRead({ text: words, quantity: { min, max, approximate, unit } }: ClaimAt): boolean {
  return unit === null && min === max && !approximate && min === Number(words.replace(/,(?=\d{3})/gu, ''));
}

function saidBy({ say, locale }: Session, claim: ClaimAt): Line {
  const date = claim.date === null ? [] : [dateWords(claim.date, locale)];
  if (claim.sourceName === null) return date.map(text);
  const parts = [say(claim.source === null ? 'inArticleOf' : 'saidBy', claim.sourceName), ...date];
  if (claim.quoted) parts.push(say('quoted'));
  return [text(parts.join(' · '))];
}

/**
 * Why the claims are treated as one fact. The dossier has all reasons; a card only where there is no way to open that.
 */
function why(session: Session, conflict: Conflict): readonly Line[] {
  const reasons = session.knowsCommands ? [] : reasonWords(session, conflict, MOST_REASONS);
  return reasons.length === 0 ? [] : [[text(session.say('oneFact', reasons.join(', ')))]];
}

/** What the other articles say, the newest first; those that disagree are left out last. */
function others(session: Session, card: FigureCard): readonly (Section | Table)[] {
  const { say } = session;
  const all = othersOf(card);
  if (all.length === 0) return [[[text(say('noOtherClaims'))]]];
  const shown = all.slice(0, MOST_CLAIMS).sort(newestFirst);
  const table: Table = {
    head: ['', say('figure'), say('article'), say('date'), say('source')],
    rows: shown.map((other) => cells(session, other)),
  };
  return all.length === shown.length ? [table] : [table, [[text(say('andMore', all.length - shown.length))]]];
}

function othersOf({ disagreeing, agreeing }: FigureCard): readonly Other[] {
  return [
    ...distinctClaims(disagreeing)
      .map((claim) => ({ claim, agrees: false }))
      .sort(newestFirst),
    ...distinctClaims(agreeing)
      .map((claim) => ({ claim, agrees: true }))
      .sort(newestFirst),
  ];
}

function newestFirst(a: Other, b: Other): number {
  return (b.claim.date ?? '').localeCompare(a.claim.date ?? '');
}

function cells(session: Session, { claim, agrees }: Other): readonly Line[] {
  const { say, locale } = session;
  return [
    [text(say(agrees ? 'agrees' : 'disagrees'))],
    [strong(shortened(claim.text, LONGEST_PHRASE))],
    [placeRun(session, claim)],
    [text(claim.date === null ? '' : dateWords(claim.date, locale))],
    [text(shortened(claim.sourceName ?? '', LONGEST_PHRASE))],
  ];
}

/** "Agrees: **58** — sources/ferry-day-1.txt:18 · Mar 11, 2025 · state prosecutors" */
function inOneLine(session: Session, { claim, agrees }: Other): Line {
  const date = claim.date === null ? null : dateWords(claim.date, session.locale);
  const source = claim.sourceName === null ? null : shortened(claim.sourceName, LONGEST_PHRASE);
  const rest = [date, source].filter((part) => part !== null).map((part) => `${SEPARATOR}${part}`);
  const verdict = session.say(agrees ? 'agrees' : 'disagrees');
  return [text(`${verdict}: `), strong(claim.text), text(' — '), placeRun(session, claim), text(rest.join(''))];
}
