import type { Corpus, LocalEntity, NameType } from '../../engine/index.ts';

/** A name the articles use, in its fullest form in each. */
export interface KnownName {
  readonly name: string;
  readonly type: NameType;
  /** In all articles. */
  mentions: number;
  /** The articles that use it. */
  readonly uris: string[];
  /** Who it is, in the words of one of the articles; null where none says. */
  description: string | null;
  /** The title an article puts before it. */
  title: string | null;
}

/** Length of the prefix that names are found by: long enough to leave few, short enough for names of two letters. */
const KEY = 2;

/**
 * The names of all articles by the first letters of each of their words, for completion: kept in step with the
 * corpus article by article, so that a keystroke costs one look-up.
 */
export class KnownNames {
  readonly #corpus: Corpus;
  readonly #names = new Map<string, KnownName>();
  readonly #byKey = new Map<string, Set<KnownName>>();
  /** What each article contributed, so that it can be subtracted again. */
  readonly #counted = new Map<string, readonly Counted[]>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** These articles were added, changed or removed. */
  update(uris: Iterable<string>): void {
    for (const uri of uris) {
      const before = this.#counted.get(uri) ?? [];
      const counted = (this.#corpus.facts(uri)?.entities ?? []).map((entity) => this.#add(uri, entity));
      for (const each of before) this.#remove(uri, each);
      if (counted.length === 0) this.#counted.delete(uri);
      else this.#counted.set(uri, counted);
    }
  }

  all(): Iterable<KnownName> {
    return this.#names.values();
  }

  /** Names with a word that begins with these letters and that continue with the rest; in no particular order. */
  startingWith(letters: string): readonly { readonly known: KnownName; readonly word: number }[] {
    const wanted = letters.toLowerCase();
    const found: { known: KnownName; word: number }[] = [];
    for (const known of this.#byKey.get(wanted.slice(0, KEY)) ?? []) {
      const word = wordStarts(known.name).findIndex((start) => known.name.toLowerCase().startsWith(wanted, start));
      if (word !== -1) found.push({ known, word });
    }
    return found;
  }

  #add(uri: string, entity: LocalEntity): Counted {
    const key = keyOf(entity);
    let known = this.#names.get(key);
    if (known === undefined) {
      known = { name: entity.name, type: entity.type, mentions: 0, uris: [], description: null, title: null };
      this.#names.set(key, known);
      for (const letters of lettersOf(entity.name)) {
        const named = this.#byKey.get(letters);
        if (named === undefined) this.#byKey.set(letters, new Set([known]));
        else named.add(known);
      }
    }
    known.mentions += entity.mentions.length;
    known.uris.push(uri);
    known.description ??= entity.descriptions[0]?.text ?? null;
    known.title ??= entity.titles[0] ?? null;
    return { known, mentions: entity.mentions.length };
  }

  #remove(uri: string, { known, mentions }: Counted): void {
    known.mentions -= mentions;
    known.uris.splice(known.uris.indexOf(uri), 1);
    if (known.uris.length > 0) return;
    this.#names.delete(keyOf(known));
    for (const letters of lettersOf(known.name)) {
      const named = this.#byKey.get(letters);
      named?.delete(known);
      if (named?.size === 0) this.#byKey.delete(letters);
    }
  }
}

/** What one article contributed to a name. */
interface Counted {
  readonly known: KnownName;
  readonly mentions: number;
}

function keyOf({ type, name }: Pick<KnownName, 'type' | 'name'>): string {
  return `${type} ${name}`;
}

/** The offsets of the capitalised words of a name. */
function wordStarts(name: string): number[] {
  return [...name.matchAll(/(?<![\p{L}\p{N}’'-])\p{Lu}/gu)].map(({ index }) => index);
}

function lettersOf(name: string): ReadonlySet<string> {
  const lower = name.toLowerCase();
  return new Set(wordStarts(name).map((start) => lower.slice(start, start + KEY)));
}
