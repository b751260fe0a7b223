import type { Token, TokenHandler } from 'parse5';
import { Tokenizer, TokenizerMode } from 'parse5';
import { type BlockKind, isWhiteSpace, nothingStated, type Part, type StatedMeta } from '../engine/index.ts';
import { copyDecoded } from './characterReferences.ts';
import type { Reading, TextFormat } from './format.ts';
import { BLOCKS, IMPLIED_ENDS, UNREAD, VOID } from './htmlElements.ts';
import { HtmlMeta } from './htmlMeta.ts';
import { isFurniture, isUnreadByState } from './pageFurniture.ts';
import { ProseBuilder } from './proseBuilder.ts';
import { copyScript, isNoteLink, isNoteNumber } from './raisedDigits.ts';
import { isStruckOut, struckClasses } from './struckOut.ts';

/** Pages. Their tags are taken as they come, without a tree, so that any nesting costs linear time and no stack. */
export const HTML = {
  id: 'html',
  extensions: ['html', 'htm'],
  languageIds: ['html'],
  editable: true,
  input: 'text',
  messages: [],
  read: (text) => {
    const page = readPage(text, false);
    // A page whose makers put everything into a box is read nonetheless.
    return page.parts.some(({ kind }) => kind !== 'boilerplate') ? page : readPage(text, true);
  },
} as const satisfies TextFormat;

function readPage(text: string, withFurniture: boolean): Reading {
  const meta = nothingStated();
  const prose = new ProseBuilder(text);
  const parts = readHtmlInto(prose, text, 0, text.length, meta, withFurniture);
  return { text, prose: prose.finish(), parts, meta, notices: [] };
}

/**
 * Reads raw text `start` to `end` as HTML, into prose and metadata already begun. Returns its parts. The page's
 * furniture, known by the names of its boxes, is left out or kept apart from the article.
 */
export function readHtmlInto(
  prose: ProseBuilder,
  text: string,
  start: number,
  end: number,
  meta: StatedMeta,
  withFurniture = false,
): Part[] {
  const reader = new HtmlReader(prose, text, start, meta, withFurniture);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.tokenizer = tokenizer;
  tokenizer.write(text.slice(start, end), true);
  return reader.finish();
}

/** A title is not collected beyond this. */
const LONGEST_TITLE = 1000;

interface Open {
  readonly name: string;
  readonly unread: boolean;
  readonly kind: BlockKind | null;
}

interface Flow {
  readonly kind: BlockKind | null;
  readonly bullet: boolean;
  readonly indent: number;
  start: number;
  end: number;
  cells: number;
}

class HtmlReader implements TokenHandler {
  tokenizer: Tokenizer | null = null;
  readonly #prose: ProseBuilder;
  readonly #text: string;
  readonly #withFurniture: boolean;
  readonly #base: number;
  readonly #meta: HtmlMeta;
  readonly #parts: Part[] = [];
  readonly #open: Open[] = [];
  /** For each element's name, where on the stack it is open. */
  readonly #where = new Map<string, number[]>();
  #flow: Flow | null = null;
  #lists = 0;
  /** True until the list item's first block has begun. */
  #bulletDue = false;
  #title = '';
  /** Offsets, from where the reading began, of the text since the last piece of markup. */
  #textStart = 0;
  #textEnd = 0;
  #data: string | null = null;
  #css = '';
  readonly #struck = new Set<string>();

  constructor(prose: ProseBuilder, text: string, base: number, meta: StatedMeta, withFurniture: boolean) {
    this.#withFurniture = withFurniture;
    this.#prose = prose;
    this.#text = text;
    this.#base = base;
    this.#meta = new HtmlMeta(meta);
  }

  finish(): Part[] {
    this.#endBlock();
    this.#meta.finish();
    return this.#parts;
  }

