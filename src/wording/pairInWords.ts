import { findingOf, message, type PairOutcome, type Reason, titled } from '../engine/index.ts';
import type { InWords } from './inWords.ts';

const MOST_WORDS = 3;

/** How two claims were judged, as a sentence in English. */
export const OUTCOMES: Readonly<Record<PairOutcome, string>> = {
  oneStatement: 'One statement: the article says the same thing twice.',
  conflict: 'Treated as one fact, and in conflict.',
  agree: 'Treated as one fact, and in agreement.',
  throughOthers: 'Treated as one fact, but only through other claims.',
  unsure: 'Possibly one fact, but not likely enough to report a conflict.',
  parted: 'Similar, but kept apart: most claims joined to one do not shownAs the other.',
  twoFacts: 'Treated as two facts: there is too little evidence that they are one.',
  notCompared: 'Treated as two facts.',
  neverMet: 'Not compared: their events have too little in common.',
};

/** A reason with the words it rests on, each made shownAs to show; null where the feature means nothing to a reader. */
export function reasonText(
  { feature, words }: Reason,
  inWords: InWords,
  shownAs: (word: string) => string,
): string | null {
  const { says, showsNames } = findingOf(feature);
  if (says === null) return null;
  const shown = words.slice(0, MOST_WORDS).map((word) => shownAs(showsNames ? titled(word) : word));
  const said = inWords(message(says));
  return shown.length === 0 ? said : `${said} (${shown.join(', ')})`;
}
