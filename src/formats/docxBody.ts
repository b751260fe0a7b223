import type { BlockKind } from '../engine/index.ts';
import { WORD_NAMESPACES } from './docxNamespaces.ts';
import { type DocxStyle, isOn, wordValue } from './docxStyles.ts';
import { isNoteNumber, raised } from './raisedDigits.ts';
import { walkXml, type XmlAttributes } from './xmlWalk.ts';

/** A paragraph; each of its breaks begins another line. */
export interface DocxParagraph {
  readonly type: 'paragraph';
  readonly lines: readonly string[];
  readonly kind: BlockKind | null;
  readonly bullet: boolean;
  readonly indent: number;
  /** In a text box, which of them; else null. */
  readonly box: number | null;
}

/** A row of a table: the paragraphs of each of its cells. */
export interface DocxRow {
  readonly type: 'row';
  readonly cells: readonly (readonly DocxParagraph[])[];
  /** Both from 1, in the order of the document. */
  readonly table: number;
  readonly row: number;
}

export type DocxBlock = DocxParagraph | DocxRow;

/** What a part of the document holds: its body, or one of its notes. */
export interface DocxStory {
  /** Of a note, what it is referred to by; empty for the body. */
  readonly id: string;
  readonly blocks: readonly DocxBlock[];
}

export interface DocxStories {
  readonly stories: readonly DocxStory[];
  /** What the text refers to, in order: "footnote 3". */
  readonly references: readonly string[];
}

/**
 * Reads a part of a Word document: what a reader of the printed page sees. Deleted, moved and hidden text is left out,
 * of a field its outermost result is read, and a text box once. Null where the XML is damaged.
 */
export function readDocxPart(xml: string, styleOf: (id: string | undefined) => DocxStyle): DocxStories | null {
  const reader = new PartReader(styleOf, new Set());
  if (!walkXml(xml, WORD_NAMESPACES, reader)) return null;
  if (reader.unfinished.size === 0) return reader;
  // A field that never ends would hide all that follows it; it counts for nothing.
  const again = new PartReader(styleOf, reader.unfinished);
  walkXml(xml, WORD_NAMESPACES, again);
  return again;
}

interface Field {
  readonly number: number;
  /** False while its instruction is being read. */
  hasResult: boolean;
}

interface OpenParagraph {
  readonly lines: string[];
  line: string[];
  style: string | undefined;
  numbering: string | null;
  indent: number;
  outline: boolean;
  /** The mark at its end is deleted: what follows belongs to it. */
  goesOn: boolean;
}

interface Run {
  style: string | undefined;
  hidden: boolean | null;
  struck: boolean;
  raised: boolean;
}

interface Table {
  readonly number: number;
  rows: number;
  depth: number;
  cells: DocxParagraph[][];
  deleted: boolean;
}

/** Text that runs on its own: the body, a note, a text box. */
interface Flow {
  readonly box: number | null;
  readonly fields: Field[];
  /** How many of the fields have no result yet. */
  instructions: number;
  table: Table | null;
  paragraph: OpenParagraph | null;
  run: Run | null;
}

/** A story's element, with which it begins. */
const STORIES = new Set(['w:body', 'w:footnote', 'w:endnote']);

/** What stands in these is not on the page: what was deleted or moved away, former properties, instructions. */
const UNREAD = new Set([
  'w:del',
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:instrText',
  'w:delText',
  'w:rt',
]);

