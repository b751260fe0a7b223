import type { Former } from '../corpus/articleIndex.ts';
import { ItemGroups } from '../corpus/itemGroups.ts';
import type { Item } from '../corpus/keyIndex.ts';
import { KeyIndex } from '../corpus/keyIndex.ts';
import { hashOf } from '../corpus/storage/hashOf.ts';
import { keyOfNumber, Postings } from '../corpus/storage/postings.ts';
import { hasNameIn } from '../corpus/storyNames.ts';
import { compareStories } from '../corpus/storySketch.ts';
import type { ArticleFacts } from '../facts.ts';
import { message } from '../model/message.ts';
import { nameWords } from '../names/normaliseName.ts';
import type { Range } from '../quotations/alignQuotations.ts';
import { type ComparableWords, comparableWords } from '../quotations/comparableWords.ts';
import { findQuotations } from '../quotations/findQuotations.ts';
import { misquotedWords } from '../quotations/misquotedWords.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { QuotationAsRead } from '../quotations/quotationAsRead.ts';
import { quotedWords } from '../quotations/quotedWords.ts';
import type { ReadQuotation, Stories } from '../quotations/readQuotation.ts';
import { mayBeSame, type SameUtterance, sameUtterance } from '../quotations/sameUtterance.ts';
import { shinglesOf } from '../quotations/shingles.ts';
import { withTopicalWords } from '../quotations/topicalWords.ts';
import { packWordHashes, wordHashesAt } from '../quotations/wordsInCommon.ts';
import type { Check, CheckedCorpus, CheckIndex, Saved } from './check.ts';
import { keptOf } from './check.ts';
import type { Contradiction } from './contradiction.ts';
import { keptItems } from './keptItems.ts';
import { LastRead } from './lastRead.ts';
import { contradictionOf, type Gathered, gather, gatherSpeakers } from './misquotations.ts';
import type { QuotationAt, QuotationCard } from './quotedElsewhere.ts';
import { savedGroups } from './savedGroups.ts';

const MESSAGES = [
  'quotations/rule/words',
  'quotations/rule/speaker',
  'quotations/about',
  'quotations/explanation/changed',
  'quotations/explanation/cut',
  'quotations/explanation/speaker',
] as const;
type MessageId = (typeof MESSAGES)[number];

/** One utterance that two articles quote with other words, or give to other speakers. */
export const quotations: Check<MessageId> = {
  id: 'quotations',
  messages: MESSAGES,
  rules: [
    {
      id: 'quote-conflict/words',
      level: 'warning',
      title: 'quotations/rule/words',
      fixes: ['useOther', 'compare', 'settle', 'notTheSame', 'ignore'],
    },
    {
      id: 'quote-conflict/speaker',
      level: 'information',
      title: 'quotations/rule/speaker',
      fixes: ['compare', 'settle', 'notTheSame', 'ignore'],
    },
  ],
  read: ({ article, tokens, words, entities, attributions }): readonly Quotation[] =>
    withTopicalWords(
      findQuotations(article, tokens, attributions, (token) => {
        const name = words.nameAt(token);
        if (name?.type !== 'person') return null;
        return { first: name.token, end: name.endToken, name: entities[name.entity]?.name ?? '' };
      }),
      tokens,
      words,
    ),
  keys: (facts) => quotedIn(facts).map((quotation) => keysOf(comparableWords(quotedWords(quotation)))),
  keysOccurByChance: true,
  createIndex: (corpus) => new QuotationIndex(corpus),
  about: ([side]) => message('quotations/about', side?.text ?? ''),
};

/** So many runs of words must be shared before two quotations are compared word by word. */
const LEAST_SHARED = 1;

function quotedIn(facts: ArticleFacts | null): readonly Quotation[] {
  return keptOf<readonly Quotation[]>(facts, quotations) ?? [];
}

function keysOf(words: ComparableWords): readonly number[] {
  return shinglesOf(words, hashOf);
}

class QuotationIndex implements CheckIndex {
  readonly #corpus: CheckedCorpus;
  readonly #keys: KeyIndex;
  readonly #read = new LastRead<readonly ReadQuotation[]>();
  /** By article, as far as it has been read: most quotations are ruled out by them, and not read again. */
  readonly #hashes = new Postings();
  readonly #groups: ItemGroups<readonly Contradiction[]>;

