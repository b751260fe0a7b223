/**
 * Writes what the pair judge learns from, as JSON lines, to a folder outside the repository:
 *
 *     node tools/conflicts/model/pairs.ts FOLDER [--groups-alone]
 *
 * `claims.jsonl` holds every figure of every article with its sentence, the figure's numeral cut out; `pairs.jsonl`
 * every two figures of a development group that could be compared, with what readers judged and what the light judge
 * sees.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { ArticleInContext } from '../../../src/engine/corpus/facts/articleInContext.ts';
import { classOf } from '../../../src/engine/corpus/facts/claimClass.ts';
import type { ClaimInContext } from '../../../src/engine/corpus/facts/claimInContext.ts';
import { compareClaims } from '../../../src/engine/corpus/facts/compareClaims.ts';
import { EventPair } from '../../../src/engine/corpus/facts/eventPair.ts';
import { judgeOpenly } from '../../../src/engine/corpus/facts/judge.ts';
import { analyse, createCorpus, dimensionOf } from '../../../src/engine/index.ts';
import { figureInText } from '../../../src/engine/meaning/figureInText.ts';
import { readArticle, readText } from '../../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../../src/workspace/engineAssets.ts';
import type { GoldGroup, GoldPair, Quote } from '../goldGroups.ts';
import { NO_GROUPS, readGroups } from '../goldGroups.ts';
import { halfOf } from '../halves.ts';

/** A text that is learnt from, and the group of articles on one event it belongs to. */
interface Source {
  readonly set: string;
  readonly group: string;
  readonly file: string;
  readonly text: string;
}

const shared = new URL('../../../../shared/data/', import.meta.url);
/** Packed files of the data hold less than this many bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/** What dates, orders or scores. */
const NO_QUANTITIES = new Set(['date', 'time', 'ordinal', 'score', 'ratio', 'multiple', 'number']);

const [folder, part] = process.argv.slice(2);
const groupsAlone = part === '--groups-alone';
const groups = readGroups();
if (folder === undefined) console.error('Say where to write: node tools/conflicts/model/pairs.ts FOLDER');
else if (groups === null) console.log(NO_GROUPS);
else writePairs(folder, groups);

function writePairs(folder: string, groups: readonly GoldGroup[]): void {
  mkdirSync(folder, { recursive: true });
  const assets = loadEngineAssets();
  const claims = createWriteStream(join(folder, 'claims.jsonl'));
  const pairs = createWriteStream(join(folder, 'pairs.jsonl'));
  for (const group of groups) {
    const corpus = createCorpus();
    const articles: ArticleInContext[] = [];
    const placed: ClaimInContext[] = [];
    for (const [file, text] of group.articles) {
      const facts = analyse(readText(text, 'plain'), assets);
      corpus.put(file, facts);
      const article = new ArticleInContext(file, facts);
      articles.push(article);
      const found = facts.claims.map((_, index) => article.claim(index)).filter((claim) => claim !== null);
      placed.push(...found);
      writeClaims(claims, { set: halfOf(group.name), group: group.name, file, text }, found);
    }
    const told = new Map<string, string>();
    for (const { sides: all, pairs: disagreeing, severity } of corpus
      .conflicts()
      .filter(({ rule }) => rule.startsWith('figure-'))) {
      for (const [one, other] of disagreeing) {
        const [a, b] = [all[one], all[other]];
        if (a !== undefined && b !== undefined)
          told.set([placeOf(a.uri, a), placeOf(b.uri, b)].sort().join(' '), severity);
      }
    }
    const articleOf = (claim: ClaimInContext): ArticleInContext | undefined =>
      articles[[...group.articles.keys()].indexOf(claim.uri)];
    writeGroup(pairs, group, placed, told, articleOf);
  }
  for (const source of groupsAlone ? [] : distant()) {
    const facts = analyse(readText(source.text, 'plain'), assets);
    const article = new ArticleInContext(source.file, facts);
    const found = facts.claims.map((_, index) => article.claim(index)).filter((claim) => claim !== null);
    writeClaims(claims, source, found);
  }
  claims.end();
  pairs.end();
}

function writeClaims(out: WriteStream, { set, group, file, text }: Source, placed: readonly ClaimInContext[]): void {
  if (placed.length === 0) return;
  const { prose } = readArticle(text, 'plain');
  for (const { claim, event, part } of placed) {
    const { quantity, measure, modality, about, start, end } = claim;
    const { kind, unit, min, max, approximate } = quantity;
    const shown = figureInText(prose, claim);
    const line = {
      id: `${set}/${group}/${placeOf(file, claim)}`,
      set,
      group,
      file,
      ...shown,
      date: event?.date ?? null,
    };
    out.write(
      `${JSON.stringify({ ...line, kind, unit, min, max, measure, modality, approximate, names: about.names, part, start, end })}\n`,
    );
  }
}

