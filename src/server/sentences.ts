import type { ArticleFormat } from '../engine/article/article.ts';
import { readArticle } from '../engine/article/readArticle.ts';
import type { ClaimAt, Corpus } from '../engine/engine.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { plainText, shortened } from './plainText.ts';

const LONGEST_SENTENCE = 240;

/**
 * The sentences that figures stand in. The corpus keeps no article's text, so those that are to be quoted are read for it:
 * from the editor where they are open, else from their files.
 */
export class Sentences {
  readonly #texts: ReadonlyMap<string, string>;
  /** By article and place: many a claim is quoted beside many others. */
  readonly #cut = new Map<string, string>();

  private constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  static async read(
    uris: Iterable<string>,
    { corpus, documents, workspace }: { corpus: Corpus; documents: OpenDocuments; workspace: Workspace },
  ): Promise<Sentences> {
    const texts = new Map<string, string>();
    await Promise.all(
      [...new Set(uris)].map(async (uri) => {
        const format = corpus.facts(uri)?.format ?? 'plain';
        const open = documents.get(uri);
        const article = open === undefined ? await workspace.readArticle(uri) : null;
        if (open !== undefined) texts.set(uri, proseOf(open.getText(), format));
        else if (article?.kind === 'text') texts.set(uri, proseOf(article.text, format));
      }),
    );
    return new Sentences(texts);
  }

  /** One line, shortened; null where the article could not be read. */
  of({ uri, sentence }: ClaimAt): string | null {
    const text = this.#texts.get(uri);
    if (text === undefined) return null;
    const key = `${sentence.start} ${uri}`;
    const known = this.#cut.get(key);
    if (known !== undefined) return known || null;
    const words = shortened(plainText(text.slice(sentence.start, sentence.end)), LONGEST_SENTENCE);
    this.#cut.set(key, words);
    return words || null;
  }
}

/** As long as the text, so that places in one are places in the other. */
function proseOf(text: string, format: ArticleFormat): string {
  return format === 'plain' ? text : readArticle(text, format).prose;
}
