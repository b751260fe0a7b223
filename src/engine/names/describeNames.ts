import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import { readable } from '../article/article.ts';
import type { Sentence, Tokens } from '../article/tokens.ts';
import { DIGITS, MARK, sentenceAt, tokenAt, tokenText, touchesPrevious, WORD } from '../article/tokens.ts';
import type { Age, Description, Mention, NameType } from './name.ts';
import { endsRole, isFiniteVerb, isRole } from './roleWords.ts';
import { isBeforeTitle, isCourtesy, isTitle } from './titles.ts';

/** The words around a mention that say who is meant. */
export interface Surroundings {
  readonly descriptions: readonly Description[];
  /** The titles right before the name, as written. */
  readonly title: string | null;
  readonly age: Age | null;
}

/** In tokens; longer phrases are clauses more often than descriptions. */
const LONGEST_BEFORE = 12;
const LONGEST_AFTER = 24;
/** How many tokens back a role is looked for that "the minister" takes up. */
const FARTHEST_BACK = 120;
const OLDEST = 120;

const RELATIVE = LEXICON.names.relative;
const ARTICLES = new Set(['a', 'an', 'the']);

/** Reads titles, ages and descriptions around the mentions of one article. */
export class NameSurroundings {
  readonly #prose: string;
  readonly #tokens: Tokens;
  readonly #mentions: readonly Mention[];
  readonly #article: Article;

  /** `mentions` in order of appearance. */
  constructor(article: Article, tokens: Tokens, mentions: readonly Mention[]) {
    this.#article = article;
    this.#prose = article.prose;
    this.#tokens = tokens;
    this.#mentions = mentions;
  }

