import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Sentence } from '../article/tokens.ts';
import type { EventAnchor } from '../model/event.ts';
import type { TimeRef } from '../model/time.ts';
import { includesTime, isDistant, isNearDay, isSameTime } from '../model/time.ts';
import type { ArticleWords } from './articleWords.ts';
import { contentWords, namesBetween } from './articleWords.ts';
import type { Clause } from './clauses.ts';
import { splitClauses } from './clauses.ts';
import { countryNames } from './demonyms.ts';
import type { Cues } from './eventCues.ts';
import { labelWords, readCues } from './eventCues.ts';
import type { EventWord } from './eventKinds.ts';
import { isWideKind, kindsAgree } from './eventKinds.ts';
import { happeningAt } from './happeningAt.ts';

/** The events of an article, and which of them each part of a sentence is about. */
export interface EventReading {
  readonly events: readonly EventAnchor[];
  /** The clauses that have a word for an event, in order. */
  readonly told: readonly ToldEvent[];
  /** Index into `events` for a token of a sentence, or null where the story names none. */
  eventAt(sentence: number, token: number): number | null;
}

/** A clause that has a word for an event, and which event that is. */
export interface ToldEvent {
  readonly cues: Cues;
  /** Index into the events. */
  readonly event: number;
}

/** How far back a reader keeps events in mind; this also bounds the search. */
const REMEMBERED = 8;
const OPENING_BLOCKS = 2;
const MOST_WORDS = 14;
const MOST_NAMES = 6;

/** Connectives that lead from the news to a comparison. */
const COMPARING = new Set(['since', 'after', 'before', 'following', 'like', 'unlike']);
const NAMING = new Set(['when', 'after', 'as', 'following', 'where']);
const ELABORATING = new Set(['when', 'where', 'which', 'who']);

const COUNTRIES = new Set(countryNames());

interface OpenEvent {
  kind: EventWord | null;
  label: string[];
  place: string | null;
  readonly words: Set<string>;
  readonly places: Set<string>;
  readonly participants: Set<string>;
  readonly times: TimeRef[];
  readonly main: boolean;
  readonly many: boolean;
  readonly story: number;
}

/**
 * Follows each story sentence by sentence: which event it reports, which it only mentions, and where it returns to an
 * earlier one.
 */
export function readEvents(words: ArticleWords): EventReading {
  const { article, tokens } = words;
  const events: OpenEvent[] = [];
  const bySentence: { readonly clause: Clause; readonly event: number }[][] = [];
  const told: ToldEvent[] = [];
  const stories = article.stories.map(() => new StoryReader(words, events, told));
  for (const sentence of tokens.sentences) {
    const block = article.blocks[sentence.block];
    const story = block === undefined ? undefined : stories[block.story];
    if (block === undefined || story === undefined || block.kind === 'boilerplate' || block.kind === 'byline') {
      bySentence.push([]);
      continue;
    }
    bySentence.push(story.read(sentence, block.story));
  }
  return {
    events: events.map(close),
    told,
    eventAt(sentence, token) {
      const clauses = bySentence[sentence] ?? [];
      const at = clauses.find(({ clause }) => token < clause.end) ?? clauses.at(-1);
      return at === undefined ? null : at.event;
    },
  };
}

class StoryReader {
  readonly #words: ArticleWords;
  readonly #events: OpenEvent[];
  readonly #told: ToldEvent[];
  /** Indices into the article's events, most recent last. */
  readonly #known: number[] = [];
  #main: number | null = null;
  #focus: number | null = null;
  #block = -1;
  #blocks = 0;
  /** The block in which each event was last reported, by the event's index. */
  readonly #reportedIn = new Map<number, number>();

  constructor(words: ArticleWords, events: OpenEvent[], told: ToldEvent[]) {
    this.#words = words;
    this.#events = events;
    this.#told = told;
  }

