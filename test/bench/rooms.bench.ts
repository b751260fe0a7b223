import { splitSentences } from '../../src/engine/article/sentences.ts';
import { tokenise } from '../../src/engine/article/tokens.ts';
import { ArticleWords } from '../../src/engine/claims/articleWords.ts';
import { readStatements } from '../../src/engine/claims/attributedStatements.ts';
import { readAttributions } from '../../src/engine/claims/attribution.ts';
import { frameClaims } from '../../src/engine/claims/frameClaims.ts';
import { frameFigures } from '../../src/engine/claims/frameFigures.ts';
import { recogniseFigures } from '../../src/engine/figures/recogniseFigures.ts';
import { joinMentions } from '../../src/engine/names/joinMentions.ts';
import { recogniseNames } from '../../src/engine/names/recogniseNames.ts';
import { readArticle } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { megabytes, parseWithCompromise, report, sampled, timed } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const ROUNDS = 3;

/** What each room of the engine takes of the analysis. */
export async function bench(): Promise<void> {
  const { names } = loadEngineAssets();
  const texts = sampled(scalePaths(1000), 5).map(scaleText);
  const spent = new Map<string, number>();
  const inRoom = <T>(room: string, work: () => T): T => {
    const begin = performance.now();
    const result = work();
    spent.set(room, (spent.get(room) ?? 0) + performance.now() - begin);
    return result;
  };
  for (let round = 0; round <= ROUNDS; round++) {
    if (round === 1) spent.clear();
    for (const text of texts) {
      const article = inRoom('reading', () => readArticle(text, 'plain'));
      const tokens = inRoom('tokens and sentences', () => tokenise(article, splitSentences));
      const mentions = inRoom('recognising names', () => recogniseNames(article, tokens, names));
      const entities = inRoom('joining names', () => joinMentions(article, tokens, mentions));
      const figures = inRoom('recognising figures', () => recogniseFigures(article, tokens));
      const framings = inRoom('framing figures', () => frameFigures(tokens, figures));
      const words = inRoom('who says what', () => new ArticleWords(article, tokens, entities));
      const sources = inRoom('who says what', () => readAttributions(words, entities));
      inRoom('who says what', () => readStatements(words, sources));
      inRoom('framing claims', () => frameClaims(words, entities, sources, figures, framings));
    }
  }
  const few = sampled(texts, 10);
  const theirs = timed(() => parseWithCompromise(few)) / megabytes(few);
  const all = [...spent.values()].reduce((sum, each) => sum + each, 0);
  for (const [room, milliseconds] of spent) {
    const perMegabyte = milliseconds / ROUNDS / megabytes(texts);
    const share = `${((100 * milliseconds) / all).toFixed(0)} %`.padStart(5);
    report(
      room,
      `${share}   ${perMegabyte.toFixed(0).padStart(6)} ms/MB   ${(theirs / perMegabyte).toFixed(0)} × compromise`,
    );
  }
}
