import { dateIn, type Message, message, nothingStated, type StatedMeta } from '../engine/index.ts';
import { unpack } from './archive.ts';
import { decodeText } from './decodeText.ts';
import type { DOCUMENT_MESSAGES } from './documentMessages.ts';
import { type DocxParagraph, type DocxRow, type DocxStories, readDocxPart } from './docxBody.ts';
import { readDocxStyles } from './docxStyles.ts';
import { BETWEEN_CELLS, ExtractedText, type Piece } from './extractedText.ts';
import type { Reading, Unreadable } from './format.ts';
import { walkXml } from './xmlWalk.ts';

function unreadable(id: (typeof DOCUMENT_MESSAGES)[number]): Unreadable {
  return { unreadable: message(id) };
}

/** Where a package names its main part, and where that part names others. */
const PACKAGE_RELATIONS = '_rels/.rels';
const USUAL_MAIN = 'word/document.xml';

/** Reads a word processor's file: an archive of XML parts that name each other. */
export function readDocxPackage(bytes: Uint8Array): Reading | Unreadable {
  const top = unpack(bytes, (name) => name === PACKAGE_RELATIONS || name === 'docProps/core.xml');
  if (typeof top === 'string') return unreadable(`document/${top}`);
  const main = relationsIn(top.get(PACKAGE_RELATIONS), '').get('officeDocument') ?? USUAL_MAIN;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const named = unpack(bytes, (name) => name === relations);
  if (typeof named === 'string') return unreadable(`document/${named}`);
  const related = relationsIn(named.get(relations), folder);
  const wanted = new Map([['main', main]]);
  for (const type of ['styles', 'footnotes', 'endnotes']) wanted.set(type, related.get(type) ?? `${folder}${type}.xml`);
  const names = new Set(wanted.values());
  const parts = unpack(bytes, (name) => names.has(name));
  if (typeof parts === 'string') return unreadable(`document/${parts}`);
  const xmlOf = (type: string): string => xmlIn(parts.get(wanted.get(type) ?? ''));
  const styleOf = readDocxStyles(xmlOf('styles'));
  if (!parts.has(main)) return unreadable('document/damaged');
  const body = readDocxPart(xmlOf('main'), styleOf);
  if (body === null) return unreadable('document/damaged');
  const notes = ['footnotes', 'endnotes'].flatMap((type) => readDocxPart(xmlOf(type), styleOf)?.stories ?? []);
  const text = new ExtractedText();
  addStories(text, body, notes);
  if (text.isEmpty) return unreadable('document/noText');
  return text.finish(statedIn(xmlIn(top.get('docProps/core.xml'))));
}

function xmlIn(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : (decodeText(bytes) ?? '');
}

/** The parts that a part refers to, by the last word of the relation's type. */
function relationsIn(bytes: Uint8Array | undefined, folder: string): Map<string, string> {
  const found = new Map<string, string>();
  walkXml(xmlIn(bytes), new Map(), {
    open: (_, { Type: type = '', Target: target = '' }) => {
      const path = target.startsWith('/') ? target.slice(1) : folder + target;
      if (type !== '') found.set(type.slice(type.lastIndexOf('/') + 1), path);
    },
    close: () => {},
  });
  return found;
}

/** The body, then the notes that its text refers to. */
function addStories(text: ExtractedText, { stories, references }: DocxStories, notes: DocxStories['stories']): void {
  let paragraphs = 0;
  for (const { blocks } of stories) {
    for (const block of blocks) {
      if (block.type === 'row') addRow(text, block);
      else if (block.box !== null) addParagraph(text, block, message('address/textBox', block.box));
      else addParagraph(text, block, message('address/paragraph', ++paragraphs));
    }
  }
  const byId = new Map(notes.map((note) => [note.id, note]));
  const numbers = { footnote: 0, endnote: 0 };
  for (const id of new Set(references)) {
    const kind = id.startsWith('footnote') ? 'footnote' : 'endnote';
    const address = message(`address/${kind}`, ++numbers[kind]);
    for (const block of byId.get(id)?.blocks ?? []) {
      if (block.type === 'row') addRow(text, block);
      else addParagraph(text, block, address);
    }
  }
}

/** A heading's lines are one; those of other paragraphs are parts of their own, as the lines of an address are. */
function addParagraph(text: ExtractedText, { lines, kind, bullet, indent }: DocxParagraph, address: Message): void {
  if (kind === 'headline' || kind === 'heading') {
    text.add(lines.filter((line) => line !== '').join(' '), address, { kind });
    return;
  }
  let isFirst = true;
  for (const line of lines) {
    if (line === '') continue;
    text.add(line, isFirst ? address : null, { kind, bullet: bullet && isFirst, indent, gap: isFirst });
    isFirst = false;
  }
}

/** A longer cell, in UTF-16 code units, holds prose: the table only lays it out. */
const LONGEST_CELL = 400;

function addRow(text: ExtractedText, { cells, table, row }: DocxRow): void {
  const addressOf = (cell: number): Message => message('address/cell', table, row, cell + 1);
  const filled = cells.filter((paragraphs) => paragraphs.length > 0);
  if (filled.length < 2 || filled.some((paragraphs) => wordsOf(paragraphs).length > LONGEST_CELL)) {
    for (const [cell, paragraphs] of cells.entries())
      for (const paragraph of paragraphs) addParagraph(text, paragraph, addressOf(cell));
    return;
  }
  const pieces = cells.flatMap((paragraphs, cell): Piece[] => {
    const piece = { words: wordsOf(paragraphs), address: addressOf(cell) };
    return cell === 0 ? [piece] : [{ words: BETWEEN_CELLS, address: null }, piece];
  });
  text.addPieces(pieces, { kind: 'table-row', gap: row === 1 });
}

function wordsOf(paragraphs: readonly DocxParagraph[]): string {
  return paragraphs.flatMap(({ lines }) => lines.filter((line) => line !== '')).join(' ');
}

const CORE_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

/**
 * What the file's properties say. Its title is that of the file it was once made from, more often than not, and so is
 * the date of its making.
 */
function statedIn(xml: string): StatedMeta {
  const meta = nothingStated();
  let within = '';
  walkXml(xml, CORE_NAMESPACES, {
    open: (name) => {
      within = name;
    },
    close: () => {
      within = '';
    },
    text: (words) => {
      if (within === 'dc:creator') meta.authors.push(words.trim().slice(0, 100));
      else if (within === 'dcterms:modified') meta.savedOn = dateIn(words.trim().slice(0, 10));
    },
  });
  return meta;
}
