import { message } from '../model/message.ts';
import type { Article, ArticleMeta, Block, BlockKind, Dateline, Story } from './article.ts';
import { readable } from './article.ts';
import { blankWebAddresses } from './blankWebAddresses.ts';
import { dateIn } from './calendarDate.ts';
import { dateInPath } from './dateInPath.ts';
import { datelineAt } from './dateline.ts';
import type { Document, Part } from './document.ts';
import { mendMisdecoded } from './misdecoded.ts';
import {
  announcesOtherStories,
  authorsOf,
  creditRunOn,
  endsSentence,
  isCaption,
  isContact,
  isDateLine,
  isHousekeeping,
  isReadingTime,
  isUrl,
  pointsElsewhere,
  syndicationTail,
} from './newsroomLines.ts';
import { PartLines } from './partLines.ts';
import type { StoryVersion } from './storyVersion.ts';
import { isWhiteSpace } from './whiteSpace.ts';
import { WireMarks } from './wireMarks.ts';

/** Finds out what role each part of a document plays in the article, and which story it belongs to. */
export function arrangeStories(document: Document): Article {
  const { text, parts, meta: stated, notices } = document;
  const prose = blankWebAddresses(mendMisdecoded(document.prose));
  const arranger = new StoryArranger(prose, parts);
  arranger.read();
  const headline = arranger.stories[0]?.headline ?? null;
  const first = headline === null ? undefined : arranger.blocks[headline];
  const title = stated.title ?? (first ? readable(prose.slice(first.start, first.end)) : null);
  const { wire } = arranger;
  const version = stated.version ?? wire.version();
  const meta: ArticleMeta = {
    title,
    date: stated.date ?? arranger.date ?? stated.savedOn,
    source: stated.source ?? arranger.source,
    role: stated.role,
    authors: stated.authors.length > 0 ? stated.authors : arranger.authors,
    language: stated.language,
    version: version?.story === '' ? ofTitle(version, title) : version,
  };
  return {
    text,
    prose,
    meta,
    blocks: wire.isKilled ? arranger.blocks.map((block) => ({ ...block, kind: 'boilerplate' })) : arranger.blocks,
    stories: wire.isKilled ? arranger.stories.map((story) => ({ ...story, headline: null })) : arranger.stories,
    notices: [...notices, ...wire.notices, ...(wire.isKilled ? [message('wire/cancelled')] : [])],
  };
}

/** A version whose file does not say of which story is one of those under its headline. */
function ofTitle(version: StoryVersion, title: string | null): StoryVersion | null {
  return title === null ? null : { ...version, story: wordsOf(title).join(' ') };
}

/** Fewer words are repeated by chance. */
const FEWEST_REPEATED = 3;

/** Paragraphs of a story that may open with a dateline that names no agency. */
const LEADS = 2;

class StoryArranger {
  readonly blocks: Block[] = [];
  readonly wire = new WireMarks();
  readonly stories: { kind: Story['kind']; headline: number | null }[] = [{ kind: 'main', headline: null }];
  authors: string[] = [];
  date: string | null = null;
  source: string | null = null;

  readonly #prose: string;
  readonly #parts: readonly Part[];
  readonly #lines: PartLines;
  /** Words of the main headline, by which a repetition of it is recognised. */
  #headline: readonly string[] = [];
  /** Paragraphs read in the current story. */
  #paragraphs = 0;
  /**
   * The indent of a teaser's bulleted headline, while the text that belongs to it, indented further, may follow; else
   * -1.
   */
  #teaserIndent = -1;

  constructor(prose: string, parts: readonly Part[]) {
    this.#prose = prose;
    this.#parts = parts;
    this.#lines = new PartLines(prose, parts);
  }

  read(): void {
    let at = this.#top();
    while (at < this.#parts.length) at = this.#next(at);
  }

  /**
   * Reads what precedes the first paragraph: headline, byline, date, address. Returns the index of the part after
   * it.
   */
  #top(): number {
    let at = 0;
    let underHeadline = false;
    for (; at < this.#parts.length; at++) {
      const part = this.#parts[at] as Part;
      const line = this.#lines.line(at);
      if (part.kind !== null && part.kind !== 'headline' && part.kind !== 'heading' && part.kind !== 'byline') {
        if (part.kind !== 'boilerplate' && part.kind !== 'caption') break;
        this.#add(part, part.kind);
        continue;
      }
      if (line === '') {
        if (this.#lines.isEmpty(part)) continue;
        break;
      }
      if (this.#aside(at, line, underHeadline)) {
        underHeadline = false;
        continue;
      }
      if (this.stories[0]?.headline === null) {
        if (!this.#lines.looksLikeHeadline(at)) break;
        this.#setHeadline(part, line);
        underHeadline = true;
        continue;
      }
      if (this.#repeatsHeadline(line)) {
        this.#add(part, 'headline');
        continue;
      }
      break;
    }
    return at;
  }

  /** Takes a line that is about the article rather than part of its text; false for any other line. */
  #aside(at: number, line: string, underHeadline: boolean): boolean {
    const part = this.#parts[at] as Part;
    if (isUrl(line)) {
      this.#addressed(line);
      this.#add(part, 'boilerplate');
    } else if (isReadingTime(line) || isContact(line) || isHousekeeping(line) || this.wire.take(line))
      this.#add(part, 'boilerplate');
    else if (isDateLine(line)) {
      this.date ??= dateIn(line);
      this.#add(part, 'boilerplate');
    } else {
      const authors = part.bullet ? null : authorsOf(line, underHeadline && part.kind === null);
      if (authors === null && part.kind !== 'byline') return false;
      this.#signed(authors ?? []);
      this.date ??= dateIn(line);
      this.#add(part, 'byline');
    }
    return true;
  }

  #signed(authors: readonly string[]): void {
    for (const author of authors) if (!this.authors.includes(author)) this.authors.push(author);
  }

