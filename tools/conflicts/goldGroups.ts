import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Half, halfOf } from './halves.ts';

/** A figure as a reader has marked it: raw UTF-16 offsets into its article. */
export interface Quote {
  /** The article's file name, without its folder. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number | readonly number[] | string;
}

/** Two figures that a reader has judged. */
export interface GoldPair {
  readonly a: Quote;
  readonly b: Quote;
  readonly verdict: 'conflict' | 'agree' | 'unrelated';
  /** Why: "update", "same-value", "other-event" … */
  readonly kind: string;
  readonly about: string;
}

/** Articles on one event, by file name, and the pairs that were judged. */
export interface GoldGroup {
  readonly name: string;
  /** 1: pairs were listed; 2: readers looked for every conflict; 0: nobody has judged any. */
  readonly round: number;
  readonly articles: ReadonlyMap<string, string>;
  readonly pairs: readonly GoldPair[];
}

interface WrittenQuote {
  readonly doc: string;
  readonly quote: string;
  /** In code points. */
  readonly start: number;
  readonly value: number | readonly number[] | string;
}

interface WrittenGroup {
  readonly group: string;
  readonly round: number;
  readonly pairs: readonly (Omit<GoldPair, 'a' | 'b'> & { readonly a: WrittenQuote; readonly b: WrittenQuote })[];
}

const data = new URL('../../../shared/data/conflicts/', import.meta.url);

export const NO_GROUPS =
  'The development groups are not here: they are news articles that cannot be published with the project, read from ../shared/data/conflicts.';

/**
 * The development groups whose name contains `part`, those of one half or of both; null where the data is not there.
 */
export function readGroups(part = '', half: Half | null = null): GoldGroup[] | null {
  if (!existsSync(data)) return null;
  return readFileSync(new URL('figure_groups.dev.jsonl', data), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as WrittenGroup)
    .filter(({ group }) => group.includes(part) && (half === null || halfOf(group) === half))
    .map(({ group, round, pairs }) => {
      const articles = readArticles(group);
      const quote = (written: WrittenQuote): Quote => placed(written, articles);
      return {
        name: group,
        round,
        articles,
        pairs: pairs.map((pair) => ({ ...pair, a: quote(pair.a), b: quote(pair.b) })),
      };
    });
}

/** The folder that holds a group's articles. */
export function groupFolder(group: string): string {
  return fileURLToPath(new URL(`figure_docs/dev/${group}/`, data));
}

export function readArticles(group: string): Map<string, string> {
  const folder = groupFolder(group);
  const files = readdirSync(folder).sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

function placed({ doc, quote, start, value }: WrittenQuote, articles: ReadonlyMap<string, string>): Quote {
  const file = doc.slice(doc.lastIndexOf('/') + 1);
  const before = [...(articles.get(file) ?? '')].slice(0, start).join('').length;
  return { file, start: before, end: before + quote.length, text: quote, value };
}
