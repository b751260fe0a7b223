import { type BlockKind, type Message, message } from '../engine/index.ts';
import { PartCounter } from './addressMessages.ts';
import { CODE_PAGE_OF_CHARSET, decodeCodePage } from './codePages.ts';
import { BETWEEN_CELLS, ExtractedText } from './extractedText.ts';
import { isNoteNumber, raiseDigits } from './raisedDigits.ts';
import { CHARACTERS, ENDS_PARAGRAPH, READ_IF_KNOWN, SKIPPED_GROUPS, UNREAD_PROPERTIES } from './rtfControls.ts';
import type { RtfHandler } from './rtfTokens.ts';

/** What holds in a group until it ends. */
interface State {
  /** The group whose words are kept for something else than the text, or are not read at all. */
  destination: string;
  /** Which of the properties are on that hide characters. */
  readonly hidden: Set<string>;
  raised: boolean;
  codePage: number;
  /** How many characters of fallback follow each `\u`. */
  fallback: number;
}

/** Text that flows by itself: the body, or a note in it. */
interface Flow {
  words: string[];
  cells: string[];
  inTable: boolean;
  bullet: boolean;
  kind: BlockKind | null;
  /** What it is addressed by, where it is not the body. */
  readonly aside: 'address/footnote' | 'address/textBox' | null;
  /** How many groups are open around it. */
  readonly depth: number;
}

const TEXT = '';
const SKIPPED = 'skipped';

/** Control words of the document's own character set. */
const CHARACTER_SETS: ReadonlyMap<string, number> = new Map([
  ['ansi', 1252],
  ['mac', 10000],
  ['pc', 437],
  ['pca', 850],
]);

export class RtfReader implements RtfHandler {
  readonly info = { title: '', author: '', created: [0, 0, 0] as [year: number, month: number, day: number] };
  readonly #text = new ExtractedText();
  readonly #counter = new PartCounter();
  readonly #states: State[] = [];
  #state: State = { destination: TEXT, hidden: new Set(), raised: false, codePage: 1252, fallback: 1 };
  #flow: Flow = newFlow();
  readonly #flows: Flow[] = [];
  /** Notes and text boxes, which follow the body. */
  readonly #asides: { readonly words: string; readonly place: 'address/footnote' | 'address/textBox' }[] = [];
  #documentCodePage = 1252;
  readonly #codePageOfFont = new Map<number, number>();
  readonly #kindOfStyle = new Map<number, BlockKind>();
  /** The font or style that the tables of them define at the moment. */
  #defined = 0;
  #styleName = '';
  /** Bytes not yet decoded: characters may be of several. */
  #bytes: number[] = [];
  /** Characters of fallback that are still to be left out. */
  #toSkip = 0;
  /** A group's first word follows, and the group may be skipped where it is not known. */
  #isOptional = false;
  #opened = false;
  /** The last part ended with its line, and not with its paragraph. */
  #lineGoesOn = false;
  /** The last part was a table's row. */
  #isInRows = false;

  /** Whether every group has ended. */
  get isClosed(): boolean {
    return this.#opened && this.#states.length === 0;
  }

  finish(): ExtractedText {
    this.#endRow();
    this.#endParagraph(true);
    for (const place of ['address/textBox', 'address/footnote'] as const) {
      const those = this.#asides.filter((aside) => aside.place === place);
      for (const [index, { words }] of those.entries()) this.#text.add(words, message(place, index + 1));
    }
    return this.#text;
  }

  openGroup(): void {
    if (this.isClosed) return;
    this.#flush();
    this.#opened = true;
    this.#toSkip = 0;
    this.#states.push(this.#state);
    this.#state = { ...this.#state, hidden: new Set(this.#state.hidden) };
  }

