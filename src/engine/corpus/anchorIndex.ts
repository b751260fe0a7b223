import type { EventAnchor } from '../claims/claim.ts';
import { familyOf } from '../claims/eventKinds.ts';
import type { ArticleFacts } from '../facts.ts';
import { hashOf } from './hashOf.ts';
import { SmallSet } from './smallSet.ts';
import { isComparedKind } from './statements.ts';
import { isWidePlace } from './widePlaces.ts';

/** One event of one article, by numbers that hold while the article is in the corpus. */
export interface EventRef {
  readonly uri: string;
  readonly event: number;
}

interface Entry extends EventRef {
  readonly anchors: readonly Anchor[];
  readonly hash: number;
}

/**
 * A word or name that events share, as a number: half the cost of keeping it in letters. Two that should fall on one number
 * only bring events together that are then compared and found to be two.
 */
type Anchor = number;

/** A word or name that more events than this share tells nothing, and would make an edit cost the whole corpus. */
const TOO_COMMON = 160;
/** One shared anchor this rare is enough to look closer; commoner ones must come in twos. */
const RARE = 12;
/**
 * A much-covered happening (a name and a kind that hundreds of events share) is compared through so many of its events,
 * picked by their hash: each is looked at beside these, and these beside all.
 */
const PILLARS = 48;
const STRONG_NAMES = 4;

type Posting = SmallSet<Entry>;

/**
 * Finds the events that could be one with a given event, by the names and words both hold, without looking at the others.
 * Which anchors count depends only on what the corpus holds, not on the order it came in.
 */
export class AnchorIndex {
  readonly #postings = new Map<Anchor, Posting>();
  readonly #entries = new Map<string, readonly Entry[]>();

  /**
   * Replaces an article's events by those of `facts` (null takes them out). Returns the articles whose candidates may have
   * changed because an anchor became too common, or rarer.
   */
  replace(uri: string, facts: ArticleFacts | null): Set<string> {
    const old = this.#entries.get(uri) ?? [];
    const fresh = facts === null ? [] : entriesOf(facts, uri);
    const before = new Map<Anchor, { readonly weight: number; readonly pillars: ReadonlySet<Entry> | null }>();
    for (const { anchors } of [...old, ...fresh]) {
      for (const anchor of anchors) if (!before.has(anchor)) before.set(anchor, this.#standing(anchor));
    }
    for (const entry of old) for (const anchor of entry.anchors) this.#withdraw(anchor, entry);
    for (const entry of fresh) for (const anchor of entry.anchors) this.#post(anchor, entry);
    if (fresh.length === 0) this.#entries.delete(uri);
    else this.#entries.set(uri, fresh);
    const shifted = new Set<string>();
    for (const [anchor, was] of before) {
      const now = this.#standing(anchor);
      if (was.weight !== now.weight) for (const entry of this.#postings.get(anchor) ?? []) shifted.add(entry.uri);
      else if (was.pillars !== null || now.pillars !== null)
        noteNewPillars(was.pillars, now.pillars, this.#postings.get(anchor), shifted);
    }
    return shifted;
  }

  /** The events worth comparing with this one, of other articles and of its own. */
  candidates(uri: string, event: number): EventRef[] {
    const own = this.#entries.get(uri)?.find((entry) => entry.event === event);
    if (own === undefined) return [];
    const met = new Map<Entry, number>();
    for (const anchor of own.anchors) {
      const posting = this.#postings.get(anchor);
      const { weight, pillars } = this.#standing(anchor);
      if (posting === undefined || weight === 0) continue;
      const others: Iterable<Entry> = pillars === null || pillars.has(own) ? posting : pillars;
      for (const other of others) if (other !== own) met.set(other, (met.get(other) ?? 0) + weight);
    }
    const found: EventRef[] = [];
    for (const [other, weight] of met) if (weight >= 2) found.push(other);
    return found;
  }

  /** What sharing the anchor counts for, and through which events it is compared where it is shared by too many. */
  #standing(anchor: Anchor): { readonly weight: number; readonly pillars: ReadonlySet<Entry> | null } {
    const posting = this.#postings.get(anchor);
    const size = posting?.size ?? 0;
    if (isStrong(anchor))
      return { weight: 2, pillars: posting === undefined || size <= TOO_COMMON ? null : pillarsOf(posting) };
    if (size > TOO_COMMON) return { weight: 0, pillars: null };
    return { weight: size <= RARE ? 2 : 1, pillars: null };
  }

  #post(anchor: Anchor, entry: Entry): void {
    let posting = this.#postings.get(anchor);
    if (posting === undefined) {
      posting = new SmallSet();
      this.#postings.set(anchor, posting);
    }
    posting.add(entry);
  }

  #withdraw(anchor: Anchor, entry: Entry): void {
    const posting = this.#postings.get(anchor);
    posting?.delete(entry);
    if (posting?.size === 0) this.#postings.delete(anchor);
  }
}

/** The entries of smallest hash: the same whatever order they came in. */
function pillarsOf(posting: Posting): ReadonlySet<Entry> {
  return new Set(
    [...posting]
      .sort((a, b) => a.hash - b.hash || (a.uri === b.uri ? a.event - b.event : a.uri < b.uri ? -1 : 1))
      .slice(0, PILLARS),
  );
}

function noteNewPillars(
  was: ReadonlySet<Entry> | null,
  now: ReadonlySet<Entry> | null,
  posting: Posting | undefined,
  shifted: Set<string>,
): void {
  if (was === null || now === null) {
    for (const entry of posting ?? []) shifted.add(entry.uri);
    return;
  }
  for (const entry of was) if (!now.has(entry)) shifted.add(entry.uri);
  for (const entry of now) if (!was.has(entry)) shifted.add(entry.uri);
}

/** The events that have a figure which another article's can be compared with. */
function entriesOf(facts: ArticleFacts, uri: string): Entry[] {
  const { events, claims, contexts } = facts;
  const told = new Set<number>();
  for (const { event, kind } of claims) if (event !== null && isComparedKind(kind)) told.add(event);
  return [...told].map((index) => {
    const event = events[index];
    const anchors = event === undefined ? [] : anchorsOf(event, contexts[event.story] ?? []);
    return { uri, event: index, anchors, hash: hashOf(`${uri}#${index}`) };
  });
}

/** True for a kind of happening together with a name: sharing it alone is worth a closer look. */
function isStrong(anchor: Anchor): boolean {
  return (anchor & 1) === 1;
}

/** The lowest bit tells whether it is strong. */
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
  // A kind of happening with one of the story's first names: what the reports of one happening share, however many they are.
  const names = [...event.places, ...event.participants].filter((name) => !isWidePlace(name)).slice(0, STRONG_NAMES);
  if (event.kind !== null) for (const name of names) found.add(anchorOf(`${familyOf(event.kind)}|${name}`, true));
  return [...found];
}