  #addressed(url: string): void {
    this.date ??= dateInPath(url);
    this.source ??=
      /^(?:https?:\/\/)?(?:www\d?\.)?([^/:?#\s]+\.[a-z]{2,})(?:[/:?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? null;
  }

  #setHeadline(part: Part, line: string): void {
    const story = this.stories[0];
    if (story) story.headline = this.blocks.length;
    const prefix = this.wire.prefix(line);
    this.#headline = wordsOf(line.slice(prefix));
    this.#add({ ...part, start: part.start + prefix }, 'headline');
  }

  /** The same words again, or the beginning of them, as pages and video boxes repeat a headline. */
  #repeatsHeadline(line: string): boolean {
    if (this.#headline.length < FEWEST_REPEATED || firstWord(line) !== this.#headline[0]) return false;
    const words = wordsOf(line);
    const shorter = Math.min(words.length, this.#headline.length);
    if (shorter < FEWEST_REPEATED || words.length > this.#headline.length + 8) return false;
    if (shorter === FEWEST_REPEATED && words.length !== this.#headline.length) return false;
    for (let at = 0; at < shorter; at++) if (words[at] !== this.#headline[at]) return false;
    return true;
  }

  /** Reads the part at `at`, and those that go with it. Returns the index of the part after them. */
  #next(at: number): number {
    const part = this.#parts[at] as Part;
    const line = this.#lines.line(at);
    if (this.#lines.isEmpty(part)) return at + 1;
    if (part.kind === 'boilerplate' || part.kind === 'caption' || part.kind === 'table-row') {
      this.#add(part, part.kind);
      return at + 1;
    }
    if (this.#teaserIndent !== -1) {
      if (!part.bullet && part.indent > this.#teaserIndent) {
        this.#teaserText(part, line);
        return at + 1;
      }
      this.#teaserIndent = -1;
    }
    if (line !== '') {
      if (announcesOtherStories(line) && !part.bullet) {
        this.#add(part, 'boilerplate');
        return this.#otherStories(at + 1);
      }
      if (this.#aside(at, line, false)) return at + 1;
      if (!part.bullet && part.kind !== 'heading' && this.#repeatsHeadline(line)) {
        this.#add(part, 'headline');
        const next = this.#parts[at + 1];
        if (next === undefined || next.gap || next.kind !== null || next.bullet) return at + 1;
        this.#add(next, 'caption');
        return at + 2;
      }
      if (pointsElsewhere(line)) {
        this.#teaser(part);
        this.#teaserIndent = -1;
        return at + 1;
      }
      if (isCaption(line)) {
        this.#add(part, 'caption');
        return at + 1;
      }
    }
    if (part.bullet) return this.#list(at, false);
    if (part.kind === 'headline' || part.kind === 'heading') this.#add(part, 'heading');
    else if (line !== '' && this.#lines.looksLikeHeading(at, line)) this.#add(part, 'heading');
    else this.#paragraph(part, part.kind === 'list-item' ? 'list-item' : 'paragraph');
    return at + 1;
  }

  #paragraph(part: Part, kind: BlockKind): void {
    this.#paragraphs++;
    this.#add(part, kind, 0);
  }

  /** Reads what follows "Recommended Stories" and the like. Returns the index of the part after it. */
  #otherStories(from: number): number {
    let at = from;
    while (at < this.#parts.length) {
      const part = this.#parts[at] as Part;
      const line = this.#lines.line(at);
      if (part.bullet) {
        at = this.#list(at, true);
        while (at < this.#parts.length && this.#teaserIndent !== -1) {
          const body = this.#parts[at] as Part;
          if (body.bullet || body.indent <= this.#teaserIndent) break;
          this.#teaserText(body, this.#lines.line(at));
          at++;
        }
        this.#teaserIndent = -1;
        continue;
      }
      if (line === '' || endsSentence(line)) {
        if (line === '' || !isHousekeeping(line)) return at;
        this.#add(part, 'boilerplate');
        at++;
        continue;
      }
      if (announcesOtherStories(line) || this.#parts[at + 1]?.bullet === true) {
        this.#add(part, 'boilerplate');
        at++;
        continue;
      }
      const pairs = this.#lines.pairs(at);
      if (pairs > 1) {
        at = this.#readPairs(at, pairs);
        continue;
      }
      return this.#unmarkedHeadlines(at);
    }
    return at;
  }

  #readPairs(at: number, pairs: number): number {
    for (let pair = 0; pair < pairs; pair++) {
      this.#teaser(this.#parts[at + pair * 2] as Part);
      this.#teaserText(this.#parts[at + pair * 2 + 1] as Part, this.#lines.line(at + pair * 2 + 1));
    }
    return at + pairs * 2;
  }

  /** A run of headlines, one to a line, without bullets: two at least, or one before the end. */
  #unmarkedHeadlines(from: number): number {
    let at = from;
    while (
      at < this.#parts.length &&
      this.#lines.isTeaserHeadline(at) &&
      (at === from || this.#parts[at]?.gap === this.#parts[from]?.gap)
    )
      at++;
    if (at - from > 1 && at < this.#parts.length && this.#lines.looksLikeHeading(at - 1, this.#lines.line(at - 1)))
      at--;
    for (let one = from; one < at; one++) this.#teaser(this.#parts[one] as Part);
    return at;
  }

  /** Reads a run of bulleted parts. Returns the index of the part after it; the last teaser's text may follow. */
  #list(from: number, announced: boolean): number {
    let end = from;
    let items = 0;
    let teasing = 0;
    let housekeeping = 0;
    const indent = (this.#parts[from] as Part).indent;
    while (end < this.#parts.length) {
      const part = this.#parts[end] as Part;
      if (part.bullet) {
        items++;
        if (isHousekeeping(this.#lines.line(end))) housekeeping++;
        const body = this.#parts[end + 1];
        if (
          body !== undefined &&
          !body.bullet &&
          body.indent > part.indent &&
          !endsSentence(this.#lines.line(end) || '.')
        )
          teasing++;
      } else if (part.indent <= indent) break;
      end++;
    }
    const tidied = housekeeping * 3 >= items;
    const teasers = !tidied && (announced || (teasing > 1 && teasing * 2 >= items && this.#paragraphs > 0));
    for (let at = from; at < end; at++) {
      const part = this.#parts[at] as Part;
      if (part.kind === 'boilerplate' || part.kind === 'table-row' || part.kind === 'caption')
        this.#add(part, part.kind);
      else if (tidied) this.#add(part, 'boilerplate');
      else if (!teasers) this.#paragraph(part, part.bullet ? 'list-item' : 'paragraph');
      else if (part.bullet) this.#teaser(part);
      else this.#teaserText(part, this.#lines.line(at));
    }
    return end;
  }

  #teaser(part: Part): void {
    if (this.#lines.isEmpty(part)) return;
    this.stories.push({ kind: 'teaser', headline: this.blocks.length });
    this.#teaserIndent = part.indent;
    this.#add(part, 'headline', this.stories.length - 1);
  }

  #teaserText(part: Part, line: string): void {
    const story = this.stories.length - 1;
    if (line !== '' && isHousekeeping(line) && !line.includes(' appeared first on ')) {
      this.#add(part, 'boilerplate', story);
      return;
    }
    const text = this.#prose.slice(part.start, part.end);
    const credit = creditRunOn(text);
    const tail = syndicationTail(text);
    const end = tail === -1 ? part.end : part.start + tail;
    if (credit > 0) this.#add({ ...part, end: part.start + credit }, 'caption', story);
    this.#add({ ...part, start: part.start + credit, end }, 'paragraph', story);
    if (tail !== -1) this.#add({ ...part, start: end }, 'boilerplate', story);
  }

  #add(part: Part, kind: BlockKind, story = 0): void {
    let { start, end } = part;
    while (start < end && isWhiteSpace(this.#prose.charCodeAt(start))) start++;
    while (end > start && isWhiteSpace(this.#prose.charCodeAt(end - 1))) end--;
    if (start >= end) return;
    this.blocks.push({ kind, start, end, story, dateline: this.#dateline(start, end, kind, story) });
  }

  #dateline(start: number, end: number, kind: BlockKind, story: number): Dateline | null {
    if (kind !== 'paragraph') return null;
    const lead = story > 0 || this.#paragraphs <= LEADS;
    const found = datelineAt(this.#prose, start, end, lead ? 'lead' : 'body');
    if (found !== null && story === 0) {
      this.date ??= dateIn(this.#prose.slice(found.start, found.end));
      if (found.agency) this.source = this.#prose.slice(found.agency.start, found.agency.end);
    }
    return found;
  }
}

function wordsOf(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The first of `wordsOf`. */
function firstWord(line: string): string | undefined {
  return /[\p{L}\p{N}]+/u.exec(line.toLowerCase())?.[0];
}
