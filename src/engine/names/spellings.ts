import { withoutCompanyEnding } from './canonicalName.ts';
import type { NameType } from './name.ts';
import { isCapitals, type Occurrence } from './nameGroups.ts';
import { looksLikeAcronym, nameKey, nameWords } from './normaliseName.ts';

/** The names of one entity for a reader. */
export interface Spellings {
  readonly name: string;
  /** Without `name`, most frequent first. */
  readonly aliases: readonly string[];
}

/** In capitals a word this short is as likely an acronym as a shouted word. */
const LONGEST_ACRONYM = 6;

/**
 * Chooses the fullest name, and gives the other spellings; capitals of headlines count as the running text's spelling.
 */
export function spellingsOf(prose: string, type: NameType, occurrences: readonly Occurrence[]): Spellings {
  const all = occurrences.map((occurrence) => asWritten(prose, type, occurrence));
  const [only = ''] = all;
  // Most names are written in one way, or mentioned once.
  if (all.every((shown) => shown === only)) return { name: isCapitals(only) ? spoken(type, only) : only, aliases: [] };
  const written = new Map<string, Map<string, number>>();
  for (const shown of all) {
    const key = nameKey(shown);
    const forms = written.get(key) ?? new Map<string, number>();
    forms.set(shown, (forms.get(shown) ?? 0) + 1);
    written.set(key, forms);
  }
  const counts = new Map<string, number>();
  for (const forms of written.values()) {
    const mixed = [...forms].filter(([form]) => !isCapitals(form));
    if (mixed.length === 0 || mixed.length === forms.size) {
      for (const [form, count] of forms) {
        const shown = mixed.length === 0 ? spoken(type, form) : form;
        counts.set(shown, (counts.get(shown) ?? 0) + count);
      }
      continue;
    }
    const shouted = [...forms.values()].reduce((sum, count) => sum + count, 0) - sum(mixed);
    const [usual] = mixed.sort(mostFrequent)[0] ?? [''];
    for (const [form, count] of mixed)
      counts.set(form, (counts.get(form) ?? 0) + count + (form === usual ? shouted : 0));
  }
  const ranked = [...counts].sort(mostFrequent);
  const fullest = [...ranked].sort(
    ([one, many], [other, few]) => fuller(one, other) || few - many || order(one, other),
  );
  const name = fullest[0]?.[0] ?? '';
  return { name, aliases: ranked.map(([form]) => form).filter((form) => form !== name) };
}

function sum(forms: readonly (readonly [string, number])[]): number {
  return forms.reduce((total, [, count]) => total + count, 0);
}

function mostFrequent([one, many]: readonly [string, number], [other, few]: readonly [string, number]): number {
  return few - many || order(one, other);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Negative where `one` is the fuller name: spelled out rather than an acronym, with more words, longer. */
function fuller(one: string, other: string): number {
  const acronyms = Number(looksLikeAcronym(one)) - Number(looksLikeAcronym(other));
  if (acronyms !== 0) return acronyms;
  const [many, few] = [nameWords(one), nameWords(other)];
  const words = withoutCompanyEnding(few).length - withoutCompanyEnding(many).length;
  if (words !== 0) return words;
  // "Astor Shipping Ltd." is "Astor Shipping" where the article says so too.
  if (many.length !== few.length) return many.length - few.length;
  return nameKey(other).length - nameKey(one).length;
}

/** "The" belongs to a name that is written with a capital T inside a sentence: "told The Valley Herald". */
function asWritten(prose: string, type: NameType, { mention, shown, weight }: Occurrence): string {
  if (type !== 'organization' || weight < 1) return shown;
  const before = prose.slice(Math.max(0, mention.start - 6), mention.start);
  return /[\p{Ll},] The $/u.test(before) ? `The ${shown}` : shown;
}

/** "RIVERSIDE", where it is nowhere else: as it would be written in running text. */
function spoken(type: NameType, form: string): string {
  if (!isCapitals(form) || looksLikeAcronymOf(type, form)) return form;
  return form
    .toLowerCase()
    .replace(/(^|[^\p{L}\p{M}'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function looksLikeAcronymOf(type: NameType, form: string): boolean {
  if (/[.\d]/.test(form)) return true;
  if (type === 'person') return form.length <= 2;
  return !form.includes(' ') && form.replaceAll('-', '').length <= (type === 'place' ? 3 : LONGEST_ACRONYM);
}
