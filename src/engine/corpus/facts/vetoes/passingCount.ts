import { groupOf } from '../factGroups.ts';
import type { Veto } from './veto.ts';

/** Counts that fall again as the news goes on: those of two days are two facts. */
export const PASSING_COUNT: Veto = {
  id: 'passingCount',
  refuses(a, b) {
    return PASSING.has(groupOf(a.claim)) && a.event?.date !== b.event?.date;
  },
};

const PASSING: ReadonlySet<string> = new Set(['missing', 'trapped', 'hospitalized', 'evacuated']);
