import { splitSentences } from '../../src/engine/article/sentences.ts';
import { type Tokens, tokenise } from '../../src/engine/article/tokens.ts';
import { readArticle } from '../../src/formats/readContent.ts';

/** The tokens of a plain article with this body. */
export function tokensOf(body: string): Tokens {
  return tokenise(readArticle(`A headline of the day\n\n${body}\n`, 'plain'), splitSentences);
}
