import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText, touchesPrevious, WORD } from '../article/tokens.ts';
import type { Mention } from './name.ts';

const { afterPersons: AFTER, givenNames: GIVEN, noSurnames: NO_SURNAME } = LEXICON.nameForms;
/** Adds the full names whose given name is a word, where a sentence goes on as after a person: "Will Grant said". */
export function withGivenNamesLikeWords(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  let next = 0;
  for (const { firstToken, endToken } of tokens.sentences) {
    for (let at = firstToken; at + 2 < endToken; at++) {
      if (tokens.kind[at] !== WORD || !startsWithCapital(tokens, at)) continue;
      const start = tokens.start[at] ?? 0;
      while (next < mentions.length && (mentions[next]?.end ?? 0) <= start) next++;
      const taken = mentions[next];
      if (taken !== undefined && taken.start <= start) {
        at = tokenAt(tokens, taken.end) - 1;
        continue;
      }
      const limit = taken?.start ?? Number.POSITIVE_INFINITY;
      const end = tokens.end[at + 1] ?? 0;
      const isFree = end <= limit || (taken?.end === end && taken.type === 'person');
      if (!isFree || !isFullName(tokens, at, firstToken)) continue;
      found.push({ start, end, type: 'person' });
      at++;
    }
  }
  if (found.length === 0) return [...mentions];
  const all = [...mentions, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((mention) => {
    const isInside = mention.end <= end;
    end = Math.max(end, mention.end);
    return !isInside;
  });
}

function startsWithCapital({ prose, start }: Tokens, at: number): boolean {
  const code = prose.charCodeAt(start[at] ?? 0);
  return code >= 65 && code <= 90;
}

function isFullName(tokens: Tokens, at: number, firstToken: number): boolean {
  if (tokens.kind[at] !== WORD || tokens.kind[at + 1] !== WORD || !GIVEN.has(tokenText(tokens, at))) return false;
  const surname = tokenText(tokens, at + 1);
  if (!/^\p{Lu}\p{Ll}+$/u.test(surname) || NO_SURNAME.has(surname)) return false;
  if (touchesPrevious(tokens, at + 1) || touchesPrevious(tokens, at)) return false;
  const before = at > firstToken ? tokenText(tokens, at - 1) : '';
  const opens = at === firstToken || before === 'and' || before === ',' || before === '"' || before === '“';
  return opens && AFTER.has(tokenText(tokens, at + 2));
}
