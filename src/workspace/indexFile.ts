import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Look } from '../engine/index.ts';
import type { AddressedSpan } from '../formats/addresses.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import type { IndexStore, KeptArticle, KeptIndex } from './indexStore.ts';
import { clearUnfinished, replaceFile } from './replaceFile.ts';

/** So many bytes, or units of a text, are made ready to be written before others have their turn. */
const PIECE = 1 << 20;

/** The length of the check sum, which ends the file, in bytes. */
const CHECK_SUM = 32;

/** Of each article its URI, fingerprint, stamp, number of lines, whether it states its role, and any addresses. */
type ArticleLine = readonly [string, string, string, number, 0 | 1, (readonly AddressedSpan[])?];

/** The file's first line: what follows it, and how much of each. */
interface Head {
  readonly articles: readonly ArticleLine[];
  /** How many numbers, whole numbers, lengths, lines, and units of either text. */
  readonly sizes: readonly [number, number, number, number, number, number];
}

/**
 * An index in a file: lists of numbers and texts as they are in memory, which are copied and not parsed. The file is
 * written whole before it gets its name, and ends with a check sum; one that is damaged is removed, one of another
 * engine never looked at.
 */
export class IndexFile implements IndexStore {
  readonly #folder: string;
  readonly #engineVersion: string;
  readonly #of: readonly string[];
  readonly #look: Look;

  /**
   * `engineVersion` must change whenever the engine could read or compare articles differently; `of` are the URIs of
   * what is read, in any order; `look` is how closely it may be looked at, as a second look finds more.
   */
  constructor(cacheFolder: string, engineVersion: string, of: readonly string[], look: Look) {
    this.#folder = join(cacheFolder, 'indexes');
    this.#engineVersion = engineVersion;
    this.#of = of;
    this.#look = look;
  }

  fingerprintOf(content: Content, format: FormatId, path: string): string {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf16le') : content;
    const hash = createHash('sha256').update(`${format}\n${path}\n`).update(bytes).digest();
    return hash.toString('base64url', 0, 18);
  }

  async load(): Promise<KeptIndex | null> {
    const bytes = await readFile(this.#path).catch(() => null);
    if (bytes === null) return null;
    const index = read(bytes);
    if (index === null) await rm(this.#path, { force: true }).catch(() => {});
    return index;
  }

  async save(index: KeptIndex): Promise<void> {
    await clearUnfinished(this.#folder);
    // An index that cannot be kept is made again.
    await replaceFile(this.#path, written(index), 0o600).catch(() => {});
  }

  get #path(): string {
    const all = JSON.stringify([this.#engineVersion, this.#look, [...this.#of].sort()]);
    return join(this.#folder, `${createHash('sha256').update(all).digest('hex')}.index`);
  }
}

async function* written(index: KeptIndex): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  for (const piece of piecesOf(index)) {
    hash.update(piece);
    yield piece;
    await othersTurn();
  }
  yield hash.digest();
}

function* piecesOf({ articles, corpus }: KeptIndex): Iterable<Uint8Array> {
  const { wholes, numbers, lengths, narrow, wide } = corpus;
  const lines = linesOf(articles);
  const sizes = [numbers.length, wholes.length, lengths.length, lines.length, narrow.length, wide.length] as const;
  for (const list of [headOf({ articles: articles.map(lineOf), sizes }), numbers, wholes, lengths, lines]) {
    const bytes = new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
  for (let at = 0; at < narrow.length; at += PIECE) yield Buffer.from(narrow.slice(at, at + PIECE), 'latin1');
  for (let at = 0; at < wide.length; at += PIECE) yield Buffer.from(wide.slice(at, at + PIECE), 'utf16le');
}

/** Where the lines of all articles begin, one article after the other. */
function linesOf(articles: readonly KeptArticle[]): Uint32Array {
  const lines = new Uint32Array(articles.reduce((sum, { lineStarts }) => sum + lineStarts.length, 0));
  let at = 0;
  for (const { lineStarts } of articles) {
    lines.set(lineStarts, at);
    at += lineStarts.length;
  }
  return lines;
}

function lineOf({ uri, fingerprint, stamp, lineStarts, statesRole, addresses }: KeptArticle): ArticleLine {
  const line = [uri, fingerprint, stamp, lineStarts.length, statesRole ? 1 : 0] as const;
  return addresses.length === 0 ? line : [...line, addresses];
}

function headOf(head: Head): Uint8Array {
  return Buffer.from(`${JSON.stringify(head)}\n`, 'utf8');
}

/** Null where the bytes are not what was written. */
function read(file: Buffer): KeptIndex | null {
  const end = file.length - CHECK_SUM;
  const body = file.subarray(0, Math.max(0, end));
  if (end <= 0 || !createHash('sha256').update(body).digest().equals(file.subarray(end))) return null;
  const head: Head = JSON.parse(body.toString('utf8', 0, body.indexOf('\n')));
  const [numbers, wholes, lengths, lines, narrow, wide] = head.sizes;
  const rest = new Reader(body.subarray(body.indexOf('\n') + 1));
  const corpus = {
    numbers: new Float64Array(rest.copied(numbers * 8)),
    wholes: new Int32Array(rest.copied(wholes * 4)),
    lengths: new Int32Array(rest.copied(lengths * 4)),
  };
  const starts = new Uint32Array(rest.copied(lines * 4));
  let line = 0;
  const articles = head.articles.map(([uri, fingerprint, stamp, count, statesRole, addresses = []]) => {
    const lineStarts = starts.subarray(line, line + count);
    line += count;
    return { uri, fingerprint, stamp, lineStarts, statesRole: statesRole === 1, addresses };
  });
  const texts = { narrow: rest.taken(narrow).toString('latin1'), wide: rest.taken(wide * 2).toString('utf16le') };
  return { articles, corpus: { ...corpus, ...texts } };
}

/** Bytes that are taken from the front. */
class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  taken(count: number): Buffer {
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  copied(count: number): ArrayBuffer {
    return Uint8Array.from(this.taken(count)).buffer;
  }
}
