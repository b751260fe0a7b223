import { LEXICON } from '../../lexicon/lexicon.ts';

/** A name kept in lower case as a reader would write it: each part with a capital, initials in capitals throughout. */
export function titled(name: string): string {
  return name.replace(/[^\s-]+/gu, (part) =>
    LEXICON.nameForms.initials.has(part) || /^[^\P{Ll}aeiouy]{2,5}$/u.test(part)
      ? part.toUpperCase()
      : part.replace(/(?:^|\.)\p{Ll}/gu, (letter) => letter.toUpperCase()),
  );
}