  closeGroup(): void {
    this.#flush();
    this.#toSkip = 0;
    if (this.#state.destination === 'stylesheet') this.#endStyle();
    const outer = this.#states.pop();
    if (outer !== undefined) this.#state = outer;
    if (this.#flows.length > 0 && this.#states.length < this.#flow.depth) this.#endAside();
  }

  byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip--;
    else if (!this.isClosed) this.#bytes.push(byte);
  }

  control(word: string, value: number | null): void {
    if (this.isClosed) return;
    if (word === '*') {
      this.#isOptional = true;
      return;
    }
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    if (word === 'u') {
      this.#unicode(value ?? 0);
      return;
    }
    if (this.#toSkip > 0) {
      this.#toSkip--;
      return;
    }
    this.#flush();
    if (isOptional && !READ_IF_KNOWN.has(word)) this.#state.destination = SKIPPED;
    else if (SKIPPED_GROUPS.has(word)) this.#skip(word);
    else if (this.#state.destination === TEXT) this.#inText(word, value);
    else this.#inTables(word, value);
  }

  #skip(word: string): void {
    if (word === 'listtext' || word === 'pntext') this.#flow.bullet = true;
    // Of these the words are of use; of "upr" only the group in it that is in Unicode.
    const isKept = ['fonttbl', 'stylesheet', 'info', 'upr'].includes(word) && this.#state.destination === TEXT;
    this.#state.destination = isKept ? word : SKIPPED;
  }

  /** A control word where text is read. */
  #inText(word: string, value: number | null): void {
    const characters = CHARACTERS.get(word);
    const state = this.#state;
    if (characters !== undefined) this.#add(characters);
    else if (ENDS_PARAGRAPH.has(word)) this.#endParagraph(true);
    else if (word === 'line') this.#endParagraph(false);
    else if (word === 'cell' || word === 'nestcell') this.#endCell();
    else if (word === 'row' || word === 'nestrow') this.#endRow();
    else if (word === 'intbl') this.#flow.inTable = true;
    else if (word === 'pard') this.#resetParagraph();
    else if (word === 's') this.#flow.kind = this.#kindOfStyle.get(value ?? 0) ?? null;
    else if (word === 'outlinelevel') this.#flow.kind ??= value === 0 ? 'headline' : 'heading';
    else if (word === 'plain') this.#resetCharacters();
    else if (UNREAD_PROPERTIES.has(word)) this.#hide(word, value !== 0);
    else if (word === 'super') state.raised = value !== 0;
    // By half points, six where none are named: as LibreOffice writes what Word calls superscript.
    else if (word === 'up') state.raised = (value ?? 6) > 0;
    else if (word === 'nosupersub' || word === 'dn') state.raised = false;
    else if (word === 'footnote' || word === 'shptxt') this.#beginAside(word);
    else if (word === 'uc') state.fallback = Math.min(Math.max(0, value ?? 1), 8);
    else if (word === 'f') state.codePage = this.#codePageOfFont.get(value ?? 0) ?? this.#documentCodePage;
    else if (word === 'ansicpg') this.#setCodePage(value ?? 0);
    else if (CHARACTER_SETS.has(word)) this.#setCodePage(CHARACTER_SETS.get(word) ?? 0);
  }

