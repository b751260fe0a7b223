import { analyse } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { megabytes, parseWithCompromise, quantile, report, sampled, worked } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const ROUNDS = 5;

/** Analysis of whole articles, in megabytes for a second of processor. Rounds of both take turns. */
export async function bench(): Promise<void> {
  const assets = loadEngineAssets();
  const texts = sampled(scalePaths(1000), 5).map(scaleText);
  const size = megabytes(texts);
  const analyseAll = (): void => {
    for (const text of texts) analyse(readText(text, 'plain'), assets);
  };
  const few = sampled(texts, 5);
  analyseAll();
  parseWithCompromise(sampled(few, 4));
  const speeds: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = (size / worked(analyseAll)) * 1000;
    const theirs = (megabytes(few) / worked(() => parseWithCompromise(few))) * 1000;
    speeds.push({ ours, theirs });
  }
  const ratio = quantile(
    speeds.map((speed) => speed.ours / speed.theirs),
    0.5,
  );
  const median = (key: 'ours' | 'theirs'): string =>
    quantile(
      speeds.map((speed) => speed[key]),
      0.5,
    ).toFixed(2);
  report('text analysed', `${size.toFixed(2)} MB in ${texts.length} articles`);
  report('throughput', `${median('ours')} MB/s`);
  report('compromise, full parse', `${median('theirs')} MB/s`);
  report('ratio', `${ratio.toFixed(1)} ×`, { words: 'at least 5 ×', met: ratio >= 5 });
}
