import type { Claim } from '../model/claim.ts';
import type { EventName } from '../model/event.ts';

/** A claim with its article. */
export interface ClaimAt extends Claim {
  readonly uri: string;
  readonly date: string | null;
  /** The name of its event; null if it belongs to none. */
  readonly eventName: EventName | null;
  /** Who says so: the attribution in the text, or else the article's own source, or else null. */
  readonly sourceName: string | null;
}
