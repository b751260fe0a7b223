import type { ArticleMeta } from './article/article.ts';
import type { QuotationAt, QuotationCard } from './checks/quotedElsewhere.ts';
import type { ClaimAt } from './claims/claimAt.ts';
import type { Conflict } from './conflict.ts';
import type { AliasRules } from './corpus/names/aliasRules.ts';
import type { EntityCard, EntitySummary } from './corpus/names/entity.ts';
import type { CorpusSnapshot } from './corpus/storage/snapshot.ts';
import type { Decision } from './decisions/decision.ts';
import type { ArticleFacts } from './facts.ts';
import type { Message } from './model/message.ts';
import type { PairExplanation } from './pairExplanation.ts';

/** A figure as interpreted, and what the other claims about the same fact say. */
export interface FigureCard {
  readonly claim: ClaimAt;
  readonly agreeing: readonly ClaimAt[];
  readonly disagreeing: readonly ClaimAt[];
}

/** The articles whose answers (conflicts, cards) have changed. */
export interface Change {
  readonly conflicts: readonly string[];
}

/** What has changed with all articles put anew. */
export interface StartedOver extends Change {
  /** The article that was left out. */
  readonly left: string | null;
}

/** Many articles as one. Changes by one article's facts at a time. */
export interface Corpus {
  put(uri: string, facts: ArticleFacts): Change;
  /**
   * For many articles in a row, as a folder is opened: as `put`, but the article's figures are compared with those of
   * the others only by `settle`, each pair once. Until then, answers on figures leave it out.
   */
  putLater(uri: string, facts: ArticleFacts): Change;
  /** How many articles wait for `settle`. */
  readonly unsettled: number;
  /** Compares the figures of so many articles that wait, or of all. */
  settle(most?: number): Change;
  /**
   * The articles that tell of one matter with another, as far as their names and numbers say, and were not looked at
   * twice since they were put: what their figures mean is not known, or as of before. Worth an `analyse` and a `put`.
   */
  wantsSecondLook(): readonly string[];
  remove(uri: string): Change;
  /** For many articles in a row, as `putLater`: what was compared with them is compared anew only by `settle`. */
  removeLater(uri: string): Change;
  /**
   * For a step that was ended before it was done, and may have left anything half changed: puts all articles anew, as
   * `putLater` does, without the one that is to blame: `uri`, or else the one that was compared last. Rules and
   * decisions stay as they are.
   */
  startOver(uri: string | null): StartedOver;
  readonly size: number;
  /** Unfolding them takes time: `meta` has what is asked of many articles. Null where there is no such article. */
  facts(uri: string): ArticleFacts | null;
  meta(uri: string): Pick<ArticleMeta, 'date' | 'source' | 'role'> | null;
  /** What in an article could not be read as intended. */
  notices(uri: string): readonly Message[];
  /** All conflicts, the most important first; those of one article where `uri` is given. */
  conflicts(uri?: string): readonly Conflict[];
  /** Replaces the rules on which names are the same; at first there are none. */
  setAliases(rules: AliasRules): Change;
  /** Replaces the decisions on its conflicts; at first there are none. */
  setDecisions(decisions: readonly Decision[]): Change;
  entities(): readonly EntityCard[];
  /**
   * All entities as items of a list, sorted by id; made without reading the articles' facts. Those that only articles
   * have which do not count are left out.
   */
  entityList(isCounted?: (uri: string) => boolean): readonly EntitySummary[];
  /** How many there are. */
  readonly entityCount: number;
  /** The ids of the entities for which some article uses a name that `isAsked` accepts. */
  entitiesCalled(isAsked: (name: string) => boolean): ReadonlySet<string>;
  /** Null for an id that is not, or no longer, in use. */
  entity(id: string): EntityCard | null;
  /** The version of its story that counts instead of this article; null where it counts itself. */
  laterVersion(uri: string): string | null;
  /** Whether earlier versions of a story are compared like any other article; at first they are not. */
  compareVersions(all: boolean): Change;
  /**
   * How many items of articles outside the corpus have keys of `searchKeysOf`, in place of what was said before. What
   * is rare and what is common is judged with them: in the articles given once they are settled, in others when they
   * are put again.
   */
  countElsewhere(counts: ReadonlyMap<number, number>, uris: Iterable<string>): Change;
  /** The articles that take part in a fact or conflict of this one, however indirectly, itself left out. */
  linkedWith(uri: string): ReadonlySet<string>;
  entityAt(uri: string, offset: number): EntityCard | null;
  figureAt(uri: string, offset: number): FigureCard | null;
  /** The words quoted at a place; null where none are. */
  quotationAt(uri: string, offset: number): QuotationCard | null;
  /** All that an article quotes, in its order. */
  quotations(uri: string): readonly QuotationAt[];
  claims(uri: string): readonly ClaimAt[];
  /**
   * All that is known of the articles, as plain data, for an engine that is the same to the last line. Ends without
   * where the corpus changes meanwhile, where figures wait for `settle`, and where articles outside were counted: what
   * was found then is not of these articles alone. Work may be done elsewhere between two steps.
   */
  snapshot(): Generator<void, CorpusSnapshot | null, void>;
  /**
   * Has the articles of a snapshot, as if each had been put, in place of all that were put by the last step; until then
   * the corpus is as it was, and can be used. Rules and decisions stay as they are. Throws where it is no snapshot of
   * this engine's.
   */
  restore(snapshot: CorpusSnapshot): Generator<void, void, void>;
  /** Why two claims, of one article or two, are or are not treated as one fact; null where either does not exist. */
  explain(one: ClaimAt, other: ClaimAt): PairExplanation | null;
}
