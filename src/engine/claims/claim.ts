import type { Span } from '../article/article.ts';
import type { Figure } from '../figures/figure.ts';
import type { Scope } from '../model/scope.ts';
import type { TimeRef } from '../model/time.ts';
import type { Topic } from '../model/topic.ts';
import type { Total } from '../model/total.ts';

/** What a figure counts or measures, read from its own sentence. */
export interface Framing {
  /** The noun phrase counted, without the figure: "minority Shiite Muslims"; null where nothing is counted. */
  readonly counted: Span | null;
  /** The head noun's singular ("Muslim"), in the case it is written. */
  readonly head: string | null;
  /** The other words of the counted phrase that carry meaning, lower case, in order. */
  readonly modifiers: readonly string[];
  /**
   * What happened to the counted, or what is measured, as one canonical word where there is one (killed, injured,
   * arrested, missing …), else the predicate's own word; null where the sentence says nothing.
   */
  readonly measure: string | null;
  /** The words the measure was read from. */
  readonly predicate: Span | null;
  /** Index (into the article's figures) of the figure this one is a part of: "46 were killed, 12 of them children". */
  readonly partOf: number | null;
  /**
   * Where no number is written ("two boys and a man"): the nouns of those counted together, lower case and singular.
   * Such a claim spans its list, holds no numeral to correct, and the figures in it are parts of it. Null for a written
   * figure.
   */
  readonly sum: readonly string[] | null;
  readonly topic: Topic;
}

/** What a happening is called: parts to be put into words where it is shown. */
export interface EventName {
  /**
   * The article's own words, lower case but for names ("mosque", "bombing"), else the noun for its kind; empty where it
   * has none.
   */
  readonly words: readonly string[];
  /** Where it happened, lower case. */
  readonly place: string | null;
}

/** The happening or state of affairs a claim is about, as far as its article tells. */
export interface EventAnchor {
  /** Index into `ArticleFacts.stories`. */
  readonly story: number;
  /** Class of the happening ("bombing", "earthquake", "election"), or null where none is named. */
  readonly kind: string | null;
  readonly name: EventName;
  /** Lower-case content words, singular, that tell this event from others. */
  readonly words: readonly string[];
  /** Names joined in the article, lower case. */
  readonly places: readonly string[];
  readonly participants: readonly string[];
  /** When it happened, as the text says it. `daysOf` finds the days with the article's date. */
  readonly times: readonly TimeRef[];
  /** True for what the story reports, false for what it mentions beside it (an earlier attack, a record). */
  readonly main: boolean;
  /** True where the text speaks of many such happenings at once ("weekend shootings"). */
  readonly many: boolean;
}

/** Whether the sentence states the figure as fact. */
export type Modality = 'stated' | 'hypothetical' | 'forecast' | 'denied' | 'superseded';

/** Who is said to have said it. */
export interface Attribution extends Span {
  /** The source's name or description as a reader would write it: "Associated Press", "police". */
  readonly name: string;
}

/** A sentence for which the article names the person or body that says so. */
export interface AttributedStatement extends Span {
  /** Index into `ArticleFacts.entities`. */
  readonly speaker: number;
  /** True where words of it stand in quotation marks. */
  readonly quoted: boolean;
}

/** A figure with what it says. */
export interface Claim extends Figure, Framing {
  /** The raw text of the whole figure. */
  readonly text: string;
  /** Index into `ArticleFacts.events`, or null. */
  readonly event: number | null;
  readonly source: Attribution | null;
  /** True inside quotation marks. */
  readonly quoted: boolean;
  readonly modality: Modality;
  /** When the sentence says the figure holds, apart from the event's own time: "in November". */
  readonly times: readonly TimeRef[];
  /** What the figure adds up, where it is no count of one happening: "so far this year", "since 2015". */
  readonly totals: readonly Total[];
  readonly scope: Scope;
  /**
   * Where the counted are said to be, where the sentence says it: names as joined in the article, lower case, and nouns
   * ("province") where no name stands. Another place than the event's makes the count a part of its toll.
   */
  readonly within: readonly string[];
  /**
   * Of those shot or stabbed: how many the article says died of it, 0 where it says nobody did or nothing at all; null
   * for every other measure. So many of the counted are not among the injured.
   */
  readonly fatal: number | null;
  /** Names in the figure's sentence, as joined in the article, lower case. */
  readonly names: readonly string[];
  /** The names among those of its topic: whose figure it is. */
  readonly subjects: readonly string[];
  /** The sentence's rarer words and those of its topic, lower case and singular, for telling facts apart. */
  readonly words: readonly string[];
  readonly sentence: Span;
  /** Index into `ArticleFacts.stories`. */
  readonly story: number;
}
