import type { MessageKey, Say } from './serverMessages.ts';

/** Why an article was left out, as the workspace says it in English; in parentheses or as a size, what is filled in. */
const REASONS: readonly (readonly [pattern: RegExp, key: MessageKey])[] = [
  [/^is larger than (.+) \((.+)\)$/u, 'skippedLarger'],
  [/^is too large$/u, 'skippedLarge'],
  [/^looks like a binary file$/u, 'skippedBinary'],
  [/^is not a file$/u, 'skippedNoFile'],
  [/^does not exist$/u, 'skippedMissing'],
  [/^is a link that leads nowhere$/u, 'skippedLink'],
  [/^may not be read \(permission denied\)$/u, 'skippedForbidden'],
  [/^cannot be read \((.+)\)$/u, 'skippedUnreadable'],
  [/^could not be analysed \((.+)\)$/u, 'skippedFailed'],
  [/^is in no folder that is open$/u, 'skippedOutside'],
];

/** The reason in the reader's language; one that is not known stays as it is. */
export function skipReason(say: Say, reason: string): string {
  for (const [pattern, key] of REASONS) {
    const found = pattern.exec(reason);
    if (found !== null) return say(key, ...found.slice(1));
  }
  return reason;
}
