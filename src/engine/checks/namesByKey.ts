import { nameInStory } from '../corpus/storySketch.ts';
import type { ArticleFacts } from '../facts.ts';
import type { LocalEntity, NameType } from '../names/name.ts';
import { LastRead } from './lastRead.ts';
import type { Passage } from './passageSide.ts';

/** An entity of an article with those of its spellings that have a key. */
interface Named {
  readonly entity: LocalEntity;
  readonly spellings: Set<number>;
}

/** Each is unfolded in full: a contradiction is asked of few articles, and of each for many names. */
const MOST = 16;
/** Places told of a name in one article. */
const MOST_MENTIONS = 12;

/** The names of articles by the keys that they are compared by, each article's read once for all its names. */
export class NamesByKey {
  readonly #factsOf: (uri: string) => ArticleFacts | null;
  readonly #read = new LastRead<ReadonlyMap<string, readonly Named[]>>(MOST);

  constructor(factsOf: (uri: string) => ArticleFacts | null) {
    this.#factsOf = factsOf;
  }

  /** The article has changed, or is gone. */
  forget(uri: string): void {
    this.#read.forget(uri);
  }

  /** The entities of an article that are called so. */
  entities(uri: string, key: string): readonly LocalEntity[] {
    return this.#named(uri, key).map(({ entity }) => entity);
  }

  /** Where an article writes a name so. */
  mentions(uri: string, key: string): Passage[] {
    return this.#named(uri, key)
      .flatMap(({ entity: { mentions, spellings: written }, spellings }) =>
        mentions.flatMap(({ start, end, spelling }) =>
          spellings.has(spelling) ? [{ start, end, text: written[spelling] ?? '' }] : [],
        ),
      )
      .sort((a, b) => a.start - b.start)
      .slice(0, MOST_MENTIONS);
  }

  #named(uri: string, key: string): readonly Named[] {
    const named = this.#read.of(uri, () => byKey(this.#factsOf(uri)?.entities ?? []));
    return named.get(key) ?? [];
  }
}

function byKey(entities: readonly LocalEntity[]): ReadonlyMap<string, readonly Named[]> {
  const found = new Map<string, Named[]>();
  for (const entity of entities) {
    for (const [spelling, written] of entity.spellings.entries()) {
      for (const key of keysOf(entity.type, written)) {
        const named = found.get(key);
        if (named === undefined) found.set(key, [{ entity, spellings: new Set([spelling]) }]);
        else if (named.at(-1)?.entity === entity) named.at(-1)?.spellings.add(spelling);
        else named.push({ entity, spellings: new Set([spelling]) });
      }
    }
  }
  return found;
}

/** A name as it is compared: of a person the first and the last word, and all of them if there are more. */
export function keysOf(type: NameType, spelling: string): readonly string[] {
  const key = nameInStory(type, spelling);
  const whole = type === 'person' ? nameInStory('other', spelling) : key;
  return whole === key ? [key] : [key, whole];
}
