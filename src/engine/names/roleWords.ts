import { LEXICON } from '../../lexicon/lexicon.ts';
import { alternatives } from '../../lexicon/pattern.ts';

/** Lower-case words that are never part of a role before a name: where the phrase leftwards of a name ends. */
const ENDS_A_ROLE = LEXICON.roles.ends;

const ED_THAT_DESCRIBE = LEXICON.roles.describingEd;
const ING_THAT_DESCRIBE = LEXICON.roles.describingIng;

/** Nouns for what people are or do; those that end in -er, -or, -ist, -ian, -man and the like are known by that. */
const ROLES = LEXICON.roles.nouns;
const ROLE_ENDINGS = new RegExp(`(?:${alternatives(LEXICON.roles.endings)})$`);

/** True for a noun that says what somebody is or does ("spokesman", "physicist"). */
export function isRole(word: string): boolean {
  const lower = word.toLowerCase();
  return ROLES.has(lower) || (lower.length > 4 && ROLE_ENDINGS.test(lower));
}

/** True where a word cannot belong to the phrase that describes the name after it. */
export function endsRole(word: string): boolean {
  const lower = word.toLowerCase();
  if (ENDS_A_ROLE.has(lower)) return true;
  if (lower.endsWith('ed') && lower.length > 4) return !ED_THAT_DESCRIBE.has(lower);
  if (lower.endsWith('ing') && lower.length > 5) return !ING_THAT_DESCRIBE.has(lower);
  return lower.endsWith('ly') && lower.length > 5;
}

const FINITE = LEXICON.roles.finiteVerbs;

/** Verbs that show a clause where an apposition was hoped for. */
export function isFiniteVerb(word: string): boolean {
  return FINITE.has(word.toLowerCase());
}
