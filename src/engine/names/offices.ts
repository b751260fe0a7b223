import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText, WORD } from '../article/tokens.ts';
import type { Mention } from './name.ts';
import { isParticle } from './personName.ts';

const { abbreviatedOffices: ABBREVIATED, members: MEMBERS, offices: OFFICES } = LEXICON.nameForms;

/** In words, particles among them: "Paulo da Costa Reis". */
const LONGEST_NAME = 4;

/** The mention without the office before the name, a person's then; null where only an office was found. */
export function withoutOffice(tokens: Tokens, mention: Mention): Mention | null {
  if (mention.type === 'place') return mention;
  const first = tokenAt(tokens, mention.start);
  const end = tokenAt(tokens, mention.end);
  if (end <= first + 1) return mention;
  if (MEMBERS.has(tokenText(tokens, end - 1))) return { ...mention, end: tokens.end[end - 2] ?? mention.end };
  let at = first;
  while (at + 1 < end) {
    const word = tokenText(tokens, at);
    if (OFFICES.has(`${word} ${tokenText(tokens, at + 1)}`.toLowerCase())) at += 2;
    else if (ABBREVIATED.has(word)) at++;
    else break;
  }
  if (at === first) return mention;
  if (at === end) return mention.type === 'person' ? null : mention;
  for (let rest = at; rest < end; rest++) {
    const word = tokenText(tokens, rest);
    if (tokens.kind[rest] === WORD && !/^\p{Lu}/u.test(word) && !isParticle(word)) return mention;
  }
  return end - at > LONGEST_NAME ? mention : { ...mention, start: tokens.start[at] ?? mention.start, type: 'person' };
}
