import type { Check } from './check.ts';
import { quotations } from './quotations.ts';

/** Every check there is. To add one, write its file and name it here; the order is that of lists of rules. */
export const CHECKS = [quotations] as const satisfies readonly Check[];
