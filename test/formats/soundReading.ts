import type { Reading, Unreadable } from '../../src/formats/format.ts';

/** Whether a reading is what a format promises, whatever the file held: places that exist, in order. */
export function isSound(reading: Reading | Unreadable): boolean {
  if ('unreadable' in reading) return true;
  const { text, prose, parts, addresses = [], doubtful = [] } = reading;
  let end = 0;
  for (const part of parts) {
    if (part.start < end || part.end < part.start || part.end > text.length) return false;
    end = part.end;
  }
  const isInOrder = addresses.every(
    ({ start }, at) => start <= text.length && start >= (addresses[at - 1]?.start ?? 0),
  );
  return (
    prose.length === text.length &&
    isInOrder &&
    doubtful.every((span) => span.start < span.end && span.end <= text.length)
  );
}
