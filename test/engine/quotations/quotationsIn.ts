import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import type { Attribution } from '../../../src/engine/model/source.ts';
import type { Span } from '../../../src/engine/model/span.ts';
import { findQuotations } from '../../../src/engine/quotations/findQuotations.ts';
import type { Quotation } from '../../../src/engine/quotations/quotation.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

/** The quotations of an article below a headline; `speaker` is said to speak every sentence that has this name. */
export function quotationsIn(body: string, speaker: string | null = null): Quotation[] {
  const article = readArticle(`Harbour wall to be rebuilt\n\n${body}\n`, 'plain');
  const tokens = tokenise(article, splitSentences);
  return findQuotations(
    article,
    tokens,
    tokens.sentences.map((sentence) => attributed(article.prose, sentence, speaker)),
    () => null,
  );
}

function attributed(prose: string, { start, end }: Span, name: string | null): Attribution | null {
  const at = name === null ? -1 : prose.indexOf(name, start);
  return name === null || at === -1 || at >= end ? null : { start: at, end: at + name.length, name };
}