  onStartTag(token: Token.TagToken): void {
    const name = token.tagName;
    this.#markup(token.location);
    const attributes = new Map(token.attrs.map((attribute) => [attribute.name, attribute.value]));
    this.#meta.element(name, attributes);
    const inner = this.#base + (token.location?.endOffset ?? 0);
    if (VOID.has(name) || token.selfClosing) {
      this.#void(name);
      return;
    }
    this.#setMode(name);
    this.#closeImplied(name);
    if (name === 'a' && /^#cmnt_ref\d/u.test(attributes.get('href') ?? '')) this.#leaveOutComment();
    if (BLOCKS.has(name)) this.#endBlock();
    if ((name === 'td' || name === 'th') && this.#flow !== null)
      this.#nextCell(this.#base + (token.location?.startOffset ?? 0));
    this.#push(name, attributes, this.#isUnread(name, attributes, inner));
    if (name === 'script') this.#data = attributes.get('type')?.toLowerCase() === 'application/ld+json' ? '' : null;
  }

  onEndTag(token: Token.TagToken): void {
    const name = token.tagName;
    this.#markup(token.location);
    if (name === 'br') this.#void(name);
    if (BLOCKS.has(name)) this.#endBlock();
    const at = this.#where.get(name)?.at(-1);
    if (at !== undefined) this.#popTo(at);
  }

  onCharacter(token: Token.CharacterToken): void {
    this.#textEnd = token.location?.endOffset ?? this.#textEnd;
    const inside = this.#open.at(-1)?.name;
    if (inside === 'title' && this.#title.length < LONGEST_TITLE) this.#title += token.chars;
    else if (inside === 'script' && this.#data !== null) this.#data += token.chars;
    else if (inside === 'style') this.#css += token.chars;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onComment(token: Token.CommentToken): void {
    this.#markup(token.location);
  }

  onDoctype(token: Token.DoctypeToken): void {
    this.#markup(token.location);
  }

  /** What follows the last text is a tag that never ends. */
  onEof(): void {
    this.#readText(this.#textEnd);
  }

  /**
   * Reads the text up to a piece of markup. Where the text begins and ends is taken from what surrounds it, as the
   * tokenizer splits text at white space and is off by some characters where a reference follows.
   */
  #markup(location: Token.Location | null): void {
    if (!location) return;
    this.#readText(location.startOffset);
    this.#textStart = location.endOffset;
    this.#textEnd = location.endOffset;
  }

  #readText(textEnd: number): void {
    const start = this.#base + this.#textStart;
    const end = this.#base + textEnd;
    const inside = this.#open.at(-1);
    if (end <= start || inside?.unread) return;
    if (this.#flow === null) {
      const visible = firstVisible(this.#text, start, end);
      if (visible === -1) return;
      this.#flow = this.#begin(visible, inside?.kind ?? null);
    }
    this.#flow.end = end;
    const script = inside?.name === 'sup' || inside?.name === 'sub' ? inside.name : null;
    if (script === null) copyDecoded(this.#prose, this.#text, start, end);
    else copyScript(this.#prose, this.#text, start, end, script);
  }

  #begin(start: number, kind: BlockKind | null): Flow {
    this.#prose.break();
    const item = kind === 'list-item';
    const bullet = item && this.#bulletDue;
    if (bullet) this.#bulletDue = false;
    return {
      kind: item && !bullet ? null : kind,
      bullet,
      indent: bullet ? this.#lists - 1 : this.#lists,
      start,
      end: start,
      cells: 1,
    };
  }

  #endBlock(): void {
    const flow = this.#flow;
    if (flow === null) return;
    this.#flow = null;
    this.#prose.break();
    // A row of one cell is how old pages are laid out, and a byline of many words is none.
    const odd =
      (flow.kind === 'table-row' && flow.cells === 1) || (flow.kind === 'byline' && flow.end - flow.start > 200);
    this.#parts.push({
      kind: odd ? null : flow.kind,
      start: flow.start,
      end: flow.end,
      indent: flow.indent,
      bullet: flow.bullet,
      gap: true,
    });
  }

  /** A bar separates the cells of a row in the prose, so that no name or number runs from one into the next. */
  #nextCell(tag: number): void {
    if (this.#flow?.kind !== 'table-row') {
      this.#endBlock();
      return;
    }
    this.#flow.cells++;
    this.#prose.replace(tag, tag + 1, '|');
    this.#prose.break();
  }

