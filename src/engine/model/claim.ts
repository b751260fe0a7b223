import type { Quantity } from './figure.ts';
import type { Measure } from './measure.ts';
import type { Scope } from './scope.ts';
import type { Attribution } from './source.ts';
import type { Span } from './span.ts';
import type { TimeRef } from './time.ts';
import type { Topic } from './topic.ts';
import type { Total } from './total.ts';

/** Whether the sentence states the figure as fact. */
export type Modality = 'stated' | 'hypothetical' | 'forecast' | 'denied' | 'superseded';

/**
 * A figure with what it says, in parts: whoever needs one part of a claim takes that part. Its span is the whole
 * figure's.
 */
export interface Claim extends Span {
  /** The raw text of the whole figure. */
  readonly text: string;
  /** The numeral alone, without modifier and unit: what a correction would replace. */
  readonly numeral: Span;
  readonly sentence: Span;
  /** Index into `ArticleFacts.stories`. */
  readonly story: number;
  readonly quantity: Quantity;
  readonly counted: Counted;
  /** Null where the sentence says nothing. */
  readonly measure: Measure | null;
  /** The words the measure was read from. */
  readonly predicate: Span | null;
  readonly about: About;
  /** Index into `ArticleFacts.events`, or null. */
  readonly event: number | null;
  readonly time: ClaimTime;
  readonly source: Attribution | null;
  /** True inside quotation marks. */
  readonly quoted: boolean;
  readonly modality: Modality;
  /**
   * Where the counted are said to be, where the sentence says it: names as joined in the article, lower case, and nouns
   * ("province") where no name stands. Another place than the event's makes the count a part of its toll.
   */
  readonly within: readonly string[];
}

/** What a claim counts. */
export interface Counted {
  /** The noun phrase, without the figure: "minority Shiite Muslims"; null where nothing is counted. */
  readonly phrase: Span | null;
  /** The head noun's singular ("Muslim"), in the case it is written. */
  readonly head: string | null;
  /** The other words of the phrase that carry meaning, lower case, in order. */
  readonly modifiers: readonly string[];
  readonly scope: Scope;
  /** Index (into the article's claims) of the claim this one is a part of: "46 were killed, 12 of them children". */
  readonly partOf: number | null;
  /**
   * Where no number is written ("two boys and a man"): the nouns of those counted together, lower case and singular.
   * Such a claim spans its list, holds no numeral to correct, and the figures in it are parts of it. Null for a written
   * figure.
   */
  readonly sum: readonly string[] | null;
  /**
   * Of those shot or stabbed: how many died according to the article, 0 if it says nobody did or nothing at all; null
   * for every other measure. That many of the counted are not among the injured.
   */
  readonly fatal: number | null;
}

/** The words and names that distinguish a claim from others of its article. */
export interface About {
  readonly topic: Topic;
  /** The names among those of the topic: whose figure it is. */
  readonly subjects: readonly string[];
  /** Names in the figure's sentence, as joined in the article, lower case; of an age, whose it is. */
  readonly names: readonly string[];
  /** The sentence's rarer words and those of the topic, lower case and singular. */
  readonly words: readonly string[];
}

/** When a claim holds. */
export interface ClaimTime {
  /** What the sentence says, apart from the event's own time: "in November". */
  readonly times: readonly TimeRef[];
  /** What the figure sums over, if it is not a count of one event: "so far this year", "since 2015". */
  readonly totals: readonly Total[];
}
