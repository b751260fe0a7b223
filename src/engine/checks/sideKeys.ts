import type { Side } from './contradiction.ts';

/**
 * What the side says something of, as decisions keep it; empty where its article has one such thing to say of an event.
 */
export function subjectKey({ subject }: Pick<Side, 'subject'>): string {
  return subject.join('/');
}

/** The side's event as decisions keep it; null where it has none. */
export function eventKey({ event }: Pick<Side, 'event'>): string | null {
  return event === null ? null : event.join(', ').toLowerCase();
}
