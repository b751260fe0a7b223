import type { ArticleFacts } from '../facts.ts';
import { isWidePlace } from './widePlaces.ts';

/** One event of one article, by numbers that hold while the article is in the corpus. */
export interface EventRef {
  readonly uri: string;
  readonly event: number;
}

interface Entry {
  readonly ref: EventRef;
  readonly anchors: readonly string[];
}

/** An anchor that more events than this share tells nothing, and would make an edit cost the whole corpus. */
const TOO_COMMON = 160;
/** One shared anchor this rare is enough to look closer; commoner ones must come in twos. */
const RARE = 12;

/**
 * Finds the events that could be one with a given event, by the names and words both hold, without looking at the others.
 * Which anchors count depends only on what the corpus holds, not on the order it came in.
 */
export class AnchorIndex {
  readonly #postings = new Map<string, Set<Entry>>();
  readonly #entries = new Map<string, Entry[]>();

  /**
   * Replaces an article's events by those of `facts` (null takes them out). Returns the articles whose candidates may have
   * changed because an anchor became too common, or rarer.
   */
  replace(uri: string, facts: ArticleFacts | null): Set<string> {
    const old = this.#entries.get(uri) ?? [];
    const fresh =
      facts === null
        ? []
        : facts.events.map((event, index) => ({
            ref: { uri, event: index },
            anchors: anchorsOf(facts, event.story, index),
          }));
    const before = new Map<string, number>();
    for (const { anchors } of [...old, ...fresh])
      for (const anchor of anchors) before.set(anchor, this.#postings.get(anchor)?.size ?? 0);
    for (const entry of old) for (const anchor of entry.anchors) this.#withdraw(anchor, entry);
    for (const entry of fresh) for (const anchor of entry.anchors) this.#post(anchor, entry);
    if (facts === null) this.#entries.delete(uri);
    else this.#entries.set(uri, fresh);
    const shifted = new Set<string>();
    for (const [anchor, size] of before) {
      const posting = this.#postings.get(anchor);
      if (posting !== undefined && weightOf(size) !== weightOf(posting.size))
        for (const entry of posting) shifted.add(entry.ref.uri);
    }
    return shifted;
  }

  /** The events worth comparing with this one, of other articles and of its own. */
  candidates(uri: string, event: number): EventRef[] {
    const own = this.#entries.get(uri)?.[event];
    if (own === undefined) return [];
    const met = new Map<Entry, number>();
    for (const anchor of own.anchors) {
      const posting = this.#postings.get(anchor);
      const weight = weightOf(posting?.size ?? 0);
      if (posting === undefined || weight === 0) continue;
      for (const other of posting) if (other !== own) met.set(other, (met.get(other) ?? 0) + weight);
    }
    const found: EventRef[] = [];
    for (const [other, weight] of met) if (weight >= 2) found.push(other.ref);
    return found;
  }

  #post(anchor: string, entry: Entry): void {
    let posting = this.#postings.get(anchor);
    if (posting === undefined) {
      posting = new Set();
      this.#postings.set(anchor, posting);
    }
    posting.add(entry);
  }

  #withdraw(anchor: string, entry: Entry): void {
    const posting = this.#postings.get(anchor);
    posting?.delete(entry);
    if (posting?.size === 0) this.#postings.delete(anchor);
  }
}

/** What sharing an anchor counts for, by how many events hold it. */
function weightOf(size: number): number {
  if (size > TOO_COMMON) return 0;
  return size <= RARE ? 2 : 1;
}

/** What an event can be found by: its kind with each place, name and word, and the story's most mentioned names. */
function anchorsOf(facts: ArticleFacts, story: number, index: number): string[] {
  const event = facts.events[index];
  if (event === undefined) return [];
  const found = new Set<string>();
  for (const place of event.places) if (!isWidePlace(place)) found.add(`@${place}`);
  for (const name of event.participants) found.add(`@${name}`);
  for (const word of event.words) found.add(word);
  for (const name of facts.contexts[story]?.slice(0, 8) ?? []) found.add(`@${name}`);
  return [...found];
}
