import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { DIGITS, sentenceAt, tokenAt, tokenText, touchesPrevious, WORD } from '../article/tokens.ts';
import { markOf } from '../article/wordMarks.ts';
import { isClub } from './joinOrganizations.ts';
import type { Mention } from './name.ts';
import { nameKey, nameWords } from './normaliseName.ts';

/** Words of sport alone … */
const OF_SPORT = LEXICON.sports.only;
/** … and such as other stories also hold, of which it takes more. */
const OFTEN_OF_SPORT = LEXICON.sports.often;
const SPORTING = markOf([...OF_SPORT, ...OFTEN_OF_SPORT]);
/** A story is about sport from this on, a word of sport alone counting twice. */
const ENOUGH_WORDS = 5;
/** … and where one word in so many is of sport. */
const MOST_BETWEEN = 40;

/** What a team does to another, before the other's name or after its own. */
const BEATS = LEXICON.sports.beats;
const DOES = LEXICON.sports.does;
/** Who belongs to a team, after its name. */
const HAS = LEXICON.sports.members;
/** Other nouns that belong to a team: "Astor's first victory". */
const MATCHES = LEXICON.sports.matches;
/** What may follow a side's score at the head of a line. */
const AFTER_SCORE = words(', and ( - . points for');
/** What a team is called, before its name. */
const CALLED = LEXICON.sports.called;
const AGAINST = words('against v vs versus');
const PLACE_AFTER = words('in near from outside across throughout around at');

/**
 * Places that a story about sport means as teams are organizations: "Brennholm beat Astor 2-1". One clear sign is
 * enough for a name's other mentions in the story, except those used like places. `mentions` in order of appearance.
 */
export function withTeams(article: Article, tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  const stories = sportsStories(article, tokens);
  if (stories.size === 0) return [...mentions];
  const standings = mentions.map((mention) => standing(article, tokens, mention));
  const teams = new Set<string>();
  const clear = new Set<number>();
  const keyOf = (index: number): string => {
    const { start, end } = mentions[index] ?? { start: 0, end: 0 };
    return `${standings[index]?.story} ${nameKey(tokens.prose.slice(start, end))}`;
  };
  for (const [index, mention] of mentions.entries()) {
    if (mention.type === 'organization')
      for (const town of townsOf(tokens, mention)) teams.add(`${standings[index]?.story} ${town}`);
    if (mention.type !== 'place' || !stories.has(standings[index]?.story ?? -1)) continue;
    for (const team of signs(tokens, mentions, standings, index)) {
      if (mentions[team]?.type !== 'place') continue;
      clear.add(team);
      teams.add(keyOf(team));
    }
  }
  return mentions.map((mention, index) => {
    if (mention.type !== 'place' || !teams.has(keyOf(index))) return mention;
    const team = clear.has(index) || !standsAsPlace(article, tokens, standings[index]);
    return { ...mention, type: team ? 'organization' : 'place', sure: true };
  });
}

/** "Astor" for "Astor Rovers", "astor bay" for "Astor Bay Red Sox". */
function townsOf(tokens: Tokens, { start, end }: Mention): string[] {
  const name = nameWords(tokens.prose.slice(start, end));
  const towns: string[] = [];
  for (let length = Math.max(1, name.length - 2); length < name.length; length++)
    if (isClub(name, length)) towns.push(name.slice(0, length).join(' '));
  return towns;
}

