import type { Line } from '../figures/line.ts';
import type { Predicate } from './predicate.ts';

/** Phrases of several words, by their first word. */
const PHRASES: ReadonlyMap<string, readonly (readonly [phrase: readonly string[], measure: string])[]> = phraseTable([
  ['lost their lives', 'killed'],
  ['lose their lives', 'killed'],
  ['lost his life', 'killed'],
  ['lost her life', 'killed'],
  ['losing their lives', 'killed'],
  ['gunned down', 'killed'],
  ['pronounced dead', 'killed'],
  ['found dead', 'killed'],
  ['left dead', 'killed'],
  ['confirmed dead', 'killed'],
  ['reported dead', 'killed'],
  ['presumed dead', 'killed'],
  ['feared dead', 'killed'],
  ['fatally shot', 'killed'],
  ['fatally shooting', 'killed'],
  ['fatally stabbed', 'killed'],
  ['fatally stabbing', 'killed'],
  ['fatally wounded', 'killed'],
  ['fatally injured', 'killed'],
  ['shot dead', 'killed'],
  ['shot and killed', 'killed'],
  ['shot to death', 'killed'],
  ['shooting dead', 'killed'],
  ['shooting and killing', 'killed'],
  ['stabbed to death', 'killed'],
  ['stabbing to death', 'killed'],
  ['beaten to death', 'killed'],
  ['burned to death', 'killed'],
  ['burnt to death', 'killed'],
  ['crushed to death', 'killed'],
  ['put to death', 'killed'],
  ['shot and wounded', 'injured'],
  ['shot and injured', 'injured'],
  ['struck by gunfire', 'shot'],
  ['hit by gunfire', 'shot'],
  ['struck by bullets', 'shot'],
  ['hit by bullets', 'shot'],
  ['struck by gunshots', 'shot'],
  ['struck by a bullet', 'shot'],
  ['hit by a bullet', 'shot'],
  ['struck by stray', 'shot'],
  ['hit by stray', 'shot'],
  ['taken to hospital', 'hospitalized'],
  ['taken to hospitals', 'hospitalized'],
  ['taken to a hospital', 'hospitalized'],
  ['taken to the hospital', 'hospitalized'],
  ['taken to area hospitals', 'hospitalized'],
  ['rushed to hospital', 'hospitalized'],
  ['rushed to the hospital', 'hospitalized'],
  ['admitted to hospital', 'hospitalized'],
  ['in hospital', 'hospitalized'],
  ['in critical condition', 'injured'],
  ['in serious condition', 'injured'],
  ['in stable condition', 'injured'],
  ['in critical but stable condition', 'injured'],
  ['taken into custody', 'arrested'],
  ['in custody', 'detained'],
  ['held hostage', 'abducted'],
  ['taken hostage', 'abducted'],
  ['forced to flee', 'displaced'],
  ['fled their homes', 'displaced'],
  ['still missing', 'missing'],
  ['claimed the lives of', 'killed'],
  ['claiming the lives of', 'killed'],
  ['claims the lives of', 'killed'],
  ['took the lives of', 'killed'],
  ['taking the lives of', 'killed'],
  ['made off with', 'stolen'],
  ['makes off with', 'stolen'],
  ['make off with', 'stolen'],
  ['making off with', 'stolen'],
  ['got away with', 'stolen'],
  ['getting away with', 'stolen'],
  ['escaped with', 'stolen'],
  ['escaping with', 'stolen'],
  ['fled with', 'stolen'],
  ['fleeing with', 'stolen'],
]);

function phraseTable(rows: readonly (readonly [string, string])[]) {
  const table = new Map<string, (readonly [readonly string[], string])[]>();
  for (const [phrase, measure] of rows) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), [words, measure]]);
  }
  return table;
}

/** The phrase of the table that begins at token `at`, or null. */
export function phraseAt(line: Line, at: number): Predicate | null {
  for (const [words, measure] of PHRASES.get(line.at(at)) ?? []) {
    if (line.reads(at, words)) return { measure, first: at, end: at + words.length };
  }
  return null;
}

/** True for the first word of a phrase of the table. */
export function startsPhrase(word: string): boolean {
  return PHRASES.has(word);
}
