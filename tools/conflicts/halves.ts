import { createHash } from 'node:crypto';

export type Half = 'open' | 'closed';

/**
 * The development groups in two halves: `open` ones may be read while rules are written, `closed` ones are only scored,
 * so that a figure for them says what a rule does on articles nobody wrote it for. Decided by the group's name alone,
 * so that a group added later falls into a half of its own accord.
 */
export function halfOf(group: string): Half {
  const first = createHash('sha256').update(group).digest()[0] ?? 0;
  return first % 2 === 0 ? 'open' : 'closed';
}

/** Reads `--half`; null where it was left out. Throws a RangeError for anything else. */
export function readHalf(text: string | undefined): Half | null {
  if (text === undefined || text === 'open' || text === 'closed') return text ?? null;
  throw new RangeError(`--half is open or closed, not “${text}”`);
}
