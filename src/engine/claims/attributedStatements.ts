import type { Sentence } from '../article/tokens.ts';
import { tokenAt } from '../article/tokens.ts';
import type { AttributedStatement } from '../model/source.ts';
import type { ArticleWords } from './articleWords.ts';
import type { SentenceSources } from './attribution.ts';

/**
 * The sentences for which the article names who says so, in order: those with a reporting verb, the sentences before it
 * in the same quotation, and those quoted right after it in the same paragraph. Only statements by entities.
 */
export function readStatements(words: ArticleWords, sources: readonly SentenceSources[]): AttributedStatement[] {
  const { article, tokens } = words;
  const found: AttributedStatement[] = [];
  /** The sentences of this block since the last one with a speaker: they may turn out to be the next speaker's. */
  let waiting: { readonly sentence: Sentence; readonly quoted: boolean }[] = [];
  let block = -1;
  let speaker = -1;
  let open = false;
  for (const [index, sentence] of tokens.sentences.entries()) {
    if (article.blocks[sentence.block] === undefined) continue;
    if (sentence.block !== block) {
      block = sentence.block;
      waiting = [];
      speaker = -1;
      open = false;
    }
    const begunBefore = open;
    const quote = quotation(words, sentence, open);
    open = quote.open;
    const by = sources[index]?.main ?? null;
    if (by === null) {
      if (speaker >= 0 && quote.first) found.push(statement(sentence, speaker, true));
      else {
        speaker = -1;
        waiting.push({ sentence, quoted: quote.marked });
      }
      continue;
    }
    speaker = words.nameAt(tokenAt(tokens, by.start))?.entity ?? -1;
    if (speaker >= 0) {
      if (begunBefore) for (const earlier of quotedRun(waiting)) found.push(statement(earlier, speaker, true));
      found.push(statement(sentence, speaker, quote.marked));
    }
    waiting = [];
  }
  return found;
}

/** The last of the waiting sentences that are in one quotation. */
function quotedRun(waiting: readonly { readonly sentence: Sentence; readonly quoted: boolean }[]): Sentence[] {
  let from = waiting.length;
  while (from > 0 && waiting[from - 1]?.quoted === true) from--;
  return waiting.slice(from).map(({ sentence }) => sentence);
}

function statement({ start, end }: Sentence, speaker: number, quoted: boolean): AttributedStatement {
  return { start, end, speaker, quoted };
}

/**
 * Whether the sentence has words in quotation marks, whether from its first word on, and whether they are still open at
 * its end.
 */
function quotation(
  words: ArticleWords,
  sentence: Sentence,
  before: boolean,
): { marked: boolean; first: boolean; open: boolean } {
  let open = before;
  let marked = before;
  let first = before;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (!words.isMark(at)) continue;
    const mark = words.written(at);
    if (mark === '“' || (mark === '"' && !open)) {
      open = true;
      marked = true;
      if (at === sentence.firstToken) first = true;
    } else if (mark === '”' || mark === '"') open = false;
  }
  return { marked, first, open };
}
