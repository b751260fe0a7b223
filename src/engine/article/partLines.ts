import { readable } from './article.ts';
import { datelineAt } from './dateline.ts';
import type { Part } from './document.ts';
import { endsSentence, isHousekeeping, LONGEST_LINE } from './newsroomLines.ts';
import { isWhiteSpace } from './whiteSpace.ts';

/** No headline is longer. */
const LONGEST_HEADLINE = 220;

/** The parts of a document as lines, and what each looks like from its words and its neighbours. */
export class PartLines {
  readonly #prose: string;
  readonly #parts: readonly Part[];
  /** Each part's text where it has any and is short enough to be anything but prose; else empty. */
  readonly #lines: readonly string[];

  constructor(prose: string, parts: readonly Part[]) {
    this.#prose = prose;
    this.#parts = parts;
    this.#lines = parts.map((part) =>
      part.end - part.start <= LONGEST_LINE * 2 && !this.isEmpty(part)
        ? readable(prose.slice(part.start, part.end)).slice(0, LONGEST_LINE + 1)
        : '',
    );
  }

  /** The article's own headline, at its top. */
  looksLikeHeadline(at: number): boolean {
    const part = this.#parts[at] as Part;
    if (part.kind === 'headline') return true;
    const line = this.line(at);
    if (part.bullet || line.length > LONGEST_HEADLINE || at + 1 >= this.#parts.length) return false;
    if (part.kind === 'heading') return true;
    if (/[.:;]["'”’»)\]]*$/u.test(line) && !/(?:\.\.\.|…|\b\p{Lu}\.|\b(?:Jr|Sr|Inc|Co|Corp|Ltd)\.)$/u.test(line))
      return false;
    return !/^\p{Ll}/u.test(line) && datelineAt(this.#prose, part.start, part.end, 'body') === null;
  }

  /** A heading inside the text; `line` is the part's. */
  looksLikeHeading(at: number, line: string): boolean {
    const part = this.#parts[at] as Part;
    const next = this.#parts[at + 1];
    if (!part.gap || line.length > 80 || endsSentence(line) || next === undefined || !next.gap) return false;
    if (datelineAt(this.#prose, part.start, part.end, 'lead') !== null) return false;
    return /^[\p{Lu}\d]/u.test(line) && line.split(' ').length <= 12 && next.end - next.start > line.length * 2;
  }

  /** How often a headline and one paragraph alternate from `at` on. */
  pairs(at: number): number {
    let pairs = 0;
    for (let next = at; next + 1 < this.#parts.length; next += 2) {
      if (!this.isTeaserHeadline(next) || this.isTeaserHeadline(next + 1) || this.#parts[next + 1]?.bullet === true)
        break;
      pairs++;
    }
    return pairs;
  }

  /** The headline of another story, where such are announced. */
  isTeaserHeadline(at: number): boolean {
    const part = this.#parts[at];
    const line = this.line(at);
    if (part === undefined || line === '' || part.bullet || line.length > LONGEST_HEADLINE || endsSentence(line))
      return false;
    return (part.kind === null || part.kind === 'heading') && !isHousekeeping(line) && line.includes(' ');
  }

  /** The part's text; empty where it is too long to be anything but prose. */
  line(at: number): string {
    const line = this.#lines[at] ?? '';
    return line.length > LONGEST_LINE ? '' : line;
  }

  /** True for a part of white space and control characters. */
  isEmpty(part: Part): boolean {
    for (let at = part.start; at < part.end; at++) if (!isWhiteSpace(this.#prose.charCodeAt(at))) return false;
    return true;
  }
}
