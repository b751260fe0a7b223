import { tokenAt } from '../article/tokens.ts';
import type { Figure } from '../model/figure.ts';
import type { ArticleWords } from './articleWords.ts';
import type { TimeMention } from './readTimes.ts';

/** Words that lead to the earlier figure of a comparison. */
const COMPARED = new Set(['from', 'against', 'than']);
/** How many words may stand between them and the figure: "from a record high of". */
const REACH = 5;

/**
 * The times that hold for one figure of a clause: "fell to 400,000 last year from 1.6 million in 2000" dates the two
 * apart. All other figures share the clause's times ("killed five and hurt ten on Friday").
 */
export function timesFor(
  words: ArticleWords,
  times: readonly TimeMention[],
  figure: Figure,
  siblings: readonly Figure[],
): readonly TimeMention[] {
  if (times.length === 0) return times;
  const counted = siblings.filter(({ quantity: { kind } }) => kind !== 'date' && kind !== 'time');
  let kept = [...times];
  for (const [index, other] of counted.entries()) {
    if (!isCompared(words, other)) continue;
    const first = tokenAt(words.tokens, other.start);
    const next = counted[index + 1];
    const end = next === undefined ? Number.POSITIVE_INFINITY : tokenAt(words.tokens, next.start);
    const own = kept.filter(({ token }) => token >= first - REACH && token < end && follows(words, token, first));
    if (other === figure && own.length > 0) return own;
    if (other !== figure) kept = kept.filter((time) => !own.includes(time));
  }
  return kept;
}

function isCompared(words: ArticleWords, figure: Figure): boolean {
  const first = tokenAt(words.tokens, figure.start);
  for (let at = first - 1; at >= first - REACH && at >= 0; at--) {
    if (COMPARED.has(words.at(at)))
      return words.at(at) !== 'than' || words.at(at - 1) === 'lower' || words.at(at - 1) === 'higher';
    if (!/^\p{L}+$/u.test(words.at(at))) return false;
  }
  return false;
}

/** True after the word that leads to the figure at token `first`: "from a 2000 peak of 1.6 million". */
function follows(words: ArticleWords, token: number, first: number): boolean {
  if (token >= first) return true;
  for (let at = token - 1; at >= first - REACH && at >= 0; at--) if (COMPARED.has(words.at(at))) return true;
  return false;
}