  read(sentence: Sentence, story: number): { clause: Clause; event: number }[] {
    const block = this.#words.article.blocks[sentence.block];
    if (block?.dateline != null && sentence.block !== this.#block && this.#blocks > OPENING_BLOCKS) this.#startAfresh();
    const caption = this.#words.article.blocks[sentence.block]?.kind === 'caption';
    if (sentence.block !== this.#block && !caption) this.#blocks++;
    const found: { readonly clause: Clause; event: number }[] = [];
    let previous: number | null = null;
    for (const clause of splitClauses(this.#words, sentence)) {
      const cues = readCues(this.#words, clause);
      const event: number = this.#resolve(cues, previous, sentence.block, story);
      const told = cues.trigger === null ? this.#returning(cues, event) : cues;
      if (told !== null) this.#told.push({ cues: told, event });
      const last = found.at(-1);
      // "43 people who died when the ferry capsized": the second clause names the event that the first counts.
      if (
        last !== undefined &&
        last.event !== event &&
        NAMING.has(clause.opening) &&
        this.#events[last.event]?.kind === null
      )
        last.event = event;
      found.push({ clause, event });
      previous = event;
    }
    this.#block = sentence.block;
    return found;
  }

  /** The cues of a clause that only says of the story's event when or where it was: "it happened on Friday". */
  #returning(cues: Cues, index: number): Cues | null {
    const token = happeningAt(this.#words, cues.clause);
    const event = this.#events[index];
    if (token === null || event?.kind == null || !event.main) return null;
    return { ...cues, trigger: { token, word: event.kind, many: event.many } };
  }

  /** Consecutive reports, each under its own dateline, have no event in common. */
  #startAfresh(): void {
    this.#known.length = 0;
    this.#main = null;
    this.#focus = null;
  }

  /** True for a story that opens with many events ("weekend shootings") and continues with one per paragraph. */
  get #roundup(): boolean {
    const first = this.#known[0];
    return this.#main === null && first !== undefined && this.#events[first]?.many === true;
  }

  /** True in the headline and the lead, where a topic and the word for the event still mean the same. */
  get #opening(): boolean {
    return this.#blocks <= OPENING_BLOCKS;
  }

  #resolve(cues: Cues, previous: number | null, block: number, story: number): number {
    const opensBlock = previous === null && block !== this.#block;
    if (cues.trigger === null && this.#roundup && opensBlock && isNext(cues))
      return this.#report(this.#open(cues, story), block);
    if (cues.trigger === null) {
      const distant = cues.times.some(({ time }) => isDistant(time));
      const here = previous ?? this.#return(block);
      const compared = distant && COMPARING.has(cues.clause.opening) && here !== null && !this.#holdsTime(cues, here);
      if (here !== null && !compared && (!distant || !this.#timeClash(cues, here))) {
        if (previous === null) this.#focus = here;
        else if (this.#events[here]?.places.size === 0) this.#place(here, cues);
        this.#reportedIn.set(here, block);
        return here;
      }
      return this.#report(this.#open(cues, story), block);
    }
    const known = this.#elaborated(cues, previous) ?? this.#best(cues, previous, block);
    if (known === null) return this.#report(this.#open(cues, story), block);
    this.#add(known, cues);
    this.#reportedIn.set(known, block);
    this.#focus = known;
    return known;
  }

  /** "since 2011, when two barges collided": the clause explains the date before it. */
  #elaborated(cues: Cues, previous: number | null): number | null {
    const event = previous === null ? undefined : this.#events[previous];
    if (event === undefined || event.main || event.kind !== null || !ELABORATING.has(cues.clause.opening)) return null;
    return previous;
  }

  /** The event of a sentence without cues of its own. */
  #return(block: number): number | null {
    const focus = this.#focus;
    if (focus === null || block === this.#block) return focus;
    const main = this.#main === null ? null : this.#events[this.#main];
    const inFocus = this.#events[focus];
    if (main?.kind != null && inFocus !== undefined && !inFocus.main) return this.#main;
    return focus;
  }

  /** "At least 35 people have been shot": the opening of a round-up is about all its events. */
  #totals(event: OpenEvent, cues: Cues): boolean {
    return event.many && this.#roundup && this.#opening && cues.trigger?.word.verb === true;
  }

  #report(event: number, block: number): number {
    this.#reportedIn.set(event, block);
    return event;
  }

