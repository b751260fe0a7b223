import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText, touchesPrevious, WORD } from '../article/tokens.ts';
import type { Mention } from './name.ts';

/**
 * A name followed by the legal form of a company is the company's, including the form; `limit` is where the next
 * mention begins.
 */
export function withLegalForm(tokens: Tokens, mention: Mention, limit: number): Mention {
  const end = tokenAt(tokens, mention.end);
  const next = tokens.prose[tokens.end[end - 1] ?? 0] === ',' ? end + 1 : end;
  if (isForm(tokens, end - 1) && end - 1 > tokenAt(tokens, mention.start)) return { ...mention, type: 'organization' };
  if (tokens.kind[next] !== WORD || (tokens.start[next] ?? 0) >= limit || touchesPrevious(tokens, next)) return mention;
  if (!isForm(tokens, next)) return mention;
  if (tokens.prose.slice(mention.end, tokens.start[next]).includes('\n')) return mention;
  return { ...mention, end: tokens.end[next] ?? mention.end, type: 'organization' };
}

function isForm(tokens: Tokens, at: number): boolean {
  return LEXICON.nameForms.legalForms.has(tokenText(tokens, at));
}
