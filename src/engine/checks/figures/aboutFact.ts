import type { ClaimAt } from '../../claims/claimAt.ts';
import { type Message, type MessageValue, message } from '../../model/message.ts';
import { inTopic } from '../../model/topic.ts';
import { titled } from '../../names/titled.ts';
import type { Side } from '../contradiction.ts';
import type { FigureMessage } from './figureMessages.ts';
import { eventWords, figureSubject, subjectParts, subjectWords } from './figureSubject.ts';

/** What sides are figures of, for a heading: "people killed, bombing, Sarvela"; the commonest wording of each part. */
export function aboutFact(sides: readonly Side[]): Message<FigureMessage> {
  const claims = sides.map(({ figure }) => figure).filter((claim) => claim !== null);
  const subject = mostFrequent(claims.map(figureSubject), (each) => subjectParts(each).join(' '));
  const figures = subject === null ? null : subjectWords(subject);
  const measure = subject?.of === 'measure' ? subject.measure : null;
  const about = [figures, aboutEvent(claims, measure)].filter((part) => part !== null);
  return message('figure/about', about);
}

/** What they count or measure. */
export function aboutFigures(claims: readonly ClaimAt[]): MessageValue | null {
  const subject = mostFrequent(claims.map(figureSubject), (each) => subjectParts(each).join(' '));
  return subject === null ? null : subjectWords(subject);
}

/** The event, without the word for what is measured: "magnitude, quake", and not "magnitude, magnitude quake". */
function aboutEvent(claims: readonly ClaimAt[], measure: string | null): MessageValue | null {
  const names = claims.map(({ eventName }) => eventName).filter((name) => name !== null);
  const named = names.filter(({ words, place }) => words.length > 0 || place !== null);
  const event = mostFrequent(named, ({ words, place }) => [words.join(' '), place ?? ''].filter(Boolean).join(', '));
  if (event !== null) return eventWords({ ...event, words: event.words.filter((word) => word !== measure) });
  const name = mostFrequent(
    claims.flatMap((claim) => claim.about.names),
    (each) => each,
  );
  return name === null ? null : writtenName(name, claims);
}

/** A name as one of the claims writes it among what it is about ("HOFX"), or else with a capital for each part. */
function writtenName(name: string, claims: readonly ClaimAt[]): string {
  for (const { about } of claims) {
    const written = inTopic(about.topic, name);
    if (written !== null) return written;
  }
  return titled(name);
}

/** Of equally frequent values, the most informative. */
function mostFrequent<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value | null {
  const counts = new Map<string, { readonly value: Value; count: number }>();
  for (const value of values) {
    const key = keyOf(value);
    const counted = counts.get(key);
    if (counted === undefined) counts.set(key, { value, count: 1 });
    else counted.count++;
  }
  const [first] = [...counts].sort(
    ([a, one], [b, two]) => two.count - one.count || b.length - a.length || (a < b ? -1 : 1),
  );
  return first === undefined ? null : first[1].value;
}
