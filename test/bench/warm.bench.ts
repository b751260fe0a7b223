import { pathToFileURL } from 'node:url';
import { createCorpus } from '../../src/engine/index.ts';
import { CachedAnalyser } from '../../src/workspace/cachedAnalyser.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { FactsCache } from '../../src/workspace/factsCache.ts';
import { Indexer } from '../../src/workspace/indexer.ts';
import { IndexFile } from '../../src/workspace/indexFile.ts';
import { NodeWorkspace } from '../../src/workspace/nodeWorkspace.ts';
import { TimedAnalyser } from '../../src/workspace/timedAnalyser.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { parseWithCompromise, report, sampled, worked } from './measure.ts';
import { scaleFolder, scalePaths, scaleText } from './scaleArticles.ts';

const ARTICLES = 10_000;

/**
 * The same folder opened for the first time, again with the facts of each article kept, and again with the index kept:
 * until every conflict is known, in time of the processor.
 */
export async function bench(): Promise<void> {
  const paths = scalePaths(ARTICLES);
  const cache = new TemporaryFolder();
  const folder = pathToFileURL(scaleFolder()).href;
  const open = async (keepsIndex: boolean): Promise<Opened> => {
    const corpus = createCorpus();
    const workspace = new NodeWorkspace({ folders: [{ uri: folder }] });
    const analyser = new CachedAnalyser(new TimedAnalyser(loadEngineAssets()), new FactsCache(cache.path, 'bench'));
    const store = keepsIndex ? new IndexFile(cache.path, 'bench', [folder], 'twice') : null;
    const indexer = new Indexer({ workspace, corpus, analyser, store: () => store });
    const read = await workedFor(async () => {
      await indexer.indexAll(new AbortController().signal);
      corpus.conflicts();
    });
    const kept = await workedFor(() => indexer.keep());
    await analyser.close();
    return { read, kept, conflicts: corpus.conflicts().length };
  };
  try {
    const first = await open(false);
    const facts = await open(false);
    const { kept } = await open(true);
    const index = await open(true);
    const hundred = sampled(paths, ARTICLES / 100).map(scaleText);
    const theirs = 100 * worked(() => parseWithCompromise(hundred));
    report(`${ARTICLES} articles for the first time`, seconds(first.read));
    report('with their facts kept', share(facts, first));
    const isQuick = index.read <= 0.03 * first.read;
    report('with the index kept', share(index, first), { words: 'at most 3 %', met: isQuick });
    report('to keep the index', seconds(kept));
    report('compromise, by a hundred of them', seconds(theirs));
    if (index.conflicts !== first.conflicts) report('CONFLICTS', `${index.conflicts}, not ${first.conflicts}`);
  } finally {
    cache.remove();
  }
}

/** In milliseconds of the processor. */
interface Opened {
  readonly read: number;
  readonly kept: number;
  readonly conflicts: number;
}

async function workedFor(work: () => Promise<void>): Promise<number> {
  const begin = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

function share(opened: Opened, first: Opened): string {
  return `${seconds(opened.read)} = ${((100 * opened.read) / first.read).toFixed(1)} % of that`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
