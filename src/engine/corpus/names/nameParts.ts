import { Column } from '../storage/column.ts';
import { keyOfNumber, Postings } from '../storage/postings.ts';
import type { SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';
import type { Vocabulary } from '../storage/vocabulary.ts';
import type { NameNode } from './nameNode.ts';

/** One local entity of one article, or the share of it that the alias file keeps together, by number. */
export type Part = number;

/** What an article says of a name. */
export interface SaidOfName {
  /** The article's number. */
  readonly article: number;
  /** Index into the article's entities. */
  readonly local: number;
  /** The spellings (indices into `LocalEntity.spellings`) that belong here; null for all of them. */
  readonly spellings: readonly number[] | null;
  /** How many mentions it has. */
  readonly mentions: number;
  readonly node: NameNode;
  /** True if the article leaves no doubt about its type. */
  readonly sure: boolean;
  /** The name as the article writes it. */
  readonly shown: string;
  /** Hashes of titles and descriptions. */
  readonly roles: readonly number[];
  /** Its other names in the article. */
  readonly aliases: readonly string[];
}

/** One way in which articles write a name, and with which other names; texts by their numbers. */
export interface Form {
  readonly shown: number;
  readonly aliases: readonly number[];
}

/** The names of all articles: what each article says of each, in columns, as objects would take four times as much. */
export class NameParts {
  /** Of names as they are written. */
  readonly texts: Vocabulary;
  readonly #articles = new Column();
  readonly #nodes = new Column();
  /** Twice the index, and one more where the article leaves no doubt about the type. */
  readonly #locals = new Column();
  readonly #mentions = new Column();
  readonly #shown = new Column();
  /** The fuller names that the short names of a few parts stand for. */
  readonly #targets = new Map<Part, NameNode>();
  readonly #aliases = new Postings();
  readonly #roles = new Postings();
  /** Of the few parts that do not have all spellings of their entity. */
  readonly #spellings = new Map<Part, readonly number[]>();
  /** Where parts of an article have been given up, by their number. */
  readonly #free = new Map<number, Part[]>();
  #end = 0;

  constructor(texts: Vocabulary) {
    this.texts = texts;
  }

  /** All numbers given so far lie below. */
  get end(): number {
    return this.#end;
  }

  /** Takes in the names of an article. Returns the first of their numbers, which follow each other. */
  enter(names: readonly SaidOfName[]): Part {
    const first = this.#free.get(names.length)?.pop() ?? this.#end;
    this.#end = Math.max(this.#end, first + names.length);
    for (const [at, said] of names.entries()) this.#enter(first + at, said);
    return first;
  }

  #enter(part: Part, { article, local, spellings, mentions, node, sure, shown, roles, aliases }: SaidOfName): void {
    this.#articles.set(part, article);
    this.#nodes.set(part, node);
    this.#locals.set(part, local * 2 + (sure ? 1 : 0));
    this.#mentions.set(part, mentions);
    this.#shown.set(part, this.texts.enter(shown));
    if (spellings !== null) this.#spellings.set(part, spellings);
    // In an order of their own, so that what is the same is known to be.
    const others = new Set(aliases.map((alias) => this.texts.enter(alias)));
    this.#aliases.fill(
      keyOfNumber(part),
      [...others].sort((a, b) => a - b),
    );
    this.#roles.fill(keyOfNumber(part), [...new Set(roles)]);
  }

  /** Gives up so many parts from the first on. */
  leave(first: Part, count: number): void {
    if (count === 0) return;
    for (let part = first; part < first + count; part++) {
      this.#nodes.set(part, NOWHERE);
      this.#spellings.delete(part);
      this.#aliases.drop(keyOfNumber(part));
      this.#roles.drop(keyOfNumber(part));
    }
    const free = this.#free.get(count);
    if (free === undefined) this.#free.set(count, [first]);
    else free.push(first);
  }

  articleOf(part: Part): number {
    return this.#articles.at(part);
  }

  /** Below 0 for a part that was given up. */
  nodeOf(part: Part): NameNode {
    return this.#nodes.at(part);
  }

  localOf(part: Part): number {
    return this.#locals.at(part) >> 1;
  }

  isSure(part: Part): boolean {
    return (this.#locals.at(part) & 1) === 1;
  }

  mentionsOf(part: Part): number {
    return this.#mentions.at(part);
  }

  spellingsOf(part: Part): readonly number[] | null {
    return this.#spellings.get(part) ?? null;
  }

  formOf(part: Part): Form {
    return { shown: this.#shown.at(part), aliases: this.#aliases.of(keyOfNumber(part)) };
  }

  /** The same for two parts that write the same. */
  formKeyOf(part: Part): string {
    const { shown, aliases } = this.formOf(part);
    return aliases.length === 0 ? `${shown}` : [shown, ...aliases].join();
  }

  rolesOf(part: Part): readonly number[] {
    return this.#roles.of(keyOfNumber(part));
  }

  /** True if `isAsked` accepts the name as it is shown, or another that the article has for it. */
  isCalled(part: Part, isAsked: (name: string) => boolean): boolean {
    const { shown, aliases } = this.formOf(part);
    return [shown, ...aliases].some((text) => isAsked(this.texts.at(text)));
  }

  /** The fuller name that the part's short name stands for. */
  targetOf(part: Part): NameNode | null {
    return this.#targets.get(part) ?? null;
  }

  setTarget(part: Part, target: NameNode | null): void {
    if (target === null) this.#targets.delete(part);
    else this.#targets.set(part, target);
  }

  save(to: SnapshotWriter): void {
    to.whole(this.#end);
    for (const column of this.#columns()) column.save(to);
    this.#aliases.save(to);
    this.#roles.save(to);
    to.wholes([...this.#targets].flat());
    to.plain([...this.#spellings]);
    to.plain([...this.#free]);
  }

  /** Takes in what was saved, where nothing has been entered yet. */
  restore(from: SnapshotReader): void {
    this.#end = from.whole();
    for (const column of this.#columns()) column.restore(from);
    this.#aliases.restore(from, this.texts.size);
    this.#roles.restore(from, ROLES);
    const targets = from.wholes();
    for (let at = 0; at + 1 < targets.length; at += 2) this.#targets.set(targets[at] ?? 0, targets[at + 1] ?? 0);
    for (const [part, spellings] of from.plain() as readonly [Part, number[]][]) this.#spellings.set(part, spellings);
    for (const [count, firsts] of from.plain() as readonly [number, Part[]][]) this.#free.set(count, firsts);
  }

  #columns(): readonly Column[] {
    return [this.#articles, this.#nodes, this.#locals, this.#mentions, this.#shown];
  }
}

const NOWHERE = -1;

/** Hashes of roles lie below. */
const ROLES = 2 ** 30;
