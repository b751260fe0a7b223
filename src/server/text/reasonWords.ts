import { type Conflict, findingOf, message, titled } from '../../engine/index.ts';
import { plainText, shortened } from '../../wording/displayText.ts';
import type { Session } from '../session.ts';

const MOST_WORDS = 3;
const LONGEST_WORDS = 60;

/** Why the claims of a conflict are treated as one fact: at most `most` reasons, the weightiest first. */
export function reasonWords({ say, inWords }: Session, { evidence }: Conflict, most: number): readonly string[] {
  const reasons = evidence.flatMap(({ feature, words, weight }) => {
    const { says, showsNames } = findingOf(feature);
    if (weight <= 0 || says === null) return [];
    const shown = words.slice(0, MOST_WORDS).map((word) => plainText(showsNames ? titled(word) : word));
    const said = inWords(message(says));
    return [shown.length === 0 ? said : say('reasonWith', said, shortened(shown.join(', '), LONGEST_WORDS))];
  });
  return [...new Set(reasons)].slice(0, most);
}
