import type { Message } from '../../engine/index.ts';
import { ENGLISH, type MessageKey, type Say } from './serverMessages.ts';

/** What could not be read as meant, in the reader's language. */
export function noticeWords(say: Say, { id, values }: Message): string {
  const filledIn = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  return Object.hasOwn(ENGLISH, id) ? say(id as MessageKey, ...filledIn) : [id, ...filledIn].join(' ');
}
