import { FILLER } from './article.ts';

/** How a token is written. Tokens that are written alike share one, whatever articles they are in. */
export interface Spelling {
  /** The characters of the prose, fillers included. */
  readonly raw: string;
  /** As a reader sees it, without fillers. */
  readonly text: string;
  /** As the lexicon has it: words in lower case, digits bare, dashes and quotes in their plain form. */
  readonly folded: string;
}

/**
 * The spelling last met of each hash: so many are kept, whatever is read. To find one costs less than to cut the token
 * out of the prose; and strings that are the same object are compared, and found in sets, without being read.
 */
const met: (Spelling | undefined)[] = new Array(1 << 13).fill(undefined);

/** Longer tokens are rarely met again, and would take memory for nothing. */
const LONGEST = 32;

/** The spelling of the token that is made of the characters from `start` to `end`. */
export function spellingOf(prose: string, start: number, end: number): Spelling {
  if (end - start > LONGEST) return read(prose.slice(start, end));
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ prose.charCodeAt(at), 0x01000193);
  const slot = (hash ^ (hash >>> 15)) & (met.length - 1);
  const known = met[slot];
  if (known !== undefined && isAt(prose, start, end, known.raw)) return known;
  const fresh = read(copyOf(prose.slice(start, end)));
  met[slot] = fresh;
  return fresh;
}

function isAt(prose: string, start: number, end: number, raw: string): boolean {
  if (raw.length !== end - start) return false;
  for (let at = 0; at < raw.length; at++) if (raw.charCodeAt(at) !== prose.charCodeAt(start + at)) return false;
  return true;
}

/** Shorter pieces of a string are copies already, in the engines of Chrome and Node.js. */
const SHORTEST_SLICE = 13;

/** A piece of a string may keep all of that string in memory; its copy does not. */
export function copyOf(piece: string): string {
  return piece.length < SHORTEST_SLICE ? piece : piece.split('').join('');
}

function read(raw: string): Spelling {
  if (isPlain(raw)) return { raw, text: raw, folded: PLAIN_MARKS.get(raw) ?? raw.toLowerCase() };
  const bare = withoutJoiners(raw);
  return { raw, text: raw.replaceAll(FILLER, ''), folded: PLAIN_MARKS.get(bare) ?? bare.toLowerCase() };
}

const PLAIN_MARKS: ReadonlyMap<string, string> = new Map([
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2212', '-'],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201C', '"'],
  ['\u201D', '"'],
  ['\uFF05', '%'],
  ['\uFF04', '$'],
  ['\u00BA', '\u00B0'],
]);

const JOINERS = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Drops what is invisible inside a word. */
export function withoutJoiners(text: string): string {
  return isPlain(text) ? text : text.replace(JOINERS, '');
}

/** True if none of the characters is invisible; without a pattern, as it runs for every token. */
function isPlain(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0xad || code === 0x2060 || (code >= 0x200b && code <= 0x200d) || code === 0xfeff) return false;
  }
  return true;
}
