import type { ProseBuilder } from './proseBuilder.ts';

/** Elements whose digits stand above or below the line. */
export type Script = 'sup' | 'sub';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** What may carry a power: a ten that is no part of a longer number, a unit of length. */
const CARRIES = /(?:^|[^\d.,])10$|(?:^|[^\p{L}])(?:[kcmd]?m|ft|mi|in|yd|s)$/u;
const LONGEST_NOTE = 16;

/**
 * True where a raised number is a note's and no power or fraction: "41<sup>2</sup> people". `before` is what stands
 * before the element, `after` what follows its start tag.
 */
export function isNoteNumber(before: string, after: string): boolean {
  if (!/^\s*\[?\d{1,3}[a-z]?\]?\s*</.test(after.slice(0, LONGEST_NOTE))) return false;
  if (/^\d{1,3}<\/sup>\s*(?:\/|⁄|&frasl;)/i.test(after)) return false;
  return !CARRIES.test(before);
}

/** True for a link that only leads to a note: `<a href="#fn1">1</a>`. */
export function isNoteLink(target: string | undefined, after: string): boolean {
  if (target === undefined || !target.includes('#')) return false;
  return /^\s*\[?(?:\d{1,3}|[a-z*†‡])\]?\s*<\/a/i.test(after.slice(0, LONGEST_NOTE));
}

/** The words with their digits raised, so that they do not join the number before them. */
export function raised(words: string): string {
  return words.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? '');
}

/** The words with their digits raised, so that they do not join the number before them. */
export function raiseDigits(words: string): string {
  return words.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit);
}

/**
 * Copies raw text `start` to `end` with its digits raised or lowered, so that they do not join the number before them.
 */
export function copyScript(prose: ProseBuilder, text: string, start: number, end: number, script: Script): void {
  const row = script === 'sup' ? RAISED : LOWERED;
  let from = start;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    prose.copy(from, at);
    prose.replace(at, at + 1, row[digit] ?? '');
    from = at + 1;
  }
  prose.copy(from, end);
}
