import { LEXICON } from '../../lexicon/lexicon.ts';
import { alternatives } from '../../lexicon/pattern.ts';

/**
 * The lines of an article file that are not its story, recognised by their form: bylines, dates, reading times,
 * headings of lists of other stories, invitations to subscribe, picture credits. Every function takes one short block's
 * text.
 */

import { dateIn, MONTH_PATTERN } from './calendarDate.ts';

/** Longer blocks are prose, whatever they say. */
export const LONGEST_LINE = 400;

const URL_LINE = /^(?:https?:\/\/|www\.)\S+$/i;
const READING_TIME = /^[\s·•|–-]*\d{1,3}[\s-]?min(?:ute)?s?\.?(?: read)?[\s·•|–-]*$/i;

export function isUrl(line: string): boolean {
  return URL_LINE.test(line);
}

export function isReadingTime(line: string): boolean {
  return READING_TIME.test(line);
}

const DATE_WORDS = new RegExp(`\\b(?:${MONTH_PATTERN}|${alternatives(LEXICON.newsroom.dateLineWords)})\\b`, 'gi');

/** "Updated: Monday, January 9, 2017 @ 4:40 PM": nothing in it but a date, and what says what date it is. */
export function isDateLine(line: string): boolean {
  if (line.length > 160 || !/\d/.test(line)) return false;
  if (dateIn(line) === null && !/\d:\d\d/.test(line) && !/\b(?:updated|published|posted)\b/i.test(line)) return false;
  return !/\p{L}{2}/u.test(line.replace(DATE_WORDS, ' '));
}

const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*|(?:\p{Lu}\.){1,3})$/u;
const PARTICLES = LEXICON.newsroom.bylineParticles;
const JOB = new RegExp(
  `^(?:(?:${alternatives(LEXICON.newsroom.jobModifiers)})[ -])*(?:${alternatives(LEXICON.newsroom.jobs)})\\b`,
  'i',
);

/** A person's name and nothing else: two to five capitalised words, particles among them. */
function isPersonName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  return words.every((word, at) => NAME_WORD.test(word) || (at > 0 && PARTICLES.has(word.toLowerCase())));
}

/** Words in capitals under a headline that belong to the page and not to a person. */
const NO_NAME = new RegExp(`\\b(?:${alternatives(LEXICON.newsroom.noByline)})\\b`, 'i');

/** A name by itself under a headline: no words of the page, no outlet's letters ("WXYZ TV"), no bare initials. */
function isBareName(text: string): boolean {
  if (!isPersonName(text) || NO_NAME.test(text) || text.split(/\s+/).length > 4) return false;
  return /\p{Ll}/u.test(text) || text.split(/\s+/).some((word) => /^\p{Lu}{5,}$/u.test(word));
}

/**
 * The people a byline names; null where the line is none. A name by itself is a byline only directly under the
 * headline.
 */
