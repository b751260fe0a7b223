/** What one finding adds to the log-odds that two claims are about one fact, each time it shows as strongly as 1. */
export interface Weight {
  /**
   * For what an event has only one of: its counts of the dead, the injured, the arrested …, an earthquake's magnitude.
   */
  readonly toll: number;
  /** For every other figure: what it is a figure of must show in the sentence itself, as one story holds many. */
  readonly figure: number;
}

/** Which of the two a claim is weighed as. */
export type Column = keyof Weight;

/** All findings and what each weighs. `tools/conflicts/` learns weights from judged pairs and tries them out. */
export const WEIGHTS = {
  'any pair': { toll: -2, figure: -4.6 },
  'one story': { toll: 4.2, figure: -0.6 },
  'one person': { toll: 8, figure: 8 },
  'same kind of event': { toll: 0.8, figure: 0.9 },
  'other kind of event': { toll: -2.5, figure: -1.5 },
  'one against many': { toll: -3, figure: -1.5 },
  'other magnitude': { toll: -2.5, figure: -2.5 },
  'another event is likelier': { toll: -2, figure: -2 },
  'same place': { toll: 1.4, figure: 0.8 },
  'same wide place': { toll: 1, figure: 0.3 },
  'different places': { toll: -2.5, figure: -1 },
  'different places, both known': { toll: -1.6, figure: -0.5 },
  'different countries': { toll: -2.5, figure: -2.5 },
  'same time': { toll: 1.2, figure: 0.8 },
  'different times': { toll: -4, figure: -4 },
  'different days': { toll: -1.4, figure: -1 },
  'one is told as past': { toll: -2.3, figure: -2.3 },
  'reported together': { toll: 0.4, figure: 0.4 },
  'reported apart': { toll: -0.8, figure: -0.8 },
  'words of the event': { toll: 0.6, figure: 0.2 },
  'names in the event': { toll: 0.6, figure: 0.2 },
  'names in both stories': { toll: 1.4, figure: 0.5 },
  'common names alone': { toll: -1.6, figure: 0 },
  'same thing': { toll: 0, figure: 1 },
  'the only ones of their event': { toll: 0, figure: 4 },
  'same counted': { toll: 0.3, figure: 1.2 },
  'one counts anybody': { toll: 0, figure: -2.5 },
  'other counted': { toll: -5, figure: -5 },
  'words for the counted': { toll: 0.3, figure: 0.6 },
  'other words for the counted': { toll: -0.2, figure: -0.8 },
  'same measure': { toll: 0, figure: 1.8 },
  'no measure': { toll: 0, figure: 0 },
  'other measure': { toll: 0, figure: -2 },
  'names beside the figure': { toll: 0, figure: 0.8 },
  'no name beside the figure': { toll: 0, figure: -1.5 },
  'other names beside the figure': { toll: 0, figure: -1.2 },
  'words beside the figure': { toll: 0, figure: 0.6 },
  'other words beside the figure': { toll: 0, figure: -0.5 },
  'words for what it is': { toll: 0, figure: 0.7 },
  'other words for what it is': { toll: 0, figure: -1 },
  'same figure beside': { toll: 0.5, figure: 2 },
  'other figures beside': { toll: 0, figure: -1.5 },
  'strangers to each other': { toll: -2, figure: -2.5 },
  'for another place': { toll: -3.5, figure: -2 },
  'of another day': { toll: 0, figure: -2.5 },
  'of other protagonists': { toll: 0, figure: -5 },
  // Joins none the less, as it takes a whole series to know one; `checks/figures/confidence.ts` silences what it shows.
  'told alike of others': { toll: 0, figure: 0 },
  'first of its kind in both': { toll: 0, figure: 1 },
  'of like size': { toll: 0, figure: 0.8 },
  'of other size': { toll: -1.5, figure: -1.5 },
  'nothing beside the figure': { toll: -0.2, figure: -3 },
  'narrower in one': { toll: -0.5, figure: -0.5 },
  'other period': { toll: -2.5, figure: -5 },
  'one is expected': { toll: -2, figure: -1 },
  'two sources in one story': { toll: 0.5, figure: 4.5 },
  'the only ones left': { toll: 0, figure: 6 },
  // Log-odds by itself, as they were learned: `judgeMeanings.ts`.
  'mean the same': { toll: 1, figure: 1 },
  'counterpart elsewhere': { toll: -4.5, figure: 0 },
} as const satisfies Readonly<Record<string, Weight>>;

/** Everything a rule of evidence can find. */
export type Feature = keyof typeof WEIGHTS;

/** The same table, for reading; a tool that tries weights out hands in one of its own. */
export type Weights = Readonly<Record<Feature, Weight>>;
