import type { Sentence } from '../article/tokens.ts';
import type { ArticleWords, NameAt } from './articleWords.ts';
import { namesBetween } from './articleWords.ts';
import { infinitive } from './lemma.ts';

/** How far before an age its verb may be: "died at his home in the hills above Orsova on 25 June, aged 50". */
const REACH = 20;
const MOST_NAMES = 6;

/**
 * Who died at the age at token `first`: the one person that the sentence names before its verb ("Ana Petrikova, the
 * singer, has died in Orsova, aged 85"); null where it names none, or several.
 */
export function personWhoDied(words: ArticleWords, { firstToken }: Sentence, first: number): NameAt | null {
  const verb = deathBefore(words, firstToken, first);
  if (verb === -1) return null;
  const named = namesBetween(words, firstToken, verb, MOST_NAMES).filter(({ type }) => type === 'person');
  const [person] = named;
  return person === undefined || named.some(({ name }) => name !== person.name) ? null : person;
}

/** The verb nearest before, "dead" among them; -1 where another verb or a full stop comes first. */
function deathBefore(words: ArticleWords, from: number, first: number): number {
  for (let at = first - 1; at >= Math.max(from, first - REACH); at--) {
    const word = words.at(at);
    if (word === ';' || word === ':') return -1;
    if (word === 'dead' || (word === 'away' && infinitive(words.at(at - 1)) === 'pass') || isDying(word)) return at;
  }
  return -1;
}

function isDying(word: string): boolean {
  return word.startsWith('d') && infinitive(word) === 'die';
}