export function authorsOf(line: string, underHeadline: boolean): string[] | null {
  if (line.length > 160) return null;
  const led = /^(?:story |written |reported |reporting |posted |words )?by:?\s+(?=\p{Lu})/iu.exec(line);
  if (!led && !underHeadline) return null;
  const named = line.slice(led ? led[0].length : 0).replace(/\s+(?:last )?(?:updated|posted|published)\b.*$/i, '');
  const parts = named.split(/\s*[,|;•·/]\s*|\s+(?:and|&|for|of|in|—|–|-)\s+/iu).filter((part) => part !== '');
  const authors = parts.filter(isPersonName).filter((part) => !JOB.test(part));
  if (led) {
    const plausible = parts.every(
      (part) => part.split(/\s+/).length <= 6 && /^[\p{Lu}\d@(]|^(?:the|staff|special)/iu.test(part),
    );
    return plausible && !/[.!?]$/.test(named.replace(/(?:\b\p{Lu}|\bJr|\bSr)\.$/u, '')) ? authors : null;
  }
  if (!isBareName(parts[0] ?? '') || line.startsWith('|')) return null;
  return parts.every((part) => isBareName(part) || JOB.test(part)) ? authors : null;
}

const OTHER_STORIES = new RegExp(`^(?:${alternatives(LEXICON.newsroom.otherStories)})\\s*[:›»>…]*$`, 'i');

/** "Recommended Stories", "More from …", "Read next": what follows are other stories. */
export function announcesOtherStories(line: string): boolean {
  return line.length <= 80 && /[\s:]|^(?:related|recommended|trending)$/i.test(line) && OTHER_STORIES.test(line);
}

const POINTER = new RegExp(`${alternatives(LEXICON.newsroom.pointers)}`, 'i');

/** "Related: …", "… Read more": one headline of another story, by itself. */
export function pointsElsewhere(line: string): boolean {
  return line.length <= 220 && !/[.]["”]?$/.test(line) && POINTER.test(line);
}

const HOUSEKEEPING = new RegExp(alternatives(LEXICON.newsroom.housekeeping), 'i');

/** A line longer than this is no sign-off. */
export const LONGEST_SIGN_OFF = 12;

/** The agency's name, or "ENDS", by itself at the end of a dispatch. */
export function isSignOff(line: string): boolean {
  return /^(?:-+ ?)?(?:reuters?|ends?|afp|ap|upi|dpa|30|\(?ends?\)?)(?: ?-+)?$/i.test(line);
}

/** Copyright lines, invitations to subscribe, notices about comments and cookies, share buttons. */
export function isHousekeeping(line: string): boolean {
  return HOUSEKEEPING.test(line) || isSignOff(line);
}

/** An e-mail address, a handle or a profile by itself. */
export function isContact(line: string): boolean {
  return /^(?:(?:e-?mail|twitter|facebook|instagram):?\s*)?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+|(?:twitter|facebook|instagram|x)\.com\/\S+)$/i.test(
    line,
  );
}

const CAPTION_START = new RegExp(`^(?:${alternatives(LEXICON.newsroom.captionStarts)})(?=[\\s,:(]|$)`, 'i');
const CREDIT_END = new RegExp(`(?:${alternatives(LEXICON.newsroom.creditEnds)})[.\\s]*$`, 'i');
/** The longest credit, with room for what may stand behind it: a paragraph is not searched for one from its start. */
const LONGEST_CREDIT = 240;
const CAPTION_LEAD_COMMA = /^(?:above|below|left|right|top|bottom|pictured|clockwise),|^(?:above|below|pictured):/i;
const WEAK_START = /^(?:above|below|left|right|top|bottom|pictured|clockwise)\b/i;

/** The words under a picture, recognised by how they begin or by the credit they end with. */
export function isCaption(line: string): boolean {
  if (CREDIT_END.test(line.slice(-LONGEST_CREDIT))) return true;
  const start = CAPTION_START.exec(line);
  if (!start) return false;
  if (WEAK_START.test(line)) return CAPTION_LEAD_COMMA.test(line);
  return (
    /[:–—(-]\s*$/.test(start[0]) ||
    /^(?:\((?:ap |file |afp )?photo|in this |an? |file|photo (?:by|credit|courtesy)|image (?:by|credit))/i.test(line) ||
    /^\W?\s*[:–—-]/.test(line.slice(start[0].length))
  );
}

const CREDIT_RUN_ON = new RegExp(
  `^[^.!?\\r\\n]{0,60}?\\b(?:${alternatives(LEXICON.newsroom.creditAgencies)})(?=\\p{Lu}\\p{Ll}+ )`,
  'u',
);

/** The length of a picture credit that lost the line break after it ("Agency via GettyRescuers searched"), or 0. */
export function creditRunOn(text: string): number {
  const match = CREDIT_RUN_ON.exec(text.slice(0, 120));
  return match ? match[0].length : 0;
}

/** Where "The post … appeared first on …" begins in a block that ends with it, or -1. */
export function syndicationTail(text: string): number {
  const end = text.lastIndexOf(' appeared first on ');
  if (end === -1 || text.length - end > 120) return -1;
  const start = text.lastIndexOf('The post ', end);
  return start === -1 || end - start > 300 ? -1 : start;
}

/** Ends as a sentence does, a closing quotation mark or bracket aside. */
export function endsSentence(line: string): boolean {
  return /[.!?…:;]["'”’»)\]]*$/u.test(line.trimEnd());
}
