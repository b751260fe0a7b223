import { type SpellingDifference, skeletonOf, spellingDifference } from '../../names/spellingDifference.ts';
import { flat } from '../storage/flatText.ts';
import { hashOf } from '../storage/hashOf.ts';
import { type HasNumber, Numbered } from '../storage/numbered.ts';
import { Postings } from '../storage/postings.ts';
import { SmallSet } from '../storage/smallSet.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';

/** A name as articles spell it: the same object for all of them. */
export interface SpelledName extends HasNumber {
  /** Its words in lower case, with spaces between. */
  readonly key: string;
  readonly articles: SmallSet<SpellingArticle>;
  /** The number of these articles in which it is a person's name. */
  persons: number;
  /** The articles that write it with a capital inside a word; null where none does. */
  capitals: SmallSet<SpellingArticle> | null;
}

/** An article, the same object for all of its names. */
export interface SpellingArticle {
  readonly uri: string;
}

/** Two spellings close enough to belong to one name. */
export interface NearNames {
  /** The spelling that fewer articles have. */
  readonly rare: SpelledName;
  readonly usual: SpelledName;
  readonly difference: SpellingDifference;
}

export interface NameInArticle {
  readonly key: string;
  readonly person: boolean;
  /** True if the article writes it somewhere with a capital inside a word. */
  readonly capitals: boolean;
}

interface Entered extends SpellingArticle {
  /** Persons' names first. */
  readonly names: readonly SpelledName[];
  /** How many of them are persons' names. */
  readonly persons: number;
  /** Those written with a capital inside; null where none is, as in most articles. */
  readonly capitals: readonly SpelledName[] | null;
}

/** How many articles outside the corpus have a name, by its key. */
export type ArticlesElsewhere = (name: string) => number;

/** The names of many articles, to find similar spellings without comparing all pairs. */
export class SpellingIndex {
  readonly #names = new Map<string, SpelledName>();
  readonly #numbered = new Numbered<SpelledName>();
  readonly #byBones = new Postings();
  readonly #articles = new Map<string, Entered>();
  readonly #elsewhere: ArticlesElsewhere;

  constructor(elsewhere: ArticlesElsewhere = () => 0) {
    this.#elsewhere = elsewhere;
  }

  /** How many articles have the name, here and elsewhere. */
  articlesWith({ key, articles }: SpelledName): number {
    return articles.size + this.#elsewhere(key);
  }

