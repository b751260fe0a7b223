import { familyOf } from '../../claims/eventKinds.ts';
import type { ArticleFacts } from '../../facts.ts';
import type { EventAnchor } from '../../model/event.ts';
import { type CountElsewhere, NOTHING_ELSEWHERE } from '../elsewhere.ts';
import type { ArticleNumbers } from '../storage/articleNumbers.ts';
import { Column } from '../storage/column.ts';
import { hashOf } from '../storage/hashOf.ts';
import { keyOfNumber, Postings } from '../storage/postings.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';
import { ArticleCounts } from './articleCounts.ts';
import { type Rarity, rarityAmong } from './rarity.ts';
import { isCompared } from './vetoes/kindNotCompared.ts';
import { isWidePlace } from './widePlaces.ts';

/** One event of one article, by its place among the article's events. */
export interface EventRef {
  readonly uri: string;
  readonly event: number;
}

/** The same by a number that holds while the article is in the corpus. */
type Entry = number;

/**
 * A word or name that events share, as a number: half the cost of keeping it in letters. Two that should fall on one
 * number only bring events together that are then compared and found to be two.
 */
type Anchor = number;

/** A word or name that more events than this share says nothing, and would make an edit cost the whole corpus. */
export const TOO_COMMON = 160;
/** One shared anchor this rare is enough to look closer; commoner ones must come in twos. */
export const RARE = 2;
/** What shared anchors must weigh together. */
const NEAR = 2;
/**
 * A much-covered event (a name and a kind that hundreds of events share) is compared through this many of its events,
 * picked by the hashes of their articles: each is compared with these, and these with all.
 */
export const PILLARS = 48;
const STRONG_NAMES = 4;

/** An event of an article with what it is found by, which is worked out again whenever it is needed. */
interface Anchored {
  readonly event: number;
  readonly anchors: readonly Anchor[];
}

/**
 * Finds the events that could be one with a given event, by the names and words both hold, without looking at the
 * others. Which anchors count depends only on what the corpus holds, not on the order it came in.
 */
export class AnchorIndex {
  readonly #numbers: ArticleNumbers;
  readonly #postings = new Postings();
  /** By article its entries. */
  readonly #entries = new Postings();
  /** By entry its article, and the event's place there. */
  readonly #articles = new Column();
  readonly #events = new Column();
  /** By article its place among those that share an anchor. */
  readonly #ranks = new Column();
  /** By article, until its candidates are asked for: each of its events, how many anchors it has, and these. */
  readonly #fresh = new Postings();
  #free: Entry[] = [];
  #end = 0;
  /** Of the anchors that too many share, as last worked out. */
  readonly #pillars = new Map<Anchor, ReadonlySet<Entry>>();
  /** Of names and words, not of strong anchors. */
  readonly #counts = new ArticleCounts();
  readonly #elsewhere: CountElsewhere;
  readonly #tally = new Tally();

  constructor(numbers: ArticleNumbers, elsewhere: CountElsewhere = NOTHING_ELSEWHERE) {
    this.#numbers = numbers;
    this.#elsewhere = elsewhere;
  }

  /** How rare names and words are among the articles it holds now. */
  readonly rarity: Rarity = {
    name: (name) => this.#rarityOf(anchorOf(`@${name}`, false)),
    word: (word) => this.#rarityOf(anchorOf(word, false)),
  };

