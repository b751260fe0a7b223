import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { DIGITS, tokenAt, tokenText } from '../article/tokens.ts';
import type { Mention } from './name.ts';
import { nameKey } from './normaliseName.ts';
import { isParticle } from './personName.ts';
import { wellKnownCard } from './wellKnownNames.ts';

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
  if (mention.type !== 'organization' && isPollster(tokens, mention, first))
    return { ...mention, type: 'organization', sure: true };
  if (mention.type === 'organization' && isStateOf(tokens, mention, first, before))
    return { ...mention, type: 'place' };
  return mention.type === 'place' && isBesidePerson(tokens, mention, first, before)
    ? { ...mention, type: 'person' }
    : mention;
}

const SURVEYS = LEXICON.nameForms.surveys;
const SURVEYED = new Set(['by', 'from']);

/** "a poll by Northpoll", "Northpoll's survey", "the Northpoll survey": a name of one word that makes surveys. */
function isPollster(tokens: Tokens, { type, end }: Mention, first: number): boolean {
  const next = tokenAt(tokens, end);
  if (next !== first + 1) return false;
  if (SURVEYED.has(tokenText(tokens, first - 1)) && SURVEYS.has(tokenText(tokens, first - 2))) return true;
  if (tokenText(tokens, next) === 'has' && givesShare(tokens, next + 1)) return true;
  const isOwner = tokenText(tokens, next + 1) === 's' && /^['’]$/.test(tokenText(tokens, next));
  // "the Westland poll" is held there.
  return type === 'person' && SURVEYS.has(tokenText(tokens, isOwner ? next + 2 : next));
}

/** "has Ana Figo on 47 per cent": a share in a survey, behind a name in capitals. */
function givesShare(tokens: Tokens, from: number): boolean {
  let at = from;
  while (at < from + LONGEST_NAME && /^\p{Lu}/u.test(tokenText(tokens, at))) at++;
  const link = tokenText(tokens, at);
  return at > from && (link === 'on' || link === 'at') && tokens.kind[at + 1] === DIGITS;
}

const LONGEST_NAME = 4;

/** "Halden, Calif": where a town lies, by a short form behind the town and a comma. */
function isStateOf(tokens: Tokens, mention: Mention, first: number, before: Mention | undefined): boolean {
  if (before?.type !== 'place' || tokenAt(tokens, before.end) !== first - 1 || tokenText(tokens, first - 1) !== ',')
    return false;
  const key = nameKey(tokens.prose.slice(mention.start, mention.end));
  return key.length > 2 && wellKnownCard('place', key) !== null && wellKnownCard('place', key) !== key;
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
