import { type SpellingDifference, skeletonOf, spellingDifference } from '../../names/spellingDifference.ts';
import type { ArticleNumbers } from '../storage/articleNumbers.ts';
import { Column } from '../storage/column.ts';
import { hashOf } from '../storage/hashOf.ts';
import { keyOfNumber, Postings } from '../storage/postings.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';
import { Vocabulary } from '../storage/vocabulary.ts';

/** A name as articles spell it. */
export interface SpelledName {
  /** Its words in lower case, with spaces between. */
  readonly key: string;
  readonly number: number;
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

/** How many articles outside the corpus have a name, by its key. */
export type ArticlesElsewhere = (name: string) => number;

/** The names of many articles, to find similar spellings without comparing all pairs. */
export class SpellingIndex {
  readonly #numbers: ArticleNumbers;
  #keys = new Vocabulary();
  readonly #byBones = new Postings();
  /** By name the articles that have it, and those that write it with a capital inside a word. */
  readonly #articles = new Postings();
  readonly #capitals = new Postings();
  /** By article its names, persons' names first. */
  readonly #names = new Postings();
  /** By article how many of its names are persons' names. */
  readonly #personsIn = new Column();
  /** By name the number of articles in which it is a person's name. */
  readonly #persons = new Column();
  readonly #elsewhere: ArticlesElsewhere;

  constructor(numbers: ArticleNumbers, elsewhere: ArticlesElsewhere) {
    this.#numbers = numbers;
    this.#elsewhere = elsewhere;
  }

  /** How many articles have the name, here and elsewhere. */
  articlesWith({ key, number }: SpelledName): number {
    return this.#articles.count(keyOfNumber(number)) + this.#elsewhere(key);
  }

  /** The articles that have the name, sorted. */
  urisWith({ number }: SpelledName): string[] {
    return this.#urisOf(this.#articles, number);
  }

  /** Those that write it with a capital inside a word. */
  urisInCapitals({ number }: SpelledName): string[] {
    return this.#urisOf(this.#capitals, number);
  }

  /** True if some article has it as a person's name. */
  isPerson({ number }: SpelledName): boolean {
    return this.#persons.at(number) > 0;
  }

  /** Replaces the article's names, each given once. */
  put(uri: string, names: readonly NameInArticle[]): void {
    this.remove(uri);
    if (names.length === 0) return;
    const article = this.#numbers.enter(uri);
    const persons = names.filter(({ person }) => person);
    this.#personsIn.set(article, persons.length);
    const ordered = [...persons, ...names.filter(({ person }) => !person)];
    const numbers = ordered.map(({ key }) => this.#keys.enter(key));
    this.#names.fill(keyOfNumber(article), numbers);
    for (const [at, { key, person, capitals }] of ordered.entries()) {
      const name = numbers[at] ?? 0;
      const first = !this.#articles.has(keyOfNumber(name));
      if (first) for (const bones of bonesOf(key)) this.#byBones.add(bones, name);
      this.#articles.add(keyOfNumber(name), article);
      if (person) this.#persons.add(name, 1);
      if (capitals) this.#capitals.add(keyOfNumber(name), article);
    }
  }

  remove(uri: string): void {
    const article = this.#numbers.known(uri);
    if (article === null) return;
    for (const [index, name] of this.#names.of(keyOfNumber(article)).entries()) {
      if (index < this.#personsIn.at(article)) this.#persons.add(name, -1);
      this.#capitals.delete(keyOfNumber(name), article);
      this.#articles.delete(keyOfNumber(name), article);
      if (this.#articles.has(keyOfNumber(name))) continue;
      for (const bones of bonesOf(this.#keys.at(name))) this.#byBones.delete(bones, name);
    }
    this.#names.drop(keyOfNumber(article));
  }

  /** The name with this key, if an article has it. */
  named(key: string): SpelledName | null {
    const number = this.#keys.known(key);
    return number === null || !this.#articles.has(keyOfNumber(number)) ? null : { key, number };
  }

  *save(to: SnapshotWriter): Interruptible {
    this.#keys.save(to);
    for (const part of [this.#byBones, this.#names, this.#articles, this.#capitals, this.#personsIn, this.#persons]) {
      part.save(to);
      yield;
    }
  }

  /** Takes in what was saved, where nothing has been put yet. */
  *restore(from: SnapshotReader): Interruptible {
    this.#keys = Vocabulary.restored(from);
    for (const names of [this.#byBones, this.#names]) {
      names.restore(from, this.#keys.size);
      yield;
    }
    for (const articles of [this.#articles, this.#capitals]) articles.restore(from, this.#numbers.end);
    for (const counts of [this.#personsIn, this.#persons]) counts.restore(from);
  }

  keysOf(uri: string): readonly string[] {
    const article = this.#numbers.known(uri);
    return article === null ? [] : this.#names.of(keyOfNumber(article)).map((name) => this.#keys.at(name));
  }

  /** Pairs of a name with each name of similar spelling. */
  near(key: string): NearNames[] {
    const name = this.named(key);
    if (name === null) return [];
    const found = new Map<number, NearNames>();
    for (const bones of bonesOf(key)) {
      this.#byBones.each(bones, (number) => {
        if (number === name.number || found.has(number)) return;
        const near = this.#nearNames(name, { key: this.#keys.at(number), number });
        if (near !== null) found.set(number, near);
      });
    }
    return [...found.values()];
  }

  /** The name, if an article writes it with a capital inside and another may not: then it may have two spellings. */
  withCapitals(key: string): NearNames | null {
    const name = this.named(key);
    if (name === null || !this.#capitals.has(keyOfNumber(name.number))) return null;
    return { rare: name, usual: name, difference: 'capitals' };
  }

  /** The same for both orders. */
  #nearNames(one: SpelledName, other: SpelledName): NearNames | null {
    const persons = this.isPerson(one) || this.isPerson(other);
    const difference = spellingDifference(one.key.split(' '), other.key.split(' '), persons);
    if (difference === null) return null;
    // "Jon Edwards" is somebody else's spelling of "Jon Edward" where both are persons, and "Navy Seals" are many.
    const both = this.isPerson(one) && this.isPerson(other);
    if (persons && !both && isPlural(one.key, other.key)) return null;
    const fewer = this.articlesWith(one) - this.articlesWith(other);
    return fewer < 0 || (fewer === 0 && one.key < other.key)
      ? { rare: one, usual: other, difference }
      : { rare: other, usual: one, difference };
  }

  #urisOf(postings: Postings, name: number): string[] {
    return postings
      .of(keyOfNumber(name))
      .map((article) => this.#numbers.at(article))
      .sort();
  }
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
