import type { Article } from '../article/article.ts';
import type { Mention } from './name.ts';
import { nameKey } from './normaliseName.ts';
import { wellKnownType } from './wellKnownNames.ts';

/**
 * "GORDON (Reuters) -", "JACKSON —": whatever a recogniser takes the name for, a report is from a place. Agencies that
 * stand there instead stay what they are. `mentions` in order of appearance.
 */
export function withDatelinePlaces(article: Article, mentions: readonly Mention[]): readonly Mention[] {
  const places = article.blocks.flatMap(({ dateline }) => dateline?.place ?? []);
  if (places.length === 0) return mentions;
  let next = 0;
  return mentions.map((mention) => {
    while (next < places.length && (places[next]?.end ?? 0) <= mention.start) next++;
    const place = places[next];
    if (place === undefined || mention.start < place.start || mention.end > place.end) return mention;
    if (mention.type !== 'person' && mention.type !== 'organization') return mention;
    const isBody = wellKnownType(nameKey(article.prose.slice(mention.start, mention.end))) === 'organization';
    return isBody ? mention : { ...mention, type: 'place', sure: true };
  });
}
