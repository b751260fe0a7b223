import { looksLikeAcronym, nameKey } from '../../names/normaliseName.ts';
import { isSettled } from './aliases.ts';
import type { NameNode } from './nameNode.ts';
import type { Form, Part } from './nameParts.ts';
import type { NameTable } from './nameTable.ts';
import { shortNames } from './shortNames.ts';

/** The names that articles may shorten a name to, and whether the short name alone means nothing else. */
export type ShortNames = ReadonlyMap<NameNode, boolean>;

/** What is said of a name for the first time, or was for the last time. */
export interface Novelties {
  /** Short names before and after; null where they are the same. */
  readonly shorts: { readonly before: ShortNames; readonly after: ShortNames } | null;
  readonly roles: readonly number[];
  readonly contexts: readonly NameNode[];
}

/** What is said of a name by all parts that have it, put together from them as it is asked for. */
export class NameRecord {
  readonly #node: NameNode;
  readonly #names: NameTable;
  readonly #contextsOf: (article: number) => readonly NameNode[];
  #forms: Map<string, Counted<Form>> | null = null;
  #roles: Map<number, number> | null = null;
  #company: Map<NameNode, number> | null = null;
  #shorts: ShortNames | null = null;

  /** `contextsOf` gives what an article is about. */
  constructor(node: NameNode, names: NameTable, contextsOf: (article: number) => readonly NameNode[]) {
    this.#node = node;
    this.#names = names;
    this.#contextsOf = contextsOf;
  }

  /**
   * The name the alias file gives, if an article has it, or else the most frequent, spelled out rather than as an
   * acronym.
   */
  get bestName(): string {
    const shows = new Map<number, number>();
    for (const { thing, count } of this.#allForms().values())
      shows.set(thing.shown, (shows.get(thing.shown) ?? 0) + count);
    const [only, ...more] = shows.keys();
    if (only !== undefined && more.length === 0) return this.#names.parts.texts.at(only);
    const all = [...shows].map(([shown, count]) => ({ name: this.#names.parts.texts.at(shown), count }));
    const canonical = this.#names.canonicalOf(this.#node);
    const given = isSettled(canonical) ? all.filter(({ name }) => canonical === `=${nameKey(name)}`) : [];
    let best: Shown | null = null;
    for (const shown of given.length > 0 ? given : all) if (best === null || isBetter(shown, best)) best = shown;
    return best?.name ?? '';
  }

  /** What articles may shorten the name to. */
  get shorts(): ShortNames {
    this.#shorts ??= this.#newShorts();
    return this.#shorts;
  }

  /** True if some part of the name has the role. */
  hasRole(role: number): boolean {
    return this.#allRoles().has(role);
  }

  /** True if the name stands together with it in an article that it is about. */
  hasCompany(context: NameNode): boolean {
    return this.#allCompany().has(context);
  }

  /**
   * Counts one part more, which the table does not have yet, or one less, which it still has. Company is counted where
   * `hasBearers` says that somebody asks for it.
   */
  count(part: Part, sign: 1 | -1, hasBearers: (shorts: ShortNames) => boolean): Novelties {
    const { parts } = this.#names;
    const key = parts.formKeyOf(part);
    const forms = this.#allForms();
    const others = forms.get(key)?.count ?? 0;
    const before = this.shorts;
    if (others + sign === 0) forms.delete(key);
    else forms.set(key, { thing: parts.formOf(part), count: others + sign });
    const isNew = others === 0 || others + sign === 0;
    if (isNew) this.#shorts = null;
    const roles = this.#allRoles();
    const isAsked = this.#company !== null || hasBearers(before);
    const company = isAsked ? this.#allCompany() : null;
    return {
      shorts: isNew ? { before, after: this.shorts } : null,
      roles: parts.rolesOf(part).filter((role) => bump(roles, role, sign)),
      contexts:
        company === null
          ? []
          : this.#contextsOf(parts.articleOf(part)).filter((context) => bump(company, context, sign)),
    };
  }

  #allForms(): Map<string, Counted<Form>> {
    if (this.#forms !== null) return this.#forms;
    const { parts } = this.#names;
    this.#forms = new Map();
    for (const part of this.#names.partsOf(this.#node)) {
      const key = parts.formKeyOf(part);
      const known = this.#forms.get(key);
      if (known === undefined) this.#forms.set(key, { thing: parts.formOf(part), count: 1 });
      else known.count++;
    }
    return this.#forms;
  }

  #allRoles(): Map<number, number> {
    this.#roles ??= this.#counted((part) => this.#names.parts.rolesOf(part));
    return this.#roles;
  }

  #allCompany(): Map<NameNode, number> {
    this.#company ??= this.#counted((part) => this.#contextsOf(this.#names.parts.articleOf(part)));
    return this.#company;
  }

  #counted(of: (part: Part) => readonly number[]): Map<number, number> {
    const counts = new Map<number, number>();
    for (const part of this.#names.partsOf(this.#node)) for (const each of of(part)) bump(counts, each, 1);
    return counts;
  }

  #newShorts(): ShortNames {
    const found = new Map<NameNode, boolean>();
    if (isSettled(this.#names.canonicalOf(this.#node))) return found;
    const { texts } = this.#names.parts;
    const type = this.#names.typeOf(this.#node);
    for (const { thing } of this.#allForms().values()) {
      const aliases = thing.aliases.map((alias) => texts.at(alias));
      for (const { canonical, strong } of shortNames(type, texts.at(thing.shown), aliases)) {
        const short = this.#names.enter(type, canonical);
        found.set(short, strong || (found.get(short) ?? false));
      }
    }
    return found;
  }
}

interface Counted<Thing> {
  readonly thing: Thing;
  count: number;
}

interface Shown {
  readonly name: string;
  readonly count: number;
}

/** Counts one more or one fewer, and returns whether it is the first or was the last. */
function bump(counts: Map<number, number>, key: number, sign: 1 | -1): boolean {
  const before = counts.get(key) ?? 0;
  if (before + sign > 0) counts.set(key, before + sign);
  else counts.delete(key);
  return before === 0 || before + sign === 0;
}

function isBetter({ name, count }: Shown, best: Shown): boolean {
  const spelledOut = Number(looksLikeAcronym(best.name)) - Number(looksLikeAcronym(name));
  if (spelledOut !== 0) return spelledOut > 0;
  if (count !== best.count) return count > best.count;
  return name.length !== best.name.length ? name.length > best.name.length : name < best.name;
}
