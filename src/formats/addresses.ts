import type { Message } from '../engine/index.ts';

/**
 * The address in the original of the text from `start` to the next span; its words ("page 3, paragraph 2") are made
 * when shown.
 */
export interface AddressedSpan {
  /** UTF-16 offset into the extracted text. */
  readonly start: number;
  readonly address: Message;
}

/** The address of an offset; null before the first. `spans` are in order of offset. */
export function addressAt(spans: readonly AddressedSpan[], offset: number): Message | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1]?.address ?? null;
}
