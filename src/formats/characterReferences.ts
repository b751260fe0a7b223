import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { ProseBuilder } from './proseBuilder.ts';

/** `&amp;`, `&#38;`, `&#x26;`; the semicolon may be missing in HTML. No name is longer than 32 characters. */
const REFERENCE = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?/y;

const AMPERSAND = 38;

const decoded = new Map<string, string>();

/** How many decoded references are remembered: there are 2,231 names, and few numbers are in use. */
const REMEMBERED = 4096;

/** Copies raw text to the prose with each character reference in it decoded in its place. */
export function copyDecoded(prose: ProseBuilder, text: string, start: number, end: number): void {
  let from = start;
  let at = start;
  while (at < end) {
    const reference = text.charCodeAt(at) === AMPERSAND ? referenceAt(text, at, end) : null;
    if (reference === null) {
      at++;
      continue;
    }
    prose.copy(from, at);
    at += reference.length;
    prose.replace(at - reference.length, at, reference.character);
    from = at;
  }
  prose.copy(from, end);
}

/** A raw text as it reads: with every reference that ends in a semicolon decoded, once. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&[#\w]{1,32};/gu, (raw) => referenceAt(raw, 0, raw.length)?.character ?? raw);
}

/** The character reference at `at`: its raw length and the characters it stands for; null where there is none. */
export function referenceAt(text: string, at: number, end: number): { length: number; character: string } | null {
  REFERENCE.lastIndex = at;
  const raw = REFERENCE.exec(text)?.[0];
  if (raw === undefined || at + raw.length > end) return null;
  const whole = decode(raw);
  if (whole === raw) return null;
  // Without its semicolon a reference is the longest name that is one: "&copy2024" is a sign and a year.
  let rest = 0;
  while (
    rest < whole.length - 1 &&
    raw.length - rest > 3 &&
    whole[whole.length - 1 - rest] === raw[raw.length - 1 - rest]
  )
    rest++;
  return { length: raw.length - rest, character: whole.slice(0, whole.length - rest) };
}

function decode(raw: string): string {
  const known = decoded.get(raw);
  if (known !== undefined) return known;
  const node = parseFragment(raw).childNodes[0];
  const character = node !== undefined && defaultTreeAdapter.isTextNode(node) ? node.value : raw;
  if (decoded.size < REMEMBERED) decoded.set(raw, character);
  return character;
}
