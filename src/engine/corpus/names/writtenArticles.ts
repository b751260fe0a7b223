import { Column } from '../storage/column.ts';
import { keyOfNumber, Postings } from '../storage/postings.ts';
import type { SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';
import type { NameNode } from './nameNode.ts';
import type { Part } from './nameParts.ts';

/** The names of one article. */
export interface WrittenArticle {
  /** The numbers of its parts follow each other, those of the first local entity first. */
  readonly first: Part;
  readonly count: number;
  /** The names that best describe what it is about, and other names of the organizations among them; each once. */
  readonly contexts: readonly NameNode[];
  /** False if the alias file removed something from its entities, so that the parts do not show all its names. */
  readonly whole: boolean;
}

/** Which parts articles have and what they are about, by the numbers of articles. */
export class WrittenArticles {
  readonly #firsts = new Column();
  readonly #counts = new Column();
  readonly #contexts = new Postings();
  /** By name the articles that it says most about. */
  readonly #about = new Postings();
  #end = 0;
  /** Of few articles. */
  readonly #notWhole = new Set<number>();

  put(article: number, { first, count, contexts, whole }: WrittenArticle): void {
    this.#end = Math.max(this.#end, article + 1);
    this.#firsts.set(article, first);
    this.#counts.set(article, count);
    this.#contexts.fill(keyOfNumber(article), contexts);
    for (const context of contexts) this.#about.add(keyOfNumber(context), article);
    if (!whole) this.#notWhole.add(article);
  }

  remove(article: number): void {
    this.#counts.set(article, 0);
    for (const context of this.contextsOf(article)) this.#about.delete(keyOfNumber(context), article);
    this.#contexts.drop(keyOfNumber(article));
    this.#notWhole.delete(article);
  }

  /** Those that have names, or had some that the alias file removed. */
  all(): number[] {
    return Array.from({ length: this.#end }, (_, article) => article).filter(
      (article) => this.countOf(article) > 0 || !this.isWhole(article),
    );
  }

  firstOf(article: number): Part {
    return this.#firsts.at(article);
  }

  countOf(article: number): number {
    return this.#counts.at(article);
  }

  partsOf(article: number): Part[] {
    const first = this.firstOf(article);
    return Array.from({ length: this.countOf(article) }, (_, at) => first + at);
  }

  /** What two articles on the same subject share. */
  contextsOf(article: number): NameNode[] {
    return this.#contexts.of(keyOfNumber(article));
  }

  /** The articles that are known for a name, and how many they are. */
  about(context: NameNode): number[] {
    return this.#about.of(keyOfNumber(context));
  }

  countAbout(context: NameNode): number {
    return this.#about.count(keyOfNumber(context));
  }

  isWhole(article: number): boolean {
    return !this.#notWhole.has(article);
  }

  save(to: SnapshotWriter): void {
    to.whole(this.#end);
    for (const column of [this.#firsts, this.#counts]) column.save(to);
    for (const postings of [this.#contexts, this.#about]) postings.save(to);
    to.wholes([...this.#notWhole]);
  }

  /** Takes in what was saved; numbers of articles and names are below these. */
  restore(from: SnapshotReader, articles: number, names: number): void {
    this.#end = from.whole();
    for (const column of [this.#firsts, this.#counts]) column.restore(from);
    this.#contexts.restore(from, names);
    this.#about.restore(from, articles);
    for (const article of from.wholes()) this.#notWhole.add(article);
  }
}
