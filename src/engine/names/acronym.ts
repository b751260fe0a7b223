import { LEXICON } from '../../lexicon/lexicon.ts';

/** Words an acronym may pass over: an "Agency for Roads and Bridges" is the ARB, or the AFRAB. */
const PASSED_OVER = LEXICON.names.passedOver;
/** Words that often precede a body's own name: the "U.S. Securities and Exchange Commission" is the SEC. */
const BEFORE_THE_NAME = LEXICON.names.beforeAcronym;

const LONGEST_EXPANSION = 12;

/**
 * The acronyms that a name (its words as `nameWords` gives them) can be shortened to, in lower case: the first letters
 * of its words, with and without the small ones, a short first word with all its letters ("un" in UNIFIL), and without
 * the words before the name proper.
 */
export function acronymsOf(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  if (words.length < 2 || words.length > LONGEST_EXPANSION) return found;
  add(words, found);
  if (words.length > 2 && BEFORE_THE_NAME.has(words[0] ?? '')) add(words.slice(1), found);
  return found;
}

function add(words: readonly string[], found: Set<string>): void {
  const [first = '', ...rest] = words;
  const heads = first.length > 1 && first.length <= 3 ? [first[0] ?? '', first] : [first[0] ?? ''];
  let every = '';
  let content = '';
  for (const word of rest) {
    every += word[0] ?? '';
    if (!PASSED_OVER.has(word)) content += word[0] ?? '';
  }
  for (const head of heads) {
    for (const tail of [content, every]) if (head.length + tail.length > 1 && tail !== '') found.add(head + tail);
  }
}