  /** A control word in the tables of fonts and styles, and in what the document says about itself. */
  #inTables(word: string, value: number | null): void {
    const { destination } = this.#state;
    if (destination === 'upr' && word === 'ud') this.#state.destination = TEXT;
    else if (destination === 'fonttbl') {
      if (word === 'f') this.#defined = value ?? 0;
      const codePage = word === 'cpg' ? value : word === 'fcharset' ? CODE_PAGE_OF_CHARSET.get(value ?? 0) : null;
      if (codePage != null) this.#codePageOfFont.set(this.#defined, codePage);
    } else if (destination === 'stylesheet') {
      if (word === 's') this.#defined = value ?? 0;
    } else if (destination === 'info' && (word === 'title' || word === 'author' || word === 'creatim'))
      this.#state.destination = word;
    else if (destination === 'creatim') {
      const place = ['yr', 'mo', 'dy'].indexOf(word);
      if (place !== -1) this.info.created[place] = value ?? 0;
    }
  }

  #setCodePage(codePage: number): void {
    if (codePage === 0) return;
    this.#documentCodePage = codePage;
    this.#state.codePage = codePage;
  }

  #hide(property: string, isOn: boolean): void {
    if (isOn) this.#state.hidden.add(property);
    else this.#state.hidden.delete(property);
  }

  #resetCharacters(): void {
    this.#state.hidden.clear();
    this.#state.raised = false;
    this.#state.codePage = this.#documentCodePage;
  }

  #resetParagraph(): void {
    this.#flow.inTable = false;
    this.#flow.kind = null;
  }

  #unicode(value: number): void {
    this.#flush();
    this.#toSkip = this.#state.fallback;
    this.#add(String.fromCharCode(value & 0xffff));
  }

  /** Decodes what was collected, as it stands in one group and one font. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const words = decodeCodePage(Uint8Array.from(this.#bytes), this.#state.codePage);
    this.#bytes = [];
    this.#add(words);
  }

  #add(words: string): void {
    const { destination, hidden, raised } = this.#state;
    if (destination === 'title' || destination === 'author') this.info[destination] += words;
    else if (destination === 'stylesheet') this.#styleName += words;
    if (destination !== TEXT || hidden.size > 0) return;
    if (!raised) this.#flow.words.push(words);
    else if (!isNoteNumber(this.#flow.words.slice(-3).join('').slice(-12), `${words}</sup>`))
      this.#flow.words.push(raiseDigits(words));
  }

  /** "heading 1;": what the style is called that was defined. */
  #endStyle(): void {
    const name = this.#styleName.replace(';', '').trim().toLowerCase();
    this.#styleName = '';
    if (name === 'title' || name === 'heading 1') this.#kindOfStyle.set(this.#defined, 'headline');
    else if (name === 'caption') this.#kindOfStyle.set(this.#defined, 'caption');
    else if (/^(?:heading \d|subtitle)$/u.test(name)) this.#kindOfStyle.set(this.#defined, 'heading');
    this.#defined = 0;
  }

  #endParagraph(gap: boolean): void {
    const flow = this.#flow;
    if (flow.aside !== null || flow.inTable || flow.cells.length > 0) {
      flow.words.push(' ');
      return;
    }
    const words = tidy(flow.words.join(''));
    flow.words = [];
    if (words !== '') {
      this.#text.add(words, this.#addressOf(flow.kind), {
        kind: flow.kind,
        bullet: flow.bullet,
        gap: !this.#lineGoesOn,
      });
      this.#isInRows = false;
    }
    this.#lineGoesOn = !gap;
    flow.bullet = false;
  }

  #addressOf(kind: BlockKind | null): Message {
    if (kind === 'headline') return this.#counter.headline();
    return kind === 'caption' ? this.#counter.caption() : this.#counter.paragraph();
  }

  #endCell(): void {
    this.#flow.cells.push(tidy(this.#flow.words.join('')));
    this.#flow.words = [];
  }

  #endRow(): void {
    const { cells } = this.#flow;
    this.#flow.cells = [];
    if (cells.every((cell) => cell === '')) return;
    if (!this.#isInRows) this.#counter.table();
    this.#isInRows = true;
    this.#counter.row();
    const pieces = cells.map((cell, index) => ({
      words: index === 0 ? cell : BETWEEN_CELLS + cell,
      address: this.#counter.cell(index + 1),
    }));
    this.#text.addPieces(pieces, { kind: cells.length > 1 ? 'table-row' : null });
  }

  #beginAside(word: 'footnote' | 'shptxt'): void {
    this.#flows.push(this.#flow);
    this.#flow = {
      ...newFlow(),
      aside: word === 'shptxt' ? 'address/textBox' : 'address/footnote',
      depth: this.#states.length,
    };
  }

  #endAside(): void {
    const { words, aside } = this.#flow;
    this.#flow = this.#flows.pop() ?? this.#flow;
    if (aside !== null) this.#asides.push({ words: tidy(words.join('')), place: aside });
  }
}

function newFlow(): Flow {
  return { words: [], cells: [], inTable: false, bullet: false, kind: null, aside: null, depth: 0 };
}

function tidy(words: string): string {
  return words.replace(/[^\S\u00a0]+/gu, ' ').trim();
}
