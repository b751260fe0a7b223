import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt, tokenText, touchesPrevious, WORD } from '../article/tokens.ts';
import type { Mention } from './name.ts';

/** What a body is called by before what it is for: "Committee for …", "Institute for …". */
const FOR_SOMETHING = LEXICON.organizations.forSomething;
/** What bodies named after somebody are: "the Ana Petrik Institute". */
const NAMED_AFTER = LEXICON.organizations.namedAfter;
/** Capitals that no body is for: "the committee for Monday". */
const DAYS = LEXICON.calendar.weekdays;
const MONTHS = LEXICON.calendar.months;
const LONGEST_PURPOSE = 9;

/**
 * The bodies of which a recogniser found a part whole: named after a person ("Ana Petrik | Institute"), with what they
 * are for ("Institute | for Gender and Social Development"), and with a partner behind "&" ("Corran & | Tellis").
 * `mentions` and the result are in order of appearance and do not overlap.
 */
export function withWholeBodies(article: Article, tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  const whole: Mention[] = [];
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.start < (whole.at(-1)?.end ?? 0)) continue;
    const before = whole.at(-1);
    const next = mentions[index + 1];
    const firm = partners(tokens, mention, before);
    if (firm !== null) {
      if (before !== undefined && before.start >= firm.start) whole.pop();
      whole.push(firm);
      continue;
    }
    const named = next !== undefined && isNamedAfter(tokens, mention, next) ? joined(mention, next) : mention;
    const rest = mentions.slice(index + 1, index + 1 + LONGEST_PURPOSE);
    whole.push(isHeadline(article, tokens, named) ? named : withPurpose(tokens, named, rest));
  }
  return whole;
}

function joined({ start }: Mention, { end }: Mention): Mention {
  return { start, end, type: 'organization' };
}

function isNamedAfter(tokens: Tokens, mention: Mention, next: Mention): boolean {
  if (mention.type !== 'person' || next.type !== 'organization') return false;
  if (tokens.prose.slice(mention.end, next.start) !== ' ') return false;
  return NAMED_AFTER.has(tokenText(tokens, tokenAt(tokens, next.start)).toLowerCase());
}

function isHeadline(article: Article, tokens: Tokens, { start }: Mention): boolean {
  const kind = article.blocks[sentenceAt(tokens, start)?.block ?? -1]?.kind;
  return kind === 'headline' || kind === 'heading';
}

/** "Committee for Women's Rights and Trade": the words in capitals behind "for", up to the next name. */
function withPurpose(tokens: Tokens, mention: Mention, following: readonly Mention[]): Mention {
  const link = tokenAt(tokens, mention.end);
  const isBody =
    mention.type === 'organization' &&
    tokenText(tokens, link) === 'for' &&
    FOR_SOMETHING.has(tokenText(tokens, link - 1).toLowerCase());
  if (!isBody) return mention;
  // "the League for the Brandal Eagles": a body behind an article is another.
  const hasArticle = ARTICLES.has(tokenText(tokens, link + 1));
  const stops = following.filter(({ type }) => STOPPING.has(type) || (hasArticle && type === 'organization'));
  const starts = stops.map(({ start }) => start);
  let at = hasArticle ? link + 2 : link + 1;
  let end = mention.end;
  for (; at < link + LONGEST_PURPOSE; at++) {
    const from = tokenText(tokens, at) === 'and' && isPurpose(tokens, at + 1, starts) ? at + 1 : at;
    if (!isPurpose(tokens, from, starts) || (from > at && end === mention.end)) break;
    at = from;
    end = tokens.end[at] ?? end;
  }
  // "the League for the St. | Louis Eagles": another name begins there.
  const isCut = following.some((other) => other.start < end && end < other.end);
  return isCut ? mention : { ...mention, end };
}

const STOPPING = new Set(['person', 'place']);
const ARTICLES = new Set(['a', 'an', 'the']);

function isPurpose(tokens: Tokens, at: number, stops: readonly number[]): boolean {
  const text = tokenText(tokens, at);
  if (tokens.kind[at] !== WORD || !/^\p{Lu}\p{Ll}/u.test(text) || touchesPrevious(tokens, at)) return false;
  if (tokens.prose.slice(tokens.end[at - 1], tokens.start[at]) !== ' ') return false;
  const word = text.toLowerCase();
  return !stops.includes(tokens.start[at] ?? 0) && !DAYS.has(word) && !MONTHS.has(word);
}

/** "Corran & Tellis", of which only the second was found, or both as persons by one word each. */
function partners(tokens: Tokens, mention: Mention, before: Mention | undefined): Mention | null {
  const first = tokenAt(tokens, mention.start);
  const partner = first - 2;
  if (mention.type !== 'person' || tokenText(tokens, first - 1) !== '&' || partner < 0) return null;
  if (tokenAt(tokens, mention.end) !== first + 1 || !/^\p{Lu}\p{Ll}/u.test(tokenText(tokens, partner))) return null;
  const start = tokens.start[partner] ?? mention.start;
  if ((before !== undefined && before.end > start) || /^\p{Lu}/u.test(tokenText(tokens, partner - 1))) return null;
  return { start, end: mention.end, type: 'organization' };
}
