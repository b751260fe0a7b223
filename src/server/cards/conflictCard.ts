import type { Conflict, Side } from '../../engine/index.ts';
import { shortened } from '../../wording/displayText.ts';
import { isWarnedOf } from '../diagnostics/warnedSides.ts';
import type { Session } from '../session.ts';
import { distinctSides } from '../text/distinctClaims.ts';
import { dateWords } from '../text/figureWords.ts';
import { type Card, type Line, strong, type Table, text } from './card.ts';
import { conflictActions } from './cardActions.ts';
import { decided } from './decided.ts';
import { placeRun } from './entityCard.ts';

/** Other sides shown; more would need scrolling. */
const MOST_SIDES = 4;
const LONGEST_PHRASE = 120;

/** A side that is not a figure: what contradicts what, then where else it stands, and what was decided. */
export function conflictCard(session: Session, conflict: Conflict, side: Side): Card {
  const { say, inWords } = session;
  const { explanation, sides } = conflict;
  const heading: Line[] = [[strong(inWords(explanation))]];
  if (session.preferences.hover === 'short') return { sections: [heading] };
  const index = sides.indexOf(side);
  // Our editor shows the warning in the same window, above the card: what it says is not said twice.
  if (session.knowsCommands && isWarnedOf(session, conflict, side)) {
    return { sections: [[...decided(session, conflict), ...conflictActions(session, conflict, index, false)]] };
  }
  const against = new Set(conflict.pairs.flatMap(([a, b]) => (a === index ? [b] : b === index ? [a] : [])));
  const others = distinctSides(sides.filter((_, at) => at !== index))
    .map((other) => ({ side: other, disagrees: against.has(sides.indexOf(other)) }))
    .sort((a, b) => Number(b.disagrees) - Number(a.disagrees));
  // The words of one other version are in the heading.
  const versions = new Set(others.filter(({ disagrees }) => disagrees).map((other) => other.side.value));
  const table: Table = {
    head: ['', ...(versions.size > 1 ? [say('words')] : []), say('article'), say('date'), say('source')],
    rows: others.slice(0, MOST_SIDES).map((other) => row(session, other, versions.size > 1)),
  };
  const left = others.length - MOST_SIDES;
  return {
    sections: [
      heading,
      table,
      left > 0 ? [[text(say('andMore', left))]] : [],
      [...decided(session, conflict), ...conflictActions(session, conflict, index, false)],
    ],
  };
}

interface Other {
  readonly side: Side;
  readonly disagrees: boolean;
}

function row(session: Session, { side, disagrees }: Other, withWords: boolean): readonly Line[] {
  const { say, locale } = session;
  return [
    [text(say(disagrees ? 'disagrees' : 'agrees'))],
    ...(withWords ? [[strong(phrase(side.text))]] : []),
    [placeRun(session, side)],
    [text(side.date === null ? '' : dateWords(side.date, locale))],
    [text(phrase(side.sourceName ?? ''))],
  ];
}

function phrase(words: string): string {
  return shortened(words, LONGEST_PHRASE);
}
