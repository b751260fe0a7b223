import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenText } from '../article/tokens.ts';
import type { Span } from '../model/span.ts';
import type { LocalEntity } from './name.ts';
import { nameWords } from './normaliseName.ts';
import { isRole } from './roleWords.ts';
import { isBeforeTitle, isTitle } from './titles.ts';

/** What an article says that a person is: governor and not lieutenant governor, a Democrat and not a Republican. */
export interface Post extends Span {
  readonly text: string;
  /**
   * Of one kind a person has one seat: "governor", "rank"; "party" and "state" are what brackets behind a name say,
   * "nationality" the adjective before what somebody does.
   */
  readonly kind: string;
  /** "" for the first of its kind; "deputy"; "sergeant"; "r"; "ohio". */
  readonly seat: string;
}

/** A person of an article by the index of the entity, with what the article says the person is. */
export interface PostHolder {
  readonly entity: number;
  readonly posts: readonly Post[];
}

const { changes: CHANGES, deputies: DEPUTIES, parties: PARTIES, passing: PASSING, seats: SEATS } = LEXICON.posts;
const { seatsOfStates: STATES } = LEXICON.posts;

const DEMONYMS: ReadonlyMap<string, string> = LEXICON.places.demonyms;
const NOT_COMPARED = LEXICON.posts.sharedNations;