  #best(cues: Cues, previous: number | null, block: number): number | null {
    if (cues.trigger === null || cues.another) return null;
    let best: number | null = null;
    let bestScore = -1;
    const recent = this.#known.slice(-REMEMBERED);
    if (this.#main !== null && !recent.includes(this.#main)) recent.push(this.#main);
    for (const [age, index] of recent.reverse().entries()) {
      const event = this.#events[index];
      if (event === undefined || (event.many !== cues.trigger.many && !this.#totals(event, cues))) continue;
      const kind =
        event.kind === null ? this.#kindless(event, index, cues) : kindsAgree(event.kind.kind, cues.trigger.word.kind);
      if (kind === 0 || this.#timeClash(cues, index)) continue;
      // "In April last year a quake struck": a new event, unless one of that time is known.
      if (
        cues.introducing &&
        !event.main &&
        cues.times.some(({ time }) => isDistant(time)) &&
        !cues.times.some(({ time }) => time.kind !== 'past' && includesTime(event.times, time))
      )
        continue;
      const shared = cues.places.filter((place) => event.places.has(place)).length;
      const elsewhere = cues.places.length > 0 && event.places.size > 0 && shared === 0;
      if (this.#roundup && !event.many && this.#reportedIn.get(index) !== block && shared === 0 && !cues.demonstrative)
        continue;
      if (elsewhere && (cues.introducing || COMPARING.has(cues.clause.opening))) continue;
      if (event.kind === null && elsewhere) continue;
      const near = Math.max(0, 0.8 - age * 0.1);
      const score =
        (cues.demonstrative && index === this.#known.at(-1) ? 1.5 : 0) +
        (cues.pointing && index === this.#focus && this.#isDistantEvent(event) ? 2.5 : 0) +
        kind +
        2 * shared +
        near +
        (event.main ? 0.2 : 0) +
        (index === previous ? 0.3 : 0) -
        (elsewhere ? 1 : 0);
      if (score > bestScore) {
        bestScore = score;
        best = index;
      }
    }
    return best;
  }

  /** "In 2012 a quake struck. Five people died in the quake": the past event just mentioned is still meant. */
  #isDistantEvent({ main, times }: OpenEvent): boolean {
    return !main && times.some(isDistant);
  }

  #holdsTime(cues: Cues, index: number): boolean {
    const known = this.#events[index]?.times ?? [];
    return cues.times.some(({ time }) => includesTime(known, time));
  }

  /**
   * How well a trigger fits an event not named yet: the topic of the opening, or what the preceding sentence reported.
   */
  #kindless(event: OpenEvent, index: number, cues: Cues): number {
    if (this.#roundup) return index === this.#focus ? 0.4 : 0;
    if (event.main) return this.#opening ? 0.1 : 0;
    return cues.pointing && index === this.#focus ? 0.4 : 0;
  }

  /** True if the clause's times cannot be the event's. */
  #timeClash(cues: Cues, index: number): boolean {
    const event = this.#events[index];
    if (event === undefined) return false;
    const distant = cues.times.filter(({ time }) => isDistant(time));
    if (event.times.length === 0)
      return (
        (event.main || event.many) &&
        distant.length > 0 &&
        (cues.introducing || !cues.pointing || distant.some(({ time }) => time.kind !== 'month'))
      );
    return cues.times.length > 0 && !cues.times.some(({ time }) => event.times.some((own) => timesAgree(own, time)));
  }

  #open(cues: Cues, story: number): number {
    const index = this.#events.length;
    const background =
      cues.another || cues.times.some(({ time }) => isDistant(time)) || COMPARING.has(cues.clause.opening);
    const many = cues.trigger?.many ?? false;
    const first =
      this.#main === null ||
      (this.#events[this.#main]?.kind === null && this.#known.length === 1 && !background && !many);
    const roundup = this.#roundup;
    const main = (first || roundup) && !background && !many;
    this.#events.push({
      kind: cues.trigger?.word ?? null,
      label: [],
      place: null,
      words: new Set(),
      places: new Set(),
      participants: new Set(),
      times: [],
      main,
      many,
      story,
    });
    if (main && !roundup) this.#main = index;
    this.#known.push(index);
    this.#add(index, cues);
    this.#focus = index;
    return index;
  }

  #place(index: number, cues: Cues): void {
    const event = this.#events[index];
    if (event === undefined) return;
    for (const place of cues.places) if (event.places.size < MOST_NAMES) event.places.add(place);
    // "Indonesia's island of Renggali": the more specific place is more useful to a reader.
    const nearer = cues.places.find((place) => !COUNTRIES.has(place));
    if (event.place === null || COUNTRIES.has(event.place))
      event.place = nearer ?? event.place ?? cues.places[0] ?? null;
  }

  #add(index: number, cues: Cues): void {
    const event = this.#events[index];
    if (event === undefined) return;
    const { clause, trigger } = cues;
    // A distant time in a sentence about a known event usually dates something else.
    const dated = event.words.size > 0;
    for (const word of contentWords(this.#words, clause.first, clause.end, MOST_WORDS)) {
      if (event.words.size < MOST_WORDS) event.words.add(word);
    }
    this.#place(index, cues);
    for (const { time } of cues.times) {
      if (event.times.length < MOST_NAMES && !(dated && isDistant(time)) && !includesTime(event.times, time))
        event.times.push(time);
    }
    for (const name of namesBetween(this.#words, clause.first, clause.end, MOST_NAMES)) {
      if (name.type !== 'place' && event.participants.size < MOST_NAMES) event.participants.add(name.name);
    }
    if (trigger === null) return;
    if (
      event.kind === null ||
      (event.kind.verb && !trigger.word.verb && !isWideKind(trigger.word.kind)) ||
      (isWideKind(event.kind.kind) && !isWideKind(trigger.word.kind))
    )
      event.kind = trigger.word;
    const label = labelWords(this.#words, clause, trigger.token);
    if (!trigger.word.verb && label.length > event.label.length) event.label = label;
  }
}

/** How a paragraph of a round-up moves on to its next event. */
const GOING_ON = LEXICON.eventContext.goingOn;

function isNext({ places, clause }: Cues): boolean {
  return places.length > 0 || GOING_ON.has(clause.opening) || /^\d/.test(clause.opening);
}

/** "Friday" and "yesterday" may be one day; two weekdays are not. */
function timesAgree(a: TimeRef, b: TimeRef): boolean {
  return isSameTime(a, b) || (a.kind !== b.kind && isNearDay(a) && isNearDay(b));
}

function close(event: OpenEvent): EventAnchor {
  const words = [...event.words];
  const noun = event.kind === null ? [] : [event.kind.noun];
  return {
    story: event.story,
    kind: event.kind?.kind ?? null,
    name: { words: event.label.length > 0 ? event.label : noun, place: event.place },
    words,
    places: [...event.places],
    participants: [...event.participants],
    times: event.times,
    main: event.main,
    many: event.many,
  };
}
