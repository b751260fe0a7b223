import { pathToFileURL } from 'node:url';
import { createCorpus } from '../../src/engine/index.ts';
import { FactsElsewhere } from './factsElsewhere.ts';
import { heapByPath } from './heapParts.ts';
import { report, retainedBytes } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const ARTICLES = 4000;
const AT_ONCE = 100;

/** What a path from the corpus is of: the first that it has. */
const PARTS: readonly (readonly [part: string, paths: RegExp])[] = [
  ['articles placed last', /#placed/],
  ['what checks read last', /#read/],
  ['facts of the articles', /^\.#articles\.#articles/],
  ['words of the facts', /#vocabulary/],
  ['names of each article', /#names\.#graph\.names\.parts|#graph\.articles/],
  ['names', /#articles\.#names/],
  ['names by their spelling', /#running\.index\.#index/],
  ['events by what they are found by', /#anchors/],
  ['statements that are compared', /#compared|figures\.#numbers|figures\.#parts/],
  ['joins with their reasons', /#edges|#clusters|#leftOver/],
  ['keys of the checks', /#keys|#hashes|#groups/],
  ['what is told of each article', /#conflicts|#known/],
  ['how many articles hold a name of stories', /#storyNames|storyNames/],
  ['addresses, dates, sketches', /^\.#articles\.(?:numbers|#sketches|#stated|#metas)/],
];

/** What each part of an index keeps on the heap, once every conflict has been asked for: the table of memory.md. */
export async function bench(): Promise<void> {
  const paths = scalePaths(ARTICLES);
  const elsewhere = new FactsElsewhere();
  const corpus = createCorpus();
  while (corpus.size < ARTICLES) {
    const next = paths.slice(corpus.size, corpus.size + AT_ONCE);
    const facts = await elsewhere.of(next.map((path) => ({ path, text: scaleText(path) })));
    for (const [at, each] of facts.entries()) corpus.putLater(pathToFileURL(next[at] ?? '').href, each);
  }
  corpus.settle();
  corpus.conflicts();
  await elsewhere.close();
  retainedBytes();
  const sums = new Map<string, number>();
  for (const [path, size] of heapByPath('ArticleCorpus')) {
    const part = PARTS.find(([, paths]) => paths.test(path))?.[0] ?? 'the rest';
    sums.set(part, (sums.get(part) ?? 0) + size);
  }
  for (const [part, size] of [...sums].sort(([, a], [, b]) => b - a)) report(part, `${(size / 1e6).toFixed(1)} MB`);
  report('all', `${([...sums.values()].reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1)} MB`);
  if (corpus.size !== ARTICLES) throw new RangeError('the corpus was let go');
}
