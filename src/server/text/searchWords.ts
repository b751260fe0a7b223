/** Text as compared in a search: lower case, without accents. */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a search; each must be found. */
export function searchWords(query: string): readonly string[] {
  return searchable(query).split(/\s+/u).filter(Boolean);
}

/** Whether a text, as `searchable` gives it, contains all words. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
