import type { Corpus } from '../engine/engine.ts';
import type { LocalEntity, NameType } from '../engine/names/name.ts';

/** A name the articles use, in its fullest form in each. */
export interface KnownName {
  readonly name: string;
  readonly type: NameType;
  /** In all articles. */
  mentions: number;
  /** In how many articles. */
  articles: number;
  /** Who that is, in the words of one of the articles; null where none says. */
  description: string | null;
  /** The title an article puts before it. */
  title: string | null;
}

/** Letters by which names are found: enough to leave few, few enough that names of two letters are found. */
const KEY = 2;

/**
 * The names of all articles by the first letters of each of their words, for completion: kept true to the corpus article by
 * article, so that a keystroke costs a look and no more.
 */
export class KnownNames {
  readonly #corpus: Corpus;
  readonly #names = new Map<string, KnownName>();
  readonly #byKey = new Map<string, Set<KnownName>>();
  /** What was counted of each article, so that it can be taken back. */
  readonly #counted = new Map<string, readonly LocalEntity[]>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** These articles came, changed or went. */
  update(uris: Iterable<string>): void {
    for (const uri of uris) {
      const entities = this.#corpus.facts(uri)?.entities ?? [];
      const before = this.#counted.get(uri) ?? [];
      if (before === entities) continue;
      for (const entity of entities) this.#add(entity);
      for (const entity of before) this.#remove(entity);
      if (entities.length === 0) this.#counted.delete(uri);
      else this.#counted.set(uri, entities);
    }
  }

  /** Names of which a word begins with these letters and that go on as the rest says; in no order that matters. */
  startingWith(letters: string): readonly { readonly known: KnownName; readonly word: number }[] {
    const wanted = letters.toLowerCase();
    const found: { known: KnownName; word: number }[] = [];
    for (const known of this.#byKey.get(wanted.slice(0, KEY)) ?? []) {
      const word = wordStarts(known.name).findIndex((start) => known.name.toLowerCase().startsWith(wanted, start));
      if (word !== -1) found.push({ known, word });
    }
    return found;
  }

  #add(entity: LocalEntity): void {
    const key = keyOf(entity);
    let known = this.#names.get(key);
    if (known === undefined) {
      known = { name: entity.name, type: entity.type, mentions: 0, articles: 0, description: null, title: null };
      this.#names.set(key, known);
      for (const letters of lettersOf(entity.name)) {
        const named = this.#byKey.get(letters);
        if (named === undefined) this.#byKey.set(letters, new Set([known]));
        else named.add(known);
      }
    }
    known.mentions += entity.mentions.length;
    known.articles++;
    known.description ??= entity.descriptions[0]?.text ?? null;
    known.title ??= entity.titles[0] ?? null;
  }

  #remove(entity: LocalEntity): void {
    const known = this.#names.get(keyOf(entity));
    if (known === undefined) return;
    known.mentions -= entity.mentions.length;
    known.articles--;
    if (known.articles > 0) return;
    this.#names.delete(keyOf(entity));
    for (const letters of lettersOf(entity.name)) {
      const named = this.#byKey.get(letters);
      named?.delete(known);
      if (named?.size === 0) this.#byKey.delete(letters);
    }
  }
}

function keyOf({ type, name }: LocalEntity): string {
  return `${type} ${name}`;
}

/** Where the words of a name begin that are written with a capital. */
function wordStarts(name: string): number[] {
  return [...name.matchAll(/(?<![\p{L}\p{N}’'-])\p{Lu}/gu)].map(({ index }) => index);
}

function lettersOf(name: string): ReadonlySet<string> {
  const lower = name.toLowerCase();
  return new Set(wordStarts(name).map((start) => lower.slice(start, start + KEY)));
}
