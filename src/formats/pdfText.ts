import { type BlockKind, dateIn, type Message, message, nothingStated, type StatedMeta } from '../engine/index.ts';
import { BETWEEN_CELLS, ExtractedText } from './extractedText.ts';
import type { Reading, Unreadable } from './format.ts';
import { columnsOf } from './pdfColumns.ts';
import { withoutFurniture } from './pdfFurniture.ts';
import { glyphsOf } from './pdfGlyphs.ts';
import { type JoinedLines, joinedLine, startOfLines } from './pdfJoin.ts';
import { loadPdfLibrary, type OpNames, type PdfFile, type PdfLibrary, withoutStrayFailures } from './pdfLibrary.ts';
import { mostUsed, type Segment, segmentsOf } from './pdfLines.ts';
import { BULLET, blocksOf, type PdfBlock } from './pdfParagraphs.ts';

/** Longer files are read up to here, with a notice: what an article cites stands before. */
const MOST_PAGES = 300;

/** Of a hundred characters, if more have no meaning, the rest is not to be trusted either. */
const UNMAPPED_IN_HUNDRED = 5;

interface PdfPageText {
  readonly number: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** Reads a PDF from the places of its characters. */
export async function readPdf(bytes: Uint8Array): Promise<Reading | Unreadable> {
  const library = await loadPdfLibrary();
  return withoutStrayFailures(() => readWith(library, bytes));
}

async function readWith({ open, ops }: PdfLibrary, bytes: Uint8Array): Promise<Reading | Unreadable> {
  let file: PdfFile;
  try {
    file = await open(bytes);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { unreadable: message(isLocked ? 'document/password' : 'document/damaged') };
  }
  try {
    return await readPages(file, ops);
  } catch {
    return { unreadable: message('document/damaged') };
  } finally {
    await file.destroy().catch(() => {});
  }
}

async function readPages(file: PdfFile, ops: OpNames): Promise<Reading | Unreadable> {
  const layers = await file.getOptionalContentConfig();
  const isVisible = (group: unknown): boolean => layers.isVisible(group);
  const pages: PdfPageText[] = [];
  const damaged: number[] = [];
  let recognised = false;
  for (let number = 1; number <= Math.min(file.numPages, MOST_PAGES); number++) {
    try {
      const page = await file.getPage(number);
      const glyphs = await glyphsOf(page, ops, isVisible);
      page.cleanup();
      recognised ||= glyphs.isRecognised;
      pages.push({ number, height: glyphs.height, segments: segmentsOf(glyphs) });
    } catch {
      damaged.push(number);
    }
  }
  if (pages.length === 0) return { unreadable: message('document/damaged') };
  if (isUnmapped(pages)) return { unreadable: message('pdf/unmapped') };
  const notices: Message[] = [];
  if (recognised) notices.push(message('pdf/recognised'));
  if (file.numPages > MOST_PAGES) notices.push(message('pdf/firstPages', MOST_PAGES));
  if (damaged.length > 0) notices.push(message('pdf/damagedPages', damaged.slice(0, 10)));
  const text = new ExtractedText();
  addPages(text, pages, recognised);
  if (text.isEmpty) return { unreadable: message('document/noText') };
  return text.finish(statedIn((await file.getMetadata()).info), notices);
}

function isUnmapped(pages: readonly PdfPageText[]): boolean {
  let letters = 0;
  let unmapped = 0;
  for (const { words } of pages.flatMap(({ segments }) => segments)) {
    letters += words.length;
    if (words.includes('\ufffd')) unmapped += words.split('\ufffd').length - 1;
  }
  return unmapped * 100 > letters * UNMAPPED_IN_HUNDRED;
}

/** A part while further lines may still belong to it. */
interface OpenPart {
  readonly lines: JoinedLines;
  readonly places: { readonly at: number; readonly address: Message }[];
  readonly kind: BlockKind | null;
  readonly bullet: boolean;
  readonly gap: boolean;
  readonly size: number;
}

function addPages(text: ExtractedText, pages: readonly PdfPageText[], isDoubtful: boolean): void {
  const kept = withoutFurniture(pages);
  const usual = usualSize(kept);
  const known = wordsIn(kept);
  let open: OpenPart | null = null;
  let isFirst = true;
  const end = (): void => {
    if (open !== null) addPart(text, open, isDoubtful);
    open = null;
  };
  for (const [at, { number }] of pages.entries()) {
    let paragraph = 0;
    const blocks = columnsOf(kept[at] ?? []).flatMap((column) => blocksOf(column));
    for (const [index, block] of blocks.entries()) {
      const part: OpenPart | null = open;
      const continued: boolean = part !== null && goesOn(part, block);
      const address = message('address/page', number, ++paragraph);
      if (part !== null && continued) {
        part.places.push({ at: part.lines.words.length, address });
        for (const row of block.lines) for (const segment of row) joinedLine(part.lines, segment, known);
        continue;
      }
      end();
      const kind = kindOf(block, usual, isFirst);
      isFirst = false;
      if (block.isRow && !blocks[index - 1]?.isRow && !blocks[index + 1]?.isRow) {
        addApart(text, block, address, isDoubtful);
        continue;
      }
      open = block.isRow
        ? rowPart(block, address, blocks[index - 1]?.isRow === true)
        : linesPart(block, address, kind, known);
    }
  }
  end();
}

/** The paragraph of one column or page goes on in the next: it has not ended, and this begins in lower case. */
function goesOn({ lines: { words }, kind, size }: OpenPart, block: PdfBlock): boolean {
  const first = block.lines[0]?.[0]?.words ?? '';
  if (kind !== null || block.isRow || block.bullet || Math.abs(size - block.size) > size * 0.05) return false;
  return /^\p{Ll}/u.test(first) && !/[.!?:;”"»)]$/u.test(words);
}

function kindOf({ size, isRow, bullet, lines }: PdfBlock, usual: number, isFirst: boolean): BlockKind | null {
  if (isRow) return 'table-row';
  if (bullet) return 'list-item';
  if (size < usual * 1.15 || lines.length > 4) return null;
  return isFirst ? 'headline' : 'heading';
}

function linesPart(block: PdfBlock, address: Message, kind: BlockKind | null, known: ReadonlySet<string>): OpenPart {
  const lines = startOfLines();
  for (const row of block.lines) for (const segment of row) joinedLine(lines, segment, known);
  if (block.bullet) withoutBullet(lines);
  return { lines, places: [{ at: 0, address }], kind, bullet: block.bullet, gap: true, size: block.size };
}

function withoutBullet(lines: JoinedLines): void {
  const length = BULLET.exec(lines.words)?.[0].length ?? 0;
  lines.words = lines.words.slice(length);
  lines.doubtful = lines.doubtful.map(([from, to]) => [from - length, to - length]);
}

/** Cells of one row, each with what is doubtful in it. */
function rowPart(block: PdfBlock, address: Message, isFollowing: boolean): OpenPart {
  const lines = startOfLines();
  for (const [index, { words, doubtful }] of (block.lines[0] ?? []).entries()) {
    if (index > 0) lines.words += BETWEEN_CELLS;
    for (const [from, to] of doubtful) lines.doubtful.push([lines.words.length + from, lines.words.length + to]);
    lines.words += words;
  }
  return { lines, places: [{ at: 0, address }], kind: 'table-row', bullet: false, gap: !isFollowing, size: block.size };
}

/** One line of far apart words is no table. */
function addApart(text: ExtractedText, block: PdfBlock, address: Message, isDoubtful: boolean): void {
  for (const segment of block.lines[0] ?? []) {
    const lines = startOfLines();
    joinedLine(lines, segment, new Set());
    addPart(
      text,
      { lines, places: [{ at: 0, address }], kind: null, bullet: false, gap: true, size: block.size },
      isDoubtful,
    );
  }
}

function addPart(text: ExtractedText, { lines, places, kind, bullet, gap }: OpenPart, isDoubtful: boolean): void {
  const pieces = places.map(({ at, address }, index) => ({
    words: lines.words.slice(at, places[index + 1]?.at ?? lines.words.length),
    address,
  }));
  const start = text.addPieces(pieces, { kind, bullet, gap });
  if (isDoubtful) text.doubt(start, start + lines.words.length);
  else for (const [from, to] of lines.doubtful) text.doubt(start + from, start + to);
}

/** The size that most letters have. */
function usualSize(pages: readonly (readonly Segment[])[]): number {
  const sizes = pages
    .flat()
    .flatMap(({ size, words }) => Array.from({ length: Math.ceil(words.length / 10) }, () => size));
  return mostUsed(sizes) ?? 0;
}

/** The words that stand whole on a line, by which a word that was divided is known. */
function wordsIn(pages: readonly (readonly Segment[])[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const segment of pages.flat()) {
    const found = segment.words.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
    for (const word of found) words.add(word);
  }
  return words;
}

/** What the file's properties say. Its title is, more often than not, a file name. */
function statedIn(info: Readonly<Record<string, unknown>>): StatedMeta {
  const meta = nothingStated();
  const { Author: author, CreationDate: made } = info;
  if (typeof author === 'string' && author.trim() !== '') meta.authors.push(author.trim().slice(0, 100));
  const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/u.exec(typeof made === 'string' ? made : '') ?? [];
  if (year !== undefined) meta.savedOn = dateIn(`${year}-${month}-${day}`);
  return meta;
}
