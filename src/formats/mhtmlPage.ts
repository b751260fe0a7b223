import { decodeAs, decodeText } from './decodeText.ts';

/** The page of a file that holds it with its pictures and frames. */
export interface SavedPage {
  readonly html: string;
  /** As the file's head writes it. */
  readonly date: string;
}

type Headers = ReadonlyMap<string, string>;

/** No head of a part is longer, in bytes. */
const LONGEST_HEAD = 20_000;

/** The part that the file begins with: what else is HTML in it are frames, advertisements for the most part. */
export function pageOfMhtml(bytes: Uint8Array): SavedPage | null {
  // Each byte becomes one unit, so that offsets into both are the same.
  const text = latin1(bytes);
  const top = headersAt(text, 0, text.length);
  const boundary = parameter(top.headers.get('content-type') ?? '', 'boundary');
  const date = top.headers.get('date') ?? '';
  if (boundary === null) return htmlOf(bytes, text, top.headers, top.end, text.length, date);
  const start = parameter(top.headers.get('content-type') ?? '', 'start');
  let first: SavedPage | null = null;
  for (const { from, to } of partsBetween(text, `--${boundary}`, top.end)) {
    const { headers, end } = headersAt(text, from, to);
    const isRoot = start === null || headers.get('content-id') === start;
    if (!isRoot && first !== null) continue;
    const page = htmlOf(bytes, text, headers, end, to, date);
    if (page !== null && isRoot) return page;
    first ??= page;
  }
  return first;
}

function* partsBetween(text: string, line: string, from: number): Generator<{ from: number; to: number }> {
  let at = boundaryAt(text, line, from);
  while (at !== -1) {
    const begin = text.indexOf('\n', at) + 1;
    if (begin === 0 || text.startsWith('--', at + line.length)) return;
    const next = boundaryAt(text, line, begin);
    // What is cut off has no end.
    if (next === -1) return;
    yield { from: begin, to: next };
    at = next;
  }
}

/** Where a boundary begins its line. */
function boundaryAt(text: string, line: string, from: number): number {
  let at = text.indexOf(line, from);
  while (at > 0 && text[at - 1] !== '\n') at = text.indexOf(line, at + 1);
  return at;
}

function headersAt(text: string, from: number, to: number): { headers: Headers; end: number } {
  const head = text.slice(from, Math.min(to, from + LONGEST_HEAD));
  const empty = /\r?\n\r?\n/u.exec(head);
  const lines = head.slice(0, empty?.index ?? head.length).replace(/\r?\n[ \t]+/gu, ' ');
  const headers = new Map<string, string>();
  for (const line of lines.split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, end: from + (empty === null ? head.length : empty.index + empty[0].length) };
}

function parameter(value: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(value);
  return match?.[1] ?? match?.[2] ?? null;
}

function htmlOf(
  bytes: Uint8Array,
  text: string,
  headers: Headers,
  from: number,
  to: number,
  date: string,
): SavedPage | null {
  const type = headers.get('content-type') ?? '';
  if (!/^\s*(?:text\/html|application\/xhtml)/iu.test(type)) return null;
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const content =
    encoding === 'quoted-printable' || encoding === 'base64'
      ? decoded(text.slice(from, to), encoding)
      : bytes.subarray(from, to);
  const charset = parameter(type, 'charset');
  const html =
    (charset === null || /^utf-?8$/iu.test(charset) ? null : decodeAs(content, charset)) ?? decodeText(content);
  return html === null ? null : { html, date };
}

function decoded(written: string, encoding: 'quoted-printable' | 'base64'): Uint8Array {
  if (encoding === 'base64') {
    const sound = written.replace(/[^A-Za-z\d+/]/gu, '');
    return bytesOf(atob(sound.slice(0, sound.length - (sound.length % 4 === 1 ? 1 : 0))));
  }
  const lines = written.split('\n').map((line) => line.trimEnd());
  const joined = lines.join('\n').replaceAll('=\n', '');
  return bytesOf(joined.replace(/=([\dA-Fa-f]{2})/gu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Not by the platform's decoder: what it calls Latin 1 is windows-1252. */
function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}
