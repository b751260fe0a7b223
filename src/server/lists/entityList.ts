import type { EntityCard, EntitySummary, MentionAt, NameType } from '../../engine/index.ts';
import { plainText } from '../../wording/displayText.ts';
import { rangeOf, type Session } from '../session.ts';
import { dateWords } from '../text/figureWords.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import { holdsAll, searchable, searchWords } from '../text/searchWords.ts';
import type {
  EntitiesPage,
  EntitiesParams,
  EntityArticle,
  EntityArticlesParams,
  EntitySort,
  MentionItem,
  Page,
  Reading,
} from './listRequests.ts';
import { pageOf } from './pageOf.ts';

const TYPES: readonly NameType[] = ['person', 'organization', 'place', 'other'];

/**
 * The entities as a list that is read page by page. What was joined and sorted for one page is kept for the next until
 * the corpus changes, as making it takes all articles.
 */
export class EntityList {
  readonly #session: Session;
  #all: readonly EntitySummary[] | null = null;
  #sorted: { readonly key: string; readonly byType: ReadonlyMap<NameType, readonly EntitySummary[]> } | null = null;
  #card: EntityCard | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The corpus has changed. */
  changed(): void {
    this.#all = null;
    this.#sorted = null;
    this.#card = null;
  }

  page({ type, sort, query, ...page }: EntitiesParams): Omit<EntitiesPage, keyof Reading> {
    const byType = this.#matching(sort, query);
    const { items, total } = pageOf(byType.get(type) ?? [], page);
    return {
      items: items.map((entity) => ({ ...entity, name: plainText(entity.name) })),
      total,
      types: TYPES.map((each) => ({ type: each, entities: byType.get(each)?.length ?? 0 })),
    };
  }

  /** The entities of every type that have this name somewhere, the most mentioned first. */
  called(query: string): readonly EntitySummary[] {
    return [...this.#matching('mentions', query).values()].flat().sort((a, b) => b.mentions - a.mentions);
  }

  /** The articles that mention the entity, by date; none for an unknown entity. */
  articles({ entity, ...page }: EntityArticlesParams): Page<EntityArticle> {
    const session = this.#session;
    const counts = new Map<string, number>();
    for (const { uri } of this.card(entity)?.mentions ?? []) counts.set(uri, (counts.get(uri) ?? 0) + 1);
    const { items, total } = pageOf([...counts], page);
    return {
      total,
      items: items.map(([uri, mentions]) => {
        const date = session.corpus.meta(uri)?.date ?? null;
        return {
          uri,
          mentions,
          article: session.articleName(uri),
          date: date === null ? null : dateWords(date, session.locale),
        };
      }),
    };
  }

  mentionsIn(entity: string, uri: string): readonly MentionAt[] {
    return (this.card(entity)?.mentions ?? []).filter((mention) => mention.uri === uri);
  }

  /** The entity last asked for is kept: its articles and mentions are requested in pages. */
  card(id: string): EntityCard | null {
    if (this.#card?.id !== id) this.#card = this.#session.corpus.entity(id);
    return this.#card;
  }

  /** Many articles use the same name: each name is judged once. */
  #called(words: readonly string[]): ReadonlySet<string> {
    const judged = new Map<string, boolean>();
    return this.#session.corpus.entitiesCalled((name) => {
      let holds = judged.get(name);
      if (holds === undefined) {
        holds = holdsAll(searchable(name), words);
        judged.set(name, holds);
      }
      return holds;
    });
  }

  #entities(): readonly EntitySummary[] {
    this.#all ??= this.#session.corpus.entityList((uri) => this.#session.archivedAs(uri) === null);
    return this.#all;
  }

  #matching(sort: EntitySort, query: string): ReadonlyMap<NameType, readonly EntitySummary[]> {
    const key = `${sort} ${query}`;
    if (this.#sorted?.key === key) return this.#sorted.byType;
    const words = searchWords(query);
    const called = words.length === 0 ? null : this.#called(words);
    const found = this.#entities().filter(({ id }) => called === null || called.has(id));
    const byName = new Intl.Collator(this.#session.locale, { numeric: true });
    const order = (a: EntitySummary, b: EntitySummary): number =>
      (sort === 'mentions' ? b.mentions - a.mentions : 0) || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
    const byType = new Map(TYPES.map((type) => [type, found.filter((entity) => entity.type === type).sort(order)]));
    this.#sorted = { key, byType };
    return byType;
  }
}

/** A page of mentions, with the words around them. */
export function mentionItems(
  session: Session,
  { items, total }: Page<MentionAt>,
  sentences: Sentences,
): Page<MentionItem> {
  return {
    total,
    items: items.flatMap((mention) => {
      const range = rangeOf(session, mention);
      if (range === null) return [];
      return {
        text: plainText(mention.text),
        place: { uri: session.shownUri(mention.uri), range },
        sentence: sentences.around(mention),
      };
    }),
  };
}
