import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { MARK, sentenceAt, tokenAt, tokenText, touchesPrevious, WORD } from '../article/tokens.ts';
import { isClubsFirst } from './joinOrganizations.ts';
import { isLowerAscii } from './lowerAscii.ts';
import type { Mention, NameType } from './name.ts';
import { foldLetters, nameKey } from './normaliseName.ts';
import { isInitial, surnameStart } from './personName.ts';
import { isTitle } from './titles.ts';
import { organizationSpellings } from './wellKnownNames.ts';

/** A name that may occur elsewhere in the article, as a row of tokens. */
interface Known {
  readonly tokens: readonly string[];
  readonly type: NameType;
}

/** More names with one first word than this are not looked for; it bounds the work. */
const MOST_ALIKE = 12;
const LONGEST_NAME = 8;
const SHORTEST_NAME = 3;
const SHORTEST_PLURAL = 5;

/**
 * The mentions, and with them the places where a name found elsewhere in the article, or the surname of a person
 * named in full, occurs again without having been recognised: a name known once is the same name in the next
 * sentence. `mentions` and the result are in order of appearance and do not overlap.
 */
export function withRepeats(article: Article, tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  const known = knownNames(tokens, mentions);
  if (known.size === 0) return [...mentions];
  let common: ReadonlySet<string> | null = null;
  const found: Mention[] = [];
  let next = 0;
  for (let at = 0; at < tokens.count; at++) {
    const start = tokens.start[at] ?? 0;
    while (next < mentions.length && (mentions[next]?.end ?? 0) <= start) next++;
    const ahead = mentions[next];
    if (ahead !== undefined && ahead.start <= start) {
      at = tokenAt(tokens, ahead.end) - 1;
      continue;
    }
    const text = tokens.text[at] as string;
    const candidates = tokens.kind[at] === WORD && !isLowerAscii(text.charCodeAt(0)) ? known.get(text) : undefined;
    if (candidates === undefined) continue;
    const limit = ahead === undefined ? tokens.count : tokenAt(tokens, ahead.start);
    const name = firstAt(tokens, at, limit, candidates);
    if (name === undefined) continue;
    const end = at + name.tokens.length;
    if (!alone(article, tokens, at, end, ahead)) continue;
    if (end === at + 1 && !speaks(tokens, end, name.type)) {
      common ??= commonWords(tokens);
      if (common.has(tokenText(tokens, at).toLowerCase())) continue;
    }
    found.push({ start, end: tokens.end[end - 1] ?? start, type: name.type });
    at = end - 1;
  }
  return found.length === 0 ? [...mentions] : [...mentions, ...found].sort((a, b) => a.start - b.start);
}

