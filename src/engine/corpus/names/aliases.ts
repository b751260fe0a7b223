import { canonicalName } from '../../names/canonicalName.ts';
import type { LocalEntity, NameType } from '../../names/name.ts';
import { nameKey } from '../../names/normaliseName.ts';
import type { AliasRules } from './aliasRules.ts';

/** A share of a local entity under one name. */
export interface Share {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Null for all spellings. */
  readonly spellings: readonly number[] | null;
}

/** The alias file's rules, for look-up by name. Names are compared by `nameKey`. */
export class Aliases {
  /** Name → the first name of its merge group. */
  readonly #merged = new Map<string, string>();
  /** Name → the numbers of the split groups it is in. */
  readonly #split = new Map<string, number[]>();
  readonly #notNames: ReadonlySet<string>;

  constructor(rules: AliasRules) {
    for (const group of rules.merge) {
      const first = group[0] ?? '';
      const known = this.#merged.get(nameKey(first)) ?? first;
      for (const name of group) if (!this.#merged.has(nameKey(name))) this.#merged.set(nameKey(name), known);
    }
    for (const [index, group] of rules.split.entries()) {
      for (const name of group) this.#split.set(nameKey(name), [...(this.#split.get(nameKey(name)) ?? []), index]);
    }
    this.#notNames = new Set(rules.notAName.map(nameKey));
  }

  /** True if a rule contains the name. */
  speakOf(name: string): boolean {
    if (this.#merged.size === 0 && this.#split.size === 0 && this.#notNames.size === 0) return false;
    const key = nameKey(name);
    return this.#merged.has(key) || this.#split.has(key) || this.#notNames.has(key);
  }

  /** `canonicalName` under the rules of the file. */
  canonical(type: NameType, name: string): string {
    if (this.#merged.size === 0 && this.#split.size === 0) return canonicalName(type, name);
    const key = nameKey(name);
    const first = this.#merged.get(key);
    if (first !== undefined) return `=${nameKey(first)}`;
    return this.#split.has(key) ? `=${key}` : canonicalName(type, name);
  }

  /**
   * The entity in shares: usually one, several where it joins names that the file separates, none if it is not a name.
   */
  shares(local: LocalEntity): Share[] {
    const whole = { name: local.name, aliases: local.aliases, spellings: null };
    if (this.#split.size === 0 && this.#notNames.size === 0) return [whole];
    const byName = new Map<string, number[]>();
    for (const [index, spelling] of local.spellings.entries()) {
      const key = nameKey(spelling);
      if (this.#notNames.has(key)) continue;
      byName.set(key, [...(byName.get(key) ?? []), index]);
    }
    const apart = this.#keptApart([...byName.keys()]);
    const kept = [...byName.values()].flat();
    if (apart.length < 2 && kept.length === local.spellings.length) return [whole];
    if (kept.length === 0) return [];
    const main = apart.find((key) => key === nameKey(local.name)) ?? apart[0];
    const others = apart.filter((key) => key !== main);
    const mine = [...byName].filter(([key]) => !others.includes(key));
    return [mine, ...others.map((key) => [[key, byName.get(key) ?? []] as [string, number[]]])]
      .filter((names) => names.length > 0)
      .map((names) => share(local, names));
  }

  /** The names that share a split group with another of them. */
  #keptApart(keys: readonly string[]): string[] {
    const groups = new Map<number, string[]>();
    for (const key of keys) {
      for (const group of this.#split.get(key) ?? []) groups.set(group, [...(groups.get(group) ?? []), key]);
    }
    const apart = [...groups.values()].filter((names) => names.length > 1).flat();
    return keys.filter((key) => apart.includes(key));
  }
}

/** True for a canonical name that the file decides on, so that nothing else may join it to another. */
export function isSettled(canonical: string): boolean {
  return canonical.startsWith('=');
}

function share(local: LocalEntity, names: readonly [string, number[]][]): Share {
  const keys = new Set(names.map(([key]) => key));
  const shown = [local.name, ...local.aliases].filter((name) => keys.has(nameKey(name)));
  const spellings = names.flatMap(([, indices]) => indices).sort((a, b) => a - b);
  return { name: shown[0] ?? local.spellings[spellings[0] ?? 0] ?? local.name, aliases: shown.slice(1), spellings };
}
