import type { Signature } from '../engine/index.ts';
import { localDay } from './localDay.ts';

/** How a decision is signed: by whom, if that is known, and with today's date here. */
export function signature(who: string | null, why: string | null): Signature {
  return { who, when: localDay(new Date()), why: why?.trim() || null };
}
