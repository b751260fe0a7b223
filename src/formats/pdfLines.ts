import type { Glyph, PageGlyphs, Rule } from './pdfGlyphs.ts';

/** Characters that stand side by side with no more than a word's space between them. */
export interface Segment {
  readonly words: string;
  readonly x: number;
  readonly end: number;
  /** Of the baseline, from the top. */
  readonly y: number;
  readonly size: number;
  /** Null where it mixes fonts. */
  readonly font: string | null;
  /** Offsets into `words` of what the gaps between characters had to tell, and might tell wrongly. */
  readonly doubtful: readonly (readonly [number, number])[];
}

/** Of the type's size: gaps between characters wider than this part columns or cells. */
const WIDEST_SPACE = 1.3;

/** A gap of this share of the size is a space, whether or not one is written. */
const SPACE = 0.18;

/** A written space counts from this share on: some fonts make it from nothing. */
const WRITTEN_SPACE = 0.04;

/** Where most letters of a line stand this far apart, the line is letter-spaced. */
const LETTER_SPACE = 0.12;

/** Baselines that differ by less are one; what is raised or lowered by more, and smaller, is a note's mark. */
const SAME_LINE = 0.2;
const SMALL = 0.82;
const HIGHEST = 0.75;

/** Puts the characters of a page together to stretches of words, line by line from the top, left to right. */
export function segmentsOf({ glyphs, rules }: PageGlyphs): readonly Segment[] {
  return bandsOf(glyphs).flatMap((band) => segmentsIn(band, rules));
}

interface Band {
  readonly y: number;
  readonly size: number;
  glyphs: Glyph[];
  /** Small digits and letters above the line. */
  readonly raised: Glyph[];
}

/** The characters by baseline; small ones go to the larger line they stand a little above. */
function bandsOf(glyphs: readonly Glyph[]): readonly Band[] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x);
  const bands: Band[] = [];
  let band: Band | undefined;
  for (const glyph of sorted) {
    if (glyph.size === 0) continue;
    if (band === undefined || glyph.y - band.y > SAME_LINE * Math.min(glyph.size, band.size)) {
      band = { y: glyph.y, size: glyph.size, glyphs: [], raised: [] };
      bands.push(band);
    }
    band.glyphs.push(glyph);
  }
  for (const { glyphs: ofBand } of bands) ofBand.sort((a, b) => a.x - b.x);
  return withRaised(bands);
}

/** A band of small characters may hold marks of the line right below it. */
function withRaised(bands: readonly Band[]): readonly Band[] {
  for (const [at, below] of bands.entries()) {
    for (let above = at - 1; above >= 0 && above >= at - 3; above--) {
      const small = bands[above];
      const size = below.glyphs[0]?.size ?? 0;
      if (small === undefined || below.y - small.y > size * HIGHEST) break;
      const kept: Glyph[] = [];
      for (const glyph of small.glyphs) (isMarkOf(glyph, below) ? below.raised : kept).push(glyph);
      small.glyphs = kept;
    }
  }
  return bands.filter(({ glyphs }) => glyphs.length > 0);
}

/** How many characters a note's mark may have on one line: beyond, it is small print that happens to be near. */
const MOST_MARKS = 40;

function isMarkOf(glyph: Glyph, { glyphs, raised }: Band): boolean {
  if (raised.length >= MOST_MARKS || !/[\d*†‡a-z]/u.test(glyph.text)) return false;
  const before = lastBefore(glyphs, glyph.x + glyph.size * 0.3);
  if (before === null || glyph.size > before.size * SMALL) return false;
  const gap = glyph.x - (before.x + before.width);
  return gap < before.size && gap > -before.size;
}

/** The last character that begins left of `x`; `glyphs` are sorted by x within a line. */
function lastBefore(glyphs: readonly Glyph[], x: number): Glyph | null {
  let found: Glyph | null = null;
  let low = 0;
  let high = glyphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const glyph = glyphs[middle];
    if (glyph !== undefined && glyph.x <= x) {
      found = glyph;
      low = middle + 1;
    } else high = middle;
  }
  return found;
}

/** A visible character, and what was written or left free before it. */
interface Stop {
  readonly glyph: Glyph;
  readonly gap: number;
  /** The white space written before it; empty where none is. */
  readonly space: string;
  readonly isRaised: boolean;
}

