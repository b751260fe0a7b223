import type { Score } from './score.ts';
import { percent, precisionOf, recallOf, sumOf } from './score.ts';

const DRAWS = 2000;

/**
 * How far recall and precision might lie elsewhere: the middle 90 % over draws, with replacement, of as many groups as
 * there are; and the same of what each gains over `than`, group by group. The draws are the same every time.
 */
export function spreadWords(scores: readonly Score[], than: readonly Score[] | null = null): string {
  const random = seeded();
  const draws = Array.from({ length: DRAWS }, () => scores.map(() => Math.floor(random() * scores.length)));
  return [
    ['recall', recallOf],
    ['precision', precisionOf],
  ]
    .map(([name, measure]) => {
      const of = (all: readonly Score[], draw: readonly number[]): number =>
        (measure as typeof recallOf)(sumOf(draw.map((index) => all[index]).filter((score) => score !== undefined)));
      const values = draws.map((draw) => of(scores, draw) - (than === null ? 0 : of(than, draw))).sort((x, y) => x - y);
      const at = (share: number): string => percent(values[Math.floor(share * DRAWS)] ?? 0);
      return `${name} ${than === null ? '' : 'gains '}${at(0.05)} to ${at(0.95)}`;
    })
    .join(', ');
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
