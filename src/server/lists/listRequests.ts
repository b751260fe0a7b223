import type { Range } from 'vscode-languageserver';
import type { EntitySummary, NameType, Relation, Severity, Verdict } from '../../engine/index.ts';

/**
 * What an editor's views ask the server for, and its answers. Lists come in pages, filtered and sorted by the
 * server, so that an editor never holds more than it shows.
 */

/** A page of the conflicts: `ConflictsParams` → `ConflictsPage`. */
export const CONFLICTS = 'sourcecheck/conflicts';
/** The open conflicts by article or severity: `ConflictGroupsParams` → `ConflictGroups`. */
export const CONFLICT_GROUPS = 'sourcecheck/conflictGroups';
/** A page of the claims of one conflict: `ClaimsParams` → `Page<ClaimItem>`. */
export const CLAIMS = 'sourcecheck/claims';
/** A page of the entities of one type: `EntitiesParams` → `EntitiesPage`. */
export const ENTITIES = 'sourcecheck/entities';
/** A page of the articles that mention an entity: `EntityArticlesParams` → `Page<EntityArticle>`. */
export const ENTITY_ARTICLES = 'sourcecheck/entityArticles';
/** A page of an entity's mentions in one article: `EntityMentionsParams` → `Page<MentionItem>`. */
export const ENTITY_MENTIONS = 'sourcecheck/entityMentions';
/** The articles that were read: `PageParams` → `Page<ReadArticle>`. */
export const READ = 'sourcecheck/read';
/** The articles left out, with the reasons: no parameters → `Page<SkippedArticle>`. */
export const SKIPPED = 'sourcecheck/skipped';
/**
 * A notification without content: the lists may have changed. Sent after a pause, not at every keystroke.
 */
export const CHANGED = 'sourcecheck/changed';

export interface PageParams {
  /** Index of the first item, from 0. */
  readonly start: number;
  /** The most items to send; 0 to ask only for their number. */
  readonly count: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** The number of items in all pages. */
  readonly total: number;
}

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** How far the articles had been read when the answer was given: an empty list says nothing before the end. */
export interface Reading {
  readonly reading: boolean;
  /** Articles known by then. */
  readonly articlesRead: number;
}

/** An omitted field does not filter. */
export interface ConflictFilter {
  readonly severity?: Severity;
  readonly rule?: string;
  /** Only conflicts that this article takes part in. */
  readonly uri?: string;
  /** Only conflicts that are shown in this article: where it is a source, a draft beside it has the warning. */
  readonly shownIn?: string;
  /** Words to find in the subject, a figure, a source's name or an article's name, ignoring case. */
  readonly text?: string;
}

/** The most important first, those with the newest report first, or by article and place in it. */
export type ConflictSort = 'importance' | 'newest' | 'place';

export interface ConflictsParams extends PageParams {
  /** Only settled conflicts, or only open ones. */
  readonly settled: boolean;
  readonly filter?: ConflictFilter;
  /** By importance if omitted. */
  readonly sort?: ConflictSort;
}

export interface ConflictGroupsParams {
  readonly by: 'article' | 'severity';
  readonly filter?: ConflictFilter;
}

export interface ConflictGroups extends Reading {
  readonly groups: readonly ConflictGroup[];
  /** Conflicts; one that is shown in two articles counts once. */
  readonly total: number;
  readonly unfiltered: number;
}

/** Open conflicts to be listed together; those of the group are found by adding `filter`. */
export interface ConflictGroup {
  readonly filter: Pick<ConflictFilter, 'severity' | 'shownIn'>;
  /** What to call the article, or the severity. */
  readonly name: string;
  readonly conflicts: number;
}

export interface ConflictsPage extends Page<ConflictItem>, Reading {
  /** Without the filter. */
  readonly unfiltered: number;
  /** The rules that have conflicts, settled or open, with their number: what can be filtered by. */
  readonly rules: readonly { readonly rule: string; readonly conflicts: number }[];
}

export interface ConflictItem {
  readonly id: string;
  /** Like `id`, but unchanged when a value changes: it keeps a line of a list selected and expanded. */
  readonly key: string;
  readonly about: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly relation: Relation;
  readonly settled: boolean;
  /** Where it is settled. */
  readonly decision: DecisionItem | null;
  readonly claims: number;
  readonly articles: number;
  /** The values that cannot all hold, in the articles' words, each once; a handful at most. */
  readonly values: readonly string[];
}

/** What an editor decided, in words for display. */
export interface DecisionItem {
  readonly verdict: Verdict;
  /** The value held to be right. */
  readonly stands: string | null;
  readonly who: string | null;
  /** As readers write it. */
  readonly when: string | null;
  readonly why: string | null;
}

export interface ClaimsParams extends PageParams {
  readonly conflict: string;
}

export interface ClaimItem {
  /** Index into the conflict's claims, as commands take it. */
  readonly index: number;
  /** The figure in the article's words. */
  readonly value: string;
  readonly place: Place;
  /** What to call the article. */
  readonly article: string;
  readonly source: string | null;
  /** As readers write it. */
  readonly date: string | null;
  /** Of the conflict's other claims. */
  readonly agreeing: number;
  readonly disagreeing: number;
  readonly sentence: string | null;
}

export type EntitySort = 'mentions' | 'name';

export interface EntitiesParams extends PageParams {
  readonly type: NameType;
  readonly sort: EntitySort;
  /** Words contained in the name, or another name of the same entity, ignoring case; empty for all. */
  readonly query: string;
}

export interface EntitiesPage extends Page<EntitySummary>, Reading {
  /** Of every type, as the query has it. */
  readonly types: readonly { readonly type: NameType; readonly entities: number }[];
}

export interface EntityArticlesParams extends PageParams {
  readonly entity: string;
}

export interface EntityArticle {
  readonly uri: string;
  readonly article: string;
  readonly mentions: number;
  readonly date: string | null;
}

export interface EntityMentionsParams extends PageParams {
  readonly entity: string;
  readonly uri: string;
}

export interface MentionItem {
  readonly text: string;
  readonly place: Place;
  /** The words around it. */
  readonly sentence: string | null;
}

export interface ReadArticle {
  readonly uri: string;
  readonly article: string;
  readonly names: number;
  readonly figures: number;
}

export interface SkippedArticle {
  readonly uri: string;
  readonly article: string;
  /** In words for the user, following "it": "is larger than 2 MB". */
  readonly reason: string;
}
