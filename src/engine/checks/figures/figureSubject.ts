import { countedClass } from '../../corpus/facts/countedClass.ts';
import { isToll } from '../../corpus/facts/factGroups.ts';
import type { Claim } from '../../model/claim.ts';
import type { EventName } from '../../model/event.ts';
import type { FigureKind } from '../../model/figure.ts';
import { type MessageValue, message } from '../../model/message.ts';
import { topicText } from '../../model/topic.ts';
import { titled } from '../../names/titled.ts';
import { type FigureMessage, isFigureMessage } from './figureMessages.ts';

/** What a figure is a figure of, in parts. Words are the article's own, in lower case. */
export type FigureSubject =
  /** How old somebody is; null where the sentence does not say who. */
  | { readonly of: 'age'; readonly person: string | null }
  /** What is measured, where the sentence has a word for it: "cost", "magnitude", "height". */
  | { readonly of: 'measure'; readonly measure: string }
  /** Nothing but its kind is known. */
  | { readonly of: 'kind'; readonly kind: FigureKind }
  /**
   * The noun that is counted, singular; null for people of any kind. With what happened to them, where that makes it a
   * toll.
   */
  | { readonly of: 'count'; readonly counted: string | null; readonly toll: string | null };

export function figureSubject(claim: Claim): FigureSubject {
  if (claim.quantity.kind === 'age') return { of: 'age', person: claim.about.names[0] ?? null };
  const isOfToll = isToll(claim);
  if (claim.quantity.kind !== 'count' || (claim.counted.head === null && !isOfToll)) {
    const measure = claim.measure ?? (claim.quantity.kind === 'count' ? shortTopic(claim) : null);
    return measure === null ? { of: 'kind', kind: claim.quantity.kind } : { of: 'measure', measure };
  }
  const isAnybody = countedClass(claim.counted).name === 'anybody' && (isOfToll || claim.counted.head === 'person');
  const counted = isAnybody ? null : (claim.counted.head?.toLowerCase() ?? 'number');
  return { of: 'count', counted, toll: isOfToll ? claim.measure : null };
}

/** The subject, which distinguishes two figures of one article and rule, to be kept in decisions. */
export function subjectParts(subject: FigureSubject): readonly string[] {
  switch (subject.of) {
    case 'age':
      return ['age', subject.person ?? ''];
    case 'measure':
      return ['measure', subject.measure];
    case 'kind':
      return ['kind', subject.kind];
    case 'count':
      return ['count', subject.counted ?? '', subject.toll ?? ''];
  }
}

/** The subject for a reader: "people killed", "age of Ana Petrikova", "cost". */
export function subjectWords(subject: FigureSubject): MessageValue {
  switch (subject.of) {
    case 'age':
      return subject.person === null ? message('kind/age') : message('figure/ageOf', titled(subject.person));
    case 'measure':
      return known(`measure/${subject.measure}`, subject.measure);
    case 'kind':
      return known(`kind/${subject.kind}`, subject.kind);
    case 'count': {
      const counted = subject.counted === null ? message('figure/people') : pluralOf(subject.counted);
      if (subject.toll === null) return counted;
      const toll = `toll/${subject.toll}`;
      return isFigureMessage(toll) ? message(toll, counted) : message('figure/counted', counted, subject.toll);
    }
  }
}

/** What a claim counts or measures, for a reader. */
export function claimWords(claim: Claim): MessageValue {
  return subjectWords(figureSubject(claim));
}

/** An event for a reader: "mosque bombing, Sarvela"; null where nothing is known about it. */
export function eventWords({ words, place }: EventName): MessageValue | null {
  const [word] = words;
  const what = word !== undefined && words.length === 1 ? known(`event/${word}`, word) : words.join(' ');
  if (place === null) return what === '' ? null : what;
  return what === '' ? titled(place) : message('figure/event', what, titled(place));
}

/** A text in the reader's language, or else the article's word. */
function known(id: string, word: string): MessageValue {
  return isFigureMessage(id) ? message<FigureMessage>(id) : word;
}

/** The words for what a figure is about, where they are few. */
function shortTopic({ about: { topic } }: Claim): string | null {
  return topic.length > 0 && topic.length <= MOST_WORDS ? topicText(topic) : null;
}

const MOST_WORDS = 4;

/** The article's own noun, in the article's language. */
function pluralOf(noun: string): string {
  if (/(?:s|people|men|children)$/.test(noun)) return noun;
  return noun.endsWith('y') && !/[aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
