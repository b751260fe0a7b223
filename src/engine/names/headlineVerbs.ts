import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt, tokenText } from '../article/tokens.ts';
import type { Mention, NameType } from './name.ts';

/**
 * What a headline in title case or capitals ran together: "Astor Reports Loss" is Astor, "Astor Joins Cadd" are two
 * names. What follows the verb is a name only where the article, below its headlines, writes it with a capital and
 * never without.
 */
export function withoutHeadlineVerbs(article: Article, tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  if (!article.blocks.some(({ kind }) => kind === 'headline' || kind === 'heading')) return [...mentions];
  let writing: ReadonlyMap<string, boolean> | null = null;
  let types: ReadonlyMap<string, NameType> | null = null;
  const written = (word: string): boolean | undefined => {
    writing ??= writingBelowHeadlines(article, tokens);
    return writing.get(word.toLowerCase());
  };
  return mentions.flatMap((mention) => {
    const sentence = sentenceAt(tokens, mention.start);
    const kind = sentence === null ? undefined : article.blocks[sentence.block]?.kind;
    if (kind !== 'headline' && kind !== 'heading') return [mention];
    const first = tokenAt(tokens, mention.start);
    const end = tokenAt(tokens, mention.end);
    if (end === first + 1) return [mention];
    let verb = first + 1;
    while (verb < end && !isVerb(tokens, verb, end)) verb++;
    if (verb >= end) return [mention];
    // "Bridge Money Passes": words that the article also has without capitals are not a name before the verb.
    let common = first;
    while (common < verb && written(tokenText(tokens, common)) === false) common++;
    if (common === verb) return [];
    const subjectEnd = tokens.end[verb - 1] ?? mention.end;
    // A name cut out of a longer one is what the article calls it elsewhere.
    types ??= typesByName(tokens, mentions);
    const subject = {
      ...mention,
      end: subjectEnd,
      type: types.get(tokens.prose.slice(mention.start, subjectEnd)) ?? mention.type,
    };
    const object: Mention[] = [];
    const isNamed = (at: number): boolean => written(tokenText(tokens, at)) === true;
    let last = end - 1;
    while (last > verb && !isNamed(last)) last--;
    let from = verb + 1;
    while (from <= last && !isNamed(from)) from++;
    if (from <= last)
      object.push({ ...mention, start: tokens.start[from] ?? mention.start, end: tokens.end[last] ?? mention.end });
    return [subject, ...object];
  });
}

/** What each name, as it is written, is where it is first mentioned. */
function typesByName({ prose }: Tokens, mentions: readonly Mention[]): Map<string, NameType> {
  const found = new Map<string, NameType>();
  for (const { start, end, type } of mentions) {
    const written = prose.slice(start, end);
    if (!found.has(written)) found.set(written, type);
  }
  return found;
}

/** A verb as headlines have it, or what is to happen: "Astor To Close". */
function isVerb(tokens: Tokens, at: number, end: number): boolean {
  const word = tokenText(tokens, at).toLowerCase();
  return LEXICON.nameForms.headlineVerbs.has(word) || (word === 'to' && at + 1 < end);
}

/** For each word below the headlines whether it is always written with a capital, inside sentences at that. */
function writingBelowHeadlines(article: Article, tokens: Tokens): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { block, firstToken, endToken } of tokens.sentences) {
    const kind = article.blocks[block]?.kind;
    if (kind === 'headline' || kind === 'heading') continue;
    for (let at = firstToken; at < endToken; at++) {
      const word = tokenText(tokens, at);
      const capital = /^\p{Lu}/u.test(word);
      const key = word.toLowerCase();
      if (!capital) found.set(key, false);
      else if (!found.has(key) && at > firstToken) found.set(key, true);
    }
  }
  return found;
}
