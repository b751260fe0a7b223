import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText, WORD } from '../article/tokens.ts';
import type { Mention } from './name.ts';

/** Where a link begins or ends in raw text: `](`, `[`, `<a …>`, `</a>`. */
const EDGE = /\]\(|\[|<\/?a\b/i;

/** The pieces of a mention that reaches over a link's edge: "[Astor](…) / [Cadd](…)" are two names. */
export function withinLinks({ text, prose }: Article, tokens: Tokens, mention: Mention): Mention[] {
  const raw = text.slice(mention.start, mention.end);
  if (raw === prose.slice(mention.start, mention.end) || !EDGE.test(raw)) return [mention];
  const pieces: Mention[] = [];
  const end = tokenAt(tokens, mention.end);
  let first = tokenAt(tokens, mention.start);
  for (let at = first + 1; at <= end; at++) {
    const isEdge = at === end || EDGE.test(text.slice(tokens.end[at - 1], tokens.start[at]));
    if (!isEdge) continue;
    let last = at;
    while (first < last && tokens.kind[first] !== WORD) first++;
    while (last > first && tokens.kind[last - 1] !== WORD) last--;
    if (last > first && /^\p{Lu}/u.test(tokenText(tokens, first)))
      pieces.push({ ...mention, start: tokens.start[first] ?? 0, end: tokens.end[last - 1] ?? 0 });
    first = at;
  }
  return pieces;
}
