import type { Message } from '../../engine/index.ts';
import type { ENGLISH, Say } from './serverMessages.ts';

const KEYS = {
  'skipped/larger': 'skippedLarger',
  'skipped/large': 'skippedLarge',
  'skipped/binary': 'skippedBinary',
  'skipped/notFile': 'skippedNoFile',
  'skipped/missing': 'skippedMissing',
  'skipped/brokenLink': 'skippedLink',
  'skipped/forbidden': 'skippedForbidden',
  'skipped/unreadable': 'skippedUnreadable',
  'skipped/failed': 'skippedFailed',
  'skipped/outside': 'skippedOutside',
} as const satisfies Readonly<Record<string, keyof typeof ENGLISH>>;

/** Why an article was left out, in the reader's language: completes "it …". */
export function skipReason(say: Say, { id, values }: Message): string {
  const key = Object.hasOwn(KEYS, id) ? KEYS[id as keyof typeof KEYS] : null;
  return key === null ? id : say(key, ...values.map(String));
}
