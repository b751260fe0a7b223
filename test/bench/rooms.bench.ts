import { splitSentences } from '../../src/engine/article/sentences.ts';
import { tokenise } from '../../src/engine/article/tokens.ts';
import type { Check } from '../../src/engine/checks/check.ts';
import { CHECKS } from '../../src/engine/checks/checks.ts';
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
import { megabytes, parseWithCompromise, report, sampled, worked } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const ROUNDS = 3;

/** As many articles go through a room before the next as an analysis thread reads together. */
const TOGETHER = 16;

/** What each room of the engine takes of the analysis. `rooms.md` keeps what it printed. */
export async function bench(): Promise<void> {
  const { names } = loadEngineAssets();
  const texts = sampled(scalePaths(1000), 5).map(scaleText);
  const spent = new Map<string, number>();
  /** What a room makes of each of the articles, with the processor time it takes added up. */
  const inRoom = <From, To>(room: string, from: readonly From[], read: (one: From) => To): To[] => {
    let made: To[] = [];
    const took = worked(() => {
      made = from.map(read);
    });
    spent.set(room, (spent.get(room) ?? 0) + took);
    return made;
  };
  const readTogether = (some: readonly string[]): void => {
    const articles = inRoom('reading', some, (text) => ({ article: readArticle(text, 'plain') }));
    const cut = inRoom('tokens and sentences', articles, (it) => ({
      ...it,
      tokens: tokenise(it.article, splitSentences),
    }));
    const mentions = inRoom('recognising names', cut, (it) => ({
      ...it,
      mentions: recogniseNames(it.article, it.tokens, names),
    }));
    const named = inRoom('joining names', mentions, (it) => ({
      ...it,
      entities: joinMentions(it.article, it.tokens, it.mentions),
    }));
    const counted = inRoom('recognising figures', named, (it) => ({
      ...it,
      figures: recogniseFigures(it.article, it.tokens),
    }));
    const framed = inRoom('framing figures', counted, (it) => ({
      ...it,
      framings: frameFigures(it.tokens, it.figures),
    }));
    const said = inRoom('who says what', framed, (it) => {
      const words = new ArticleWords(it.article, it.tokens, it.entities);
      const sources = readAttributions(words, it.entities);
      return { ...it, words, sources, statements: readStatements(words, sources) };
    });
    const claimed = inRoom('framing claims', said, (it) => ({
      ...it,
      attributions: it.sources.map(({ main }) => main),
      ...frameClaims(it.words, it.entities, it.sources, it.figures, it.framings),
    }));
    const checks: readonly Check[] = CHECKS;
    inRoom('what checks keep', claimed, (it) => checks.map(({ read }) => read?.(it)));
  };
  for (let round = 0; round <= ROUNDS; round++) {
    if (round === 1) spent.clear();
    for (let at = 0; at < texts.length; at += TOGETHER) readTogether(texts.slice(at, at + TOGETHER));
  }
  const few = sampled(texts, 10);
  const theirs = worked(() => parseWithCompromise(few)) / megabytes(few);
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
