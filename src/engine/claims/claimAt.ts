import type { Claim } from '../model/claim.ts';
import type { EventName } from '../model/event.ts';

/** A claim with the article it stands in. */
export interface ClaimAt extends Claim {
  readonly uri: string;
  readonly date: string | null;
  /** What its event is called; null where it belongs to none. */
  readonly eventName: EventName | null;
  /** Who says so: the attribution in the text, else the article's own source, else null. */
  readonly sourceName: string | null;
}
