import { type Conflict, type Feature, titled } from '../../engine/index.ts';
import type { Session } from '../session.ts';
import { plainText, shortened } from './displayText.ts';
import type { MessageKey } from './serverMessages.ts';

/** What speaks for two claims being about one fact, in words; what is left out says little to a reader. */
const WORDS: Readonly<Partial<Record<Feature, MessageKey>>> = {
  'one story': 'reasonOneStory',
  'one person': 'reasonOnePerson',
  'same kind of event': 'reasonSameKind',
  'same place': 'reasonSamePlace',
  'same wide place': 'reasonSamePlace',
  'same time': 'reasonSameTime',
  'reported together': 'reasonReportedTogether',
  'words of the event': 'reasonEventWords',
  'names in the event': 'reasonEventNames',
  'names in both stories': 'reasonStoryNames',
  'same counted': 'reasonSameCounted',
  'words for the counted': 'reasonSameCounted',
  'same measure': 'reasonSameMeasure',
  'names beside the figure': 'reasonNamesBeside',
  'words beside the figure': 'reasonWordsBeside',
  'words for what it is': 'reasonSameMeasure',
  'same figure beside': 'reasonSameFigureBeside',
};

/** Features whose words are names. */
const NAMES: ReadonlySet<Feature> = new Set([
  'one person',
  'same place',
  'same wide place',
  'names in the event',
  'names in both stories',
  'names beside the figure',
]);

const MOST_WORDS = 3;
const LONGEST_WORDS = 60;

/** Why the claims of a conflict are taken to be about one fact, the weightiest reason first, at most `most`. */
export function reasonWords({ say }: Session, { evidence }: Conflict, most: number): readonly string[] {
  const reasons = evidence.flatMap(({ feature, words, weight }) => {
    const key = weight > 0 ? WORDS[feature] : undefined;
    if (key === undefined) return [];
    const shown = words.slice(0, MOST_WORDS).map((word) => plainText(NAMES.has(feature) ? titled(word) : word));
    const said = say(key);
    return [shown.length === 0 ? said : say('reasonWith', said, shortened(shown.join(', '), LONGEST_WORDS))];
  });
  return [...new Set(reasons)].slice(0, most);
}
