import { analyse } from '../../src/engine/analyse.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { megabytes, quantile, report, sampled, timeCompromise, timed } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const ROUNDS = 5;

/** Analysis of whole articles, in one thread. Rounds of both take turns, so that a busy machine slows both alike. */
export async function bench(): Promise<void> {
  const assets = loadEngineAssets();
  const texts = sampled(scalePaths(1000), 5).map(scaleText);
  const size = megabytes(texts);
  const ours = (): number =>
    timed(() => {
      for (const text of texts) analyse(text, 'plain', assets);
    });
  const few = sampled(texts, 5);
  ours();
  timeCompromise(sampled(few, 4));
  const speeds: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    speeds.push({ ours: (size / ours()) * 1000, theirs: (megabytes(few) / timeCompromise(few)) * 1000 });
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
