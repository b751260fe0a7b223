import { kindsAgree } from '../../../claims/eventKinds.ts';
import { type EventInContext, isDatedBefore } from '../eventInContext.ts';
import { logOdds } from '../likelihood.ts';
import { compareEvents } from './eventRules.ts';
import { compareTimes } from './eventTime.ts';
import { EvidenceList } from './evidenceList.ts';
import type { Findings } from './evidenceRule.ts';

/** By how much another event of the article must be the likelier counterpart. */
const LIKELIER = 0.3;

/**
 * Does one of the two articles report another event that is likelier to be the counterpart? Asked once all else is
 * known.
 */
export const LIKELIER_EVENT = {
  id: 'likelierEvent',
  finds: { 'another event is likelier': { most: 1, says: 'reason/likelierEvent' } } satisfies Findings,
  /** `siblings` are the other events of the article of `event`. */
  weigh(
    event: EventInContext,
    siblings: readonly EventInContext[],
    counterpart: EventInContext,
    found: EvidenceList,
  ): void {
    const own = logOdds(found.items, 'toll');
    if (own <= 0 || found.has('another event is likelier')) return;
    const isOutdone = siblings.some((sibling) => {
      if (sibling === event || !areToldApart(event, sibling)) return false;
      const beside = new EvidenceList();
      compareEvents(sibling, counterpart, beside);
      return logOdds(beside.items, 'toll') > own + LIKELIER;
    });
    if (isOutdone) found.add('another event is likelier', 1);
  },
};

/**
 * True for two events of one kind that their article itself distinguishes: a new one, and a past one or one of another
 * day.
 */
function areToldApart(a: EventInContext, b: EventInContext): boolean {
  if (a.anchor.story !== b.anchor.story || a.anchor.kind === null || b.anchor.kind === null) return false;
  if (kindsAgree(a.anchor.kind, b.anchor.kind) === 0) return false;
  if (isDatedBefore(a) !== isDatedBefore(b)) return true;
  const found = new EvidenceList();
  compareTimes(a, b, found);
  return found.has('different times') || found.has('different days');
}
