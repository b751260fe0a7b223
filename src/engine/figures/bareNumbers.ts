import type { Article } from '../article/article.ts';
import type { Sentence, Tokens } from '../article/tokens.ts';
import { DIGITS, WORD } from '../article/tokens.ts';
import type { Message } from '../model/message.ts';
import { message } from '../model/message.ts';

export type ArticleMessage = 'article/bareNumbers';

/** From here on, numbers that outnumber the words beside them say nothing about anything: prose never has so many. */
const MANY = 48;

/** True for a row of numbers without prose: the figures in it would be of nothing, and each costs time and memory. */
export function isBareNumbers(tokens: Tokens, { firstToken, endToken }: Sentence): boolean {
  if (endToken - firstToken < MANY) return false;
  let [numbers, words] = [0, 0];
  for (let index = firstToken; index < endToken; index++) {
    if (tokens.kind[index] === DIGITS) numbers++;
    else if (tokens.kind[index] === WORD) words++;
  }
  return numbers >= MANY && numbers > words;
}

/** Says which rows of numbers are not read; null where there is none. Lines are counted from 1. */
export function bareNumbersNotice({ text }: Article, tokens: Tokens): Message<ArticleMessage> | null {
  const rows = tokens.sentences.filter((sentence) => isBareNumbers(tokens, sentence));
  const first = rows[0];
  return first === undefined ? null : message('article/bareNumbers', rows.length, lineAt(text, first.start));
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
