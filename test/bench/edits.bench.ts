import { pathToFileURL } from 'node:url';
import { analyse, type Corpus, createCorpus, type EngineAssets } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { datedByPath } from '../../src/workspace/datedByPath.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { parseWithCompromise, quantile, report, sampled, workedOnThread } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const SMALL = 500;
const LARGE = 10_000;

/**
 * From a keystroke to the diagnostics of every article concerned: analysis, the corpus, and the conflicts of what
 * changed. The same articles are edited in a small index and in a large one, in turn, so that only the size of the
 * index differs. In time of the processor, as a busy machine would be measured instead.
 */
export async function bench(): Promise<void> {
  const assets = loadEngineAssets();
  const paths = scalePaths(LARGE);
  const small = corpusOf(paths.slice(0, SMALL), assets);
  const large = corpusOf(paths, assets);
  const edited = sampled(paths.slice(0, SMALL), 5);
  for (const path of sampled(edited, 10)) for (const corpus of [small, large]) edit(corpus, path, assets);
  const inSmall: number[] = [];
  const inLarge: number[] = [];
  const theirs: number[] = [];
  for (const [index, path] of edited.entries()) {
    const order = index % 2 === 0 ? [small, large] : [large, small];
    for (const corpus of order) (corpus === small ? inSmall : inLarge).push(edit(corpus, path, assets));
    if (index % 4 === 0) theirs.push(workedOnThread(() => parseWithCompromise([scaleText(path)])));
  }
  report(`edit, ${SMALL} articles in the index`, quantiles(inSmall));
  report(`edit, ${LARGE} articles in the index`, quantiles(inLarge));
  report('compromise, parse of the article', quantiles(theirs));
  const growth = quantile(inLarge, 0.95) / quantile(inSmall, 0.95);
  report('p95, 10,000 to 500', `${growth.toFixed(2)} ×`, { words: 'at most 1.25 ×', met: growth <= 1.25 });
}

function corpusOf(paths: readonly string[], assets: EngineAssets): Corpus {
  const corpus = createCorpus();
  for (const path of paths) {
    corpus.putLater(pathToFileURL(path).href, datedByPath(analyse(readText(scaleText(path), 'plain'), assets), path));
  }
  corpus.settle();
  corpus.conflicts();
  return corpus;
}

/**
 * Changes the first figure of an article as one who types does; the milliseconds of work until its diagnostics could
 * be shown.
 */
function edit(corpus: Corpus, path: string, assets: EngineAssets): number {
  const uri = pathToFileURL(path).href;
  const before = scaleText(path);
  const after = before.replace(/\d/, (digit) => String((Number(digit) % 9) + 1));
  const spent = workedOnThread(() => {
    const change = corpus.put(uri, datedByPath(analyse(readText(after, 'plain'), assets), path));
    for (const touched of new Set([uri, ...change.conflicts])) corpus.conflicts(touched);
  });
  corpus.put(uri, datedByPath(analyse(readText(before, 'plain'), assets), path));
  return spent;
}

function quantiles(sample: readonly number[]): string {
  return `p50 ${quantile(sample, 0.5).toFixed(1)} ms   p95 ${quantile(sample, 0.95).toFixed(1)} ms`;
}
