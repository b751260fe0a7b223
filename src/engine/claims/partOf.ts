import type { Line } from '../article/line.ts';

/** What links a figure to an earlier figure that it is a part of. */
export interface PartLink {
  /** Token at which what the part counts may begin. */
  readonly after: number;
}

const PRONOUNS = new Set(['them', 'those', 'whom', 'which', 'these']);

/**
 * "12 of them", "three of whom", "two of those": the part, with what it counts after the pronoun ("12 of them
 * children").
 */
export function readPartAfter(line: Line, end: number): PartLink | null {
  if (line.at(end) !== 'of' || !PRONOUNS.has(line.at(end + 1))) return null;
  if ((line.at(end + 1) === 'those' || line.at(end + 1) === 'these') && line.isWord(end + 2)) return null;
  return { after: end + 2 };
}

/** "including two children", "among them 12 women", ", with three of them". */
export function isPartBefore(line: Line, first: number): boolean {
  const before = line.at(first - 1);
  return (
    before === 'including' ||
    before === 'includes' ||
    line.reads(first - 2, ['among', 'them']) ||
    line.reads(first - 2, ['of', 'whom']) ||
    line.reads(first - 2, ['of', 'them'])
  );
}
