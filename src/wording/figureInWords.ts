import { type Claim, claimWords, type EventName, eventWords, type FigureKind } from '../engine/index.ts';
import type { InWords } from './inWords.ts';

/** Kinds whose values are counts of days or minutes, which mean nothing to a reader. */
export const DAYS: ReadonlySet<FigureKind> = new Set(['date', 'time']);

/** What a claim counts or measures: "people killed", "age of Ana Petrikova". */
export function claimLabel(claim: Claim, inWords: InWords): string {
  return inWords(claimWords(claim));
}

/** The name of an event: "mosque bombing, Sarvela"; empty where nothing is known about it. */
export function eventLabel(name: EventName, inWords: InWords): string {
  return inWords(eventWords(name) ?? '');
}