  /**
   * Replaces an article's events, those of `was`, by those of `facts` (null where there are none). Returns the articles
   * that are to be compared anew because an anchor became more common, or rarer.
   */
  replace(uri: string, was: ArticleFacts | null, facts: ArticleFacts | null): Set<string> {
    const article = this.#numbers.enter(uri);
    const known = this.#byEvent(article);
    const old = was === null ? [] : anchored(was);
    const fresh = facts === null ? [] : anchored(facts);
    const before = new Map<Anchor, Standing>();
    for (const { anchors } of [...old, ...fresh]) {
      for (const anchor of anchors) if (!before.has(anchor)) before.set(anchor, this.#standing(anchor));
    }
    for (const anchor of weakAnchors(old)) this.#counts.leave(anchor);
    this.#entries.drop(keyOfNumber(article));
    for (const { event, anchors } of old) {
      const entry = known.get(event);
      if (entry === undefined) continue;
      for (const anchor of anchors) this.#withdraw(anchor, entry);
      this.#free.push(entry);
    }
    for (const anchor of weakAnchors(fresh)) this.#counts.enter(anchor, this.#postings.has(anchor));
    this.#ranks.set(article, rankOf(uri));
    this.#fresh.drop(keyOfNumber(article));
    this.#fresh.fill(
      keyOfNumber(article),
      fresh.flatMap(({ event, anchors }) => [event, anchors.length, ...anchors]),
    );
    for (const { event, anchors } of fresh) {
      const entry = this.#enter(article, event);
      for (const anchor of anchors) this.#post(anchor, entry);
    }
    const shifted = new Set<Entry>();
    for (const [anchor, stood] of before) {
      const stands = this.#standing(anchor);
      if (stood.weight !== stands.weight || stood.rarity !== stands.rarity)
        for (const entry of this.#postings.of(anchor)) shifted.add(entry);
      else if (stood.pillars !== null || stands.pillars !== null)
        noteNewPillars(stood.pillars, stands.pillars, () => this.#postings.of(anchor), shifted);
    }
    return new Set([...shifted].map((entry) => this.#numbers.at(this.#articles.at(entry))));
  }

  /**
   * For each event of the article that can be compared, by its index: the events worth comparing with it, of other
   * articles and of its own.
   */
  candidates(uri: string, facts: ArticleFacts): Map<number, EventRef[]> {
    const found = new Map<number, EventRef[]>();
    const article = this.#numbers.known(uri);
    const known = article === null ? NO_ENTRIES : this.#byEvent(article);
    if (article === null || known.size === 0) return found;
    const fresh = this.#fresh.of(keyOfNumber(article));
    this.#fresh.drop(keyOfNumber(article));
    for (const { event, anchors } of fresh.length > 0 ? unpacked(fresh) : anchored(facts)) {
      const own = known.get(event);
      if (own !== undefined) found.set(event, this.#near(own, anchors));
    }
    return found;
  }

  *save(to: SnapshotWriter): Interruptible {
    to.whole(this.#end);
    to.wholes(this.#free);
    for (const part of [this.#postings, this.#entries, this.#articles, this.#events, this.#ranks]) {
      part.save(to);
      yield;
    }
    this.#counts.save(to);
  }

  /** Takes in what was saved, where nothing has been put yet. */
  *restore(from: SnapshotReader): Interruptible {
    this.#end = from.whole();
    this.#free = from.wholes();
    for (const entries of [this.#postings, this.#entries]) {
      entries.restore(from, this.#end);
      yield;
    }
    for (const column of [this.#articles, this.#events, this.#ranks]) column.restore(from);
    this.#counts.restore(from);
  }

  #near(own: Entry, anchors: readonly Anchor[]): EventRef[] {
    for (const anchor of anchors) {
      const { weight, pillars } = this.#standing(anchor);
      if (weight === 0) continue;
      if (pillars === null || pillars.has(own)) this.#postings.each(anchor, (other) => this.#tally.add(other, weight));
      else for (const pillar of pillars) this.#tally.add(pillar, weight);
    }
    return this.#tally
      .take(NEAR)
      .filter((other) => other !== own)
      .map((other) => ({ uri: this.#numbers.at(this.#articles.at(other)), event: this.#events.at(other) }));
  }

  /** The article's entries by the places of their events. */
  #byEvent(article: number): Map<number, Entry> {
    return new Map(this.#entries.of(keyOfNumber(article)).map((entry) => [this.#events.at(entry), entry]));
  }

  #enter(article: number, event: number): Entry {
    const entry = this.#free.pop() ?? this.#end++;
    this.#articles.set(entry, article);
    this.#events.set(entry, event);
    this.#entries.add(keyOfNumber(article), entry);
    return entry;
  }

  /** What sharing the anchor counts for, and through which events it is compared where it is shared by too many. */
  #standing(anchor: Anchor): Standing {
    const size = this.#postings.count(anchor) + this.#elsewhere(anchor);
    if (isStrong(anchor)) return { weight: 2, rarity: 1, pillars: size <= TOO_COMMON ? null : this.#pillarsOf(anchor) };
    const rarity = this.#rarityOf(anchor);
    if (size > TOO_COMMON) return { weight: 0, rarity, pillars: null };
    return { weight: size <= RARE ? 2 : 1, rarity, pillars: null };
  }

  /** Of a name or a word. Elsewhere events are counted, as nothing says how many articles they are of. */
  #rarityOf(anchor: Anchor): number {
    return rarityAmong(this.#counts.of(anchor) + this.#elsewhere(anchor));
  }

  #pillarsOf(anchor: Anchor): ReadonlySet<Entry> {
    let pillars = this.#pillars.get(anchor);
    if (pillars === undefined) {
      pillars = this.#first(this.#postings.of(anchor));
      this.#pillars.set(anchor, pillars);
    }
    return pillars;
  }

  /** Pillars are the entries of the articles of lowest rank. */
  #first(entries: readonly Entry[]): ReadonlySet<Entry> {
    return new Set([...entries].sort((a, b) => this.#byRank(a, b)).slice(0, PILLARS));
  }

  #byRank(a: Entry, b: Entry): number {
    const [one, other] = [this.#articles.at(a), this.#articles.at(b)];
    if (one === other) return this.#events.at(a) - this.#events.at(b);
    const rank = this.#ranks.at(one) - this.#ranks.at(other);
    return rank !== 0 ? rank : this.#numbers.at(one) < this.#numbers.at(other) ? -1 : 1;
  }

  /** The pillars with one more entry to choose from. The set given is left as it is. */
  #withEntry(pillars: ReadonlySet<Entry>, entry: Entry): ReadonlySet<Entry> {
    const inOrder = [...pillars];
    const last = inOrder.at(-1);
    if (pillars.has(entry) || (last !== undefined && inOrder.length >= PILLARS && this.#byRank(last, entry) < 0))
      return pillars;
    return this.#first([...inOrder, entry]);
  }

  #post(anchor: Anchor, entry: Entry): void {
    const pillars = this.#pillars.get(anchor);
    if (pillars !== undefined) this.#pillars.set(anchor, this.#withEntry(pillars, entry));
    this.#postings.add(anchor, entry);
  }

  #withdraw(anchor: Anchor, entry: Entry): void {
    if (this.#pillars.get(anchor)?.has(entry)) this.#pillars.delete(anchor);
    this.#postings.delete(anchor, entry);
  }
}

/** Adds up what events share with one: a number for each in an array, as a map of them all costs ten times as much. */
class Tally {
  #weights = new Uint16Array(1024);
  readonly #met: number[] = [];

  add(event: number, weight: number): void {
    if (event >= this.#weights.length) this.#grow(event + 1);
    const before = this.#weights[event] ?? 0;
    if (before === 0) this.#met.push(event);
    this.#weights[event] = before + weight;
  }

  /** Those that share so much, in the order they were met; then it counts from nothing again. */
  take(least: number): number[] {
    const found = this.#met.filter((event) => (this.#weights[event] ?? 0) >= least);
    for (const event of this.#met) this.#weights[event] = 0;
    this.#met.length = 0;
    return found;
  }

  #grow(least: number): void {
    const more = new Uint16Array(Math.max(least, this.#weights.length * 2));
    more.set(this.#weights);
    this.#weights = more;
  }
}

const NO_ENTRIES: ReadonlyMap<number, Entry> = new Map();

function unpacked(fresh: readonly number[]): Anchored[] {
  const found: Anchored[] = [];
  for (let at = 0; at + 1 < fresh.length; ) {
    const begin = at + 2;
    const end = begin + (fresh[at + 1] ?? 0);
    found.push({ event: fresh[at] ?? 0, anchors: fresh.slice(begin, end) });
    at = end;
  }
  return found;
}

interface Standing {
  readonly weight: number;
  readonly rarity: number;
  readonly pillars: ReadonlySet<Entry> | null;
}

function noteNewPillars(
  was: ReadonlySet<Entry> | null,
  now: ReadonlySet<Entry> | null,
  all: () => readonly Entry[],
  shifted: Set<Entry>,
): void {
  if (was === null || now === null) {
    for (const entry of all()) shifted.add(entry);
    return;
  }
  for (const entry of was) if (!now.has(entry)) shifted.add(entry);
  for (const entry of now) if (!was.has(entry)) shifted.add(entry);
}

/** The events that have a figure which another article's can be compared with. */
function anchored(facts: ArticleFacts): Anchored[] {
  const { events, claims, contexts } = facts;
  const told = new Map<number, Anchor[]>();
  for (const claim of claims) {
    if (claim.event === null || !isCompared(claim)) continue;
    const accounts = told.get(claim.event) ?? [];
    told.set(claim.event, accounts);
    if (claim.measure !== null && OF_ACCOUNTS.has(claim.measure))
      for (const name of claim.about.subjects) accounts.push(anchorOf(`${claim.measure}|${name}`, true));
  }
  return [...told].map(([index, accounts]) => {
    const event = events[index];
    const anchors =
      event === undefined ? [] : [...new Set([...anchorsOf(event, contexts[event.story] ?? []), ...accounts])];
    return { event: index, anchors };
  });
}

/**
 * What a firm tells of a period. No kind of event brings two reports of it together, and the firm's name alone is too
 * common where a folder is about the firm.
 */
const OF_ACCOUNTS = new Set(['loss', 'profit', 'revenue']);

/** The names and words that an article's events are found by, each once. */
function weakAnchors(events: readonly { readonly anchors: readonly Anchor[] }[]): Set<Anchor> {
  return new Set(events.flatMap(({ anchors }) => anchors.filter((anchor) => !isStrong(anchor))));
}

/** The order of articles among those that share an anchor, the same whatever order they came in. */
export function rankOf(uri: string): number {
  return hashOf(uri);
}

/** The anchors of each event that has a figure which another article's can be compared with. */
export function anchorsOfEvents(facts: ArticleFacts): (readonly number[])[] {
  return anchored(facts).map(({ anchors }) => anchors);
}

/** True for a kind of event together with a name: sharing it alone is worth a closer look. */
export function isStrong(anchor: Anchor): boolean {
  return (anchor & 1) === 1;
}

/** The lowest bit says whether it is strong. */
function anchorOf(text: string, strong: boolean): Anchor {
  return (hashOf(text) & ~1) | (strong ? 1 : 0);
}

/** What an event can be found by: its kind with each place, name and word, and the story's most mentioned names. */
function anchorsOf(event: EventAnchor, context: readonly string[]): Anchor[] {
  const found = new Set<Anchor>();
  for (const place of event.places) if (!isWidePlace(place)) found.add(anchorOf(`@${place}`, false));
  for (const name of event.participants) found.add(anchorOf(`@${name}`, false));
  for (const word of event.words) found.add(anchorOf(word, false));
  for (const name of context.slice(0, 8)) found.add(anchorOf(`@${name}`, false));
  // A kind of event with one of the story's first names: what the reports of one event share, however many they are.
  const names = [...event.places, ...event.participants].filter((name) => !isWidePlace(name)).slice(0, STRONG_NAMES);
  if (event.kind !== null) for (const name of names) found.add(anchorOf(`${familyOf(event.kind)}|${name}`, true));
  return [...found];
}