/** The names to look for, by their first token; the longest first, then those met first. */
function knownNames(tokens: Tokens, mentions: readonly Mention[]): Map<string, Known[]> {
  const known = new Map<string, Known[]>();
  const seen = new Set<string>();
  const add = (row: readonly string[], type: NameType): void => {
    const first = row[0] ?? '';
    const name = row.join(' ');
    if (row.length > LONGEST_NAME || name.length < SHORTEST_NAME || seen.has(name) || !startsWithCapital(first)) return;
    seen.add(name);
    const same = known.get(first) ?? [];
    if (same.length < MOST_ALIKE) same.push({ tokens: row, type });
    known.set(first, same);
  };
  const times = new Map<string, number>();
  for (const { start, end } of mentions) {
    const text = tokens.prose.slice(start, end);
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  for (const mention of mentions) {
    const row: string[] = [];
    for (let at = tokenAt(tokens, mention.start); at < tokens.count; at++) {
      if ((tokens.end[at] ?? 0) > mention.end) break;
      row.push(tokenText(tokens, at));
    }
    // A slip of the recogniser is not to be repeated: a name of one word must have been found twice.
    const sure =
      mention.sure === true || mention.type === 'person' || row.length > 1 || (times.get(row[0] ?? '') ?? 0) > 1;
    if (sure) add(row, mention.type);
    if (mention.type === 'organization') for (const short of shortSpellings(row)) add([short], 'organization');
    if (mention.type === 'organization' && isClubsFirst([(row[0] ?? '').toLowerCase()]))
      add(row.slice(0, 1), 'organization');
    if (sure && mention.type !== 'person') addSingular(row, mention.type, add);
    if (mention.type === 'person') addSurname(row, add);
  }
  for (const same of known.values()) same.sort((a, b) => b.tokens.length - a.tokens.length);
  return known;
}

/** First words of the names that every desk knows by another. */
const FIRST_OF_KNOWN = new Set(
  LEXICON.wellKnownNames.organizations.flatMap((all) => all.map((one) => nameKey(one).split(' ')[0] ?? '')),
);

/** "Fed", where the article has the Federal Reserve: what every desk calls it in a word. */
function shortSpellings(row: readonly string[]): readonly string[] {
  if (row.length < 2 || !FIRST_OF_KNOWN.has(foldLetters(row[0] ?? ''))) return [];
  return organizationSpellings(nameKey(row.join(' '))).filter((one) => /^\p{L}+$/u.test(one));
}

/** "a Heron" of the "Herons": one of a people or of a team. */
function addSingular(
  row: readonly string[],
  type: NameType,
  add: (row: readonly string[], type: NameType) => void,
): void {
  const [word = ''] = row;
  if (row.length === 1 && type !== 'place' && word.length > SHORTEST_PLURAL && /[^s]s$/.test(word))
    add([word.slice(0, -1)], type);
}

/** Of "Ann van Lee" the "van Lee", of "A. Lee-Moss" the "Lee-Moss". */
function addSurname(row: readonly string[], add: (row: readonly string[], type: NameType) => void): void {
  const words = row.map((token, at) => ({ token, at })).filter(({ token }) => /\p{L}/u.test(token));
  if (words.length < 2) return;
  let from = words[surnameStart(words.map(({ token }) => foldLetters(token)))]?.at ?? row.length;
  while (from > 1 && (row[from - 1] === '-' || row[from - 1] === "'" || row[from - 1] === '’')) from -= 2;
  const surname = row.slice(from);
  if (
    from > 0 &&
    surname.length < row.length &&
    !isInitial(surname[0] ?? '') &&
    (surname[0]?.length ?? 0) >= SHORTEST_NAME
  )
    add(surname, 'person');
}

/** A function of its own: one made in a loop over tokens costs memory for each of them, called or not. */
function firstAt(tokens: Tokens, at: number, limit: number, candidates: readonly Known[]): Known | undefined {
  return candidates.find((one) => standsAt(tokens, at, limit, one));
}

function standsAt(tokens: Tokens, at: number, limit: number, name: Known): boolean {
  if (at + name.tokens.length > limit) return false;
  return name.tokens.every((token, offset) => tokenText(tokens, at + offset) === token);
}

/** Words the article also writes in lower case: their capital says nothing. */
function commonWords(tokens: Tokens): Set<string> {
  const common = new Set<string>();
  for (let at = 0; at < tokens.count; at++) {
    const text = tokenText(tokens, at);
    if (tokens.kind[at] === WORD && !startsWithCapital(text)) common.add(text);
  }
  return common;
}

/** "May said": a person, though "may" is a word. */
function speaks(tokens: Tokens, end: number, type: NameType): boolean {
  return type === 'person' && LEXICON.nameForms.speaking.has(tokenText(tokens, end));
}

/** True if the tokens are not part of a longer name or word: their neighbours are not capitalised. */
function alone(article: Article, tokens: Tokens, first: number, end: number, ahead: Mention | undefined): boolean {
  const sentence = sentenceAt(tokens, tokens.start[first] ?? 0);
  if (sentence === null) return false;
  const block = article.blocks[sentence.block];
  if (block?.kind === 'boilerplate') return false;
  if (touchesPrevious(tokens, first) && /[\p{L}\p{N}@#_/\\.-]/u.test(tokenText(tokens, first - 1))) return false;
  if (end < tokens.count && touchesPrevious(tokens, end) && /[\p{L}\p{N}@_/\\-]/u.test(tokenText(tokens, end)))
    return false;
  // Every word of a headline may be capitalised.
  if (block?.kind === 'headline' || block?.kind === 'heading') return true;
  const before = first - 1;
  if (before > sentence.firstToken && tokens.kind[before] === WORD && startsWithCapital(tokenText(tokens, before))) {
    if (!isTitle(tokenText(tokens, before))) return false;
  }
  if (before === sentence.firstToken && startsWithCapital(tokenText(tokens, before)) && tokens.kind[before] === WORD)
    if (!ARTICLES.has(tokenText(tokens, before)) && !isTitle(tokenText(tokens, before))) return false;
  const follows = end < sentence.endToken && tokens.kind[end] !== MARK && startsWithCapital(tokenText(tokens, end));
  return !follows || (ahead !== undefined && ahead.start === tokens.start[end] && ahead.type === 'other');
}

const ARTICLES = new Set(['A', 'An', 'The']);

function startsWithCapital(text: string): boolean {
  const first = text[0] ?? '';
  return first !== first.toLowerCase();
}
