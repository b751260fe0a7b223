import { readFileSync } from 'node:fs';

/** Two figures that were read one after the other, by their places alone. */
export interface ReadPair {
  readonly set: string;
  readonly one: Place;
  readonly other: Place;
  /** `wanted`, or why the two are no conflict: `part`, `sum`, `other event`, `other count`, `later` … */
  readonly verdict: string;
}

interface Place {
  readonly article: string;
  /** UTF-16 offset of the figure. */
  readonly start: number;
}

/** All pairs of `readPairs.tsv`. */
export function readPairs(): ReadPair[] {
  const [, ...lines] = readFileSync(new URL('readPairs.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => {
    const [set = '', , one = '', oneStart, other = '', otherStart, verdict = ''] = line.split('\t');
    return {
      set,
      one: { article: one, start: Number(oneStart) },
      other: { article: other, start: Number(otherStart) },
      verdict,
    };
  });
}
