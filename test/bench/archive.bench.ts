import { join } from 'node:path';
import { ArchiveSources } from '../../src/archive/archiveSources.ts';
import type { ArchiveStore } from '../../src/archive/archiveStore.ts';
import { articleForArchive } from '../../src/archive/articleForArchive.ts';
import { createPostgres } from '../../src/archive/postgres/openPostgres.ts';
import { createSqlite } from '../../src/archive/sqlite/openSqlite.ts';
import { type ArticleFacts, analyse, createCorpus, type EngineAssets } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { PostgresServer, postgresPrograms } from '../rig/postgresServer.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { type ArchiveFacts, ArchiveFactsMaker } from './archiveFacts.ts';
import { archiveStory } from './archiveStories.ts';
import { quantile, report, retainedBytes } from './measure.ts';

/** SOURCECHECK_BENCH_ARTICLES=200000 for the size of a newsroom's archive, which takes half an hour. */
const LARGE = Number(process.env.SOURCECHECK_BENCH_ARTICLES ?? 20_000);
const SMALL = LARGE / 10;
const BATCH = 200;
const DRAFTS = 120;
const WORKING_SET = 1000;
const ENGINE = 'the engine measured';

interface Measured {
  readonly name: string;
  readonly store: ArchiveStore;
  /** In milliseconds, since the last report. */
  adding: number;
  p95: number;
  bytes: number;
}

/**
 * An archive of stories as it grows tenfold: how fast they go in, what room they take, and how long a draft waits for
 * what its archive contradicts, from its facts to its conflicts.
 */
export async function bench(): Promise<void> {
  const assets = loadEngineAssets();
  const maker = new ArchiveFactsMaker(assets);
  const folder = new TemporaryFolder();
  const server = postgresPrograms() === null ? null : await PostgresServer.start({ durable: true });
  const file = await createSqlite(join(folder.path, 'archive'), { keepsSentences: true });
  const stores: Measured[] = [{ name: 'file', store: file, adding: 0, p95: 0, bytes: 0 }];
  if (server === null) report('PostgreSQL', 'left out: it is not installed');
  else {
    const store = await createPostgres(server.createDatabase('archive'), { keepsSentences: true });
    stores.push({ name: 'PostgreSQL', store, adding: 0, p95: 0, bytes: 0 });
  }
  const drafts = Array.from({ length: DRAFTS }, (_, at) => draftOf(Math.floor((at * SMALL) / DRAFTS), assets));
  let added = 0;
  for (const size of [SMALL, LARGE]) {
    const first = added;
    for (; added < size; added += BATCH) {
      const articles = Array.from({ length: BATCH }, (_, at) => toStore(maker.make(added + at)));
      for (const measured of stores) {
        const begin = performance.now();
        await measured.store.put(articles);
        measured.adding += performance.now() - begin;
      }
    }
    for (const measured of stores) {
      const { bytes } = await measured.store.statistics(ENGINE);
      const rate = ((size - first) * 1000) / measured.adding;
      report(
        `${measured.name}, ${size} articles`,
        `${rate.toFixed(0)} added a second, ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / size / 1000).toFixed(1)} KB each`,
      );
      const waits = await answers(measured.store, drafts);
      const passed = waits.map((wait) => wait.passed);
      const worked = waits.map((wait) => wait.worked);
      const p95 = quantile(passed, 0.95);
      const growth = p95 / measured.p95;
      const ofProcessor = `${quantile(worked, 0.5).toFixed(0)} and ${quantile(worked, 0.95).toFixed(0)} of processor`;
      report(
        '  answer for a draft',
        `p50 ${quantile(passed, 0.5).toFixed(0)} ms   p95 ${p95.toFixed(0)} ms   (${ofProcessor})`,
        {
          words: 'at most 150 ms',
          met: p95 <= 150,
        },
      );
      if (size === LARGE) {
        report('  p95, tenfold', `${growth.toFixed(2)} ×`, { words: 'at most 1.5 ×', met: growth <= 1.5 });
        const each = (bytes - measured.bytes) / (LARGE - SMALL);
        report('  a million, by this growth', `${((measured.bytes + each * (1e6 - SMALL)) / 1e9).toFixed(1)} GB`);
      }
      Object.assign(measured, { p95, bytes, adding: 0 });
    }
  }
  for (const { name, store } of stores) await memory(name, store, maker, drafts);
  for (const { store } of stores) await store.close();
  await server?.remove();
  folder.remove();
}

