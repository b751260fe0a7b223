import type { Check } from './check.ts';

/** Every check there is. To add one, write its file and name it here; the order is that of lists of rules. */
export const CHECKS = [] as const satisfies readonly Check[];
