import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { findQuotations } from '../../../src/engine/quotations/findQuotations.ts';
import type { Quotation } from '../../../src/engine/quotations/quotation.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

/** The quotations of an article below a headline; `speaker` is said to speak every sentence. */
export function quotationsIn(body: string, speaker: string | null = null): Quotation[] {
  const article = readArticle(`Harbour wall to be rebuilt\n\n${body}\n`, 'plain');
  const tokens = tokenise(article, splitSentences);
  return findQuotations(
    article,
    tokens,
    tokens.sentences.map(() => speaker),
    () => null,
  );
}
