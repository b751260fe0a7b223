import { createHash } from 'node:crypto';

export type Half = 'open' | 'closed';

/**
 * The development groups in two parts: `open` ones may be read while rules are written, `closed` ones are only scored,
 * so that a figure for them says what a rule does on articles nobody wrote it for. Decided by the group's name alone,
 * so that a group added later falls into a part of its own accord. Half the groups were closed at first; half of those
 * were opened once they had been scored so often that they measured the scoring.
 */
export function halfOf(group: string): Half {
  const [first = 0, second = 0] = createHash('sha256').update(group).digest();
  return first % 2 === 1 && second % 2 === 1 ? 'closed' : 'open';
}

/** Reads `--half`; null where it was left out. Throws a RangeError for anything else. */
export function readHalf(text: string | undefined): Half | null {
  if (text === undefined || text === 'open' || text === 'closed') return text ?? null;
  throw new RangeError(`--half is open or closed, not “${text}”`);
}
