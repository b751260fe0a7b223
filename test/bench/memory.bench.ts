import { pathToFileURL } from 'node:url';
import nlp from 'compromise';
import { analyse, createCorpus } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { datedByPath } from '../../src/workspace/datedByPath.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { megabytes, report, retainedBytes, sampled } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const ARTICLES = 4000;

/** What an index keeps in memory for each megabyte of articles, its texts not among it. */
export async function bench(): Promise<void> {
  const assets = loadEngineAssets();
  const paths = scalePaths(ARTICLES);
  const size = megabytes(paths.map(scaleText));
  // What analysis itself remembers (scores of words, compiled code) belongs to no index, and is told apart.
  for (const path of paths.slice(0, 50)) analyse(readText(scaleText(path), 'plain'), assets);
  const cold = retainedBytes();
  for (const path of paths) analyse(readText(scaleText(path), 'plain'), assets);
  const empty = retainedBytes();
  report('remembered by analysis alone', `${((empty - cold) / 1e6).toFixed(1)} MB`);
  const corpus = createCorpus();
  for (const path of paths) {
    corpus.put(pathToFileURL(path).href, datedByPath(analyse(readText(scaleText(path), 'plain'), assets), path));
  }
  const put = retainedBytes() - empty;
  corpus.conflicts();
  corpus.entities();
  const asked = retainedBytes() - empty;
  const perMegabyte = asked / 1e6 / size;
  report(
    `${corpus.size} articles, ${size.toFixed(1)} MB`,
    `${(put / 1e6).toFixed(1)} MB held, ${(asked / 1e6).toFixed(1)} MB once asked`,
  );

  const few = sampled(paths, 40);
  const before = retainedBytes();
  const parsed = few.map((path) => nlp(scaleText(path)));
  const theirs = (retainedBytes() - before) / 1e6 / megabytes(few.map(scaleText));
  report(`compromise, ${parsed.length} parsed articles held`, `${theirs.toFixed(0)} MB a MB of text`);
  report('a MB of text', `${perMegabyte.toFixed(1)} MB`, { words: 'at most 10 MB', met: perMegabyte <= 10 });
}
