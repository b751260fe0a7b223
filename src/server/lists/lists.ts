import type { Connection } from 'vscode-languageserver';
import type { Skipped } from '../../workspace/workspace.ts';
import { sameSpelling } from '../indexing/openDocuments.ts';
import type { Session } from '../session.ts';
import { answerTool } from '../tools/answerTool.ts';
import { TOOL, type ToolParams } from '../tools/toolRequest.ts';
import { conflictGroups } from './conflictGroups.ts';
import { claimItems, conflictList, listedSides } from './conflictList.ts';
import { EntityList, mentionItems } from './entityList.ts';
import {
  CHANGED,
  CLAIMS,
  type ClaimItem,
  type ClaimsParams,
  CONFLICT_GROUPS,
  CONFLICTS,
  type ConflictGroupsParams,
  type ConflictsParams,
  ENTITIES,
  ENTITY_ARTICLES,
  ENTITY_MENTIONS,
  type EntitiesParams,
  type EntityArticlesParams,
  type EntityMentionsParams,
  type MentionItem,
  type Page,
  type PageParams,
  READ,
  type ReadArticle,
  type Reading,
  SKIPPED,
  type SkippedArticle,
} from './listRequests.ts';
import { pageOf } from './pageOf.ts';

/** Pause after the last change, in milliseconds: a list that moves with every letter typed cannot be read. */
const REST = 400;

/** While the workspace is being read, changes never pause; the lists then follow at this interval, in milliseconds. */
const WHILE_READING = 2000;

export interface ListsOptions {
  readonly connection: Connection;
  readonly session: Session;
  readonly skipped: () => readonly Skipped[];
  readonly isReading: () => boolean;
  /** Resolves when the conflicts found so far can be asked for without a delay. */
  readonly judged: () => Promise<void>;
  /** Whether the editor asked to be told that the lists may have changed. */
  readonly tellsChanges: boolean;
}

/** Answers what views and assistants ask, and notifies views when to ask again. */
export class Lists {
  readonly #options: ListsOptions;
  readonly #entities: EntityList;
  #timer: NodeJS.Timeout | null = null;
  #notifiedAt = Number.NEGATIVE_INFINITY;
  #closed = false;

  constructor(options: ListsOptions) {
    const { connection, session, judged } = options;
    this.#options = options;
    this.#entities = new EntityList(session);
    connection.onRequest(CONFLICTS, async (params: ConflictsParams) => {
      await judged();
      return { ...conflictList(session, params), ...this.#howFar() };
    });
    connection.onRequest(CONFLICT_GROUPS, async (params: ConflictGroupsParams) => {
      await judged();
      return { ...conflictGroups(session, params), ...this.#howFar() };
    });
    connection.onRequest(CLAIMS, (params: ClaimsParams) => this.#claims(params));
    connection.onRequest(ENTITIES, (params: EntitiesParams) => ({
      ...this.#entities.page(params),
      ...this.#howFar(),
    }));
    connection.onRequest(ENTITY_ARTICLES, (params: EntityArticlesParams) => this.#entities.articles(params));
    connection.onRequest(ENTITY_MENTIONS, (params: EntityMentionsParams) => this.#mentions(params));
    connection.onRequest(TOOL, (params: ToolParams) => answerTool(session, this.#entities, params));
    connection.onRequest(READ, (params: PageParams) => this.#read(params));
    connection.onRequest(SKIPPED, (params: PageParams) => this.#skipped(params));
  }

  /** The content of the lists may have changed. */
  changed(): void {
    this.#entities.changed();
    const { isReading, tellsChanges } = this.#options;
    if (!tellsChanges || this.#closed || (this.#timer !== null && isReading())) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const since = performance.now() - this.#notifiedAt;
    this.#timer = setTimeout(() => this.#notify(), isReading() ? Math.max(REST, WHILE_READING - since) : REST);
  }

  close(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #howFar(): Reading {
    return { reading: this.#options.isReading(), articlesRead: this.#options.session.corpus.size };
  }

  #notify(): void {
    this.#timer = null;
    this.#notifiedAt = performance.now();
    void this.#options.connection.sendNotification(CHANGED);
  }

  async #claims({ conflict: id, ...page }: ClaimsParams): Promise<Page<ClaimItem>> {
    const { session } = this.#options;
    const conflict = session.corpus.conflicts().find((each) => each.id === id);
    if (conflict === undefined) return { items: [], total: 0 };
    const asked = pageOf(listedSides(conflict), page);
    const sentences = await session.readSentences(asked.items.map(({ side }) => side.uri));
    return claimItems(session, conflict, asked, sentences);
  }

  async #mentions({ entity, uri, ...page }: EntityMentionsParams): Promise<Page<MentionItem>> {
    const { session } = this.#options;
    const asked = pageOf(this.#entities.mentionsIn(entity, sameSpelling(uri)), page);
    const sentences = await session.readSentences(asked.items.length === 0 ? [] : [sameSpelling(uri)]);
    return mentionItems(session, asked, sentences);
  }

  /** By path. */
  #read(params: PageParams): Page<ReadArticle> {
    const { session } = this.#options;
    const { items, total } = pageOf([...session.articles()].sort(), params);
    const read = items.map((uri) => {
      const facts = session.corpus.facts(uri);
      const article = session.articleName(uri);
      return { uri, article, names: facts?.entities.length ?? 0, figures: facts?.claims.length ?? 0 };
    });
    return { items: read, total };
  }

  #skipped(params: PageParams): Page<SkippedArticle> {
    const { items, total } = pageOf(this.#options.skipped(), params);
    const { session } = this.#options;
    const skipped = items.map(({ uri, reason }) => ({
      uri,
      reason: session.inWords(reason),
      article: session.articleName(uri),
    }));
    return { items: skipped, total };
  }
}
