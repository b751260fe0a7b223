import { createHash } from 'node:crypto';

/**
 * The development groups in two halves: `open` ones may be read while rules are written, `closed` ones are only scored, so
 * that a figure for them says what a rule does on articles nobody wrote it for. Told by the group's name alone, so that a group
 * added later falls into a half of its own accord.
 */
export function halfOf(group: string): 'open' | 'closed' {
  const first = createHash('sha256').update(group).digest()[0] ?? 0;
  return first % 2 === 0 ? 'open' : 'closed';
}
