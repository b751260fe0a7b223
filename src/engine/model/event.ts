import type { TimeRef } from './time.ts';

/** The name of an event, in parts that are put into words where it is shown. */
export interface EventName {
  /**
   * The article's own words, lower case but for names ("mosque", "bombing"), else the noun for its kind; empty where it
   * has none.
   */
  readonly words: readonly string[];
  /** Where it happened, lower case. */
  readonly place: string | null;
}

/** The event or state of affairs a claim is about, as far as its article says. */
export interface EventAnchor {
  /** Index into `ArticleFacts.stories`. */
  readonly story: number;
  /** Class of the event ("bombing", "earthquake", "election"), or null if none is named. */
  readonly kind: string | null;
  readonly name: EventName;
  /** Content words, lower case and singular, that distinguish this event from others. */
  readonly words: readonly string[];
  /** Names joined in the article, lower case. */
  readonly places: readonly string[];
  readonly participants: readonly string[];
  /** When it happened, as the text says it. `daysOf` finds the days with the article's date. */
  readonly times: readonly TimeRef[];
  /** True for what the story reports, false for what it only mentions (an earlier attack, a record). */
  readonly main: boolean;
  /** True if the text refers to many such events at once ("weekend shootings"). */
  readonly many: boolean;
}
