import { ages } from './ages.ts';
import type { Check } from './check.ts';
import { figures } from './figures.ts';
import { quotations } from './quotations.ts';

/** Every check there is. To add one, write its file and name it here; the order is that of lists of rules. */
export const CHECKS = [figures, ages, quotations] as const satisfies readonly Check[];

export type CheckMessage = (typeof CHECKS)[number]['messages'][number];
