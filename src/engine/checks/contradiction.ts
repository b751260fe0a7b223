import type { ClaimAt } from '../claims/claimAt.ts';
import type { Reason } from '../corpus/facts/reasons.ts';
import type { Message } from '../model/message.ts';
import type { Location, Span } from '../model/span.ts';

/**
 * `update`: a later article revises an earlier one in the expected direction; `disputed`: named sources
 * are on record with different things; otherwise a `contradiction`.
 */
export type Relation = 'contradiction' | 'update' | 'disputed';
export type Severity = 'warning' | 'information';

/** What one article says where another (or the same one, elsewhere) says something different. */
export interface Side extends Location {
  /** The text at the location, as it is written: the figure, the quotation, the name, the date. */
  readonly text: string;
  /** What to quote around it. */
  readonly sentence: Span;
  /** The article's date, YYYY-MM-DD, or null. */
  readonly date: string | null;
  /** Who says so: the attribution in the text, or else the article's own source, or else null. */
  readonly sourceName: string | null;
  /**
   * What it says, however it is worded, in a form of the check's own that never changes from one version to the next:
   * "46", ">20..", "ardun". Sides of one value agree. Decisions are kept by it.
   */
  readonly value: string;
  /**
   * Its subject, as far as the rule and the article leave it open: `['age', 'ana petrikova']`; empty where an
   * article has only one such thing to say of an event (its dead). With `value` it identifies the side in decisions and
   * in the id of the conflict. Typed parts and words of the article only: never an offset, never a text made for
   * readers.
   */
  readonly subject: readonly string[];
  /** Its event, in the same form; null if there is none, or if it does not matter. */
  readonly event: readonly string[] | null;
  /** The rule it would be reported under; that of a contradiction is that of its first side. */
  readonly rule: string;
  /** The figure, for checks on figures. */
  readonly figure: ClaimAt | null;
  /** True for a figure among the first its story gives, in headline or lead: what the story is about. */
  readonly opens?: boolean;
  /** The stretches within the location that differ from the other sides, to be marked where sides are compared. */
  readonly differing?: readonly Span[];
  /**
   * True for a figure from which the right value of another side was worked out: it belongs to the contradiction, but
   * the warning stands under the other side alone.
   */
  readonly isBasis?: boolean;
  /** What the text of another side becomes where this one's value is used there; `text` where it is left out. */
  readonly replacement?: string;
}

/** Two sides that cannot both hold, and why. */
export interface Disagreement {
  /** Indices into the sides, the smaller first. */
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  /** The severity of a contradiction; an update, or what sources dispute, is information. */
  readonly severity: Severity;
  /** The probability that both are about the same, 0 to 1. */
  readonly likelihood: number;
  /**
   * True where two articles have no other figure in common, so that they may report two matters in like words. Left out
   * where that says nothing.
   */
  readonly alone?: boolean;
  /**
   * True where one sentence is told of two matters: with another name or another time in it. Such a pair counts when a
   * series is looked for, and is never told.
   */
  readonly toldAlike?: boolean;
  /** One sentence that a copy editor understands. Only that of the pair shown for all is asked for. */
  readonly explanation: Message;
  /** Why both are treated as about the same, the weightiest first. */
  readonly evidence: readonly Reason[];
}

/** One thing on which articles, or the sentences of one article, disagree, before decisions are applied. */
export interface Contradiction {
  /** At least two, in order of article and place. */
  readonly sides: readonly Side[];
  /** At least one, in order. */
  readonly pairs: readonly Disagreement[];
}

/** How likely the surest of the pairs is about the same; 0 where there is none. */
export function surestOf(pairs: readonly Disagreement[]): number {
  return pairs.reduce((surest, { likelihood }) => Math.max(surest, likelihood), 0);
}