  #void(name: string): void {
    this.#prose.break();
    const kind = this.#flow?.kind;
    if (name === 'hr' || (name === 'br' && kind !== 'headline' && kind !== 'heading' && kind !== 'table-row'))
      this.#endBlock();
  }

  /** Sets how the tokenizer reads what follows a tag, as the HTML standard prescribes. */
  #setMode(name: string): void {
    if (this.tokenizer === null) return;
    if (name === 'script') this.tokenizer.state = TokenizerMode.SCRIPT_DATA;
    else if (name === 'title' || name === 'textarea') this.tokenizer.state = TokenizerMode.RCDATA;
    else if (/^(?:style|xmp|iframe|noembed|noframes|noscript)$/.test(name))
      this.tokenizer.state = TokenizerMode.RAWTEXT;
    else if (name === 'plaintext') this.tokenizer.state = TokenizerMode.PLAINTEXT;
  }

  #closeImplied(name: string): void {
    if (BLOCKS.has(name) && this.#open.at(-1)?.name === 'p') this.#popTo(this.#open.length - 1);
    const rule = IMPLIED_ENDS.get(name);
    if (rule === undefined) return;
    const innermost = Math.max(...rule.closes.map((other) => this.#where.get(other)?.at(-1) ?? -1));
    const scope = Math.max(...rule.within.map((other) => this.#where.get(other)?.at(-1) ?? -1));
    if (innermost > scope) this.#popTo(innermost);
  }

  /** `inner` is where the element's content begins. */
  #isUnread(name: string, attributes: ReadonlyMap<string, string>, inner: number): boolean {
    const parent = this.#open.at(-1);
    if (parent?.unread === true || UNREAD.has(name) || isUnreadByState(attributes)) return true;
    if (isStruckOut(attributes.get('style')) || this.#hasStruckClass(attributes.get('class'))) return true;
    if (!this.#withFurniture && !WHOLE.has(name) && isFurniture(attributes.get('class'), attributes.get('id')))
      return true;
    const text = this.#text;
    switch (name) {
      case 'footer':
        // An article's own footer has its notes and corrections.
        return !this.#withFurniture && (this.#where.get('article')?.length ?? 0) === 0;
      case 'form':
        return parent !== undefined && parent.name !== 'body' && parent.name !== 'html';
      case 'sup':
        return isNoteNumber(this.#prose.tail(), text.slice(inner, inner + NOTE));
      case 'a':
        return isNoteLink(attributes.get('href'), text.slice(inner, inner + NOTE));
      case 'pre':
        return !isRunningText(text, inner);
      default:
        return false;
    }
  }

  #hasStruckClass(className: string | undefined): boolean {
    if (this.#struck.size === 0 || className === undefined) return false;
    return className.split(/\s+/u).some((each) => this.#struck.has(each));
  }

  /** An editor's comment begins with a link back to the words it is about: nothing of its box is read. */
  #leaveOutComment(): void {
    const box = this.#where.get('div')?.at(-1) ?? this.#where.get('p')?.at(-1);
    if (box === undefined || this.#open[box]?.unread === true) return;
    for (let at = box; at < this.#open.length; at++) this.#open[at] = { ...(this.#open[at] as Open), unread: true };
  }

  #push(name: string, attributes: ReadonlyMap<string, string>, unread: boolean): void {
    const parent = this.#open.at(-1);
    const places = this.#where.get(name);
    if (places === undefined) this.#where.set(name, [this.#open.length]);
    else places.push(this.#open.length);
    if (unread) this.#prose.break();
    this.#open.push({ name, unread, kind: kindOf(name, attributes, parent?.kind ?? null) });
    if (name === 'ul' || name === 'ol') this.#lists++;
    if (name === 'li' || name === 'dt' || name === 'dd') this.#bulletDue = true;
  }

  #popTo(length: number): void {
    while (this.#open.length > length) {
      const closed = this.#open.pop();
      if (closed === undefined) return;
      this.#where.get(closed.name)?.pop();
      if (closed.unread) this.#prose.break();
      if (closed.name === 'ul' || closed.name === 'ol') this.#lists--;
      if (closed.name === 'title') this.#meta.pageTitle(this.#title);
      if (closed.name === 'style') {
        for (const name of struckClasses(this.#css)) this.#struck.add(name);
        this.#css = '';
      }
      if (closed.name === 'script' && this.#data !== null) {
        this.#meta.structuredData(this.#data);
        this.#data = null;
      }
    }
  }
}

function firstVisible(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (!isWhiteSpace(text.charCodeAt(at))) return at;
  }
  return -1;
}

/** How far ahead a note's number or link is looked for. */
const NOTE = 24;

/** Elements that hold the whole page: what their class names is on the page, and not what they are. */
const WHOLE = new Set(['html', 'body', 'main']);

/** Preformatted text of fewer words in lower case than this is a table or a program. */
const FEWEST_WORDS = 20;
const LONGEST_PEEK = 4000;

/** True where preformatted text is prose, as old pages set their articles. */
function isRunningText(text: string, inner: number): boolean {
  const close = text.indexOf('</pre', inner);
  const peek = text.slice(inner, Math.min(close === -1 ? text.length : close, inner + LONGEST_PEEK));
  return (peek.match(/(?<=[\p{L},] )\p{Ll}{2,}/gu)?.length ?? 0) >= FEWEST_WORDS;
}

/** What an element makes of the text in it, given what its parent does. */
function kindOf(name: string, attributes: ReadonlyMap<string, string>, inherited: BlockKind | null): BlockKind | null {
  if (name === 'main') return null;
  if (inherited === 'boilerplate' || name === 'aside' || name === 'footer') return 'boilerplate';
  switch (name) {
    case 'h1':
      return 'headline';
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return 'heading';
    case 'li':
    case 'dt':
    case 'dd':
      return 'list-item';
    case 'figcaption':
    case 'caption':
      return 'caption';
    case 'td':
    case 'th':
      return 'table-row';
    case 'body':
    case 'main':
    case 'article':
    case 'table':
      return null;
  }
  const className = attributes.get('class') ?? '';
  if (/(?:^|[\s_-])by-?line(?:[\s_-]|$)/i.test(className) || attributes.get('rel') === 'author') return 'byline';
  return name === 'p' && inherited === 'table-row' ? null : inherited;
}