/** Every two figures of the group that have one dimension, those of one sentence left out. */
function writeGroup(
  out: WriteStream,
  group: GoldGroup,
  placed: readonly ClaimInContext[],
  told: ReadonlyMap<string, string>,
  articleOf: (claim: ClaimInContext) => ArticleInContext | undefined,
): void {
  const set = halfOf(group.name);
  const id = (claim: ClaimInContext): string => `${set}/${group.name}/${placeOf(claim.uri, claim.claim)}`;
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      if (!haveOneDimension(one, other)) continue;
      const [a, b] = one.uri <= other.uri ? [one, other] : [other, one];
      if (a.uri === b.uri && a.claim.sentence.start === b.claim.sentence.start) continue;
      const eventsOf = (claim: ClaimInContext) => () => articleOf(claim)?.events() ?? [];
      const events = new EventPair(a.event ?? undefined, b.event ?? undefined, eventsOf(a), eventsOf(b));
      const { vetoes, evidence, likelihood, objection } = judgeOpenly(a, b, events);
      const listed = group.pairs.find((pair) => isPair(pair, a, b));
      const { verdict, kind, pooled, borderline } = (listed ?? {}) as GoldPair & {
        pooled?: boolean;
        borderline?: boolean;
      };
      out.write(
        `${JSON.stringify({
          a: id(a),
          b: id(b),
          set,
          group: group.name,
          verdict,
          kind,
          pooled,
          borderline,
          round: (group as GoldGroup & { round?: number }).round ?? 1,
          class: classOf(a.claim),
          values: compareClaims(a, b),
          told: told.get([placeOf(a.uri, a.claim), placeOf(b.uri, b.claim)].sort().join(' ')),
          light: Math.log(likelihood / (1 - likelihood)),
          vetoes: vetoes.map(({ id }) => id),
          objection: objection?.id,
          evidence: evidence.map(({ feature, value }) => [feature, value]),
        })}\n`,
      );
    }
  }
}

function haveOneDimension(one: ClaimInContext, other: ClaimInContext): boolean {
  const [a, b] = [one.claim.quantity, other.claim.quantity];
  return (
    !NO_QUANTITIES.has(a.kind) &&
    a.kind === b.kind &&
    (a.unit === b.unit || dimensionOf(a.unit) === dimensionOf(b.unit))
  );
}

function isPair({ a, b }: GoldPair, one: ClaimInContext, other: ClaimInContext): boolean {
  return (states(one, a) && states(other, b)) || (states(one, b) && states(other, a));
}

/** True where the claim stands in the quote and gives its value; a quote can hold several figures. */
function states({ uri, claim }: ClaimInContext, { file, start, end, value }: Quote): boolean {
  if (uri !== file || claim.start >= end || start >= claim.end) return false;
  const wanted = typeof value === 'string' ? [] : [value].flat();
  return (
    wanted.length === 0 || wanted.some((want) => isNear(claim.quantity.min, want) || isNear(claim.quantity.max, want))
  );
}

function isNear(value: number | null, want: number): boolean {
  return value !== null && Math.abs(value - want) <= 1e-6 * Math.max(1, Math.abs(want));
}

function placeOf(file: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${file}:${start}-${end}`;
}

/** Articles nobody has judged, of which many report on one event. */
function* distant(): Generator<Source> {
  const shootings = new URL('gun_violence/gv_dev.jsonl', shared);
  if (existsSync(shootings)) {
    for (const line of readFileSync(shootings, 'utf8').split('\n').filter(Boolean)) {
      const { incident, articles } = JSON.parse(line) as { incident: string; articles: { id: string; text: string }[] };
      if (articles.length < 2) continue;
      for (const { id, text } of articles) yield { set: 'shootings', group: incident, file: id, text };
    }
  }
  for (const [set, path] of [
    ['wire', 'scale/reuters21578.jsonl.xz'],
    ['open-news', 'names_train/unlabelled_news.jsonl.xz'],
  ] as const) {
    const packed = new URL(path, shared);
    if (!existsSync(packed)) continue;
    const lines = execFileSync('xz', ['-dc', packed.pathname], { maxBuffer: MOST_BYTES, encoding: 'utf8' }).split('\n');
    for (const line of lines.filter(Boolean)) {
      const { id, date, title, body, text } = JSON.parse(line) as Record<string, string | undefined>;
      const whole = text ?? `${title}\n\n${body}`;
      yield { set, group: date === undefined ? '' : dayOf(date), file: id ?? '', text: whole };
    }
  }
}

/** "26-FEB-1987 15:01:01.79" as 1987-02-26; empty where it is no date. */
function dayOf(written: string): string {
  const date = new Date(`${written.trim().slice(0, 11)} UTC`);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
