import { countryOf } from '../claims/demonyms.ts';
import type { Former } from '../corpus/articleIndex.ts';
import { isWidePlace } from '../corpus/facts/widePlaces.ts';
import { type NearNames, SpellingIndex } from '../corpus/names/spellingIndex.ts';
import { ByArticle } from '../corpus/storage/byArticle.ts';
import { hashOf } from '../corpus/storage/hashOf.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from '../corpus/storage/snapshot.ts';
import { areOneStory, nameInStory } from '../corpus/storySketch.ts';
import type { ArticleFacts } from '../facts.ts';
import { daysBetween } from '../model/days.ts';
import { message } from '../model/message.ts';
import { writtenCapitals } from '../names/capitalsInside.ts';
import type { LocalEntity } from '../names/name.ts';
import { oddSurnames } from '../names/oddSurnames.ts';
import { wellKnownCard, wellKnownType } from '../names/wellKnownNames.ts';
import type { Check, CheckedCorpus, CheckIndex, Saved } from './check.ts';
import type { Contradiction, Severity, Side } from './contradiction.ts';
import { NamesByKey } from './namesByKey.ts';
import type { Passage } from './passageSide.ts';
import { passageSide } from './passageSide.ts';
import { namesIn, SPELLED } from './spelledNames.ts';
import { withoutRepeated } from './withoutRepeated.ts';

const MESSAGES = ['nameSpellings/rule', 'nameSpellings/about', 'nameSpellings/explanation'] as const;
type MessageId = (typeof MESSAGES)[number];

const RULE = 'name-conflict/spelling';

/** One person, organization or place that is spelt in two ways, within one article or in reports of one story. */
export const nameSpellings: Check<MessageId> = {
  id: 'nameSpellings',
  messages: MESSAGES,
  rules: [
    {
      id: RULE,
      level: 'warning',
      title: 'nameSpellings/rule',
      fixes: ['spellAs', 'compare', 'settle', 'notTheSame', 'ignore'],
    },
  ],
  createIndex: (corpus) => new SpellingsIndex(corpus),
  about: ([side]) => message('nameSpellings/about', side?.text ?? ''),
};

/** Articles this many days apart are about different stories, whoever is in them. */
const MOST_DAYS = 30;
/** A spelling that so many articles have is one of two that are usual. */
const WIDESPREAD = 3;
/** Somebody an article names so often is one of those it is about. */
const MENTIONS_OF_MAIN = 5;
/** Articles reported for each spelling, and mentions in each. */
const MOST_ARTICLES = 12;
const MOST_MENTIONS = 12;

/** The articles that have two spellings, each of one story with one that has the other. */
interface Told {
  readonly names: NearNames;
  readonly rare: readonly string[];
  readonly usual: readonly string[];
  /** Undefined until somebody asks; null where the articles show that the names are two. */
  contradiction: Contradiction | null | undefined;
}

const NOTHING: readonly Contradiction[] = [];

class SpellingsIndex implements CheckIndex {
  readonly saved: Saved = this;
  readonly #corpus: CheckedCorpus;
  readonly #index: SpellingIndex;
  readonly #names: NamesByKey;
  /** By both spellings. */
  readonly #told = new Map<string, Told>();
  readonly #byUri = new Map<string, Set<string>>();
  /** What an article contradicts by itself; filled when asked for. */
  readonly #within: ByArticle<readonly Contradiction[]>;

  constructor(corpus: CheckedCorpus) {
    this.#corpus = corpus;
    this.#within = new ByArticle(corpus.numbers);
    this.#names = new NamesByKey((uri) => corpus.facts(uri));
    const elsewhere = corpus.elsewhere.of(SPELLED);
    this.#index = new SpellingIndex(corpus.numbers, (name) => elsewhere(hashOf(name)));
  }

  put(uri: string, facts: ArticleFacts, was: Former | null): Iterable<string> {
    this.#names.forget(uri);
    if (was?.isOfSameNames === true) return this.#moved(uri);
    const before = this.#index.keysOf(uri);
    this.#index.put(uri, namesIn(facts));
    return this.#tellAnew(uri, before);
  }

