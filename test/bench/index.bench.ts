import { pathToFileURL } from 'node:url';
import { analyse, createCorpus } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { datedByPath } from '../../src/workspace/datedByPath.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { growthExponent, megabytes, parseWithCompromise, report, sampled, worked } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const SMALL = 1000;
const LARGE = 10_000;

/**
 * A cold index: every article read from disk, analysed and put, and then every conflict asked for. In time of the
 * processor.
 */
export async function bench(): Promise<void> {
  const assets = loadEngineAssets();
  scalePaths(LARGE);
  const index = (paths: readonly string[]): { read: number; put: number; asked: number; conflicts: number } => {
    const corpus = createCorpus();
    let put = 0;
    const read = worked(() => {
      for (const path of paths) {
        const facts = datedByPath(analyse(readText(scaleText(path), 'plain'), assets), path);
        put += worked(() => corpus.putLater(pathToFileURL(path).href, facts));
      }
      put += worked(() => corpus.settle());
    });
    const asked = worked(() => corpus.conflicts());
    return { read, put, asked, conflicts: corpus.conflicts().length };
  };
  index(scalePaths(LARGE).slice(-400));
  const taken: { size: number; cost: number }[] = [];
  for (const count of [SMALL, LARGE]) {
    const paths = scalePaths(count);
    const { read, put, asked, conflicts } = index(paths);
    const size = megabytes(paths.map(scaleText));
    const hundred = sampled(paths, count / 100).map(scaleText);
    const theirs = (worked(() => parseWithCompromise(hundred)) * size) / megabytes(hundred);
    taken.push({ size, cost: read + asked });
    report(
      `${count} articles, ${size.toFixed(1)} MB`,
      `${seconds(read + asked)}: analysing ${seconds(read - put)}, joining ${seconds(put)}, asking ${seconds(asked)}; ` +
        `${((1000 * conflicts) / count).toFixed(1)} conflicts in 1,000 articles`,
    );
    report('  compromise, by a hundred of them', `${seconds(theirs)} = ${(theirs / (read + asked)).toFixed(1)} ×`);
  }
  const [small, large] = taken;
  if (small === undefined || large === undefined) return;
  const exponent = growthExponent(small, large);
  report('exponent of growth', exponent.toFixed(2), { words: 'at most 1.05', met: exponent <= 1.05 });
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
