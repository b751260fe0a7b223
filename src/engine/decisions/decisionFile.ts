import type { DecidedSide, Decision, Verdict } from './decision.ts';
import { decisionKey } from './decision.ts';
import { isRecord, readJson } from './jsonText.ts';

/** The decisions, or what is wrong with the file, in words for the user; never both. */
export type DecisionFile =
  | { readonly kind: 'decisions'; readonly decisions: readonly Decision[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * The version of the file's format. A later file may contain what this program does not understand. Version 1 had words
 * for readers ("what") where there is a "subject" now; its decisions keep those words and are applied by `version1.ts`.
 */
const VERSION = 2;
const KNOWN_VERSIONS: readonly unknown[] = [1, VERSION];

/** For each verdict, the number of sides it can be about. */
const CLAIMS: Readonly<Record<Verdict, readonly [least: number, most: number]>> = {
  settled: [1, Number.POSITIVE_INFINITY],
  baseline: [1, Number.POSITIVE_INFINITY],
  notTheSame: [2, 2],
  ignore: [1, 1],
};

const DAY = /^\d{4}-\d\d-\d\d$/u;

/** Carries the reason in words; caught below, so that the readers of single fields need not pass it on. */
class Fault extends Error {}

/**
 * Reads the text of a workspace folder's decision file; `uriOf` says which article a path in it means. An empty text is
 * no decisions. Never throws.
 */
export function readDecisionFile(text: string, uriOf: (path: string) => string): DecisionFile {
  if (text.trim() === '') return { kind: 'decisions', decisions: [] };
  const json = readJson(text);
  try {
    if (json.kind === 'broken') throw new Fault(json.reason);
    return { kind: 'decisions', decisions: decisionsIn(json.data, uriOf) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { kind: 'unreadable', reason: `The decision file cannot be used: ${error.message}.` };
  }
}

/**
 * The decisions as the file's text: sorted by article, a field a line and a side a line, so that two people's decisions
 * merge. Of decisions that judge the same thing, the last is written.
 */
export function writeDecisionFile(decisions: readonly Decision[], pathOf: (uri: string) => string): string {
  const distinct = new Map(decisions.map((decision) => [decisionKey(decision), decision]));
  const blocks = [...distinct.values()].map((decision) => block(decision, pathOf)).sort(bySortKey);
  const list = blocks.length === 0 ? '[]' : `[\n${blocks.map(({ text }) => text).join(',\n')}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "decisions": ${list}\n}\n`;
}

interface Block {
  readonly sortKey: readonly string[];
  readonly text: string;
}

function block(
  { verdict, rule, about, sides, stands, who, when, why }: Decision,
  pathOf: (uri: string) => string,
): Block {
  const lines = sides
    .map(({ uri, value, text, subject, what, event }) => ({ path: pathOf(uri), value, text, subject, what, event }))
    .sort(
      (a, b) =>
        order(a.path, b.path) ||
        order(a.value ?? '', b.value ?? '') ||
        order(a.subject ?? a.what ?? '', b.subject ?? b.what ?? ''),
    );
  const fields = Object.entries({ verdict, rule, about, stands, why, who, when })
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `      ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const listed = lines.map((line) => `        ${inOneLine(line)}`).join(',\n');
  const text = `    {\n${[...fields, `      "claims": [\n${listed}\n      ]`].join(',\n')}\n    }`;
  return { sortKey: [lines[0]?.path ?? '', rule, about, verdict, text], text };
}

function inOneLine(fields: Readonly<Record<string, string | null>>): string {
  // An empty "what" marks a claim of version 1.
  const written = Object.entries(fields).filter(([name, value]) => value !== null && (value !== '' || name === 'what'));
  return `{ ${written.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
}

function bySortKey(a: Block, b: Block): number {
  for (const [index, key] of a.sortKey.entries()) {
    const difference = order(key, b.sortKey[index] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function decisionsIn(data: unknown, uriOf: (path: string) => string): readonly Decision[] {
  if (!isRecord(data)) throw new Fault('it must contain an object with a list of "decisions"');
  onlyFields(data, ['version', 'decisions'], 'the file');
  // A hand-written file may omit it.
  const { version = 1, decisions = [] } = data;
  if (!KNOWN_VERSIONS.includes(version))
    throw new Fault(`its "version" is ${JSON.stringify(version)}, but this Sourcecheck knows ${VERSION}`);
  if (!Array.isArray(decisions)) throw new Fault('"decisions" must be a list');
  return decisions.map((each, index) => decisionIn(each, `decision ${index + 1}`, version === 1, uriOf));
}

function decisionIn(data: unknown, where: string, isVersion1: boolean, uriOf: (path: string) => string): Decision {
  if (!isRecord(data)) throw new Fault(`${where} must be an object`);
  onlyFields(data, ['verdict', 'rule', 'about', 'stands', 'why', 'who', 'when', 'claims'], where);
  const { verdict } = data;
  if (!isVerdict(verdict))
    throw new Fault(
      `the "verdict" of ${where} must be one of ${Object.keys(CLAIMS)
        .map((each) => `"${each}"`)
        .join(', ')}`,
    );
  if (!Array.isArray(data.claims)) throw new Fault(`the "claims" of ${where} must be a list`);
  const sides = data.claims.map((each, index) =>
    sideIn(each, { where: `claim ${index + 1} of ${where}`, mayBeAny: verdict === 'ignore', isVersion1 }, uriOf),
  );
  const [least, most] = CLAIMS[verdict];
  if (sides.length < least || sides.length > most)
    throw new Fault(`${where} is "${verdict}" and needs ${least === most ? 'exactly' : 'at least'} ${counted(least)}`);
  const when = text(data, 'when', where);
  if (when !== null && !DAY.test(when)) throw new Fault(`the "when" of ${where} must be a day, as in "2025-03-14"`);
  const stands = text(data, 'stands', where);
  if (stands !== null && !sides.some((side) => side.text === stands))
    throw new Fault(`the "stands" of ${where} must be the "text" of one of its claims`);
  return {
    verdict,
    rule: needed(data, 'rule', where),
    about: text(data, 'about', where) ?? '',
    sides,
    stands,
    who: text(data, 'who', where),
    when,
    why: text(data, 'why', where),
  };
}

interface SideAt {
  readonly where: string;
  /** Whether it may omit the value. */
  readonly mayBeAny: boolean;
  readonly isVersion1: boolean;
}

function sideIn(data: unknown, { where, mayBeAny, isVersion1 }: SideAt, uriOf: (path: string) => string): DecidedSide {
  if (!isRecord(data)) throw new Fault(`${where} must be an object`);
  onlyFields(data, ['path', 'value', 'text', 'subject', 'what', 'event'], where);
  const subject = text(data, 'subject', where);
  const what = text(data, 'what', where);
  const uri = uriOf(needed(data, 'path', where));
  const value = mayBeAny ? text(data, 'value', where) : needed(data, 'value', where);
  const isOld = value !== null && subject === null && (isVersion1 || what !== null);
  return {
    uri,
    value,
    text: text(data, 'text', where) ?? '',
    subject: isOld ? null : (subject ?? ''),
    what: isOld ? (what ?? '') : null,
    event: text(data, 'event', where),
  };
}

function onlyFields(data: Record<string, unknown>, fields: readonly string[], where: string): void {
  const strange = Object.keys(data).find((field) => !fields.includes(field));
  if (strange !== undefined) throw new Fault(`"${strange}" is not a field of ${where}: ${fields.join(', ')}`);
}

function needed(data: Record<string, unknown>, field: string, where: string): string {
  const value = text(data, field, where);
  if (value === null || value === '') throw new Fault(`${where} needs a "${field}"`);
  return value;
}

function text(data: Record<string, unknown>, field: string, where: string): string | null {
  const value = data[field] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw new Fault(`the "${field}" of ${where} must be text`);
}

function isVerdict(value: unknown): value is Verdict {
  return typeof value === 'string' && Object.hasOwn(CLAIMS, value);
}

function counted(claims: number): string {
  return claims === 1 ? 'one claim' : `${claims} claims`;
}
