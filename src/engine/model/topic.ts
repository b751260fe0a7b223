/**
 * What a figure is about, in the words of its clause and as they are written: what is counted, what happened to it, and
 * whose or what it is ("Core", "inflation"). Empty where the clause does not say.
 */
export type Topic = readonly string[];

/** The topic for a reader. */
export function topicText(topic: Topic): string {
  return topic.join(' ');
}

/** True if the words of a lower-case name occur together in the topic. */
export function isInTopic(topic: Topic, name: string): boolean {
  return inTopic(topic, name) !== null;
}

/** The words of a lower-case name as the topic writes them; null if they do not occur together in it. */
export function inTopic(topic: Topic, name: string): string | null {
  const parts = name.split(' ');
  for (let at = 0; at + parts.length <= topic.length; at++)
    if (standsAt(topic, at, parts)) return topic.slice(at, at + parts.length).join(' ');
  return null;
}

function standsAt(topic: Topic, at: number, parts: readonly string[]): boolean {
  for (let index = 0; index < parts.length; index++)
    if (topic[at + index]?.toLowerCase() !== parts[index]) return false;
  return true;
}
