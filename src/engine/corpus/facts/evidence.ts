/** The kinds of evidence that two claims are, or are not, about one fact. */
export type Feature =
  | 'any pair'
  | 'one story'
  | 'one person'
  | 'same kind of event'
  | 'other kind of event'
  | 'one against many'
  | 'other magnitude'
  | 'another event is likelier'
  | 'same place'
  | 'same wide place'
  | 'different places'
  | 'different places, both known'
  | 'different countries'
  | 'same time'
  | 'different times'
  | 'different days'
  | 'one is told as past'
  | 'reported together'
  | 'reported apart'
  | 'words of the event'
  | 'names in the event'
  | 'names in both stories'
  | 'same counted'
  | 'one counts anybody'
  | 'other counted'
  | 'words for the counted'
  | 'other words for the counted'
  | 'same measure'
  | 'no measure'
  | 'other measure'
  | 'names beside the figure'
  | 'no name beside the figure'
  | 'other names beside the figure'
  | 'words beside the figure'
  | 'words for what it is'
  | 'other words for what it is'
  | 'same figure beside'
  | 'strangers to each other'
  | 'for another place'
  | 'of another day'
  | 'of other protagonists'
  | 'first of its kind in both'
  | 'of like size'
  | 'of other size'
  | 'other words beside the figure'
  | 'nothing beside the figure'
  | 'narrower in one'
  | 'other period'
  | 'one is expected'
  | 'two sources in one story';

/** One reason for or against, with how strongly it shows and the words that show it. */
export interface Evidence {
  readonly feature: Feature;
  readonly value: number;
  readonly words: readonly string[];
}

export class EvidenceList {
  readonly items: Evidence[] = [];

  has(feature: Feature): boolean {
    return this.items.some((item) => item.feature === feature);
  }

  /** How strongly it shows; 0 where it does not. */
  valueOf(feature: Feature): number {
    return this.items.find((item) => item.feature === feature)?.value ?? 0;
  }

  add(feature: Feature, value: number, words: readonly string[] = []): void {
    if (value !== 0) this.items.push({ feature, value, words });
  }
}
