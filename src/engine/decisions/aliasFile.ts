import { type AliasRules, NO_ALIAS_RULES } from '../corpus/names/aliasRules.ts';
import { isRecord, readJson } from './jsonText.ts';

/** The rules, or what is wrong with the file, in words for the user; never both. */
export type AliasFile =
  | { readonly kind: 'rules'; readonly rules: AliasRules }
  | { readonly kind: 'unreadable'; readonly reason: string };

const FIELDS = ['merge', 'split', 'notAName'];

/**
 * Reads the text of the workspace's alias file, JSON such as
 *
 *     {"merge": [["Riverside Fire Service", "RFS"]], "split": [["Ann Lee", "Lee"]], "notAName": ["Read More"]}
 *
 * All fields may be omitted; an empty text means no rules. Never throws.
 */
export function readAliasFile(text: string): AliasFile {
  if (text.trim() === '') return { kind: 'rules', rules: NO_ALIAS_RULES };
  const json = readJson(text);
  if (json.kind === 'broken') return unreadable(json.reason);
  const { data } = json;
  if (!isRecord(data)) return unreadable('it must contain an object with "merge", "split" and "notAName"');
  const strange = Object.keys(data).find((field) => !FIELDS.includes(field));
  if (strange !== undefined) return unreadable(`"${strange}" is not one of "merge", "split" and "notAName"`);
  const merge = groups(data.merge, 'merge');
  const split = groups(data.split, 'split');
  const notAName = names(data.notAName ?? [], '"notAName"', 0);
  for (const part of [merge, split, notAName]) if (typeof part === 'string') return unreadable(part);
  return { kind: 'rules', rules: { merge, split, notAName } as AliasRules };
}

/**
 * The rules as the file's text, plain and sorted, so that two people's edits merge: within a merge the first name stays
 * first.
 */
export function writeAliasFile(rules: AliasRules): string {
  const merge = rules.merge.map(([first = '', ...rest]) => [first, ...rest.sort(order)]).sort(orderLists);
  const split = rules.split.map((group) => [...group].sort(order)).sort(orderLists);
  return `${JSON.stringify({ merge, split, notAName: [...rules.notAName].sort(order) }, null, 2)}\n`;
}

function groups(value: unknown, field: string): string[][] | string {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return `"${field}" must be a list of lists of names`;
  const found: string[][] = [];
  for (const [index, group] of value.entries()) {
    const read = names(group, `group ${index + 1} of "${field}"`, 2);
    if (typeof read === 'string') return read;
    found.push(read);
  }
  return found;
}

function names(value: unknown, where: string, least: number): string[] | string {
  if (!Array.isArray(value)) return `${where} must be a list of names`;
  const found: string[] = [];
  for (const name of value) {
    if (typeof name !== 'string' || name.trim() === '')
      return `${where} holds ${JSON.stringify(name)}, which is not a name`;
    found.push(name.trim());
  }
  if (found.length < least) return `${where} needs at least ${least} names`;
  return found;
}

function unreadable(reason: string): AliasFile {
  return { kind: 'unreadable', reason: `The alias file cannot be used: ${reason}.` };
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function orderLists(one: readonly string[], other: readonly string[]): number {
  return order(one.join('\n'), other.join('\n'));
}
