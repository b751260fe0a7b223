import type { Span } from '../model/span.ts';
import type { CheckedCorpus } from './check.ts';
import type { Side } from './contradiction.ts';

/** Words of an article that say one side of a contradiction. */
export interface Passage extends Span {
  readonly text: string;
  /** The passage itself where it is left out: a name is cited without its sentence. */
  readonly sentence?: Span;
}

/** A side that is no figure and belongs to no event, of the article's date and source. */
export function passageSide(
  corpus: CheckedCorpus,
  uri: string,
  { start, end, text, sentence = { start, end } }: Passage,
  says: Pick<Side, 'value' | 'subject' | 'rule'>,
): Side {
  const { date = null, source = null } = corpus.meta(uri) ?? {};
  return { uri, start, end, text, sentence, date, sourceName: source, event: null, figure: null, ...says };
}
