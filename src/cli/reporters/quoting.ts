import { readable, type Span } from '../../engine/article/article.ts';
import { readArticle } from '../../formats/readArticle.ts';
import type { Findings } from '../findings.ts';
import { printable } from '../printable.ts';

/** Quotes stretches of articles as a reader sees them, without markup, safe to print. Reads each article once. */
export function quoting({ articleOf }: Findings): (uri: string, span: Span) => Promise<string> {
  const proses = new Map<string, Promise<string>>();
  return async (uri, { start, end }) => {
    let prose = proses.get(uri);
    if (!prose) {
      prose = articleOf(uri).then(({ text, format }) => readArticle(text, format).prose);
      proses.set(uri, prose);
    }
    return printable(readable((await prose).slice(start, end)));
  };
}
