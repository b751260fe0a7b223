import type { Article } from '../article/article.ts';
import type { Sentence, Tokens } from '../article/tokens.ts';
import { DIGITS, WORD } from '../article/tokens.ts';
import type { Message } from '../model/message.ts';
import { message } from '../model/message.ts';

export type ArticleMessage = 'article/bareNumbers';

/** From here on, numbers that outnumber the words beside them say nothing about anything: prose never has so many. */
const MANY = 48;

/**
 * The sentences that are rows of numbers without prose, or one of many lines that follow one another and have a number
 * and no word: the figures in them would be of nothing, and each costs time and memory. Rows of a table have its heads.
 */
export function bareNumbersIn({ blocks }: Article, tokens: Tokens): ReadonlySet<Sentence> {
  const found = new Set<Sentence>();
  let lines: Sentence[] = [];
  for (const sentence of tokens.sentences) {
    const { numbers, words } = countIn(tokens, sentence);
    if (numbers >= MANY && numbers > words) found.add(sentence);
    const isLine = numbers > 0 && words === 0 && blocks[sentence.block]?.kind !== 'table-row';
    if (!isLine) lines = [];
    else if (lines.push(sentence) === MANY) for (const line of lines) found.add(line);
    else if (lines.length > MANY) found.add(sentence);
  }
  return found;
}

function countIn(
  tokens: Tokens,
  { firstToken, endToken }: Sentence,
): { readonly numbers: number; readonly words: number } {
  let [numbers, words] = [0, 0];
  for (let index = firstToken; index < endToken; index++) {
    if (tokens.kind[index] === DIGITS) numbers++;
    else if (tokens.kind[index] === WORD) words++;
  }
  return { numbers, words };
}

/** Says which rows of numbers are not read; null where there is none. Lines are counted from 1. */
export function bareNumbersNotice({ text }: Article, bare: ReadonlySet<Sentence>): Message<ArticleMessage> | null {
  const [first] = [...bare].sort((a, b) => a.start - b.start);
  return first === undefined ? null : message('article/bareNumbers', bare.size, lineAt(text, first.start));
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
