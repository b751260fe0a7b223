import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article, Block } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { isSlugLine } from '../article/wireMarks.ts';
import { agreeNames } from './agreeNames.ts';
import type { TokenSpan } from './decodeNames.ts';
import { decodeNames } from './decodeNames.ts';
import type { Mention, NameType } from './name.ts';
import { nameContext } from './nameContext.ts';
import type { NameModel } from './nameModel.ts';
import type { NameTokens } from './nameTokens.ts';
import { nameTokens } from './nameTokens.ts';

/** Blocks among which a slug line is sought. */
const TOP = 8;

/** In the order of the model's labels. */
const TYPES: readonly NameType[] = ['person', 'organization', 'place', 'other'];

/**
 * Of 158,000 names in the data sets that the model was trained with, one has more than 17 words (41, of a treaty). A
 * longer run of capitals is a list without commas, and what is spread over more of a file is a page's leavings: names
 * are compared word by word, in every place of each.
 */
const MOST_TOKENS = 48;
/** With the markup in between: the address of a link may be long. In UTF-16 code units. */
const LONGEST = 1000;

/** Titles no name begins with; those that are names as well ("Judge", "Pope") are left to the model. */
const TITLES = LEXICON.titles.leading;

/**
 * Finds the named entities of an article, in order of appearance; mentions never overlap, their offsets are raw UTF-16
 * offsets. A mention is the name alone: no article, no title, no possessive ending.
 */
export function recogniseNames(article: Article, tokens: Tokens, model: NameModel): Mention[] {
  model.words.trim();
  const pieces = nameTokens(tokens);
  const context = nameContext(pieces, (text) => model.words.word(text));
  const mentions = agreeNames(context, decodeNames(context, model)).flatMap((span) => {
    const { first, last } = withoutEdges(pieces, span);
    const [start, end] = [pieces.start[first] as number, pieces.end[last] as number];
    if (last - first >= MOST_TOKENS || end - start > LONGEST) return [];
    return [{ start, end, type: TYPES[span.type] as NameType }];
  });
  const slugs = slugLines(article);
  return slugs.length === 0 ? mentions : mentions.filter(({ start }) => !slugs.some((slug) => isIn(slug, start)));
}

/** A desk's name for a story is nobody's: "BC-Kestrel-Mine", "OBIT Wrona". They stand at the top. */
function slugLines({ blocks, prose }: Article): readonly Block[] {
  return blocks
    .slice(0, TOP)
    .filter(({ kind, start, end }) => kind === 'boilerplate' && isSlugLine(prose.slice(start, end)));
}

function isIn({ start, end }: Block, offset: number): boolean {
  return start <= offset && offset < end;
}

/** The span without "the" or a title before it and a possessive ending after it; never empty. */
function withoutEdges({ text }: NameTokens, span: TokenSpan): { first: number; last: number } {
  let { first, last } = span;
  while (last > first && (text[last] === "'s" || text[last] === "'S" || text[last] === "'")) last--;
  if (last > first && text[first] === 'the') first++;
  if (TYPES[span.type] === 'person' && last > first && isTitle(text[first] ?? '')) first++;
  return { first, last };
}

function isTitle(text: string): boolean {
  const lower = text.toLowerCase();
  return TITLES.has(lower.endsWith('.') ? lower.slice(0, -1) : lower);
}
