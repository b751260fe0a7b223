import type { Nodes, Parents, PhrasingContent, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type BlockKind, type Message, message, nothingStated, type Part, type StatedMeta } from '../engine/index.ts';
import { referenceAt } from './characterReferences.ts';
import type { Reading, TextFormat } from './format.ts';
import { FRONT_MATTER_MESSAGES, type FrontMatterSyntax, readFrontMatter } from './frontMatter.ts';
import { readHtmlInto } from './html.ts';
import { maskUnread } from './markdownMasks.ts';
import type { Region } from './markdownRegions.ts';
import { markdownRegions } from './markdownRegions.ts';
import { plainParts } from './plain.ts';
import { ProseBuilder } from './proseBuilder.ts';
import { copyScript, isNoteLink, isNoteNumber, type Script } from './raisedDigits.ts';

const SYNTAX = gfm();
const TREE = gfmFromMarkdown();

/**
 * Markdown with tables, footnotes and front matter. What the parser cannot take is read as plain text, with a notice.
 */
export const MARKDOWN = {
  id: 'markdown',
  extensions: ['md', 'markdown'],
  languageIds: ['markdown'],
  editable: true,
  input: 'text',
  messages: [...FRONT_MATTER_MESSAGES, 'markdown/asPlain'],
  read: readMarkdown,
} as const satisfies TextFormat;

function readMarkdown(text: string): Reading {
  const meta = nothingStated();
  const notices: Message[] = [];
  const front = frontMatterOf(text);
  if (front !== null) {
    const wrong = readFrontMatter(text.slice(front.start, front.end), front.syntax, meta);
    if (wrong !== null) notices.push(wrong);
  }
  const masked = maskUnread(text, front?.after ?? 0);
  const reader = new MarkdownReader(masked, meta);
  let asPlain = false;
  for (const region of markdownRegions(masked, front?.after ?? 0)) {
    const tree = region.kind === 'markup' ? treeOf(masked.slice(region.start, region.end)) : null;
    if (region.kind === 'paragraph') reader.plainParagraph(region);
    else if (tree !== null) reader.tree(tree, region.start);
    else {
      reader.plain(region);
      asPlain = true;
    }
  }
  if (asPlain) notices.push(message('markdown/asPlain'));
  return { text, prose: reader.prose.finish(), parts: reader.parts, meta, notices };
}

