import { LEXICON } from '../../lexicon/lexicon.ts';
import { alternatives } from '../../lexicon/pattern.ts';
import { type Message, message } from '../model/message.ts';
import { dateIn } from './calendarDate.ts';
import { LAST_VERSION, type StoryVersion } from './storyVersion.ts';

/**
 * The lines by which a wire's desks talk to each other, in stories sent as plain text: what a story is called and in
 * which version it comes, what was changed, until when it must not be published, that it is to be killed.
 */

/** What stands behind a story's name: its version, its kind, its length in words. */
const MARK = alternatives(LEXICON.newsroom.slugMarks);
const SUFFIX = `(?:(?:\\d{1,2}(?:st|nd|rd|th) )?(?:${MARK}|${MARK.toUpperCase()})[\\p{L}\\p{N} .-]{0,40}|\\d{2,4}(?: words)?)`;

/** "BC-Kestrel-Mine", "BC-Kestrel Mine,3rd Ld-Writethru,0450": a name of several words only with what follows it. */
const SLUG = new RegExp(
  `^\\^?\\p{Lu}{2,3}-{1,2}(\\p{Lu}[\\p{L}\\p{N}.'’-]*)((?:, ?${SUFFIX}){0,4})<?$|^\\^?\\p{Lu}{2,3}-{1,2}(\\p{Lu}[\\p{L}\\p{N}.'’ -]{1,50})((?:, ?${SUFFIX}){1,4})<?$`,
  'u',
);
/** "OBIT Wrona", "OBIT-Wrona, 1st Ld". */
const LABELLED = new RegExp(
  `^(?:OBIT|EDS|ADV|URGENT|BULLETIN|NEWSALERT)[ :-]+(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*[ -]?){1,3}(?:, ?${SUFFIX}){0,4}<?$`,
  'u',
);
const LONGEST_SLUG = 100;

export function isSlugLine(line: string): boolean {
  return line.length <= LONGEST_SLUG && (SLUG.test(line) || LABELLED.test(line));
}

const KILL = /^(?:(?:STORY|MANDATORY|BULLETIN|EDITORS?|ADVISORY|COPY) ){0,2}KILL(?: NOTICE)?(?:[:,-] ?(.{0,60}))?$/u;
const NOTE = new RegExp(alternatives(LEXICON.newsroom.wireNotes), 'iu');
const CORRECTS = /^(?:\(|eds?:\s*)?(?:this version )?(?:corrects?\b|correction:)/iu;
const EMBARGO = new RegExp(alternatives(LEXICON.newsroom.embargoes), 'iu');
const END =
  /^(?:\(more\)|[-_ ]*more[-_ ]+|MORE|[-_]+ ?end ?[-_]+|endit(?:em)?|-0-|#{3,}|AP-\p{Lu}{2,3}-\d\d-\d\d-\d\d \d{4}\p{Lu}{3}<?)$/iu;
const TAKE = /^\(?(?:\d(?:st|nd|rd|th)|first|second|third|last|final) (?:take|of (?:two|three|four|\d) takes)\)?\.?$/iu;
const LONGEST_EMBARGO = 160;

/** What leads a headline and is no part of it: "UPDATE 2-Ferry sinks", "CORRECTED-Ferry sinks". */
const PREFIX = /^(?:(?:UPDATE|WRAPUP) (\d{1,2})|CORRECTED|REFILE|RPT)-(?=\p{Lu})/u;

/** Takes a story's lines one by one, and keeps what they say about it. */
export class WireMarks {
  /** True where the lines say that the story must not be used. */
  isKilled = false;
  readonly notices: Message[] = [];
  #slug: string | null = null;
  #number: number | null = null;
  #isAdd = false;

  /** Whether the line is one of the desk's; false for any other. */
  take(line: string): boolean {
    if (this.#takesSlug(line)) return true;
    const kill = KILL.exec(line);
    if (kill !== null) {
      this.isKilled = true;
      this.#takesSlug(kill[1] ?? '');
      return true;
    }
    if (line.length <= LONGEST_EMBARGO && EMBARGO.test(line)) {
      const date = dateIn(line);
      if (date !== null) this.notices.push(message('wire/embargoed', { date }));
      return true;
    }
    if (!NOTE.test(line)) return END.test(line) || TAKE.test(line);
    if (CORRECTS.test(line)) this.notices.push(message('wire/corrects', line));
    return true;
  }

  /** The length of what leads a headline without being part of it. */
  prefix(headline: string): number {
    const prefix = PREFIX.exec(headline);
    if (prefix?.[1] !== undefined) this.#number = Number(prefix[1]);
    return prefix?.[0].length ?? 0;
  }

  /** Which version the lines say that it is; a story without a name is one of those under its headline. */
  version(): StoryVersion | null {
    const number = this.isKilled ? LAST_VERSION : this.#number;
    // What is added to a story is no version of it.
    if (number === null || this.#isAdd) return null;
    const { isKilled: withdrawn } = this;
    if (this.#slug !== null) return { by: 'slug', story: this.#slug, number: [number], withdrawn };
    return { by: 'title', story: '', number: [number], withdrawn };
  }

  #takesSlug(line: string): boolean {
    if (line.length > LONGEST_SLUG) return false;
    const match = SLUG.exec(line);
    if (match === null) return LABELLED.test(line);
    const suffix = match[2] ?? match[4] ?? '';
    this.#slug ??= (match[1] ?? match[3] ?? '').toLowerCase().replace(/[\s-]+/gu, ' ');
    this.#number ??= Number(/(\d{1,2})(?:st|nd|rd|th) (?:Ld|Lead|Sub|Writethru|Update)/u.exec(suffix)?.[1] ?? 0);
    this.#isAdd ||= /\b(?:Add|Take|Adv)\b/u.test(suffix);
    this.isKilled ||= /\bkill\b/iu.test(suffix);
    return true;
  }
}
