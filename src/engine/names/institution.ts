import { LEXICON } from '../../lexicon/lexicon.ts';
import { withoutCompanyEnding } from './canonicalName.ts';
import type { NameType } from './name.ts';
import { nameWords } from './normaliseName.ts';

/** A name that ends in a word for what its bearer is: "Orsa Bowling Center" is "orsa bowling" and "center". */
export interface Institution {
  readonly own: string;
  readonly head: string;
}

const { headForms: FORMS, institutions: SETS } = LEXICON.names;
const HEADS = new Set(SETS.flat());

/** Null for a name that ends in no such word, and where nothing but a number is its own: "15th Street". */
export function institutionOf(type: NameType, name: string): Institution | null {
  if (type === 'person' || type === 'other') return null;
  const words = withoutCompanyEnding(nameWords(name));
  const last = words.at(-1) ?? '';
  const head = FORMS.get(last) ?? last;
  if (words.length < 2 || !HEADS.has(head)) return null;
  const own = words.slice(0, -1).join(' ');
  return /\d/.test(own) ? null : { own, head };
}

/** True for heads that are taken for one another: "center" and "lanes", but not "department" and "hospital". */
export function areMistaken(one: string, other: string): boolean {
  return one !== other && SETS.some((set) => set.includes(one) && set.includes(other));
}