/** A line that names a value: without one, what stands between two rules is prose. */
const TOML_KEY = /^[ \t]*["']?[\w-]+["']?[ \t]*=/m;
const KEY = /^[ \t]*["']?[\w-]+["']?[ \t]*:/m;

interface FrontMatter {
  /** Offsets of what is written in it. */
  readonly start: number;
  readonly end: number;
  /** Where the article begins. */
  readonly after: number;
  readonly syntax: FrontMatterSyntax;
}

/**
 * The front matter at the very start: YAML between lines of dashes, TOML between lines of plus signs, or one JSON
 * object.
 */
function frontMatterOf(text: string): FrontMatter | null {
  const open = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/.exec(text);
  if (!open) return jsonFrontMatter(text);
  const isToml = open[1] === '+++';
  const close = isToml ? /^\+\+\+[ \t]*$/gm : /^(?:---|\.\.\.)[ \t]*$/gm;
  close.lastIndex = open[0].length;
  const match = close.exec(text);
  if (match === null || !(isToml ? TOML_KEY : KEY).test(text.slice(open[0].length, match.index))) return null;
  return {
    start: open[0].length,
    end: match.index,
    after: match.index + match[0].length,
    syntax: isToml ? 'toml' : 'yaml',
  };
}

/** An object that begins the file and is closed by a brace at the start of a line, with a key in it. */
function jsonFrontMatter(text: string): FrontMatter | null {
  if (!/^\uFEFF?\{[ \t]*(?:\r\n|\r|\n)[ \t]*"/.test(text)) return null;
  const close = /^\}[ \t]*$/m.exec(text);
  if (close === null || !KEY.test(text.slice(0, close.index))) return null;
  const end = close.index + 1;
  return { start: text.indexOf('{'), end, after: end, syntax: 'yaml' };
}

function treeOf(text: string): Root | null {
  try {
    return fromMarkdown(text, {
      extensions: [SYNTAX],
      mdastExtensions: [TREE],
    });
  } catch {
    // The parser recurses over nested marks, and throws when they are nested too deeply.
    return null;
  }
}

class MarkdownReader {
  readonly prose: ProseBuilder;
  readonly parts: Part[] = [];
  readonly #text: string;
  readonly #meta: StatedMeta;
  /** The element inside a line whose text is not read, and the one whose digits are raised or lowered. */
  #unread: string | null = null;
  #script: Script | null = null;
  /** Raw offset of the region whose tree is being read. */
  #base = 0;

  constructor(text: string, meta: StatedMeta) {
    this.#text = text;
    this.#meta = meta;
    this.prose = new ProseBuilder(text);
  }

  /** Reads a tree whose offsets count from `base`. */
  tree(tree: Root, base: number): void {
    this.#base = base;
    this.#block(tree, 0);
  }

  /** Reads a paragraph without any markup. */
  plainParagraph({ start, end }: Region): void {
    this.prose.break();
    this.prose.copy(start, end);
    this.prose.break();
    this.parts.push({ kind: null, start, end, indent: 0, bullet: false, gap: true });
  }

  /** Reads a region as plain text, without the numbers of its footnotes. */
  plain({ start, end }: Region): void {
    this.prose.break();
    let from = start;
    for (const { 0: mark, index } of this.#text.slice(start, end).matchAll(FOOTNOTE)) {
      this.prose.copy(from, start + index);
      this.prose.break();
      from = start + index + mark.length;
    }
    this.prose.copy(from, end);
    this.prose.break();
    for (const part of plainParts(this.#text, start, end)) this.parts.push(part);
  }

  /** Reads a node that contains blocks; `depth` counts the lists around it. */
  #block(node: Root | Parents, depth: number): void {
    for (const [index, child] of node.children.entries()) this.#child(child, node, index, depth);
  }

  #child(child: Nodes, parent: Parents, index: number, depth: number): void {
    switch (child.type) {
      case 'heading':
        this.#part(child.children, child, child.depth === 1 ? 'headline' : 'heading', depth, false);
        break;
      case 'paragraph':
        this.#paragraph(child.children, child, depth, parent.type === 'listItem' && index === 0);
        break;
      case 'table':
        this.#table(child, depth);
        break;
      case 'html':
        this.#html(child);
        break;
      case 'blockquote':
      case 'footnoteDefinition':
        this.#block(child, depth);
        break;
      case 'list':
        this.#block(child, depth + 1);
        break;
      case 'listItem':
        this.#block(child, depth);
        break;
      default:
        this.prose.break();
    }
  }

  #offsets(node: Nodes): { start: number; end: number } {
    const start = node.position?.start.offset ?? 0;
    return { start: this.#base + start, end: this.#base + (node.position?.end.offset ?? start) };
  }

  #html(node: Nodes): void {
    const { start, end } = this.#offsets(node);
    this.prose.break();
    for (const part of readHtmlInto(this.prose, this.#text, start, end, this.#meta)) this.parts.push(part);
  }

  #paragraph(children: readonly PhrasingContent[], node: Nodes, depth: number, bullet: boolean): void {
    const pictures = children.filter((child) => child.type === 'image' || child.type === 'imageReference');
    const others = children.some(
      (child) =>
        !(
          child.type === 'image' ||
          child.type === 'imageReference' ||
          child.type === 'break' ||
          (child.type === 'text' && child.value.trim() === '')
        ),
    );
    if (pictures.length > 0 && !others) {
      for (const picture of pictures) this.#alternative(picture, picture.alt ?? '', depth);
      return;
    }
    this.#part(children, node, bullet ? 'list-item' : null, depth, bullet);
  }

  /** The words that stand for a picture are its caption. */
  #alternative(node: Nodes, alternative: string, depth: number): void {
    const start = this.#offsets(node).start + 2;
    const end = start + alternative.length;
    this.prose.break();
    if (alternative.trim() === '' || this.#text.slice(start, end) !== alternative) return;
    this.prose.copy(start, end);
    this.parts.push({ kind: 'caption', start, end, indent: depth, bullet: false, gap: true });
  }

  #part(
    children: readonly PhrasingContent[],
    node: Nodes,
    kind: BlockKind | null,
    depth: number,
    bullet: boolean,
  ): void {
    const { start, end } = this.#offsets(node);
    this.prose.break();
    for (const child of children) this.#phrase(child);
    this.prose.break();
    this.#unread = null;
    this.#script = null;
    this.parts.push({ kind, start, end, indent: bullet ? depth - 1 : depth, bullet, gap: true });
  }

  #table(table: Table, depth: number): void {
    for (const row of table.children) {
      this.prose.break();
      for (const [index, cell] of row.children.entries()) {
        const { start, end } = this.#offsets(cell);
        if (index > 0 && this.#text[start] === '|') this.prose.copy(start, start + 1);
        else if (index > 0 && end > start) this.prose.break();
        this.prose.break();
        for (const child of cell.children) this.#phrase(child);
        this.prose.break();
      }
      this.parts.push({ kind: 'table-row', ...this.#offsets(row), indent: depth, bullet: false, gap: true });
    }
  }

  #phrase(node: PhrasingContent): void {
    switch (node.type) {
      case 'text': {
        const { start, end } = this.#offsets(node);
        if (this.#unread !== null) this.prose.break();
        else if (this.#script !== null) copyScript(this.prose, this.#text, start, end, this.#script);
        else this.#copyText(node.value, start, end);
        break;
      }
      case 'link':
        if (isNoteLink(node.url, `${shownText(node)}</a>`)) this.prose.break();
        else for (const child of node.children) this.#phrase(child);
        break;
      case 'emphasis':
      case 'strong':
      case 'linkReference':
        for (const child of node.children) this.#phrase(child);
        break;
      case 'html':
        this.#tag(node.value, this.#offsets(node).end);
        break;
      default:
        this.prose.break();
    }
  }

  /** A tag inside a line: what it says of the text up to its end tag. `inner` is where that text begins. */
  #tag(tag: string, inner: number): void {
    const [, slash, written = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(tag) ?? [];
    const name = written.toLowerCase();
    if (slash === '/') {
      if (name === this.#unread) this.#unread = null;
      if (name === this.#script) this.#script = null;
      return;
    }
    if (name === 'br' || name === 'img' || name === 'hr' || name === 'wbr') this.prose.break();
    const after = this.#text.slice(inner, inner + NOTE);
    const href = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
    const isNote =
      (name === 'sup' && isNoteNumber(this.prose.tail(), after)) || (name === 'a' && isNoteLink(href, after));
    if (isNote || STRUCK.has(name)) this.#unread ??= name;
    else if (name === 'sup' || name === 'sub') this.#script = name;
  }

  /**
   * Copies a text node, whose `value` has escapes and references resolved and the marks of quotes and the indents of
   * continued lines dropped, from the raw text between `start` and `end`.
   */
  #copyText(value: string, start: number, end: number): void {
    const text = this.#text;
    let from = start;
    let at = start;
    let read = 0;
    while (at < end && read < value.length) {
      const raw = text[at];
      const wanted = value[read];
      if (raw === '&') {
        const reference = referenceAt(text, at, end);
        if (
          reference !== null &&
          text[at + reference.length - 1] === ';' &&
          value.startsWith(reference.character, read)
        ) {
          this.prose.copy(from, at);
          this.prose.replace(at, at + reference.length, reference.character);
          at += reference.length;
          read += reference.character.length;
          from = at;
          continue;
        }
      }
      if (raw === '\\' && wanted !== undefined && text[at + 1] === wanted && isPunctuation(wanted)) {
        this.prose.copy(from, at);
        from = at + 1;
        at += 2;
        read++;
        continue;
      }
      // To the parser a note in another region is none.
      const mark =
        raw === '[' && text[at + 1] === '^' ? FOOTNOTE_LINK.exec(text.slice(at, at + LABEL))?.[0] : undefined;
      if (mark !== undefined && value.startsWith(mark, read)) {
        this.prose.copy(from, at);
        this.prose.break();
        at += mark.length;
        read += mark.length;
        from = at;
        continue;
      }
      if (raw === wanted) {
        at++;
        read++;
        if (raw === '\n' || raw === '\r') {
          if (raw === '\r' && text[at] === '\n') {
            at++;
            if (value[read] === '\n') read++;
          }
          const line = at;
          while (at < end && isContainerMark(text.charCodeAt(at)) && text[at] !== value[read]) at++;
          if (at > line) {
            this.prose.copy(from, line);
            from = at;
          }
        }
        continue;
      }
      if (raw === '\r' && wanted === '\n') {
        at++;
        continue;
      }
      // White space before a line's end, and the marks that begin the next, are in the raw text alone.
      this.prose.copy(from, at);
      at++;
      from = at;
    }
    this.prose.copy(from, at);
  }
}

/** What leads to a footnote, or begins it; in characters, with some to spare. */
const LABEL = 90;
const FOOTNOTE = /\[\^[^\s[\]]{1,80}\]:?/g;
const FOOTNOTE_LINK = /^\[\^[^\s[\]]{1,80}\]/;

/** How far ahead a note's number or link is looked for. */
const NOTE = 24;

/** What these hold was taken out of the text. */
const STRUCK = new Set(['del', 's', 'strike']);

function shownText(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(shownText).join('') : '';
}

function isContainerMark(code: number): boolean {
  return code === 32 || code === 9 || code === 62;
}

function isPunctuation(character: string): boolean {
  return /[!-/:-@[-`{-~]/.test(character);
}
