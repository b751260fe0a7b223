import { kindsAgree } from '../../../claims/eventKinds.ts';
import type { EventInContext } from '../eventInContext.ts';
import type { EventRule } from './evidenceRule.ts';

/** Is it the same kind of event: a bombing, an election? */
export const EVENT_KIND: EventRule = {
  id: 'eventKind',
  finds: {
    'same kind of event': { most: 1, says: 'reason/sameKind' },
    'other kind of event': { most: 2, says: 'reason/otherKind' },
  },
  weigh(a, b, found) {
    const [one, other] = [a.anchor.kind, b.anchor.kind];
    if (one === null || other === null) return;
    const kind = kindsAgree(one, other);
    if (kind > 0) found.add('same kind of event', kind, [one]);
    else found.add('other kind of event', isAftershock(a) || isAftershock(b) ? 2 : 1, [one, other].sort());
  },
};

/** An aftershock is reported next to its earthquake, in the same words, but is another event. */
function isAftershock({ anchor }: EventInContext): boolean {
  return anchor.kind === 'aftershock';
}
