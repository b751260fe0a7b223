import { ages } from './ages.ts';
import { arithmetic } from './arithmetic.ts';
import type { Check } from './check.ts';
import { figures } from './figures.ts';
import { nameSpellings } from './nameSpellings.ts';
import { quotations } from './quotations.ts';
import { weekdays } from './weekdays.ts';

/** Every check there is. To add one, write its file and name it here; the order is that of lists of rules. */
export const CHECKS = [
  figures,
  ages,
  quotations,
  nameSpellings,
  weekdays,
  arithmetic,
] as const satisfies readonly Check[];

export type CheckMessage = (typeof CHECKS)[number]['messages'][number];
