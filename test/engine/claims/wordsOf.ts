import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { ArticleWords } from '../../../src/engine/claims/articleWords.ts';
import { joinMentions } from '../../../src/engine/names/joinMentions.ts';
import { readArticle } from '../../../src/formats/readContent.ts';
import { unmarked } from '../names/markedNames.ts';

/** The tokens and names of an article whose names are marked: "{p:Daro Venn} spoke in {l:Orsova}." */
export function wordsOf(marked: string): ArticleWords {
  const { text, mentions } = unmarked(marked);
  const article = readArticle(text, 'plain');
  const tokens = tokenise(article, splitSentences);
  return new ArticleWords(article, tokens, joinMentions(article, tokens, mentions));
}
