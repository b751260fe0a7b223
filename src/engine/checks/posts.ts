import type { Former } from '../corpus/articleIndex.ts';
import type { Item } from '../corpus/keyIndex.ts';
import { KeyIndex } from '../corpus/keyIndex.ts';
import { hashOf } from '../corpus/storage/hashOf.ts';
import { areOneStory, nameInStory } from '../corpus/storySketch.ts';
import type { ArticleFacts } from '../facts.ts';
import { daysBetween } from '../model/days.ts';
import { message } from '../model/message.ts';
import { findPosts, type Post, type PostHolder } from '../names/findPosts.ts';
import type { Check, CheckedCorpus, CheckIndex, Saved } from './check.ts';
import { keptOf } from './check.ts';
import type { Contradiction, Disagreement, Side } from './contradiction.ts';
import { allKept } from './keptItems.ts';
import { LastRead } from './lastRead.ts';
import { passageSide } from './passageSide.ts';

const MESSAGES = [
  'posts/rule/title',
  'posts/rule/affiliation',
  'posts/about/title',
  'posts/about/affiliation',
  'posts/explanation',
] as const;
type MessageId = (typeof MESSAGES)[number];

const TITLE = 'title-conflict';
const AFFILIATION = 'name-conflict/affiliation';
const NATIONALITY = 'nationality';
/** A letter in brackets does not replace a word, nor the word the letter. */
const FIXES = ['compare', 'settle', 'notTheSame', 'ignore'] as const;

/** One person in two posts that nobody has at once, in two parties, for two states, or of two nations. */
export const posts: Check<MessageId> = {
  id: 'posts',
  messages: MESSAGES,
  rules: [
    { id: TITLE, level: 'warning', title: 'posts/rule/title', fixes: ['useOther', ...FIXES] },
    { id: AFFILIATION, level: 'warning', title: 'posts/rule/affiliation', fixes: FIXES },
  ],
  read: ({ article, tokens, entities }): readonly PostHolder[] => findPosts(article, tokens, entities),
  keys: (facts) => holdersIn('', facts).map(({ key }) => [hashOf(key)]),
  createIndex: (corpus) => new PostIndex(corpus),
  about: ([side]) =>
    message(
      side?.rule === AFFILIATION ? 'posts/about/affiliation' : 'posts/about/title',
      inCapitals(side?.subject[0] ?? ''),
    ),
};