/** What each of these is in the text. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:noBreakHyphen', '-'],
  ['w:sym', ' '],
]);

class PartReader implements DocxStories {
  readonly stories: { id: string; blocks: DocxBlock[] }[] = [];
  readonly references: string[] = [];
  readonly #styleOf: (id: string | undefined) => DocxStyle;
  /** Fields to be taken for none, by their number. */
  readonly #ignored: ReadonlySet<number>;
  readonly unfinished = new Set<number>();
  readonly #open: string[] = [];
  readonly #flows: Flow[] = [];
  /** For each alternative that is open: whether one of its choices was read. */
  readonly #chosen: boolean[] = [];
  /** What the text boxes of the paragraph hold, until it ends. */
  #boxed: DocxBlock[] = [];
  #boxes = 0;
  #tables = 0;
  #fields = 0;
  /** Elements open in what is left out, itself included. */
  #unread = 0;
  #placeholder = false;
  #words: string[] | null = null;
  #keepsSpace = false;

  constructor(styleOf: (id: string | undefined) => DocxStyle, ignored: ReadonlySet<number>) {
    this.#styleOf = styleOf;
    this.#ignored = ignored;
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#open.at(-1);
    this.#open.push(name);
    if (this.#unread > 0 || this.#isUnread(name, attributes)) {
      this.#unread++;
      return;
    }
    if (STORIES.has(name)) this.#beginStory(name, attributes);
    const flow = this.#flows.at(-1);
    if (flow !== undefined) this.#openIn(flow, name, parent, attributes);
  }

  close(name: string): void {
    this.#open.pop();
    if (this.#unread > 0) {
      this.#unread--;
      if (this.#unread === 0) this.#noteDeletion(name);
      return;
    }
    const flow = this.#flows.at(-1);
    if (flow !== undefined) this.#closeIn(flow, name);
    if (name === 'mc:AlternateContent') this.#chosen.pop();
  }

  text(words: string): void {
    if (this.#unread === 0) this.#words?.push(words);
  }

  #isUnread(name: string, attributes: XmlAttributes): boolean {
    if (name === 'mc:AlternateContent') this.#chosen.push(false);
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (this.#chosen.at(-1) === true) return true;
      if (this.#chosen.length > 0) this.#chosen[this.#chosen.length - 1] = true;
    }
    if (name === 'w:sdtContent' && this.#placeholder) {
      this.#placeholder = false;
      return true;
    }
    if (name === 'w:showingPlcHdr') this.#placeholder = true;
    if (name === 'w:sdt') this.#placeholder = false;
    // Within properties, the same name says that a mark or a row is deleted.
    return UNREAD.has(name) || (isNote(name) && !isText(wordValue(attributes, 'type')));
  }

  /** What is deleted is a paragraph's mark or a row where the deletion stands in their properties. */
  #noteDeletion(name: string): void {
    if (name !== 'w:del' && name !== 'w:moveFrom') return;
    const flow = this.#flows.at(-1);
    const [above, parent] = this.#open.slice(-2);
    if (flow === undefined) return;
    if (parent === 'w:rPr' && above === 'w:pPr' && flow.paragraph !== null) flow.paragraph.goesOn = true;
    if (parent === 'w:trPr' && flow.table?.depth === 1) flow.table.deleted = true;
  }

  #beginStory(name: string, attributes: XmlAttributes): void {
    const id = name === 'w:body' ? '' : `${name.slice(2)} ${wordValue(attributes, 'id') ?? ''}`;
    this.stories.push({ id, blocks: [] });
    this.#flows.push(emptyFlow(null));
  }

  #openIn(flow: Flow, name: string, parent: string | undefined, attributes: XmlAttributes): void {
    switch (name) {
      case 'w:p':
        flow.paragraph ??= emptyParagraph();
        break;
      case 'w:r':
        flow.run = { style: undefined, hidden: null, struck: false, raised: false };
        break;
      case 'w:t':
        this.#words = [];
        this.#keepsSpace = attributes['xml:space'] === 'preserve';
        break;
      case 'w:tab':
      case 'w:ptab':
      case 'w:noBreakHyphen':
      case 'w:sym':
        // Among a paragraph's properties, it is where tabs stop.
        if (parent === 'w:r') this.#write(flow, CHARACTERS.get(name) ?? '');
        break;
      case 'w:br':
      case 'w:cr':
        if (parent === 'w:r' && flow.paragraph !== null && this.#isShown(flow)) endLine(flow.paragraph);
        break;
      case 'w:fldChar':
        this.#atField(flow, wordValue(attributes, 'fldCharType'));
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (this.#isShown(flow))
          this.references.push(`${name.slice(2, -'Reference'.length)} ${wordValue(attributes, 'id') ?? ''}`);
        break;
      case 'w:txbxContent':
        this.#boxes++;
        this.#flows.push(emptyFlow(this.#boxes));
        break;
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        this.#openTable(flow, name);
        break;
      default:
        this.#atProperty(flow, name, parent, attributes);
    }
  }

  #openTable(flow: Flow, name: string): void {
    if (name === 'w:tbl') {
      if (flow.table === null) {
        this.#endParagraph(flow);
        this.#tables++;
        flow.table = { number: this.#tables, rows: 0, depth: 1, cells: [], deleted: false };
      } else flow.table.depth++;
    } else if (flow.table !== null && name === 'w:tr' && flow.table.depth === 1) {
      flow.table.rows++;
      flow.table.cells = [];
      flow.table.deleted = false;
    } else if (name === 'w:tc') flow.table?.cells.push([]);
  }

  #atProperty(flow: Flow, name: string, parent: string | undefined, attributes: XmlAttributes): void {
    const { paragraph, run } = flow;
    if (parent === 'w:rPr' && run !== null) {
      if (name === 'w:vanish') run.hidden = isOn(attributes);
      else if (name === 'w:strike' || name === 'w:dstrike') run.struck ||= isOn(attributes);
      else if (name === 'w:vertAlign') run.raised = wordValue(attributes, 'val') === 'superscript';
      else if (name === 'w:position') run.raised ||= Number(wordValue(attributes, 'val')) > 0;
      else if (name === 'w:rStyle') run.style = wordValue(attributes, 'val');
    } else if (paragraph !== null && (parent === 'w:pPr' || parent === 'w:numPr')) {
      const value = wordValue(attributes, 'val');
      if (name === 'w:pStyle') paragraph.style = value;
      else if (name === 'w:numId') paragraph.numbering = value ?? null;
      else if (name === 'w:ilvl') paragraph.indent = Math.min(9, Number(value) || 0);
      else if (name === 'w:outlineLvl') paragraph.outline = /^[0-8]$/.test(value ?? '');
    }
  }

  #closeIn(flow: Flow, name: string): void {
    switch (name) {
      case 'w:t': {
        const words = this.#words?.join('') ?? '';
        this.#words = null;
        this.#write(flow, this.#keepsSpace ? words : words.trim());
        break;
      }
      case 'w:r':
        flow.run = null;
        break;
      case 'w:p':
        if (flow.paragraph?.goesOn) flow.paragraph.goesOn = false;
        else this.#endParagraph(flow);
        break;
      case 'w:tc':
        this.#endParagraph(flow);
        break;
      case 'w:tr':
        this.#endRow(flow);
        break;
      case 'w:tbl':
        if (flow.table !== null && --flow.table.depth === 0) flow.table = null;
        break;
      case 'w:txbxContent':
      case 'w:body':
      case 'w:footnote':
      case 'w:endnote':
        this.#endFlow(flow);
    }
  }

  #atField(flow: Flow, type: string | undefined): void {
    if (type === 'begin') {
      const number = this.#fields++;
      if (this.#ignored.has(number)) return;
      flow.fields.push({ number, hasResult: false });
      flow.instructions++;
    } else if (type === 'separate') {
      const field = flow.fields.at(-1);
      if (field === undefined || field.hasResult) return;
      field.hasResult = true;
      flow.instructions--;
    } else if (type === 'end' && flow.fields.pop()?.hasResult === false) flow.instructions--;
  }

  /** What is written here stands on the page: no field's instruction is being read, and the words are not hidden. */
  #isShown({ instructions, run }: Flow): boolean {
    return instructions === 0 && !(run !== null && (run.struck || (run.hidden ?? this.#styleOf(run.style).hidden)));
  }

  #write(flow: Flow, words: string): void {
    const { paragraph, run } = flow;
    if (words === '' || paragraph === null || !this.#isShown(flow)) return;
    const shown = words.replace(/[\u00ad\r\n]/gu, (mark) => (mark === '\u00ad' ? '' : ' '));
    if (run?.raised !== true) paragraph.line.push(shown);
    else if (!isNoteNumber(paragraph.line.at(-1) ?? '', `${shown}</sup>`)) paragraph.line.push(raised(shown));
  }

  #endParagraph(flow: Flow): void {
    const { paragraph } = flow;
    if (paragraph === null) return;
    flow.paragraph = null;
    endLine(paragraph);
    const style = this.#styleOf(paragraph.style);
    if (!style.hidden && paragraph.lines.some((line) => line !== '')) {
      const block = blockOf(paragraph, style, flow.box);
      const cell = flow.table?.cells.at(-1);
      if (cell === undefined) this.#emit(flow, block);
      else cell.push(block);
    }
    this.#flushBoxes(flow);
  }

  #endRow(flow: Flow): void {
    const { table } = flow;
    if (table === null || table.depth > 1) return;
    const { number, rows, cells, deleted } = table;
    table.cells = [];
    if (!deleted && cells.some((cell) => cell.length > 0))
      this.#emit(flow, { type: 'row', cells, table: number, row: rows });
  }

  #endFlow(flow: Flow): void {
    flow.fields.filter(({ hasResult }) => !hasResult).forEach(({ number }) => void this.unfinished.add(number));
    this.#endParagraph(flow);
    this.#flows.pop();
  }

  #emit(flow: Flow, block: DocxBlock): void {
    if (flow.box === null) this.stories.at(-1)?.blocks.push(block);
    else this.#boxed.push(block);
  }

  /** What a paragraph's text boxes hold follows it. */
  #flushBoxes(flow: Flow): void {
    if (flow.box !== null || this.#boxed.length === 0) return;
    for (const block of this.#boxed) this.stories.at(-1)?.blocks.push(block);
    this.#boxed = [];
  }
}

function isNote(name: string): boolean {
  return name === 'w:footnote' || name === 'w:endnote';
}

/** Lines that separate notes from the text are kept as notes of a type of their own. */
function isText(type: string | undefined): boolean {
  return type === undefined || type === 'normal';
}

function blockOf(paragraph: OpenParagraph, style: DocxStyle, box: number | null): DocxParagraph {
  const { lines, indent, numbering, outline } = paragraph;
  const kind = style.kind ?? (outline ? 'heading' : null);
  const bullet = kind === null && (numbering === null ? style.bullet : numbering !== '0');
  return { type: 'paragraph', lines, kind: bullet ? 'list-item' : kind, bullet, indent, box };
}

function emptyFlow(box: number | null): Flow {
  return { box, fields: [], instructions: 0, table: null, paragraph: null, run: null };
}

function emptyParagraph(): OpenParagraph {
  return {
    lines: [],
    line: [],
    style: undefined,
    numbering: null,
    indent: 0,
    outline: false,
    goesOn: false,
  };
}

function endLine(paragraph: OpenParagraph): void {
  paragraph.lines.push(paragraph.line.join('').trim());
  paragraph.line = [];
}