  remove(uri: string): Iterable<string> {
    this.#names.forget(uri);
    const before = this.#index.keysOf(uri);
    this.#index.remove(uri);
    return this.#tellAnew(uri, before);
  }

  contradictions(uri: string): readonly Contradiction[] {
    const across: Contradiction[] = [];
    for (const key of [...(this.#byUri.get(uri) ?? [])].sort()) {
      const told = this.#told.get(key);
      if (told === undefined) continue;
      if (told.contradiction === undefined) told.contradiction = this.#across(told);
      if (told.contradiction?.sides.some((side) => side.uri === uri)) across.push(told.contradiction);
    }
    return [...this.#withinOf(uri), ...withoutRepeated(across)];
  }

  /**
   * Works out again which articles have two spellings, wherever a name that the article had or has is one of the two.
   */
  #tellAnew(uri: string, before: readonly string[]): Set<string> {
    this.#within.delete(uri);
    const touched = new Set<string>();
    const stale = new Set(this.#byUri.get(uri));
    const fresh = new Map<string, NearNames>();
    for (const name of new Set([...before, ...this.#index.keysOf(uri)])) {
      const inCapitals = this.#index.withCapitals(name);
      for (const near of this.#index.near(name)) fresh.set(pairKey(near), near);
      if (inCapitals !== null) fresh.set(pairKey(inCapitals), inCapitals);
    }
    for (const key of [...stale, ...fresh.keys()]) for (const other of this.#forget(key)) touched.add(other);
    for (const [key, near] of fresh) {
      const told = this.#toldOf(near);
      if (told === null) continue;
      this.#tell(key, told);
      for (const other of [...told.rare, ...told.usual]) touched.add(other);
    }
    touched.delete(uri);
    return touched;
  }

  /** The article has the names it had; what it says of them, and where, may be another. */
  #moved(uri: string): Set<string> {
    this.#within.delete(uri);
    const touched = new Set<string>();
    for (const key of this.#byUri.get(uri) ?? []) {
      const told = this.#told.get(key);
      if (told === undefined) continue;
      told.contradiction = undefined;
      for (const other of [...told.rare, ...told.usual]) touched.add(other);
    }
    touched.delete(uri);
    return touched;
  }

  *save(to: SnapshotWriter): Interruptible {
    yield* this.#index.save(to);
    to.whole(this.#told.size);
    for (const [key, { names, rare, usual }] of this.#told) {
      for (const text of [key, names.rare.key, names.usual.key, names.difference]) to.text(text);
      to.texts(rare);
      to.texts(usual);
      if (to.hasWrittenMuch()) yield;
    }
  }

  *restore(from: SnapshotReader): Interruptible {
    yield* this.#index.restore(from);
    for (let left = from.whole(); left > 0; left--) {
      const key = from.text();
      const [rare, usual] = [this.#index.named(from.text()), this.#index.named(from.text())];
      const difference = from.text() as NearNames['difference'];
      if (rare === null || usual === null) throw new RangeError('the snapshot tells of a name that it does not have');
      const names = { rare, usual, difference };
      this.#tell(key, { names, rare: from.texts(), usual: from.texts(), contradiction: undefined });
    }
  }

  #tell(key: string, told: Told): void {
    this.#told.set(key, told);
    for (const uri of [...told.rare, ...told.usual]) this.#byUri.set(uri, (this.#byUri.get(uri) ?? new Set()).add(key));
  }

  #forget(key: string): readonly string[] {
    const told = this.#told.get(key);
    if (told === undefined) return [];
    this.#told.delete(key);
    const uris = [...told.rare, ...told.usual];
    for (const uri of uris) {
      const keys = this.#byUri.get(uri);
      keys?.delete(key);
      if (keys?.size === 0) this.#byUri.delete(uri);
    }
    return uris;
  }

  /** Those of the articles with either spelling that are of one story with one that has the other. */
  #toldOf(names: NearNames): Told | null {
    // "Iceland" and "Ireland", "Argentina" and "Argentine": both are names that everybody knows.
    if (names.difference !== 'capitals' && isKnown(names.rare.key) && isKnown(names.usual.key) && !areOneCard(names))
      return null;
    const found: { rare: string[]; usual: Set<string> } = { rare: [], usual: new Set() };
    const usual = this.#index.urisWith(names.usual);
    const rare =
      names.difference === 'capitals' ? this.#index.urisInCapitals(names.rare) : this.#index.urisWith(names.rare);
    for (const one of rare.slice(0, MOST_ARTICLES)) {
      const met = usual.filter((other) => this.#areOneStory(one, other, names)).slice(0, MOST_ARTICLES);
      if (met.length === 0) continue;
      found.rare.push(one);
      for (const other of met) found.usual.add(other);
    }
    if (found.rare.length === 0) return null;
    return { names, rare: found.rare, usual: [...found.usual].sort(), contradiction: undefined };
  }

  #areOneStory(one: string, other: string, { difference }: NearNames): boolean {
    if (one === other) return true;
    const known = difference === 'slip' ? 1 : 0;
    if (!areOneStory(this.#corpus.sketch(one) ?? '', this.#corpus.sketch(other) ?? '', known)) return false;
    const [day, otherDay] = [this.#corpus.meta(one)?.date ?? null, this.#corpus.meta(other)?.date ?? null];
    return (daysBetween(day, otherDay) ?? 0) <= MOST_DAYS;
  }

  #across({ names, rare, usual }: Told): Contradiction | null {
    if (names.difference === 'capitals') return this.#inCapitals(new Set([...rare, ...usual]), names.rare.key);
    const rareSides = rare.flatMap((uri) => this.#sidesOf(uri, names.rare.key));
    const usualSides = usual.flatMap((uri) => this.#sidesOf(uri, names.usual.key));
    if (rareSides.length === 0 || usualSides.length === 0) return null;
    const everywhere = new Set(this.#index.urisWith(names.usual));
    const both = rare.filter((uri) => everywhere.has(uri));
    if (both.some((uri) => this.#areTwo(uri, names))) return null;
    const isSlip =
      names.difference === 'slip' && this.#index.articlesWith(names.rare) < WIDESPREAD && !areOneCard(names);
    const isGrave = isSlip && (this.#arePersons(names, both) || rare.some((uri) => this.#isMain(uri, names)));
    return contradictionOf(rareSides, usualSides, isGrave ? 'warning' : 'information');
  }

  /** A name that has a capital inside or not: "QLogic", "Qlogic". */
  #inCapitals(uris: ReadonlySet<string>, key: string): Contradiction | null {
    const sides = [...uris].flatMap((uri) => {
      return this.#names.mentions(uri, key).flatMap((mention) => {
        const written = writtenCapitals(mention.text);
        return written === null ? [] : [sideOf(this.#corpus, uri, mention, written)];
      });
    });
    // Of "Alexander M. McAllen" and "Alexander McDowell McAllen" the capitals are the same.
    const told = sides.filter(({ value }) =>
      sides.some((other) => other.value !== value && other.value.toLowerCase() === value.toLowerCase()),
    );
    return told.length === 0 ? null : contradictionOf(told, [], 'information');
  }

  /** Two reports that spell a person in two ways: neither says which of them is right. */
  #arePersons({ rare, usual }: NearNames, both: readonly string[]): boolean {
    return both.length === 0 && this.#index.isPerson(rare) && this.#index.isPerson(usual);
  }

  /** True where an article has both names and introduces each, in other words, as it would two people. */
  #areTwo(uri: string, { rare, usual }: NearNames): boolean {
    const [one, other] = [rare, usual].map(({ key }) => introductionOf(this.#names.entities(uri, key)));
    if (one === undefined || other === undefined || one.size === 0 || other.size === 0) return false;
    return ![...one].some((word) => other.has(word));
  }

  #isMain(uri: string, { rare, usual }: NearNames): boolean {
    const facts = this.#corpus.facts(uri);
    const named = new Set([rare.key, usual.key].flatMap((key) => this.#names.entities(uri, key)));
    return facts !== null && isMain(facts, [...named]);
  }

  #sidesOf(uri: string, key: string): Side[] {
    return this.#names.mentions(uri, key).map((mention) => sideOf(this.#corpus, uri, mention, key));
  }

  #withinOf(uri: string): readonly Contradiction[] {
    const known = this.#within.get(uri);
    if (known !== undefined) return known;
    const facts = this.#corpus.facts(uri);
    const entities = facts?.entities ?? [];
    const odd = oddSurnames(entities).map(({ alone, person }) => {
      const named = [entities[alone], entities[person]].filter((each) => each !== undefined);
      return contradictionOf(
        this.#entitySides(uri, entities[alone]),
        this.#entitySides(uri, entities[person]).slice(0, 1),
        facts !== null && isMain(facts, named) ? 'warning' : 'information',
      );
    });
    const found = odd.length === 0 ? NOTHING : odd;
    this.#within.set(uri, found);
    return found;
  }

  #entitySides(uri: string, entity: LocalEntity | undefined): Side[] {
    if (entity === undefined) return [];
    const told = entity.mentions.slice(0, MOST_MENTIONS);
    return told.map(({ start, end, spelling }) =>
      sideOf(
        this.#corpus,
        uri,
        { start, end, text: entity.spellings[spelling] ?? '' },
        nameInStory(entity.type, entity.name),
      ),
    );
  }
}

function sideOf(corpus: CheckedCorpus, uri: string, passage: Passage, key: string): Side {
  return passageSide(corpus, uri, passage, { value: key, subject: [], rule: RULE });
}

function contradictionOf(rare: readonly Side[], usual: readonly Side[], severity: Severity): Contradiction {
  const sides = [...rare, ...usual].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.start - b.start));
  const pairs = [];
  for (const [a, one] of sides.entries()) {
    /** Each side is held against the first of every article that spells it otherwise. */
    const met = new Set<string>();
    for (let b = 0; b < sides.length; b++) {
      const other = sides[b];
      if (other === undefined || other.value === one.value || met.has(other.uri)) continue;
      met.add(other.uri);
      if (b < a && firstAgainst(sides, b, one.uri) === a) continue;
      const explanation = message('nameSpellings/explanation', one.text, other.text);
      const [first, second] = [Math.min(a, b), Math.max(a, b)];
      pairs.push({
        a: first,
        b: second,
        relation: 'contradiction' as const,
        severity,
        likelihood: 0.95,
        explanation,
        evidence: [],
      });
    }
  }
  pairs.sort((x, y) => x.a - y.a || x.b - y.b);
  return { sides, pairs };
}

/** The first side of an article that spells the name otherwise than side `index`. */
function firstAgainst(sides: readonly Side[], index: number, uri: string): number {
  return sides.findIndex((other) => other.uri === uri && other.value !== sides[index]?.value);
}

function pairKey({ rare, usual }: NearNames): string {
  return rare.key < usual.key ? `${rare.key}|${usual.key}` : `${usual.key}|${rare.key}`;
}

function isKnown(key: string): boolean {
  return isWidePlace(key) || wellKnownType(key) !== null || countryOf(key) !== null;
}

/** "Al Qaeda" and "al-Qaida": both are known spellings of one name. */
function areOneCard({ rare, usual }: NearNames): boolean {
  const card = wellKnownCard('organization', rare.key) ?? wellKnownCard('place', rare.key);
  return card !== null && card === (wellKnownCard('organization', usual.key) ?? wellKnownCard('place', usual.key));
}

/**
 * Whether a slip in these names deserves a warning: the article is a draft, or about what they name: at its beginning,
 * in a headline, or often. A typing error in the name of somebody who is passed by, or in an adjective, is information.
 */
function isMain({ meta, stories }: ArticleFacts, named: readonly LocalEntity[]): boolean {
  if (meta.role === 'draft') return true;
  const mentions = named.filter(({ type }) => type !== 'other').flatMap((entity) => entity.mentions);
  const isInFront = (block: number): boolean => block === 0 || stories.some(({ headline }) => headline === block);
  return mentions.length >= MENTIONS_OF_MAIN || mentions.some(({ block }) => isInFront(block));
}

/** The words of titles and descriptions, and the age, of those called so. */
function introductionOf(entities: readonly LocalEntity[]): Set<string> {
  const words = new Set<string>();
  for (const { age, titles, descriptions } of entities) {
    for (const text of [...titles, ...descriptions.map((each) => each.text)])
      for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) if (word.length > 3) words.add(word);
    if (age !== null) words.add(String(age.years));
  }
  return words;
}