function segmentsIn(band: Band, rules: readonly Rule[]): readonly Segment[] {
  const marks = new Set(band.raised);
  const glyphs = [...band.glyphs, ...band.raised].sort((a, b) => a.x - b.x);
  const crossing = rules.filter(({ y }) => band.y - y > band.size * 0.12 && band.y - y < band.size * 0.55);
  const stops: Stop[] = [];
  let space = '';
  let end: number | null = null;
  for (const glyph of glyphs) {
    if (glyph.text <= ' ' || (glyph.text > '~' && /^\s$/u.test(glyph.text))) {
      space += glyph.text;
      continue;
    }
    if (crossing.length > 0 && isStruck(glyph, crossing)) {
      space = '';
      continue;
    }
    stops.push({ glyph, gap: end === null ? 0 : glyph.x - end, space, isRaised: marks.has(glyph) });
    end = glyph.x + glyph.width;
    space = '';
  }
  const widest = Math.max(WIDEST_SPACE, isLetterSpaced(stops) ? 4 * usualGap(stops) : 0);
  const stretches: Stop[][] = [];
  for (const stop of stops) {
    const last = stretches.at(-1);
    if (last === undefined || stop.gap > widest * stop.glyph.size) stretches.push([stop]);
    else last.push(stop);
  }
  return stretches.flatMap((stretch) => segmentOf(stretch) ?? []);
}

/** A line runs through its middle, and is no longer than words are. */
function isStruck({ x, width }: Glyph, crossing: readonly Rule[]): boolean {
  return crossing.some((rule) => rule.x < x + width * 0.3 && rule.end > x + width * 0.7);
}

function segmentOf(stops: readonly Stop[]): Segment | null {
  const first = stops[0]?.glyph;
  const last = stops.at(-1)?.glyph;
  if (first === undefined || last === undefined) return null;
  const isEven = stops.every(({ glyph }) => glyph.size === first.size);
  const size = isEven ? first.size : (mostUsed(stops.map(({ glyph }) => glyph.size)) ?? first.size);
  const isSpaced = isLetterSpaced(stops);
  const threshold = isSpaced ? spacedThreshold(stops) : 0;
  const doubtful: [number, number][] = [];
  let words = '';
  let mark = '';
  const endMark = (following: string): void => {
    if (mark !== '') words += markText(words, mark, following);
    mark = '';
  };
  for (const [at, { glyph, gap, space, isRaised }] of stops.entries()) {
    const isBreak = at > 0 && (isSpaced ? gap > threshold : isWordBreak(gap, space, glyph.size));
    if (isRaised) {
      mark += glyph.text;
      continue;
    }
    endMark(glyph.text);
    if (isBreak) words += BOUND_SPACE.test(space) ? space : ' ';
    if (isSpaced && /\d/u.test(glyph.text)) doubtful.push([words.length, words.length + glyph.text.length]);
    words += glyph.text;
  }
  endMark('');
  const fonts = new Set(stops.map(({ glyph }) => glyph.font));
  const font = fonts.size === 1 ? first.font : null;
  const y = stops.find(({ isRaised }) => !isRaised)?.glyph.y ?? first.y;
  return { words, x: first.x, end: last.x + last.width, y, size, font, doubtful };
}

/** A space that holds two halves of a number together. */
const BOUND_SPACE = /^[\u00a0\u2007\u2009\u202f]$/u;

function isWordBreak(gap: number, space: string, size: number): boolean {
  return space === '' ? gap > SPACE * size : gap > WRITTEN_SPACE * size;
}

/** Gaps in shares of the size; the first stop has none. */
function gapsOf(stops: readonly Stop[]): readonly number[] {
  return stops.slice(1).map(({ gap, glyph }) => gap / glyph.size);
}

function isLetterSpaced(stops: readonly Stop[]): boolean {
  const gaps = gapsOf(stops);
  return gaps.length >= 4 && gaps.filter((gap) => gap > LETTER_SPACE).length > gaps.length * 0.75;
}

/** Between letters the gaps are alike; a word's is half as wide again. */
function spacedThreshold(stops: readonly Stop[]): number {
  return (usualGap(stops) * 1.5 + 0.02) * (stops[0]?.glyph.size ?? 0);
}

function usualGap(stops: readonly Stop[]): number {
  const gaps = [...gapsOf(stops)].sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A note's mark is left out; a power, or what belongs to a fraction, stays raised; letters ("5th") stay letters. */
function markText(before: string, mark: string, following: string): string {
  if (!/\d/u.test(mark)) return /^[a-z]{2}$/u.test(mark) && /\d$/u.test(before) ? mark : '';
  const isPower = /(?:^|[^\d.,])10$|(?:^|[^\p{L}])(?:[kcmd]?m|ft|mi|in|yd|s)$/u.test(before) || following === '⁄';
  return isPower ? mark.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? '') : '';
}

/** The value that most have, taken in tenths. */
export function mostUsed(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  let best: number | null = null;
  for (const value of values) {
    const key = Math.round(value * 10) / 10;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (best === null || count > (counts.get(best) ?? 0)) best = key;
  }
  return best;
}
