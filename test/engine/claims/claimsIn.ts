import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { ArticleWords } from '../../../src/engine/claims/articleWords.ts';
import { readAttributions } from '../../../src/engine/claims/attribution.ts';
import { frameClaims } from '../../../src/engine/claims/frameClaims.ts';
import { frameFigures } from '../../../src/engine/claims/frameFigures.ts';
import { recogniseFigures } from '../../../src/engine/figures/recogniseFigures.ts';
import type { Claim } from '../../../src/engine/model/claim.ts';
import type { EventAnchor } from '../../../src/engine/model/event.ts';
import { joinMentions } from '../../../src/engine/names/joinMentions.ts';
import { readArticle } from '../../../src/formats/readContent.ts';
import { unmarked } from '../names/markedNames.ts';

/** The claims and events of an article whose names are marked: "{p:Daro Venn} counted 12 dead in {l:Orsova}." */
export function readClaims(marked: string): { claims: Claim[]; events: readonly EventAnchor[] } {
  const { text, mentions } = unmarked(marked);
  const article = readArticle(text, 'plain');
  const tokens = tokenise(article, splitSentences);
  const entities = joinMentions(article, tokens, mentions);
  const figures = recogniseFigures(article, tokens);
  const words = new ArticleWords(article, tokens, entities);
  return frameClaims(words, entities, readAttributions(words, entities), figures, frameFigures(tokens, figures));
}

/** The claim of such an article whose figure reads so. Throws where there is none. */
export function claimOf(marked: string, figure: string): Claim {
  const { claims } = readClaims(marked);
  const found = claims.find(({ text }) => text === figure);
  if (found === undefined) throw new Error(`no figure ${figure}, but ${claims.map(({ text }) => text).join(', ')}`);
  return found;
}
