import type { Decision, Side } from '../../engine/index.ts';
import { plainText, shortened } from '../../wording/displayText.ts';
import type { Session } from '../session.ts';
import { dateWords } from '../text/figureWords.ts';
import { placeName } from '../text/placeNames.ts';

const LONGEST_PHRASE = 120;

/** What was decided, by whom, when and why: "12 holds · counted again · Ines Falk · 14 March 2025". */
export function decisionWords({ say, locale }: Session, { verdict, stands, who, when, why }: Decision): string {
  const verdictWords = {
    settled: stands === null ? say('verdictOpen') : say('verdictFor', valueWords(stands)),
    baseline: say('verdictBaseline'),
    notTheSame: say('verdictNotTheSame'),
    ignore: say('verdictIgnored'),
  }[verdict];
  const parts = [verdictWords, why && phrase(why), who && phrase(who), when && dateWords(when, locale)];
  return parts.filter(Boolean).join(' · ');
}

/** A bare numeral stays as it is, words are put in quotation marks. */
export function valueWords(text: string): string {
  const value = phrase(text);
  return value.includes(' ') ? `"${value}"` : value;
}

/** "wire/mill.txt (police)" */
export function sidePlace(session: Session, { uri, start, sourceName }: Side): string {
  const place = placeName(session, { uri, start });
  return sourceName === null ? place : `${place} (${phrase(sourceName)})`;
}

function phrase(text: string): string {
  return shortened(plainText(text), LONGEST_PHRASE);
}
