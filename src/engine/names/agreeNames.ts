import type { TokenSpan } from './decodeNames.ts';
import type { NameContext } from './nameContext.ts';
import { SCALE } from './nameModel.ts';
import type { Word } from './nameWords.ts';

const PERSON = 0;
/** No single mention speaks more strongly than this against a type. */
const FLOOR = -3 * SCALE;
/** A word alone is a name everywhere once it was recognised this often, and in half of its places. */
const OFTEN = 2;

interface Votes {
  /** For each type, how ill it fits the mentions, all together. */
  readonly fit: [number, number, number, number];
  mentions: number;
}

/**
 * One spelling in one article is nearly always one kind of name: the type that fits all mentions of a spelling best is
 * taken for each, and a place where the same word alone was missed becomes a mention. A person's full
 * name speaks for the surname as well. `spans` are in order.
 */
export function agreeNames(context: NameContext, spans: readonly TokenSpan[]): TokenSpan[] {
  const votes = new Map<string, Votes>();
  for (const span of spans) {
    vote(votes, spelling(context, span), span.fit);
    if (span.type === PERSON && span.last > span.first) {
      const first = surnameStart(context, span);
      if (first > span.first) vote(votes, spelling(context, { ...span, first }), span.fit);
    }
  }
  const agreed: TokenSpan[] = [];
  let at = 0;
  for (const span of spans) {
    addPassedOver(context, votes, at, span.first, agreed);
    const found = votes.get(spelling(context, span));
    const type = found === undefined ? span.type : bestType(found, span.type);
    agreed.push(type === span.type ? span : { ...span, type });
    at = span.last + 1;
  }
  addPassedOver(context, votes, at, context.tokens.count, agreed);
  return agreed;
}

/** The first piece of a full name's last word: hyphens stay apart, and "Castle-Moyes" is one surname. */
function surnameStart({ tokens: { text, touches } }: NameContext, { first, last }: TokenSpan): number {
  let start = last;
  while (start - 2 >= first && text[start - 1] === '-' && touches[start] === 1 && touches[start - 1] === 1) start -= 2;
  return start;
}

function addPassedOver(
  context: NameContext,
  votes: ReadonlyMap<string, Votes>,
  from: number,
  to: number,
  into: TokenSpan[],
): void {
  for (let at = from; at < to; at++) {
    if (context.nameLike[at] === 0 || context.runStart[at] !== at || context.runEnd[at] !== at + 1) continue;
    const word = context.words[at] as Word;
    const found = votes.get(word.lower);
    if (found === undefined || found.mentions < OFTEN) continue;
    const places = context.evidence.get(word.lower)?.anywhere ?? 0;
    if (found.mentions * 2 > places) into.push({ first: at, last: at, type: bestType(found, 0), fit: found.fit });
  }
}

function vote(votes: Map<string, Votes>, key: string, fit: readonly number[]): void {
  const found = votes.get(key) ?? { fit: [0, 0, 0, 0], mentions: 0 };
  for (let type = 0; type < found.fit.length; type++) {
    found.fit[type] = (found.fit[type] ?? 0) + Math.max(FLOOR, fit[type] ?? 0);
  }
  found.mentions++;
  votes.set(key, found);
}

/** The type that fits best, `preferred` where several do. */
function bestType({ fit }: Votes, preferred: number): number {
  let best = preferred;
  for (let type = 0; type < fit.length; type++) if ((fit[type] ?? 0) > (fit[best] ?? 0)) best = type;
  return best;
}

function spelling(context: NameContext, { first, last }: TokenSpan): string {
  if (first === last) return (context.words[first] as Word).lower;
  let text = '';
  for (let at = first; at <= last; at++) text += `${(context.words[at] as Word).lower} `;
  return text;
}
