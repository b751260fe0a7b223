import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText } from '../article/tokens.ts';
import type { Mention } from './name.ts';
import { isParticle } from './personName.ts';

const HEADS = LEXICON.nameForms.companyHeads;

/** The type that the words right before a name give it, where the recogniser found another. */
export function typedByNeighbours(tokens: Tokens, mention: Mention, before: Mention | undefined): Mention {
  const first = tokenAt(tokens, mention.start);
  if (mention.type === 'person' || mention.type === 'other') {
    const link = tokenText(tokens, first - 1);
    const head = tokenText(tokens, first - 2).toLowerCase();
    if ((link === 'of' || link === 'in') && HEADS.has(head) && (head !== 'executive' || link === 'of'))
      return { ...mention, type: 'organization' };
  }
  return mention.type === 'place' && isBesidePerson(tokens, mention, first, before)
    ? { ...mention, type: 'person' }
    : mention;
}

/** "Ana Figo and Paulo da Costa Reis": a long name with a person's particle, coordinated with a person's full name. */
function isBesidePerson(tokens: Tokens, mention: Mention, first: number, before: Mention | undefined): boolean {
  if (before?.type !== 'person' || tokenText(tokens, first - 1) !== 'and') return false;
  const end = tokenAt(tokens, mention.end);
  if (tokenAt(tokens, before.end) !== first - 1 || first - 1 - tokenAt(tokens, before.start) < 2 || end - first < 3)
    return false;
  for (let at = first + 1; at < end - 1; at++) if (isParticle(tokenText(tokens, at))) return true;
  return false;
}