  /** Replaces the article's names, each given once. */
  put(uri: string, names: readonly NameInArticle[]): void {
    this.remove(uri);
    const persons = names.filter(({ person }) => person);
    const ordered = [...persons, ...names.filter(({ person }) => !person)];
    const capitals = ordered.filter((name) => name.capitals).map(({ key }) => this.#name(key));
    const entered = {
      uri,
      names: ordered.map(({ key }) => this.#name(key)),
      persons: persons.length,
      capitals: capitals.length === 0 ? null : capitals,
    };
    for (const name of entered.names) name.articles.add(entered);
    this.#enter(entered);
  }

  #enter(entered: Entered): void {
    this.#articles.set(entered.uri, entered);
    for (const [index, name] of entered.names.entries()) if (index < entered.persons) name.persons++;
    for (const name of entered.capitals ?? []) {
      name.capitals ??= new SmallSet();
      name.capitals.add(entered);
    }
  }

  remove(uri: string): void {
    const entered = this.#articles.get(uri);
    if (entered === undefined) return;
    this.#articles.delete(uri);
    for (const name of entered.capitals ?? []) {
      name.capitals?.delete(entered);
      if (name.capitals?.size === 0) name.capitals = null;
    }
    for (const [index, name] of entered.names.entries()) {
      if (index < entered.persons) name.persons--;
      name.articles.delete(entered);
      if (name.articles.size > 0) continue;
      this.#names.delete(name.key);
      for (const bones of bonesOf(name.key)) this.#byBones.delete(bones, name.number);
      this.#numbered.leave(name);
    }
  }

  /** The name with this key, if an article has it. */
  named(key: string): SpelledName | null {
    return this.#names.get(key) ?? null;
  }

  *save(to: SnapshotWriter): Interruptible {
    const all = [...this.#names.values()];
    to.texts(all.map(({ key }) => key));
    to.list(Int32Array.from(all, ({ number }) => number));
    to.whole(this.#articles.size);
    for (const { uri, names, persons, capitals } of this.#articles.values()) {
      to.text(uri);
      to.wholes(names.map(({ number }) => number));
      to.whole(persons);
      to.wholes((capitals ?? []).map(({ number }) => number));
      if (to.hasWrittenMuch()) yield;
    }
    this.#byBones.save(to);
  }

  /** Takes in what was saved, where nothing has been put yet. */
  *restore(from: SnapshotReader): Interruptible {
    const keys = from.texts();
    const numbers = from.list();
    const all = keys.map((key, at) => ({ ...bareName(key), number: numbers[at] ?? 0 }));
    for (const name of all) this.#names.set(name.key, name);
    this.#numbered.restore(all);
    const having = Array.from({ length: this.#numbered.end }, (): Entered[] => []);
    for (let left = from.whole(); left > 0; left--) {
      if (from.hasReadMuch()) yield;
      const uri = from.text();
      const numbers = from.wholes();
      const persons = from.whole();
      const capitals = from.wholes().map((number) => this.#numbered.at(number));
      const entered: Entered = {
        uri,
        names: numbers.map((number) => this.#numbered.at(number)),
        persons,
        capitals: capitals.length === 0 ? null : capitals,
      };
      for (const number of numbers) having[number]?.push(entered);
      this.#enter(entered);
    }
    for (const name of all) name.articles.fill(having[name.number] ?? []);
    this.#byBones.restore(from, this.#numbered.end);
  }

  keysOf(uri: string): readonly string[] {
    return (this.#articles.get(uri)?.names ?? []).map(({ key }) => key);
  }

  /** Pairs of a name with each name of similar spelling. */
  near(key: string): NearNames[] {
    const name = this.#names.get(key);
    const found = new Map<SpelledName, NearNames>();
    for (const bones of name === undefined ? [] : bonesOf(key)) {
      for (const number of this.#byBones.of(bones)) {
        const other = this.#numbered.at(number);
        if (name === undefined || other === name || found.has(other)) continue;
        const near = this.#nearNames(name, other);
        if (near !== null) found.set(other, near);
      }
    }
    return [...found.values()];
  }

  /** The name, if an article writes it with a capital inside and another may not: then it may have two spellings. */
  withCapitals(key: string): NearNames | null {
    const name = this.#names.get(key);
    if (name === undefined || name.capitals === null) return null;
    return { rare: name, usual: name, difference: 'capitals' };
  }

  /** The same for both orders. */
  #nearNames(one: SpelledName, other: SpelledName): NearNames | null {
    const persons = one.persons > 0 || other.persons > 0;
    const difference = spellingDifference(one.key.split(' '), other.key.split(' '), persons);
    if (difference === null) return null;
    // "Jon Edwards" is somebody else's spelling of "Jon Edward" where both are persons, and "Navy Seals" are many.
    if ((one.persons === 0 || other.persons === 0) && persons && isPlural(one.key, other.key)) return null;
    const fewer = this.articlesWith(one) - this.articlesWith(other);
    return fewer < 0 || (fewer === 0 && one.key < other.key)
      ? { rare: one, usual: other, difference }
      : { rare: other, usual: one, difference };
  }

  #name(key: string): SpelledName {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = bareName(flat(key));
    this.#names.set(name.key, name);
    this.#numbered.enter(name);
    for (const bones of bonesOf(key)) this.#byBones.add(bones, name.number);
    return name;
  }
}

function bareName(key: string): SpelledName {
  return { key, number: -1, articles: new SmallSet<SpellingArticle>(), persons: 0, capitals: null };
}

function isPlural(one: string, other: string): boolean {
  return one === `${other}s` || other === `${one}s`;
}

/**
 * Keys of which two spellings of a name share one, wherever in a word they differ: for each word, the other words with
 * its first two consonants, and with its last letters. A name of one word has all of its consonants, and both ends.
 */
export function bonesOf(key: string): Set<number> {
  const words = key.split(' ');
  const found = new Set<number>();
  for (const [at, word] of words.entries()) {
    const shown = words.length === 1 ? [skeletonOf(word), ...endsOf(word)] : [skeletonOf(word).slice(0, 2), tail(word)];
    for (const each of shown) found.add(hashOf(words.with(at, `*${each}`).join(' ')));
  }
  return found;
}

function tail(word: string): string {
  return `-${word.slice(-3)}`;
}

function endsOf(word: string): readonly string[] {
  return [`${word.slice(0, 5)}-`, `-${word.slice(-5)}`];
}