interface Standing {
  readonly story: number;
  readonly block: number;
  /** Its first token, and the one after the last. */
  readonly first: number;
  readonly next: number;
  /** The first token of the sentence, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

function standing(article: Article, tokens: Tokens, { start, end }: Mention): Standing {
  const sentence = sentenceAt(tokens, start);
  const first = tokenAt(tokens, start);
  const next = tokenAt(tokens, end);
  const block = sentence?.block ?? -1;
  const story = article.blocks[block]?.story ?? -1;
  return { story, block, first, next, from: sentence?.firstToken ?? first, to: sentence?.endToken ?? next };
}

function sportsStories(article: Article, tokens: Tokens): Set<number> {
  const counts = new Map<number, { words: number; sport: number; readonly different: Map<string, number> }>();
  for (const { block, firstToken, endToken } of tokens.sentences) {
    const story = article.blocks[block]?.story;
    if (story === undefined) continue;
    const count = counts.get(story) ?? { words: 0, sport: 0, different: new Map<string, number>() };
    counts.set(story, count);
    for (let at = firstToken; at < endToken; at++) {
      if (tokens.kind[at] !== WORD) continue;
      count.words++;
      if (((tokens.marks[at] as number) & SPORTING) === 0) continue;
      const word = tokens.folded[at] as string;
      count.sport++;
      count.different.set(word, OF_SPORT.has(word) ? 2 : 1);
    }
  }
  const found = new Set<number>();
  for (const [story, { words, sport, different }] of counts) {
    const worth = [...different.values()].reduce((sum, each) => sum + each, 0);
    if (worth >= ENOUGH_WORDS && sport * MOST_BETWEEN >= words) found.add(story);
  }
  return found;
}

/** Which of this mention and the next are teams, judging by the context of this one. */
function signs(
  tokens: Tokens,
  mentions: readonly Mention[],
  standings: readonly Standing[],
  index: number,
): readonly number[] {
  const here = standings[index];
  if (here === undefined) return [];
  const { first, next, from, to } = here;
  const text = (at: number): string => (at >= from && at < to ? tokenText(tokens, at).toLowerCase() : '');
  const after = standings[index + 1];
  const follows = (at: number): boolean => after !== undefined && after.first === at && after.from === from;
  const isNumber = (at: number): boolean => tokens.kind[at] === DIGITS && at < to && text(at).length <= 3;
  const opens = first === from || breaks(tokens, first);
  if (isNumber(next) && !touchesPrevious(tokens, next)) {
    const other = text(next + 1) === ',' ? next + 2 : next + 1;
    if (follows(other) && isNumber(after?.next ?? to)) return [index, index + 1];
    if (opens && isRow(tokens, next, to)) return [index];
    if (opens && AFTER_SCORE.has(text(next + 1))) return [index];
  }
  if (AGAINST.has(text(next)) && follows(next + 1)) return [index, index + 1];
  if (opens && text(next) === 'at' && follows(next + 1) && closes(tokens, after?.next ?? to, to))
    return [index, index + 1];
  if (
    opens &&
    text(next) === '-' &&
    (isNumber(next + 1) || (follows(next + 1) && mentions[index + 1]?.type === 'person'))
  )
    return [index];
  const does = (at: number): boolean => BEATS.has(text(at)) || DOES.has(text(at));
  const plays = (at: number): boolean => does(at) || (/^ha(?:s|ve|d)$/.test(text(at)) && does(at + 1));
  if (plays(next) || HAS.has(text(next))) return [index];
  if (text(next) === 'and' && follows(next + 1) && plays(after?.next ?? to)) return [index, index + 1];
  const owns = /^['’]$/.test(text(next)) && touchesPrevious(tokens, next + 1);
  if (owns) return [2, 3, 4, 5].some((on) => HAS.has(text(next + on)) || MATCHES.has(text(next + on))) ? [index] : [];
  const before = text(first - 1) === 'the' ? first - 2 : first - 1;
  if (BEATS.has(text(before)) || CALLED.has(text(before)) || AGAINST.has(text(before))) return [index];
  if (text(before) === 'over' && /^(?:win|wins|victory|victories|winners?)$/.test(text(before - 1))) return [index];
  if (text(before) === 'to' && /^(?:lost|lose|defeat)$/.test(text(before - 1))) return [index];
  if (text(before) === 'with' && [1, 2, 3, 4].some((back) => /^dr[ae]w$/.test(text(before - back)))) return [index];
  return [];
}

/** True where a line begins with the token. */
function breaks(tokens: Tokens, at: number): boolean {
  return at > 0 && tokens.prose.slice(tokens.end[at - 1], tokens.start[at]).includes('\n');
}

/** True where a line or the sentence ends before the token. */
function closes(tokens: Tokens, at: number, to: number): boolean {
  return at >= to || breaks(tokens, at);
}

/** Nothing but numbers up to the line's end, two at least: a line of a table. */
function isRow(tokens: Tokens, from: number, to: number): boolean {
  let numbers = 0;
  for (let at = from; !closes(tokens, at, to); at++) {
    if (tokens.kind[at] === WORD) return false;
    if (tokens.kind[at] === DIGITS && !(touchesPrevious(tokens, at) && tokens.kind[at - 2] === DIGITS)) numbers++;
  }
  return numbers > 1;
}

function standsAsPlace(article: Article, tokens: Tokens, here: Standing | undefined): boolean {
  if (here === undefined) return true;
  const { block, first, next, from } = here;
  const dateline = article.blocks[block]?.dateline ?? null;
  if (dateline !== null && (tokens.start[first] ?? 0) < dateline.end) return true;
  // "ASTOR 2031-05-02" over a report.
  if (tokens.kind[next] === DIGITS && (tokens.end[next] ?? 0) - (tokens.start[next] ?? 0) === 4) return true;
  if (first === from) return false;
  const before = tokenText(tokens, first - 1).toLowerCase();
  if (before === '(') return true;
  return PLACE_AFTER.has(before === 'the' && first - 2 >= from ? tokenText(tokens, first - 2).toLowerCase() : before);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
