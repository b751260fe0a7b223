import { arrangeStories } from './article/arrangeStories.ts';
import type { Document } from './article/document.ts';
import { splitSentences } from './article/sentences.ts';
import { tokenise } from './article/tokens.ts';
import type { Check, Reading } from './checks/check.ts';
import { CHECKS } from './checks/checks.ts';
import { ArticleWords } from './claims/articleWords.ts';
import { readStatements } from './claims/attributedStatements.ts';
import { readAttributions } from './claims/attribution.ts';
import { frameClaims } from './claims/frameClaims.ts';
import { frameFigures } from './claims/frameFigures.ts';
import type { ArticleFacts } from './facts.ts';
import { bareNumbersIn, bareNumbersNotice } from './figures/bareNumbers.ts';
import { recogniseFigures } from './figures/recogniseFigures.ts';
import type { FigureEncoder } from './meaning/figureEncoder.ts';
import { meaningsOf } from './meaning/figureMeanings.ts';
import { joinMentions } from './names/joinMentions.ts';
import type { NameModel } from './names/nameModel.ts';
import { recogniseNames } from './names/recogniseNames.ts';

/** What the engine needs besides the document: the weights it ships with, loaded by whoever owns the files. */
export interface EngineAssets {
  readonly names: NameModel;
  /** What the second look needs: without it none is taken. */
  readonly figures?: FigureEncoder;
}

/**
 * How closely an article is read. The second look adds what each figure means by its sentence, in some ten milliseconds
 * a figure: it is worth it where two articles tell of one matter (`Corpus.wantsSecondLook`).
 */
export type Look = 'once' | 'twice';

/**
 * Analyses one article. Pure: the same document gives the same facts; any document gives facts, perhaps none; it never
 * throws, and its time grows linearly with the text.
 */
export function analyse(document: Document, assets: EngineAssets, look: Look = 'once'): ArticleFacts {
  return analyseAll([document], assets, look)[0] as ArticleFacts;
}

/**
 * Analyses articles, each as if it were alone, in half to two thirds of the time. Each room reads all of them before
 * the next one begins: there is more code than a processor keeps at hand, and to fetch it anew for every article takes
 * longer than to read a short one. Tens of articles are enough; what is read of all is in memory at the same time.
 */
export function analyseAll(documents: readonly Document[], assets: EngineAssets, look: Look = 'once'): ArticleFacts[] {
  const readings = documents
    .map((document) => ({ document, article: arrangeStories(document) }))
    .map((it) => ({ ...it, tokens: tokenise(it.article, splitSentences) }))
    .map((it) => ({ ...it, mentions: recogniseNames(it.article, it.tokens, assets.names) }))
    .map(({ mentions, ...it }) => ({ ...it, entities: joinMentions(it.article, it.tokens, mentions) }))
    .map((it) => ({ ...it, figures: recogniseFigures(it.article, it.tokens) }))
    .map((it) => ({ ...it, framings: frameFigures(it.tokens, it.figures) }))
    .map((it) => ({ ...it, words: new ArticleWords(it.article, it.tokens, it.entities) }))
    .map((it) => ({ ...it, sources: readAttributions(it.words, it.entities) }))
    .map(({ figures, framings, ...it }) => ({
      ...it,
      ...frameClaims(it.words, it.entities, it.sources, figures, framings),
    }))
    .map((it) => ({ ...it, statements: readStatements(it.words, it.sources) }))
    .map((it) => ({ ...it, attributions: it.sources.map(({ main }) => main) }));
  const checks = readForChecks(readings);
  return readings.map(({ document, article, tokens, entities, events, claims, statements, contexts }, index) => {
    const unread = bareNumbersNotice(article, bareNumbersIn(article, tokens));
    const facts = {
      meta: article.meta,
      stories: article.stories,
      entities,
      events,
      claims,
      statements,
      contexts,
      checks: checks[index] as ArticleFacts['checks'],
      notices: unread === null ? article.notices : [...article.notices, unread],
    };
    return {
      ...facts,
      ...(document.doubtful === undefined ? {} : { doubtful: document.doubtful }),
      ...(look === 'once' || assets.figures === undefined
        ? {}
        : { meanings: meaningsOf(article, claims, assets.figures) }),
    };
  });
}

function readForChecks(readings: readonly Reading[]): ArticleFacts['checks'][] {
  const checks: readonly Check[] = CHECKS;
  const found = readings.map((): Record<string, unknown> => ({}));
  for (const { id, read } of checks) {
    if (read === undefined) continue;
    for (const [index, reading] of readings.entries()) (found[index] as Record<string, unknown>)[id] = read(reading);
  }
  return found;
}
