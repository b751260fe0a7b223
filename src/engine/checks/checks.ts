import { ages } from './ages.ts';
import { arithmetic } from './arithmetic.ts';
import { birthDates } from './birthDates.ts';
import { captions } from './captions.ts';
import type { Check } from './check.ts';
import { eventPlaces } from './eventPlaces.ts';
import { eventTimes } from './eventTimes.ts';
import { figures } from './figures.ts';
import { headlines } from './headlines.ts';
import { nameSpellings } from './nameSpellings.ts';
import { otherNames } from './otherNames.ts';
import { posts } from './posts.ts';
import { quotations } from './quotations.ts';
import { weekdays } from './weekdays.ts';

const checks = [
  figures,
  ages,
  quotations,
  nameSpellings,
  otherNames,
  posts,
  weekdays,
  eventTimes,
  eventPlaces,
  birthDates,
  arithmetic,
  headlines,
  captions,
] as const satisfies readonly Check[];

export type CheckMessage = (typeof checks)[number]['messages'][number];

/** Every check there is. To add one, write its file and name it above; the order is that of lists of rules. */
export const CHECKS: readonly Check<CheckMessage>[] = checks;