/** A report of an event that others in the archive tell, with another figure, in an article of its own. */
function draftOf(number: number, assets: EngineAssets): ArticleFacts {
  const { text } = archiveStory(number);
  const changed = text.replace(/\b\d{2}\b(?! [a-z]+ [a-z]+ old)/, (figure) => String(Number(figure) + 7));
  return analyse(readText(changed, 'markdown'), assets);
}

function toStore({ path, facts }: ArchiveFacts): ReturnType<typeof articleForArchive> {
  const uri = `file:///archive/${path}`;
  const prose = 'A sentence of the usual length, as the text is not at hand. '.repeat(20);
  return articleForArchive({ uri, contentHash: uri, engine: ENGINE }, { facts, lineStarts: LINES }, prose);
}

const LINES = Uint32Array.from({ length: 12 }, (_, line) => line * 70);

interface Wait {
  readonly passed: number;
  readonly worked: number;
}

/** Milliseconds from each draft's facts to its conflicts, and those of them that this process worked. */
async function answers(store: ArchiveStore, drafts: readonly ArticleFacts[]): Promise<Wait[]> {
  const corpus = createCorpus();
  const sources = new ArchiveSources(store, corpus, ENGINE);
  const waits: Wait[] = [];
  // Twice, as the first few of a process are compiled.
  for (const [round, each] of [drafts.slice(0, 20), drafts].entries()) {
    for (const facts of each) {
      const begin = performance.now();
      const before = process.cpuUsage();
      corpus.put(DRAFT, facts);
      await sources.consult([DRAFT], [DRAFT]);
      corpus.conflicts(DRAFT);
      const { user, system } = process.cpuUsage(before);
      if (round > 0) waits.push({ passed: performance.now() - begin, worked: (user + system) / 1000 });
      sources.release([DRAFT]);
      corpus.remove(DRAFT);
    }
  }
  return waits;
}

const DRAFT = 'file:///drafts/draft.md';

/** What is held for a working set: without an archive, and with one that was asked for all drafts and is for ten. */
async function memory(
  name: string,
  store: ArchiveStore,
  maker: ArchiveFactsMaker,
  drafts: readonly ArticleFacts[],
): Promise<void> {
  const before = retainedBytes();
  const corpus = createCorpus();
  for (let number = 0; number < WORKING_SET; number++) {
    corpus.putLater(`file:///here/${number}.md`, maker.make(3 * LARGE + number).facts);
  }
  corpus.settle();
  corpus.conflicts();
  const alone = retainedBytes() - before;
  const sources = new ArchiveSources(store, corpus, ENGINE);
  const uris = drafts.map((_, at) => `file:///drafts/${at}.md`);
  for (const [at, facts] of drafts.entries()) {
    const uri = uris[at] ?? '';
    corpus.put(uri, facts);
    await sources.consult([uri], [uri]);
    corpus.conflicts(uri);
    const done = uris[at - 10];
    if (done === undefined) continue;
    sources.release([done]);
    corpus.remove(done);
  }
  const together = retainedBytes() - before;
  const ratio = (before + together) / (before + alone);
  report(
    `${name}: held for ${WORKING_SET} articles`,
    `${(alone / 1e6).toFixed(1)} MB, with ten drafts open ${(together / 1e6).toFixed(1)} MB: the process ${ratio.toFixed(2)} ×`,
    { words: 'at most 1.3 ×', met: ratio <= 1.3 },
  );
}
