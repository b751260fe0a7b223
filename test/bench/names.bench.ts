import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { splitSentences } from '../../src/engine/article/sentences.ts';
import { tokenise } from '../../src/engine/article/tokens.ts';
import { analyse, createCorpus } from '../../src/engine/index.ts';
import { joinMentions } from '../../src/engine/names/joinMentions.ts';
import type { Mention } from '../../src/engine/names/name.ts';
import { recogniseNames } from '../../src/engine/names/recogniseNames.ts';
import { readArticle, readText } from '../../src/formats/readContent.ts';
import { datedByPath } from '../../src/workspace/datedByPath.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { megabytes, parseWithCompromise, quantile, report, sampled, timed, worked } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const STARTS = 7;
const ROUNDS = 5;
const ARTICLES = 2000;

/** The recogniser: from nothing to loaded, and text into names; then what one asks of the names of many articles. */
export async function bench(): Promise<void> {
  loading();
  recognition();
  asking();
}

/** Each in processes of their own, which take turns. */
function loading(): void {
  const assets = JSON.stringify(new URL('../../src/workspace/engineAssets.ts', import.meta.url).href);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    ours.push(secondsOf(`const { loadEngineAssets } = await import(${assets});`, 'loadEngineAssets()'));
    theirs.push(secondsOf('', "await import('compromise')"));
  }
  const [mine, compromise] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
  report('model loaded', `${mine.toFixed(0)} ms`, { words: 'at most 100 ms', met: mine <= 100 });
  report('compromise loaded', `${compromise.toFixed(0)} ms = ${(compromise / mine).toFixed(1)} × the model`);
}

/** Milliseconds that `work` takes in a new process, once `before` is done. */
function secondsOf(before: string, work: string): number {
  const program = `${before} const begin = performance.now(); ${work}; console.log(performance.now() - begin);`;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd, encoding: 'utf8' }));
}

function recognition(): void {
  const { names } = loadEngineAssets();
  const texts = sampled(scalePaths(1000), 5).map(scaleText);
  const few = sampled(texts, 5);
  const prepared = texts.map((text) => {
    const article = readArticle(text, 'plain');
    return { article, tokens: tokenise(article, splitSentences) };
  });
  const recogniseAll = (): Mention[][] => prepared.map(({ article, tokens }) => recogniseNames(article, tokens, names));
  const found = recogniseAll();
  const joinAll = (): void => {
    for (const [index, { article, tokens }] of prepared.entries()) joinMentions(article, tokens, found[index] ?? []);
  };
  joinAll();
  parseWithCompromise(sampled(few, 4));
  const recognised: number[] = [];
  const joined: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const theirs = worked(() => parseWithCompromise(few)) / megabytes(few);
    const recognising = worked(recogniseAll) / megabytes(texts);
    recognised.push(theirs / recognising);
    joined.push(theirs / (recognising + worked(joinAll) / megabytes(texts)));
  }
  const ratio = quantile(recognised, 0.5);
  const target = { words: 'at least 10 ×', met: ratio >= 10 };
  report('recognition', `${ratio.toFixed(1)} × compromise’s full parse`, target);
  report('recognised and joined', `${quantile(joined, 0.5).toFixed(1)} × compromise’s full parse`);
}

function asking(): void {
  const assets = loadEngineAssets();
  const corpus = createCorpus();
  for (const path of scalePaths(ARTICLES)) {
    corpus.put(pathToFileURL(path).href, datedByPath(analyse(readText(scaleText(path), 'plain'), assets), path));
  }
  const list = [...corpus.entityList()].sort((a, b) => b.mentions - a.mentions);
  const [first] = list;
  report(`a list of ${list.length} entities`, `${timed(() => corpus.entityList()).toFixed(0)} ms`);
  if (first === undefined) return;
  corpus.entity(first.id);
  const card = quantile(
    [1, 2, 3, 4, 5].map(() => timed(() => corpus.entity(first.id))),
    0.5,
  );
  report(`a card of ${first.mentions} mentions`, `${card.toFixed(0)} ms`);
  const merge = [[first.name, list[1]?.name ?? '']];
  const merging = timed(() => corpus.setAliases({ merge, split: [], notAName: [] }));
  report(`two names made one, in ${corpus.size} articles`, `${merging.toFixed(0)} ms`);
}