/** The name by which a person's posts are found, as a reader would write it. */
function inCapitals(key: string): string {
  return key.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Within so many days a post seldom changes hands. */
const MOST_DAYS = 10;
const MOST_ARTICLES = 16;

interface Holder {
  readonly uri: string;
  readonly key: string;
  readonly posts: readonly Post[];
}

class PostIndex implements CheckIndex {
  readonly #corpus: CheckedCorpus;
  readonly #keys: KeyIndex;
  readonly #read = new LastRead<readonly Holder[]>();
  readonly #told = new Map<Item, readonly Contradiction[]>();

  constructor(corpus: CheckedCorpus) {
    this.#corpus = corpus;
    this.#keys = new KeyIndex(corpus.numbers, corpus.elsewhere.of(posts.id));
  }

  put(uri: string, facts: ArticleFacts, was: Former | null): Iterable<string> {
    this.#read.forget(uri);
    const now = holdersIn(uri, facts);
    const before = was?.isOfSameNames === true ? holdersIn(uri, was.facts) : [];
    return this.#replace(
      uri,
      now.map(({ key }) => [hashOf(key)]),
      allKept(before.map(saidIn), now.map(saidIn)),
    );
  }

  remove(uri: string): Iterable<string> {
    this.#read.forget(uri);
    return this.#replace(uri, []);
  }

  get saved(): Saved {
    return this.#keys;
  }

  contradictions(uri: string): readonly Contradiction[] {
    const found = new Set<Contradiction>();
    for (const item of this.#keys.of(uri))
      for (const each of this.#of(item)) if (each.sides.some((side) => side.uri === uri)) found.add(each);
    return [...found];
  }

  #replace(
    uri: string,
    keys: readonly (readonly number[])[],
    kept: ReadonlyMap<number, number> = new Map(),
  ): Set<string> {
    const touched = this.#keys.replace(uri, keys, kept);
    // What is told of a person has its places, which may be others now.
    for (const item of this.#keys.of(uri)) {
      if ((this.#told.get(item)?.length ?? 0) === 0) continue;
      touched.add(item);
      for (const other of this.#keys.near(item, 1)) touched.add(other);
    }
    const uris = new Set<string>();
    for (const item of touched) {
      this.#told.delete(item);
      uris.add(this.#keys.uriOf(item));
    }
    uris.delete(uri);
    return uris;
  }

  /** What is told of a person is made once for all articles that name the person. */
  #of(item: Item): readonly Contradiction[] {
    const known = this.#told.get(item);
    if (known !== undefined) return known;
    const items = [item, ...this.#keys.near(item, 1)].sort((a, b) => this.#keys.order(a, b));
    const holders = items.slice(0, MOST_ARTICLES).flatMap((each) => this.#holder(each));
    const found = this.#contradictions(holders);
    for (const each of items) this.#told.set(each, found);
    return found;
  }

  #holder(item: Item): Holder[] {
    const uri = this.#keys.uriOf(item);
    const holder = this.#read.of(uri, () => {
      const facts = this.#corpus.facts(uri);
      return facts === null ? [] : holdersIn(uri, facts);
    })[this.#keys.placeOf(item)];
    return holder === undefined ? [] : [holder];
  }

  #contradictions(holders: readonly Holder[]): Contradiction[] {
    const kinds = new Set(holders.flatMap((holder) => holder.posts.map(({ kind }) => kind)));
    return [...kinds].sort().flatMap((kind) => {
      const sides = holders.flatMap((holder) =>
        holder.posts
          .filter((post) => post.kind === kind)
          .sort((a, b) => a.start - b.start)
          .map((post) => sideOf(this.#corpus, holder, post)),
      );
      const pairs = sides.flatMap((one, a) =>
        sides.flatMap((other, b) => (a < b && this.#contradict(sides, one, other) ? [pairOf(a, b, one, other)] : [])),
      );
      return pairs.length === 0 ? [] : [onlyTold(sides, pairs)];
    });
  }

  /** Two seats of one kind; but who has both in one article may have both. */
  #contradict(sides: readonly Side[], one: Side, other: Side): boolean {
    if (one.value === other.value) return false;
    if (one.uri === other.uri) return true;
    const both = [one, other].some(
      ({ uri }) => new Set(sides.flatMap((side) => (side.uri === uri ? [side.value] : []))).size > 1,
    );
    return !both && this.#areOneStory(one, other);
  }

  #areOneStory(one: Side, other: Side): boolean {
    if (!areOneStory(this.#corpus.sketch(one.uri) ?? '', this.#corpus.sketch(other.uri) ?? '')) return false;
    return (daysBetween(one.date, other.date) ?? 0) <= MOST_DAYS;
  }
}

function holdersIn(uri: string, facts: ArticleFacts): Holder[] {
  const kept = keptOf<readonly PostHolder[]>(facts, posts) ?? [];
  if (kept.length === 0) return [];
  const { entities } = facts;
  return kept.map((each) => ({
    uri,
    key: nameInStory('person', entities[each.entity]?.name ?? ''),
    posts: each.posts,
  }));
}

/** All of it but its places. */
function saidIn({ key, posts: held }: Holder): string {
  return JSON.stringify([key, held.map(({ kind, seat, text }) => [kind, seat, text])]);
}

function sideOf(corpus: CheckedCorpus, { uri, key }: Holder, { start, end, text, kind, seat }: Post): Side {
  return passageSide(
    corpus,
    uri,
    { start, end, text },
    {
      value: `${kind} ${seat}`.trim(),
      subject: [key, kind],
      rule: kind === 'party' || kind === 'state' || kind === NATIONALITY ? AFFILIATION : TITLE,
    },
  );
}

function pairOf(a: number, b: number, one: Side, other: Side): Disagreement {
  return {
    a,
    b,
    relation: 'contradiction',
    // Somebody may have two.
    severity: one.subject[1] === NATIONALITY ? 'information' : 'warning',
    likelihood: 0.9,
    explanation: message('posts/explanation', one.text, other.text),
    evidence: [],
  };
}

/** Without the sides of which no pair is told. */
function onlyTold(sides: readonly Side[], pairs: readonly Disagreement[]): Contradiction {
  const told = sides.flatMap((_, index) => (pairs.some(({ a, b }) => a === index || b === index) ? [index] : []));
  return {
    sides: told.flatMap((index) => sides[index] ?? []),
    pairs: pairs.map((pair) => ({ ...pair, a: told.indexOf(pair.a), b: told.indexOf(pair.b) })),
  };
}
