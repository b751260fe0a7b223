import type { Measure } from '../model/measure.ts';
import type { Span } from '../model/span.ts';
import type { Topic } from '../model/topic.ts';

/**
 * What a figure counts or measures according to its own sentence: a claim before its event is known.
 */
export interface Framing {
  /** The noun phrase counted, without the figure: "minority Shiite Muslims"; null where nothing is counted. */
  readonly counted: Span | null;
  /** The head noun's singular ("Muslim"), in the case it is written. */
  readonly head: string | null;
  /** The other words of the counted phrase that carry meaning, lower case, in order. */
  readonly modifiers: readonly string[];
  readonly measure: Measure | null;
  /** The words the measure was read from. */
  readonly predicate: Span | null;
  /** Index (into the article's figures) of the figure this one is a part of. */
  readonly partOf: number | null;
  /** The nouns of those counted by listing them; null for a written figure. */
  readonly sum: readonly string[] | null;
  readonly topic: Topic;
}
