import { countedClass } from '../corpus/facts/countedClass.ts';
import { isToll } from '../corpus/facts/factGroups.ts';
import type { Claim } from '../model/claim.ts';
import { topicText } from '../model/topic.ts';
import { titled } from '../names/titled.ts';

/**
 * The words by which decision files of version 1 distinguish what an article says: "people killed", "age of Ana
 * Petrikova". They are what Sourcecheck 0.1.0 showed, and must not change, so that its decisions still apply.
 */
export function subjectInVersion1(claim: Claim): string {
  if (claim.quantity.kind === 'age')
    return claim.about.names[0] === undefined ? 'age' : `age of ${titled(claim.about.names[0])}`;
  if (claim.quantity.kind !== 'count')
    return claim.measure ?? KIND_WORDS.get(claim.quantity.kind) ?? claim.quantity.kind;
  if (claim.counted.head === null && !isToll(claim)) return claim.measure ?? shortTopic(claim) ?? 'count';
  const isAnybody =
    countedClass(claim.counted).name === 'anybody' && (isToll(claim) || claim.counted.head === 'person');
  const counted = isAnybody ? 'people' : pluralOf(claim.counted.head ?? 'number');
  return isToll(claim) ? `${counted} ${claim.measure}` : counted;
}

const KIND_WORDS: ReadonlyMap<string, string> = new Map([
  ['money', 'sum of money'],
  ['percent', 'percentage'],
  ['duration', 'length of time'],
  ['mass', 'weight'],
]);

const MOST_WORDS = 4;

function shortTopic({ about: { topic } }: Claim): string | null {
  return topic.length > 0 && topic.length <= MOST_WORDS ? topicText(topic) : null;
}

function pluralOf(head: string): string {
  const lower = head.toLowerCase();
  if (/(?:s|people|men|children)$/.test(lower)) return lower;
  return lower.endsWith('y') && !/[aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ies` : `${lower}s`;
}