  constructor(corpus: CheckedCorpus) {
    this.#corpus = corpus;
    this.#keys = new KeyIndex(corpus.numbers, corpus.elsewhere.of(quotations.id));
    this.#groups = new ItemGroups(this.#keys, {
      near: (item) => this.#alike(item),
      make: (members) => this.#contradictions(members),
      nothing: NOTHING,
    });
  }

  put(uri: string, facts: ArticleFacts, was: Former | null): Iterable<string> {
    this.#forget(uri);
    const now = this.#read.of(uri, () => this.#readAnew(uri, facts));
    const before = was?.isOfSameNames === true ? quotedIn(was.facts).map(saidIn) : [];
    const kept = keptItems(
      before,
      now.map(({ quotation }) => saidIn(quotation)),
    );
    return this.#replace(
      uri,
      now.map(({ comparable }) => keysOf(comparable)),
      kept,
    );
  }

  remove(uri: string): Iterable<string> {
    this.#forget(uri);
    return this.#replace(uri, []);
  }

  get saved(): Saved {
    return savedGroups(this.#keys, this.#groups);
  }

  storyNamesChanged(slots: ReadonlySet<number>): Iterable<string> {
    const touched: Item[] = [];
    for (const uri of this.#groups.uris())
      if (hasNameIn(this.#corpus.sketch(uri) ?? '', slots)) touched.push(...this.#keys.of(uri));
    return this.#groups.forget(touched);
  }

  contradictions(uri: string): readonly Contradiction[] {
    const found = new Set<Contradiction>();
    for (const item of this.#keys.of(uri)) {
      for (const each of this.#groups.of(item)) if (each.sides.some((side) => side.uri === uri)) found.add(each);
    }
    return [...found];
  }

  quotedAt(uri: string, offset: number): QuotationCard | null {
    const index = this.#readOf(uri).findIndex(({ quotation }) => quotation.start <= offset && offset < quotation.end);
    const item = this.#keys.of(uri)[index];
    const own = this.#readOf(uri)[index];
    if (item === undefined || own === undefined) return null;
    const found = this.#groups.membersWith(item).flatMap((member) => {
      const other = member === item ? undefined : this.#quotation(member);
      const same = this.#compare(own, other);
      return other === undefined || same === null ? [] : [{ one: own, other, same }];
    });
    const others = found.flatMap(({ other, same }) => {
      if (hasBetter(found, own, other, same)) return [];
      const { start, end, text, speaker } = other.quotation;
      return [{ uri: other.uri, start, end, text, speaker, agrees: same.differences.length === 0 }];
    });
    const { start, end, speaker } = own.quotation;
    return { uri, start, end, speaker, others };
  }

  quotedIn(uri: string): readonly QuotationAt[] {
    return this.#readOf(uri).map(({ quotation: { start, end, text, speaker } }) => ({
      uri,
      start,
      end,
      text,
      speaker,
    }));
  }

  #replace(
    uri: string,
    keys: readonly (readonly number[])[],
    kept: ReadonlyMap<number, number> = new Map(),
  ): Set<string> {
    const touched = this.#keys.replace(uri, keys, kept);
    // What is told of a quotation has its place, which may be another now.
    for (const item of this.#keys.of(uri)) if (this.#groups.known(item)?.length !== 0) touched.add(item);
    const uris = this.#groups.forget(touched);
    uris.delete(uri);
    return uris;
  }

  #alike(item: Item): Item[] {
    const near = this.#keys.near(item, LEAST_SHARED).filter((other) => this.#mayBeSame(item, other));
    const own = near.length === 0 ? undefined : this.#quotation(item);
    return near.filter((other) => this.#compare(own, this.#quotation(other)) !== null);
  }

  #contradictions(members: readonly Item[]): readonly Contradiction[] {
    const pairs: Compared[] = [];
    for (const [index, item] of members.entries()) {
      const one = this.#quotation(item);
      for (const member of members.slice(index + 1)) {
        const other = this.#quotation(member);
        const same = this.#compare(one, other, this.#corpus.storyNames.rarity);
        if (one !== undefined && other !== undefined && same !== null) pairs.push({ one, other, same });
      }
    }
    if (isFormula(pairs)) return [];
    const found = new Map<string, Gathered>();
    for (const { one, other, same } of pairs) {
      if (hasBetter(pairs, one, other, same) || hasBetter(pairs, other, one, same)) continue;
      for (const each of misquotedWords(one, other, same)) gather(found, one, other, each, same);
      gatherSpeakers(found, one, other, same);
    }
    return [...found.values()].map(contradictionOf);
  }

  /** The same whichever of the two is asked about. */
  #compare(
    one: ReadQuotation | undefined,
    other: ReadQuotation | undefined,
    rarity?: (name: number) => number,
  ): SameUtterance | null {
    if (one === undefined || other === undefined) return null;
    const stories = this.#stories(one.uri, other.uri, rarity);
    return isBefore(one, other) ? sameUtterance(one, other, stories) : sameUtterance(other, one, stories);
  }

  /**
   * What hangs together is asked of all names alike, so that it changes with its articles alone; what is told of it,
   * with regard to how rare the names are.
   */
  #stories(one: string, other: string, rarity?: (name: number) => number): Stories {
    if (one === other) return 'one';
    return compareStories(this.#corpus.sketch(one) ?? '', this.#corpus.sketch(other) ?? '', rarity);
  }

  #mayBeSame(item: Item, other: Item): boolean {
    const [one, two] = this.#keys.order(item, other) < 0 ? [item, other] : [other, item];
    const [a, b] = [this.#hashesOf(one), this.#hashesOf(two)];
    return a !== undefined && b !== undefined && mayBeSame(a, b, 'one') && mayBeSame(a, b, this.#stories(a.uri, b.uri));
  }

  #hashesOf(item: Item): Pick<ReadQuotation, 'uri' | 'hashes'> | undefined {
    const [uri, index] = [this.#keys.uriOf(item), this.#keys.placeOf(item)];
    const known = this.#hashes.list(this.#articleKey(uri));
    const hashes = known.length === 0 ? this.#readOf(uri)[index]?.hashes : wordHashesAt(known, index);
    return hashes === undefined ? undefined : { uri, hashes };
  }

  #articleKey(uri: string): number {
    return keyOfNumber(this.#corpus.numbers.enter(uri));
  }

  #forget(uri: string): void {
    this.#read.forget(uri);
    this.#hashes.drop(this.#articleKey(uri));
  }

  #quotation(item: Item): ReadQuotation | undefined {
    return this.#readOf(this.#keys.uriOf(item))[this.#keys.placeOf(item)];
  }

  #readOf(uri: string): readonly ReadQuotation[] {
    return this.#read.of(uri, () => {
      const facts = this.#corpus.facts(uri);
      return facts === null ? [] : this.#readAnew(uri, facts);
    });
  }

  #readAnew(uri: string, facts: ArticleFacts): readonly ReadQuotation[] {
    const read = readAnew(uri, facts);
    const key = this.#articleKey(uri);
    if (read.length > 0 && !this.#hashes.has(key))
      this.#hashes.fill(key, packWordHashes(read.map(({ hashes }) => hashes)));
    return read;
  }
}

