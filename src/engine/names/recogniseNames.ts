import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { agreeNames } from './agreeNames.ts';
import { decodeNames } from './decodeNames.ts';
import type { Mention, NameType } from './name.ts';
import { nameContext } from './nameContext.ts';
import type { NameModel } from './nameModel.ts';
import type { NameTokens } from './nameTokens.ts';
import { nameTokens } from './nameTokens.ts';

/** In the order of the model's labels. */
const TYPES: readonly NameType[] = ['person', 'organization', 'place', 'other'];

/**
 * Finds the named entities of an article, in order of appearance; mentions never overlap, their offsets are raw UTF-16
 * offsets. A mention is the name alone: no article, no title, no possessive ending.
 */
export function recogniseNames(_article: Article, tokens: Tokens, model: NameModel): Mention[] {
  model.words.trim();
  const pieces = nameTokens(tokens);
  const context = nameContext(pieces, (text) => model.words.word(text));
  const mentions: Mention[] = [];
  for (const { first, last, type } of agreeNames(context, decodeNames(context, model))) {
    const [from, to] = withoutEdges(pieces, first, last);
    if (from > to) continue;
    mentions.push({
      start: pieces.start[from] as number,
      end: pieces.end[to] as number,
      type: TYPES[type] as NameType,
    });
  }
  return mentions;
}

function withoutEdges(pieces: NameTokens, first: number, last: number): [number, number] {
  let from = first;
  let to = last;
  while (to > from && (pieces.text[to] === "'s" || pieces.text[to] === "'S" || pieces.text[to] === "'")) to--;
  if (to > from && pieces.text[from] === 'the') from++;
  return [from, to];
}
