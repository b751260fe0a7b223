import { pathToFileURL } from 'node:url';
import nlp from 'compromise';
import { createCorpus } from '../../src/engine/index.ts';
import { FactsElsewhere } from './factsElsewhere.ts';
import { growthExponent, megabytes, report, retainedBytes, sampled } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const COUNTS = [1000, 4000, 10_000] as const;

/** So many stories are analysed at a time. */
const AT_ONCE = 100;

interface Kept {
  readonly articles: number;
  /** Of the articles as files. */
  readonly size: number;
  readonly cost: number;
}

/**
 * What an index keeps in memory, its texts not among it, as it grows: all in megabytes. What does not grow with the
 * articles (what was read last, and the like) is told apart from what each megabyte of them adds.
 */
export async function bench(): Promise<void> {
  const paths = scalePaths(COUNTS[2]);
  const elsewhere = new FactsElsewhere();
  const empty = retainedBytes();
  const corpus = createCorpus();
  const kept: Kept[] = [];
  for (const count of COUNTS) {
    while (corpus.size < count) {
      const next = paths.slice(corpus.size, Math.min(count, corpus.size + AT_ONCE));
      const facts = await elsewhere.of(next.map((path) => ({ path, text: scaleText(path) })));
      for (const [at, path] of next.entries()) {
        const each = facts[at];
        if (each !== undefined) corpus.putLater(pathToFileURL(path).href, each);
      }
    }
    corpus.settle();
    corpus.conflicts();
    const asked = { articles: count, size: sizeOf(paths, count), cost: (retainedBytes() - empty) / 1e6 };
    kept.push(asked);
    const each = (asked.cost / asked.size).toFixed(1);
    report(`${count} articles, ${asked.size.toFixed(1)} MB`, `${asked.cost.toFixed(1)} MB held, ${each} a MB of text`);
  }
  await elsewhere.close();

  const few = sampled(paths, 100);
  const before = retainedBytes();
  const parsed = few.map((path) => nlp(scaleText(path)));
  const theirs = (retainedBytes() - before) / 1e6 / megabytes(few.map(scaleText));
  report(`compromise, ${parsed.length} parsed articles held`, `${theirs.toFixed(0)} MB a MB of text`);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return;
  const added = (last.cost - first.cost) / (last.size - first.size);
  report('what does not grow', `${(first.cost - added * first.size).toFixed(1)} MB`);
  report('each further MB of text', `${added.toFixed(1)} MB`, { words: 'at most 4 MB', met: added <= 4 });
  const exponent = growthExponent(first, last);
  report('exponent of growth', exponent.toFixed(2), { words: 'at most 1.05', met: exponent <= 1.05 });
}

function sizeOf(paths: readonly string[], count: number): number {
  return paths.slice(0, count).reduce((sum, path) => sum + megabytes([scaleText(path)]), 0);
}
