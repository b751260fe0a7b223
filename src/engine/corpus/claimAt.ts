import type { Span } from '../article/article.ts';
import type { Claim, EventName } from '../claims/claim.ts';

/** Where something stands: an article, by the identifier it was put under, and raw UTF-16 offsets into its text. */
export interface Location extends Span {
  readonly uri: string;
}

/** A claim with the article it stands in. */
export interface ClaimAt extends Claim {
  readonly uri: string;
  readonly date: string | null;
  /** What its event is called; null where it belongs to none. */
  readonly eventName: EventName | null;
  /** Who says so: the attribution in the text, else the article's own source, else null. */
  readonly sourceName: string | null;
}
