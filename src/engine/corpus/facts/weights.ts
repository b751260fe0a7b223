import type { Evidence, Feature } from './evidence.ts';

/** What each kind of evidence adds to the log-odds that two claims are about one fact, by how strongly it shows. */
export type Weights = Readonly<Record<Feature, number>>;

/** For tolls: counts of the dead, the injured, the arrested … of one happening. */
export const TOLL_WEIGHTS: Weights = {
  'any pair': -2.6,
  'one story': 4.2,
  'one person': 8,
  'same kind of event': 1.4,
  'other kind of event': -2.5,
  'one against many': -1.5,
  'other magnitude': -2.5,
  'another event is likelier': -3,
  'same place': 1.6,
  'same wide place': 0.9,
  'different places': -2.5,
  'different places, both known': -1.6,
  'different countries': -2.5,
  'same time': 1.2,
  'different times': -4,
  'different days': -1.4,
  'one is told as past': -2.3,
  'reported together': 0.4,
  'reported apart': -0.8,
  'words of the event': 0.6,
  'names in the event': 0.6,
  'names in both stories': 0.6,
  'same counted': 0.3,
  'one counts anybody': 0,
  'other counted': -5,
  'words for the counted': 0.3,
  'other words for the counted': -0.2,
  'same measure': 0,
  'no measure': 0,
  'other measure': 0,
  'names beside the figure': 0.2,
  'no name beside the figure': 0,
  'other names beside the figure': 0,
  'words beside the figure': 0.4,
  'other words beside the figure': 0,
  'words for what it is': 0,
  'other words for what it is': 0,
  'same figure beside': 0.5,
  'strangers to each other': 0,
  'for another place': -3.5,
  'of another day': 0,
  'of other protagonists': 0,
  'first of its kind in both': 0,
  'of like size': 0,
  'of other size': -1.5,
  'nothing beside the figure': -0.2,
  'narrower in one': -0.5,
  'other period': -2.5,
  'one is expected': -2,
  'two sources in one story': 0.5,
};

/** For every other figure: what it is a figure of must show in the sentence itself, as one story holds many. */
export const OTHER_WEIGHTS: Weights = {
  ...TOLL_WEIGHTS,
  'any pair': -4.6,
  'one story': -0.6,
  'different days': -1,
  'other period': -5,
  'one is expected': -1,
  'same kind of event': 0.9,
  'other kind of event': -1.5,
  'same place': 0.8,
  'same wide place': 0.3,
  'different places': -1,
  'different places, both known': -0.5,
  'same time': 0.8,
  'words of the event': 0.2,
  'names in the event': 0.2,
  'names in both stories': 0.5,
  'same counted': 1.2,
  'one counts anybody': -2.5,
  'words for the counted': 0.6,
  'other words for the counted': -0.8,
  'same measure': 1.8,
  'no measure': 0,
  'other measure': -2,
  'names beside the figure': 0.8,
  'no name beside the figure': -1.5,
  'other names beside the figure': -1.2,
  'words beside the figure': 0.6,
  'other words beside the figure': -0.5,
  'words for what it is': 0.7,
  'other words for what it is': -1,
  'same figure beside': 2,
  'strangers to each other': -2.5,
  'for another place': -2,
  'of another day': -2.5,
  'of other protagonists': -3,
  'first of its kind in both': 1,
  'of like size': 0.8,
  'of other size': -1.5,
  'nothing beside the figure': -3,
  'two sources in one story': 4.5,
};

/** The log-odds that two claims are about one fact. */
export function sumOf(evidence: readonly Evidence[], weights: Weights): number {
  let sum = 0;
  for (const { feature, value } of evidence) sum += weights[feature] * value;
  return sum;
}

/** Probability from evidence. */
export function likelihood(evidence: readonly Evidence[], weights: Weights): number {
  return 1 / (1 + Math.exp(-sumOf(evidence, weights)));
}