  /** What the words around mention `index` say of it, its entity being of `type`. */
  read(index: number, type: NameType): Surroundings {
    const mention = this.#mentions[index];
    const sentence = mention === undefined ? null : sentenceAt(this.#tokens, mention.start);
    if (mention === undefined || sentence === null) return { descriptions: [], title: null, age: null };
    const first = tokenAt(this.#tokens, mention.start);
    const next = tokenAt(this.#tokens, mention.end);
    const block = this.#article.blocks[sentence.block];
    const prose = block?.kind === 'paragraph' || block?.kind === 'list-item' || block?.kind === 'caption';
    const descriptions: Description[] = [];
    let title: string | null = null;
    let age: Age | null = null;
    if (type === 'person') {
      const titleStart = this.#titleStart(first, sentence);
      if (titleStart < first) title = this.#words(titleStart, first);
      if (prose) {
        const role =
          this.#roleBefore(index, first, titleStart, sentence) ?? this.#roleBeforeComma(index, first, sentence);
        if (role !== null) descriptions.push(role);
      }
      age = this.#ageAfter(next, sentence) ?? this.#ageBefore(first, sentence);
    }
    if (prose && type !== 'other') {
      const apposition = this.#apposition(index, next, sentence, type === 'person');
      if (apposition !== null) descriptions.push(apposition);
    }
    return { descriptions, title, age };
  }

  #text(token: number): string {
    return tokenText(this.#tokens, token);
  }

  #isWord(token: number): boolean {
    return this.#tokens.kind[token] === WORD;
  }

  #words(first: number, end: number): string {
    return readable(this.#prose.slice(this.#tokens.start[first], this.#tokens.end[end - 1]));
  }

  /** The token where the titles before token `first` begin; `first` where there are none. */
  #titleStart(first: number, sentence: Sentence): number {
    let start = first;
    for (let at = first - 1; at >= sentence.firstToken; at--) {
      if (this.#text(at) === '.' && touchesPrevious(this.#tokens, at)) continue;
      const word = this.#text(at);
      if (!this.#isWord(at) || word[0] === word[0]?.toLowerCase()) break;
      if (!isTitle(word) && !(start < first && isBeforeTitle(word))) break;
      if (touchesPrevious(this.#tokens, at) && at > sentence.firstToken) break;
      start = at;
    }
    return start;
  }

  /** "Riverside fire chief" before the name: back to what cannot belong to it. */
  #roleBefore(index: number, first: number, titleStart: number, sentence: Sentence): Description | null {
    const last = titleStart < first ? first : first - 1;
    if (titleStart === first && !(this.#isWord(last) && isRole(this.#text(last)))) return null;
    const start = this.#phraseStart(index, titleStart === first ? last : titleStart, sentence);
    if (start >= first) return null;
    // "The crowd greets President NAME": a verb, and no part of an office.
    if (start < titleStart && titleStart < first && /^\p{Ll}{2,}s$/u.test(this.#text(titleStart - 1))) return null;
    const text = this.#words(start, first);
    if (start === titleStart && (isCourtesy(text) || text.endsWith('.') || !text.includes(' '))) return null;
    return this.#describe(start, first);
  }

  /** "the town's fire chief, NAME,": a role set apart by a comma before the name. */
  #roleBeforeComma(index: number, first: number, sentence: Sentence): Description | null {
    const comma = first - 1;
    if (comma <= sentence.firstToken || this.#text(comma) !== ',') return null;
    const next = tokenAt(this.#tokens, this.#mentions[index]?.end ?? 0);
    if (next < sentence.endToken && this.#text(next) !== ',') return null;
    const last = comma - 1;
    if (!this.#isWord(last) || !isRole(this.#text(last))) return null;
    const start = this.#phraseStart(index, last, sentence);
    const opener = start > sentence.firstToken ? this.#text(start - 1).toLowerCase() : '';
    if (start === last && opener === 'the') return this.#saidInFull(last, sentence) ?? this.#describe(start, comma);
    const possessed = this.#text(start) !== this.#text(start).toLowerCase();
    return ARTICLES.has(opener) || possessed ? this.#describe(start, comma) : null;
  }

  /**
   * "The minister" after "the region's acting fisheries minister": the fuller phrase nearest before, in the same block.
   */
  #saidInFull(role: number, sentence: Sentence): Description | null {
    const word = this.#text(role).toLowerCase();
    for (let at = role - 1; at >= Math.max(0, role - FARTHEST_BACK); at--) {
      if (!this.#isWord(at) || this.#text(at).toLowerCase() !== word) continue;
      const earlier = sentenceAt(this.#tokens, this.#tokens.start[at] ?? 0);
      if (earlier === null || earlier.block !== sentence.block) return null;
      const start = this.#phraseStart(this.#mentionBefore(this.#tokens.start[at] ?? 0) + 1, at, earlier);
      if (start < at) return this.#describe(start, at + 1);
    }
    return null;
  }

  /** Index of the last mention that starts before the offset; -1 where there is none. */
  #mentionBefore(offset: number): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#mentions[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Walks left from token `last` over words that may belong to a role; names of others go along whole. */
  #phraseStart(index: number, last: number, sentence: Sentence): number {
    let start = last;
    let mention = index - 1;
    for (let at = last - 1; at >= sentence.firstToken && last - at <= LONGEST_BEFORE; at--) {
      const offset = this.#tokens.start[at] ?? 0;
      while (mention >= 0 && (this.#mentions[mention]?.start ?? 0) > offset) mention--;
      const other = this.#mentions[mention];
      if (other !== undefined && offset < other.end) {
        const possessive = /^['’]/.test(this.#text(at + 1));
        if (other.type === 'person' && !possessive) break;
        at = tokenAt(this.#tokens, other.start);
        start = at;
        continue;
      }
      if (this.#belongs(at)) {
        if (this.#isWord(at) && this.#text(at) !== 's') start = at;
        continue;
      }
      break;
    }
    return start;
  }

  #belongs(at: number): boolean {
    const text = this.#text(at);
    if (this.#isWord(at)) {
      if (text === 's' && touchesPrevious(this.#tokens, at)) return true;
      return !endsRole(text);
    }
    if (this.#tokens.kind[at] === DIGITS) return this.#tokens.start[at + 1] === this.#tokens.end[at];
    if (text === '-' || text === "'" || text === '’') return touchesPrevious(this.#tokens, at);
    return text === '.' && touchesPrevious(this.#tokens, at) && /^[A-Z]$/.test(this.#text(at - 1));
  }

  /** ", a fire chief in the valley," after the name. */
  #apposition(index: number, next: number, sentence: Sentence, person: boolean): Description | null {
    if (next >= sentence.endToken || this.#text(next) !== ',') return null;
    let start = this.#afterAge(next, sentence);
    if (start >= sentence.endToken) return null;
    const opener = this.#text(start).toLowerCase();
    const article = ARTICLES.has(opener);
    if (!article && !(person && this.#roleStarts(index, start, sentence))) return null;
    if (article) start++;
    let end = start;
    for (; end < sentence.endToken && end - start <= LONGEST_AFTER; end++) {
      const text = this.#text(end);
      if (this.#tokens.kind[end] === MARK && !this.#insideWord(end)) break;
      if (end > start && RELATIVE.has(text.toLowerCase())) break;
      if (isFiniteVerb(text)) return null;
    }
    if (end === start || end - start > LONGEST_AFTER) return null;
    const stop = end < sentence.endToken ? this.#text(end) : '.';
    if (!',.;)—–:”"'.includes(stop) && !RELATIVE.has(stop.toLowerCase())) return null;
    if (opener === 'the' && !this.#endsClosed(index, end, sentence)) return null;
    if (!this.#saysWhat(start, end)) return null;
    return this.#describe(start, end);
  }

  /** Names alone ("the West Coast and Brennholm") are the next in a list. */
  #saysWhat(start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      const text = this.#text(at);
      if (this.#isWord(at) && text === text.toLowerCase() && text.length > 2 && !endsRole(text)) return true;
    }
    return false;
  }

  /** A list of names ("Anna Bell, the mayor and Carl Dunn") or another name inside ends no apposition. */
  #endsClosed(index: number, end: number, sentence: Sentence): boolean {
    const other = this.#mentions[index + 1];
    return other === undefined || other.type !== 'person' || other.start >= (this.#tokens.start[end] ?? sentence.end);
  }

  /** Without an article, only a role soon after says that this is one: "spokesman for the council". */
  #roleStarts(index: number, start: number, sentence: Sentence): boolean {
    const other = this.#mentions[index + 1];
    for (let at = start; at < Math.min(start + 6, sentence.endToken); at++) {
      const text = this.#text(at);
      const offset = this.#tokens.start[at] ?? 0;
      const insideName = other !== undefined && offset >= other.start && offset < other.end;
      if (insideName && other.type !== 'person') continue;
      if (insideName) return /^['’]/.test(this.#text(tokenAt(this.#tokens, other.end)));
      if (text === "'" || text === '’' || text === '-' || (text === 's' && touchesPrevious(this.#tokens, at))) continue;
      if (!this.#isWord(at) || text !== text.toLowerCase() || endsRole(text)) return false;
      if (isRole(text)) return true;
    }
    return false;
  }

  /** The first token after ", 24," or ", aged 24,"; after the comma if there is no age. */
  #afterAge(comma: number, sentence: Sentence): number {
    let at = comma + 1;
    if (this.#text(at) === 'aged') at++;
    if (at < sentence.endToken && this.#age(at) !== null && this.#text(at + 1) === ',') return at + 2;
    return comma + 1;
  }

  #ageAfter(next: number, sentence: Sentence): Age | null {
    const opener = this.#text(next);
    if (next >= sentence.endToken || (opener !== ',' && opener !== '(')) return null;
    let at = next + 1;
    if (this.#text(at) === 'aged') at++;
    const age = at < sentence.endToken ? this.#age(at) : null;
    if (age === null) return null;
    const closer = at + 1 < sentence.endToken ? this.#text(at + 1) : '.';
    if (opener === '(') return closer === ')' && this.#text(at - 1) === 'aged' ? age : null;
    return closer === ',' || closer === ';' || (closer === '.' && at + 2 >= sentence.endToken) ? age : null;
  }

  /** "24-year-old NAME", with a few words between. */
  #ageBefore(first: number, sentence: Sentence): Age | null {
    for (let at = first - 1; at >= Math.max(sentence.firstToken, first - 8); at--) {
      if (this.#tokens.kind[at] === DIGITS) {
        const year = this.#text(at + 1) === '-' && this.#text(at + 2) === 'year' && this.#text(at + 4) === 'old';
        return year ? this.#age(at, at + 5) : null;
      }
      if (this.#isWord(at) ? endsRole(this.#text(at)) : this.#text(at) !== '-') return null;
    }
    return null;
  }

  /** The number at the token as an age that is said up to `end`. */
  #age(token: number, end: number = token + 1): Age | null {
    const text = this.#text(token);
    if (this.#tokens.kind[token] !== DIGITS || text.length > 3) return null;
    const years = Number(text);
    if (years === 0 || years > OLDEST) return null;
    return { years, start: this.#tokens.start[token] ?? 0, end: this.#tokens.end[end - 1] ?? 0 };
  }

  #insideWord(token: number): boolean {
    if (!touchesPrevious(this.#tokens, token) || !touchesPrevious(this.#tokens, token + 1)) return false;
    const text = this.#text(token);
    const digits = this.#tokens.kind[token - 1] === DIGITS && this.#tokens.kind[token + 1] === DIGITS;
    return /[-'’.&]/.test(text) || (text === ',' && digits);
  }

  #describe(first: number, end: number): Description {
    const start = this.#tokens.start[first] ?? 0;
    const stop = this.#tokens.end[end - 1] ?? start;
    return { start, end: stop, text: readable(this.#prose.slice(start, stop)) };
  }
}
