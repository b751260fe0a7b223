import type { ClaimAt, Location } from '../../engine/index.ts';
import { formatOf } from '../../formats/formats.ts';
import { readText } from '../../formats/readContent.ts';
import { lastWords, plainText, shortened } from '../../wording/displayText.ts';
import type { Analyser } from '../../workspace/analyser.ts';
import { textOfFile } from '../../workspace/textOfFile.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { OpenDocuments } from '../indexing/openDocuments.ts';

/** Short enough for a hover to show several of them with the card. */
const LONGEST_QUOTE = 120;

interface TextSources {
  readonly documents: OpenDocuments;
  readonly workspace: Workspace;
  readonly analyser: Analyser;
  /** What an archive keeps of an article whose file has gone; null where none keeps any. */
  readonly storedText: (uri: string) => Promise<string | null>;
}

/**
 * The sentences of figures. The corpus keeps no article's text, so articles to be quoted are read again: from the
 * editor where they are open, otherwise from their files.
 */
export class Sentences {
  readonly #texts: ReadonlyMap<string, string>;
  /** By article and place: one claim is often quoted for several others. */
  readonly #cut = new Map<string, string>();

  private constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  static async read(
    uris: Iterable<string>,
    { documents, workspace, analyser, storedText }: TextSources,
  ): Promise<Sentences> {
    const texts = new Map<string, string>();
    await Promise.all(
      [...new Set(uris)].map(async (uri) => {
        const open = documents.get(uri);
        if (open !== undefined) {
          texts.set(uri, readText(open.getText(), formatOf(uri, open.languageId) ?? 'plain').prose);
          return;
        }
        const article = await workspace.readArticle(uri);
        if (article.kind === 'skipped') {
          const stored = await storedText(uri);
          if (stored !== null) texts.set(uri, stored);
          return;
        }
        const reading = await textOfFile(article, analyser);
        if (!('unreadable' in reading)) texts.set(uri, reading.prose);
      }),
    );
    return new Sentences(texts);
  }

  /** The words around a place in its paragraph, as `of` gives a figure's sentence. */
  around({ uri, start, end }: Location): string | null {
    const text = this.#texts.get(uri);
    if (text === undefined) return null;
    const begin = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 2 * LONGEST_QUOTE);
    const newline = text.indexOf('\n', end);
    const stop = Math.min(newline === -1 ? text.length : newline, end + 2 * LONGEST_QUOTE);
    const after = plainText(text.slice(start, stop));
    const before = lastWords(plainText(text.slice(begin, start)), LONGEST_QUOTE / 6);
    return shortened(joined(before, gapBefore(text, start), after), LONGEST_QUOTE) || null;
  }

  /** The article's prose, with the places of its text; null where it could not be read. */
  textOf(uri: string): string | null {
    return this.#texts.get(uri) ?? null;
  }

  /**
   * The words around the figure, in one line of at most `longest` UTF-16 code units; null where the article could not
   * be read.
   */
  of(
    { uri, sentence, start, end }: Pick<ClaimAt, 'uri' | 'sentence' | 'start' | 'end'>,
    longest = LONGEST_QUOTE,
  ): string | null {
    // A name is kept without its sentence.
    if (sentence.start === start && sentence.end === end) return this.around({ uri, start, end });
    const text = this.#texts.get(uri);
    if (text === undefined) return null;
    const key = `${longest} ${start} ${uri}`;
    const known = this.#cut.get(key);
    if (known !== undefined) return known || null;
    const before = plainText(text.slice(sentence.start, start));
    const after = plainText(text.slice(start, Math.max(end, sentence.end)));
    const room = Math.max(longest / 2, longest - after.length);
    const words = shortened(joined(lastWords(before, room), gapBefore(text, start), after), longest);
    this.#cut.set(key, words);
    return words || null;
  }

  /**
   * The beginning of the text at a place, in one line of at most `longest` UTF-16 code units; null where it cannot
   * be read.
   */
  at({ uri, start, end }: Location, longest: number): string | null {
    const text = this.#texts.get(uri)?.slice(start, end);
    return text === undefined ? null : shortened(plainText(text), longest) || null;
  }
}

/** A space where one is read before a place: none is between a parenthesis and what is in it. */
function gapBefore(text: string, start: number): string {
  const read = plainText(`${text.slice(Math.max(0, start - LONGEST_REFERENCE), start)}.`);
  return read.endsWith(' .') ? ' ' : '';
}

/** "&nbsp;" and the like. */
const LONGEST_REFERENCE = 10;

function joined(before: string, gap: string, after: string): string {
  return before === '' || after === '' ? before + after : before + gap + after;
}
