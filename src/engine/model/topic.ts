/**
 * What a figure is about, in the words of its clause and as they are written: what is counted, what happened to it, and
 * whose or what it is ("Core", "inflation"). Empty where the clause does not say.
 */
export type Topic = readonly string[];

/** The topic for a reader. */
export function topicText(topic: Topic): string {
  return topic.join(' ');
}

/** True where the words of a lower-case name stand together in the topic. */
export function isInTopic(topic: Topic, name: string): boolean {
  const parts = name.split(' ');
  return topic.some((_, at) => parts.every((part, index) => topic[at + index]?.toLowerCase() === part));
}