const NOTHING: readonly Contradiction[] = [];

function readAnew(uri: string, facts: ArticleFacts): readonly ReadQuotation[] {
  const { date, source } = facts.meta;
  const knows = wordsOfNames(facts);
  return quotedIn(facts).map((quotation) => new QuotationAsRead(uri, date, source, quotation, knows, hashOf));
}

/** All of a quotation but its place. */
function saidIn({ text, prose, speaker, sure, story, topical }: Quotation): string {
  return JSON.stringify([text, prose, speaker, sure, story, topical]);
}

/**
 * So many articles with a version each do not report one utterance: its speaker says it time and again. That one
 * quotes more of it than another is no other version, but that both go on, each in its own way, is.
 */
const FEWEST_OF_FORMULA = 5;
const VERSIONS_OF_FORMULA = 0.6;

function isFormula(pairs: readonly Compared[]): boolean {
  const all = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  const articles = new Set([...all].map(({ uri }) => uri)).size;
  if (articles < FEWEST_OF_FORMULA) return false;
  const likeAnEarlierOne = new Set(
    pairs.filter(({ same }) => same.differences.length === 0 && !same.parts).map(({ other }) => other),
  );
  return all.size - likeAnEarlierOne.size >= VERSIONS_OF_FORMULA * articles;
}

/** Whether an article has a name with a word in it; its names are cut into words when the first is asked for. */
function wordsOfNames(facts: ArticleFacts): (word: string) => boolean {
  let words: ReadonlySet<string> | null = null;
  return (word) => {
    words ??= new Set(facts.entities.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(nameWords)));
    return words.has(word);
  };
}

interface Compared {
  readonly one: ReadQuotation;
  readonly other: ReadQuotation;
  readonly same: SameUtterance;
}

/**
 * True where the other's article quotes these words of `one` more fully elsewhere, and the two go on otherwise each:
 * somebody used a phrase twice.
 */
function hasBetter(pairs: readonly Compared[], one: ReadQuotation, other: ReadQuotation, same: SameUtterance): boolean {
  if (!same.parts) return false;
  const words = rangeIn(one, other, same);
  return pairs.some((pair) => {
    const better = pair.one === one ? pair.other : pair.other === one ? pair.one : null;
    if (better === null || better === other || better.uri !== other.uri) return false;
    const { from, to } = rangeIn(one, better, pair.same);
    return pair.same.matched > same.matched && from < words.to && words.from < to;
  });
}

/** The words of `one` that are compared with the other's. */
function rangeIn(one: ReadQuotation, other: ReadQuotation, { a, b }: SameUtterance): Range {
  return isBefore(one, other) ? a : b;
}

function isBefore(one: ReadQuotation, other: ReadQuotation): boolean {
  return one.uri < other.uri || (one.uri === other.uri && one.quotation.start < other.quotation.start);
}
