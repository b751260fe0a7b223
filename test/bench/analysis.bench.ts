import { analyse, analyseAll } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { megabytes, parseWithCompromise, quantile, report, sampled, worked } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const ROUNDS = 5;

/** As many as an analysis thread reads together. */
const TOGETHER = 16;

/** Analysis of whole articles, in megabytes for a second of processor. Rounds of both take turns. */
export async function bench(): Promise<void> {
  const assets = loadEngineAssets();
  const texts = sampled(scalePaths(1000), 5).map(scaleText);
  const size = megabytes(texts);
  const analyseEach = (): void => {
    for (const text of texts) analyse(readText(text, 'plain'), assets);
  };
  const analyseTogether = (): void => {
    for (let at = 0; at < texts.length; at += TOGETHER) {
      analyseAll(
        texts.slice(at, at + TOGETHER).map((text) => readText(text, 'plain')),
        assets,
      );
    }
  };
  const few = sampled(texts, 5);
  analyseEach();
  parseWithCompromise(sampled(few, 4));
  analyseTogether();
  const speeds: { ours: number; together: number; theirs: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = (size / worked(analyseEach)) * 1000;
    const theirs = (megabytes(few) / worked(() => parseWithCompromise(few))) * 1000;
    const together = (size / worked(analyseTogether)) * 1000;
    speeds.push({ ours, together, theirs });
  }
  const ratioOf = (key: 'ours' | 'together'): number =>
    quantile(
      speeds.map((speed) => speed[key] / speed.theirs),
      0.5,
    );
  const ratio = ratioOf('ours');
  const median = (key: 'ours' | 'together' | 'theirs'): string =>
    quantile(
      speeds.map((speed) => speed[key]),
      0.5,
    ).toFixed(2);
  report('text analysed', `${size.toFixed(2)} MB in ${texts.length} articles`);
  report('throughput', `${median('ours')} MB/s`);
  report('throughput, together', `${median('together')} MB/s, ${TOGETHER} articles at a time`);
  report('compromise, full parse', `${median('theirs')} MB/s`);
  report('ratio', `${ratio.toFixed(1)} ×`, { words: 'at least 5 ×', met: ratio >= 5 });
  report('ratio, together', `${ratioOf('together').toFixed(1)} ×`);
}
