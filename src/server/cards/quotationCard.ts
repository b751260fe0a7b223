import type { QuotationCard } from '../../engine/index.ts';
import { plainText, shortened } from '../../wording/displayText.ts';
import type { Session } from '../session.ts';
import { type Card, type Line, SEPARATOR, strong, text } from './card.ts';
import { placeRun } from './entityCard.ts';

/** Longer quotations are cut, in UTF-16 code units. */
const LONGEST_QUOTED = 160;
/** A card is read at a glance. */
const MOST_OTHERS = 6;

/** Who says the quoted words, and where else they are quoted: the same or otherwise, and as whose. */
export function quotationCard(session: Session, { speaker, others }: QuotationCard): Card {
  const { say } = session;
  const who = speaker === null ? [] : [text(`${SEPARATOR}${say('saidBy', plainText(speaker))}`)];
  const shown = [...others].sort((a, b) => Number(a.agrees) - Number(b.agrees)).slice(0, MOST_OTHERS);
  const lines = shown.map((other): Line => {
    const words = `“${shortened(plainText(other.text), LONGEST_QUOTED)}”`;
    const by = other.speaker === null ? '' : ` (${plainText(other.speaker)})`;
    const how = say(other.agrees ? 'quotedAlike' : 'quotedOtherwise');
    return [text(`${how}: ${words}${by} — `), placeRun(session, other)];
  });
  const left = others.length - shown.length;
  const more: readonly Line[] = left > 0 ? [[text(say('andMore', left))]] : [];
  return { sections: [[[strong(say('quotation')), ...who]], [...lines, ...more]] };
}