/** In characters; a title before a name is not longer. */
const LONGEST_TITLE = 60;
const LONGEST_BRACKET = 30;
/** In words: "chief executive officer". */
const LONGEST_POST = 3;
/** What follows a post and is no part of it: "of Varga Foods". */
const ENDS_A_POST = /[,;(]|\s(?:of(?! police)|for|at|in|with|to|from|on|who)\s/u;

/**
 * The persons of an article with their posts, where it has any. Left out is who gets or loses a post in this article,
 * and what somebody was or will be.
 */
export function findPosts(article: Article, tokens: Tokens, entities: readonly LocalEntity[]): PostHolder[] {
  const found: PostHolder[] = [];
  for (const [entity, person] of entities.entries()) {
    if (person.type !== 'person' || nameWords(person.name).length < 2) continue;
    const posts = new Map<number, Post>();
    /** Of these somebody has two at once. */
    const joined = new Set<string>();
    const add = (post: Post): unknown => posts.set(post.start, post);
    const addAll = (found: readonly Post[]): void => {
      found.forEach(add);
      for (const { kind } of found) if (found.filter((post) => post.kind === kind).length > 1) joined.add(kind);
    };
    for (const { start, end } of person.descriptions) {
      addAll(postsIn(article.prose, start, end));
      nationalityIn(article.prose, start, end).forEach(add);
    }
    const isFull = person.spellings.map((spelling) => nameWords(spelling).length > 1);
    for (const { start, end, spelling } of person.mentions) {
      if (isFull[spelling] !== true) continue;
      const titleStart = titleBefore(article.prose, start);
      addAll(postsIn(article.prose, titleStart, start));
      const others = [
        ...partyBefore(article.prose, titleStart, start),
        ...inBrackets(article.prose, end),
        ...nationalityIn(article.prose, titleStart, start),
      ];
      others.forEach(add);
    }
    const single = [...posts.values()].filter(({ kind }) => !joined.has(kind));
    if (single.length === 0 || isChanging(tokens, person)) continue;
    // As it is written, with the marks inside it that prose leaves out.
    const written = single.map((post) => ({ ...post, text: article.text.slice(post.start, post.end) }));
    found.push({ entity, posts: written });
  }
  return found;
}

/** Where the words right before a name begin; no mark but the full stop of an abbreviation stands among them. */
function titleBefore(prose: string, end: number): number {
  const before = prose.slice(Math.max(0, end - LONGEST_TITLE), end);
  // Read from the end: forwards it would begin at each letter.
  const words = /$(?<=((?:[\p{L}'’-]+\.?[^\S\n]{1,2}){1,5}))/u.exec(before)?.[1] ?? '';
  // "reporters for the Lundvik Herald": what belongs to another noun.
  const other = [...words.matchAll(/\b(?:of(?! police)|for|at|in|with|to|from|on|who)\s/gu)].at(-1);
  return end - words.length + (other === undefined ? 0 : other.index + other[0].length);
}

/** The posts named in a title or a description: the words before "of" and the like, each side of an "and". */
function postsIn(prose: string, start: number, end: number): Post[] {
  const text = prose.slice(start, end);
  const whole = wordsOf(text);
  if (whole.some(({ word }) => PASSING.has(word))) return [];
  const head = text.slice(0, ENDS_A_POST.exec(text)?.index ?? text.length);
  const found: Post[] = [];
  let from = 0;
  const parts = head.split(/\sand\s/u);
  // "Ode, the mayor and Capt. Jon Hald": the title of whoever comes next.
  if (parts.length > 1 && head.length === text.length && /^\.?\s\p{Lu}/u.test(prose.slice(end, end + 3))) parts.pop();
  for (const part of parts) {
    const post = postAtEnd(prose, start + from, part);
    if (post !== null) found.push(post);
    from += part.length + ' and '.length;
  }
  return found;
}

function postAtEnd(prose: string, start: number, text: string): Post | null {
  const words = wordsOf(text);
  for (let length = Math.min(LONGEST_POST, words.length); length > 0; length--) {
    const first = words.length - length;
    const seat = SEATS.get(
      words
        .slice(first)
        .map(({ word }) => word)
        .join(' '),
    );
    if (seat === undefined) continue;
    const [kind = '', which = ''] = seat.split('/');
    const before = words.slice(Math.max(0, first - 2), first);
    const deputy = which === '' ? before.find(({ word }) => DEPUTIES.has(word)) : undefined;
    const last = words.at(-1)?.end ?? 0;
    const span = {
      start: start + (deputy ?? words[first] ?? { at: 0 }).at,
      end: start + last + (text[last] === '.' ? 1 : 0),
    };
    return { ...span, text: prose.slice(span.start, span.end), kind, seat: deputy === undefined ? which : 'deputy' };
  }
  return null;
}

/** "Republican Rep. Sol Varn": the party is the bearer's where only titles stand between. */
function partyBefore(prose: string, start: number, end: number): Post[] {
  const words = wordsOf(prose.slice(start, end));
  const at = words.findLastIndex(({ word }) => PARTIES.has(word) && word.length > 1);
  const found = words[at];
  const party = PARTIES.get(found?.word ?? '');
  if (found === undefined || party === undefined || !words.slice(at + 1).every(({ word }) => isTitle(word))) return [];
  if (words.some(({ word }) => PASSING.has(word))) return [];
  return [
    {
      start: start + found.at,
      end: start + found.end,
      text: prose.slice(start + found.at, start + found.end),
      kind: 'party',
      seat: party,
    },
  ];
}

/**
 * "the Norwegian skier", "said Russian President": the adjective of a country where nothing but what somebody is stands
 * behind it. English and British, Irish and British may be one; such nations are left out.
 */
function nationalityIn(prose: string, start: number, end: number): Post[] {
  const text = prose.slice(start, end);
  const words = wordsOf(text.slice(0, ENDS_A_POST.exec(text)?.index ?? text.length));
  const at = words.findLastIndex(({ word }) => DEMONYMS.has(word));
  const found = words[at];
  const country = DEMONYMS.get(found?.word ?? '');
  const behind = words.slice(at + 1);
  if (found === undefined || country === undefined || NOT_COMPARED.has(found.word)) return [];
  if (behind.length === 0 || behind.length > LONGEST_POST || words.some(({ word }) => PASSING.has(word))) return [];
  if (!behind.every(({ word }) => isRole(word) || isTitle(word) || isBeforeTitle(word))) return [];
  const span = { start: start + found.at, end: start + found.end };
  // "Norwegian-born", "Anglo-Norwegian"
  if (/[-–]/.test(prose[span.start - 1] ?? '') || /[-–]/.test(prose[span.end] ?? '')) return [];
  return [{ ...span, text: prose.slice(span.start, span.end), kind: 'nationality', seat: country }];
}

/**
 * "(R-Ohio)", ", D-Calif.,": a party and a state behind a name. The party is shown with its state, as a letter alone is
 * overlooked.
 */
function inBrackets(prose: string, end: number): Post[] {
  const match = /^,?\s?[([]?([RDI])\s?[-–—]\s?(\p{Lu}[\p{L}]*(?:\.?\s?\p{Lu}[\p{L}]*)?)/u.exec(
    prose.slice(end, end + LONGEST_BRACKET),
  );
  const [whole = '', letter = '', place = ''] = match ?? [];
  const party = PARTIES.get(letter.toLowerCase());
  if (match === null || party === undefined) return [];
  const placeAt = end + whole.length - place.length;
  const letterAt = end + whole.indexOf(letter);
  // "(D-S.F.)" is no state, and in "D-Neb. Sol Varn" a name follows it.
  const [written, state] = [place, place.split(/[.\s]/u)[0] ?? '']
    .map((each) => [each, STATES.get(each.toLowerCase().replace(/[^\p{L}]/gu, ''))] as const)
    .find((each) => each[1] !== undefined) ?? [place, undefined];
  const placeEnd = placeAt + written.length;
  const partyPost = {
    start: letterAt,
    end: placeEnd,
    text: prose.slice(letterAt, placeEnd),
    kind: 'party',
    seat: party,
  };
  if (state === undefined) return [partyPost];
  return [partyPost, { start: placeAt, end: placeEnd, text: written, kind: 'state', seat: state }];
}

/** True where a sentence on somebody is about getting or losing a post. */
function isChanging(tokens: Tokens, { mentions }: LocalEntity): boolean {
  return mentions.some(({ start }) => {
    const sentence = sentenceAt(tokens, start);
    if (sentence === null) return false;
    for (let at = sentence.firstToken; at < sentence.endToken; at++)
      if (CHANGES.has(tokenText(tokens, at).toLowerCase())) return true;
    return false;
  });
}

interface Word {
  readonly word: string;
  readonly at: number;
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    at: index,
    end: index + word.length,
  }));
}
