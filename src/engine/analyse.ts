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
import { bareNumbersNotice } from './figures/bareNumbers.ts';
import { recogniseFigures } from './figures/recogniseFigures.ts';
import { joinMentions } from './names/joinMentions.ts';
import type { NameModel } from './names/nameModel.ts';
import { recogniseNames } from './names/recogniseNames.ts';

/** What the engine needs besides the document: the weights it ships with, loaded by whoever owns the files. */
export interface EngineAssets {
  readonly names: NameModel;
}

/**
 * Analyses one article. Pure: the same document gives the same facts; any document gives facts, perhaps none; it never
 * throws, and its time grows linearly with the text.
 */
export function analyse(document: Document, assets: EngineAssets): ArticleFacts {
  const article = arrangeStories(document);
  const tokens = tokenise(article, splitSentences);
  const mentions = recogniseNames(article, tokens, assets.names);
  const entities = joinMentions(article, tokens, mentions);
  const figures = recogniseFigures(article, tokens);
  const framings = frameFigures(tokens, figures);
  const words = new ArticleWords(article, tokens, entities);
  const sources = readAttributions(words, entities);
  const attributions = sources.map(({ main }) => main);
  const unread = bareNumbersNotice(article, tokens);
  const { claims, events, told, contexts } = frameClaims(words, entities, sources, figures, framings);
  const facts = {
    meta: article.meta,
    stories: article.stories,
    entities,
    events,
    claims,
    statements: readStatements(words, sources),
    contexts,
    checks: readForChecks({ article, tokens, words, entities, attributions, events, told, claims }),
    notices: unread === null ? article.notices : [...article.notices, unread],
  };
  return document.doubtful === undefined ? facts : { ...facts, doubtful: document.doubtful };
}

function readForChecks(reading: Reading): ArticleFacts['checks'] {
  const checks: readonly Check[] = CHECKS;
  return Object.fromEntries(checks.flatMap(({ id, read }) => (read === undefined ? [] : [[id, read(reading)]])));
}
