import type { AliasRules } from '../corpus/names/aliasRules.ts';
import { nameKey } from '../names/normaliseName.ts';

/**
 * With these names merged, the first being the main name. What was merged with any of them stays merged; splits between
 * them are removed.
 */
export function mergeNames(rules: AliasRules, names: readonly string[]): AliasRules {
  const isMeant = among(names);
  const joined = rules.merge.filter((group) => group.some(isMeant));
  return {
    merge: [...rules.merge.filter((group) => !joined.includes(group)), distinct([...names, ...joined.flat()])],
    split: rules.split
      .map((group) => group.filter((name) => !isMeant(name) || name === group.find(isMeant)))
      .filter(isGroup),
    notAName: rules.notAName.filter((name) => !isMeant(name)),
  };
}

/** With one name separated from another; they no longer share a merge. */
export function keepNamesApart(rules: AliasRules, name: string, from: string): AliasRules {
  const isName = among([name]);
  const isOther = among([from]);
  const isKept = rules.split.some((group) => group.some(isName) && group.some(isOther));
  return {
    ...rules,
    merge: rules.merge
      .map((group) => (group.some(isOther) ? group.filter((each) => !isName(each)) : group))
      .filter(isGroup),
    split: isKept ? rules.split : [...rules.split, [from, name]],
  };
}

/** With names marked as no names; they leave every merge. */
export function notNames(rules: AliasRules, names: readonly string[]): AliasRules {
  const isMeant = among(names);
  return {
    merge: rules.merge.map((group) => group.filter((name) => !isMeant(name))).filter(isGroup),
    split: rules.split.map((group) => group.filter((name) => !isMeant(name))).filter(isGroup),
    notAName: distinct([...rules.notAName, ...names]),
  };
}

function among(names: readonly string[]): (name: string) => boolean {
  const keys = new Set(names.map(nameKey));
  return (name) => keys.has(nameKey(name));
}

/** The first of the spellings that are the same name. */
function distinct(names: readonly string[]): string[] {
  return [...new Map([...names].reverse().map((name) => [nameKey(name), name])).values()].reverse();
}

function isGroup(names: readonly string[]): boolean {
  return names.length > 1;
}
