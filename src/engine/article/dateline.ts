import { LEXICON } from '../../lexicon/lexicon.ts';
import { alternatives } from '../../lexicon/pattern.ts';
import type { Dateline } from './article.ts';
import { MONTH_PATTERN } from './calendarDate.ts';

/** Whether the block's position makes a dateline likely. */
export type DatelinePosition = 'lead' | 'body';

/** No dateline is longer than this; what follows it is not looked at. */
const LONGEST = 160;

/** A lead is no shorter. */
const SHORTEST_LEAD = 120;

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}'’./-]*";
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const DATE = `(?:,? (?:${MONTH_PATTERN}\\.? \\d{1,2}|\\d{1,2} ${MONTH_PATTERN}\\.?|\\d{4}-\\d\\d-\\d\\d)(?:,? \\d{4})?)`;
const REGION = `(?:, ?${NAME}(?: ${NAME}){0,3})`;
const DASH = '(?: ?(?:--|[-–—―_])| ?:)';
const LOOSE_DASH = '(?: (?:--|[-–—―_|])|--?|[–—―])';
/** A station or a day, in brackets. */
const BRACKET = '(?: \\(([^()\\r\\n]{1,40})\\))?';
const TIME = '(?:\\(\\d\\d-\\d\\d\\) \\d{1,2}:\\d\\d [A-Z]{2,4} )?';

/** "CAIRO (Reuters) -", "Lagos, Nigeria, March 3 (AFP) —": the agency makes it certain. */
const WITH_AGENCY = new RegExp(
  `^${TIME}(${NAME}(?:[ ]${NAME}){0,4}${REGION}{0,2})${DATE}? ?\\(([^()\\r\\n]{2,40})\\)(${DASH})?`,
  'u',
);
/** "SALEM, Ore. -", "LONDON, March 1 -", "KARACHI:" */
const IN_CAPITALS = new RegExp(
  `^${TIME}(${CAPITALS}(?: ${CAPITALS}){0,3}${REGION}{0,2})${DATE}?${BRACKET}(?:${LOOSE_DASH}(?: \\d{1,2} ${MONTH_PATTERN} \\d{4}:)?|:)(?= |$)`,
  'u',
);
const IN_CAPITALS_DATED = new RegExp(`^(${CAPITALS}(?: ${CAPITALS}){0,3}${REGION}{0,2})${DATE}$`, 'u');
/** "Port Ellen, 5 March 2024", a line by itself; without the comma or the year it may be a heading. */
const IN_LETTERS_DATED = new RegExp(
  `^(${NAME}(?: ${NAME}){0,3}${REGION}{0,2}?),(?: (?:${alternatives([...LEXICON.calendar.weekdays.keys()])}),?)? ` +
    `(?:${MONTH_PATTERN}\\.? \\d{1,2}|\\d{1,2} ${MONTH_PATTERN}\\.?),? \\d{4}$`,
  'iu',
);
/** "Durban — The trophy": only where a lead begins, and only if no second dash makes it an aside. */
const IN_LETTERS = new RegExp(`^(${NAME}(?: ${NAME}){0,2}${REGION}{0,2})(${DATE})? ?(--|[–—])(?= \\p{Lu})`, 'u');

const AGENCY = new RegExp(`^(?:the )?(?:${alternatives(LEXICON.newsroom.datelineAgencies)})(?: \\w{2,12})?$`, 'i');

/** Words in capitals that open a line and name no place. */
const NO_PLACE = new RegExp(`^(?:${alternatives(LEXICON.newsroom.noDateline)})\\b`, 'i');

/** The dateline a block opens with, or null. `start` and `end` are the block's raw offsets. */
export function datelineAt(prose: string, start: number, end: number, position: DatelinePosition): Dateline | null {
  const head = prose.slice(start, Math.min(end, start + LONGEST));
  if (!/^[\p{Lu}(]/u.test(head)) return null;
  return (
    withAgency(head, start) ??
    inCapitals(head, start, end - start, position) ??
    (position === 'lead' ? (inLetters(head, start) ?? aloneInLetters(head, start, end - start)) : null)
  );
}

function withAgency(head: string, start: number): Dateline | null {
  if (!head.slice(0, 120).includes('(')) return null;
  const match = WITH_AGENCY.exec(head);
  if (!match) return null;
  const [whole, place = '', agency = '', dash = ''] = match;
  const station = dash !== '' && /^[A-Z][A-Z0-9-]{1,7}$/.test(agency) && /^\p{Lu}{3}/u.test(place);
  if (!(station || AGENCY.test(agency)) || !startsCapitals(place)) return null;
  const placeAt = whole.indexOf(place);
  const agencyAt = whole.lastIndexOf(`(${agency})`) + 1;
  return {
    start,
    end: start + whole.trimEnd().length,
    place: { start: start + placeAt, end: start + placeAt + place.length },
    agency: { start: start + agencyAt, end: start + agencyAt + agency.length },
  };
}

function inCapitals(head: string, start: number, length: number, position: DatelinePosition): Dateline | null {
  const match = IN_CAPITALS.exec(head) ?? (length === head.length ? IN_CAPITALS_DATED.exec(head) : null);
  if (!match) return null;
  const [whole, place = '', bracket] = match;
  if (bracket !== undefined && position !== 'lead') return null;
  // "KARACHI: The …" opens a paragraph; before only a few words, a colon announces what they are about.
  if (whole.endsWith(':') && (position !== 'lead' || length < SHORTEST_LEAD)) return null;
  const letters = place.replace(/[^\p{L}]/gu, '').length;
  if (letters < 3 || NO_PLACE.test(place) || !/^\p{Lu}{2}/u.test(place.replace(/[^\p{L}]/gu, ''))) return null;
  const placeAt = start + whole.indexOf(place);
  const bracketAt = start + whole.lastIndexOf(`(${bracket})`) + 1;
  return {
    start,
    end: start + whole.trimEnd().length,
    place: { start: placeAt, end: placeAt + place.length },
    agency:
      bracket === undefined || /\d{4}/.test(bracket) ? null : { start: bracketAt, end: bracketAt + bracket.length },
  };
}

function inLetters(head: string, start: number): Dateline | null {
  const match = IN_LETTERS.exec(head);
  if (!match) return null;
  const [whole, place = '', , dash = ''] = match;
  const rest = head.slice(whole.length);
  const stop = rest.search(/[.!?](?:\s|$)/);
  const dashAgain = rest.indexOf(dash);
  if (NO_PLACE.test(place) || (dashAgain !== -1 && (stop === -1 || dashAgain < stop))) return null;
  return { start, end: start + whole.length, place: { start, end: start + place.length }, agency: null };
}

function aloneInLetters(head: string, start: number, length: number): Dateline | null {
  const match = length === head.length ? IN_LETTERS_DATED.exec(head) : null;
  if (!match) return null;
  const [whole, place = ''] = match;
  if (NO_PLACE.test(place) || !startsCapitals(place)) return null;
  return { start, end: start + whole.length, place: { start, end: start + place.length }, agency: null };
}

/** The patterns with an agency ignore case because of the months; a place still needs its capitals. */
function startsCapitals(place: string): boolean {
  return place.split(/[ ,]+/).every((word) => /^\p{Lu}/u.test(word) || /^(?:of|de|la|el|al|the|and|du)$/.test(word));
}
