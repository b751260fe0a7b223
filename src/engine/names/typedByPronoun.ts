import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt, tokenText } from '../article/tokens.ts';
import type { Mention } from './name.ts';

const SPEAKING = LEXICON.nameForms.speaking;
const { auxiliaries: AUXILIARIES, impersonal: IMPERSONAL } = LEXICON.organizations;
/** From the verb to its pronoun: "said on Monday that it". */
const REACH = 5;

/**
 * "Astor said on Monday it would buy", "Astor said its plant": who speaks of itself as "it" is nobody. Only for a lone
 * word found as a person, as persons say of other things that "it was late"; `surnames` are the words of longer names.
 */
export function typedByPronoun(tokens: Tokens, mention: Mention, surnames: ReadonlySet<string>): Mention {
  if (mention.type !== 'person') return mention;
  const first = tokenAt(tokens, mention.start);
  const verb = tokenAt(tokens, mention.end);
  if (verb !== first + 1 || surnames.has(tokenText(tokens, first)) || !SPEAKING.has(tokenText(tokens, verb)))
    return mention;
  const limit = Math.min(sentenceAt(tokens, mention.start)?.endToken ?? verb, verb + 1 + REACH);
  for (let at = verb + 1; at < limit; at++) {
    const word = tokenText(tokens, at);
    if (word === 'its') return { ...mention, type: 'organization' };
    if (word !== 'it') continue;
    const isSubject = AUXILIARIES.has(tokenText(tokens, at + 1)) && !IMPERSONAL.has(tokenText(tokens, at + 2));
    return isSubject ? { ...mention, type: 'organization' } : mention;
  }
  return mention;
}
