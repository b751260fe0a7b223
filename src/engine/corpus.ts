import type { QuotationCard } from './checks/quotedElsewhere.ts';
import type { ClaimAt } from './claims/claimAt.ts';
import type { Conflict } from './conflict.ts';
import type { AliasRules } from './corpus/names/aliasRules.ts';
import type { EntityCard, EntitySummary } from './corpus/names/entity.ts';
import type { Decision } from './decisions/decision.ts';
import type { ArticleFacts } from './facts.ts';
import type { PairExplanation } from './pairExplanation.ts';

/** A figure as understood, and what the other claims on the same fact say. */
export interface FigureCard {
  readonly claim: ClaimAt;
  readonly agreeing: readonly ClaimAt[];
  readonly disagreeing: readonly ClaimAt[];
}

/** The articles whose answers (conflicts, cards) are no longer what they were. */
export interface Change {
  readonly conflicts: readonly string[];
}

/** Many articles, asked as one. Changes by one article's facts at a time. */
export interface Corpus {
  put(uri: string, facts: ArticleFacts): Change;
  remove(uri: string): Change;
  readonly size: number;
  facts(uri: string): ArticleFacts | null;
  /** All conflicts, the most important first; those of one article where `uri` is given. */
  conflicts(uri?: string): readonly Conflict[];
  /** Takes other rules on which names are one, in place of those it had; at first it has none. */
  setAliases(rules: AliasRules): Change;
  /** Takes other decisions on its conflicts, in place of those it had; at first it has none. */
  setDecisions(decisions: readonly Decision[]): Change;
  entities(): readonly EntityCard[];
  /** All entities as lines of a list, sorted by id; made without reading the articles' facts. */
  entityList(): readonly EntitySummary[];
  /** How many there are. */
  readonly entityCount: number;
  /** The ids of the entities that are called so somewhere: `isAsked` judges a name as an article writes it. */
  entitiesCalled(isAsked: (name: string) => boolean): ReadonlySet<string>;
  /** Null for an id that is not in use (any more). */
  entity(id: string): EntityCard | null;
  entityAt(uri: string, offset: number): EntityCard | null;
  figureAt(uri: string, offset: number): FigureCard | null;
  /** The words quoted at a place; null where none are. */
  quotationAt(uri: string, offset: number): QuotationCard | null;
  claims(uri: string): readonly ClaimAt[];
  /** Why two of its claims, of one article or of two, are or are not taken for one fact; null where one is not there. */
  explain(one: ClaimAt, other: ClaimAt): PairExplanation | null;
}
