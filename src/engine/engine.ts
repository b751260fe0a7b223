/** The façade: all that the workspace, the server, the editor and the command line may ask of the engine. */

import type { Conflict } from './conflict.ts';
import type { ClaimAt, Location } from './corpus/claimAt.ts';
import type { AliasRules } from './decisions/aliasFile.ts';
import type { Decision } from './decisions/decision.ts';
import type { ArticleFacts } from './facts.ts';
import type { NameType } from './names/name.ts';

export type { Reason, Relation, Severity, Side } from './checks/contradiction.ts';
export type { Conflict } from './conflict.ts';
export type { ClaimAt, Location } from './corpus/claimAt.ts';

export interface MentionAt extends Location {
  readonly text: string;
}

export interface EntityCard {
  /** Stable over edits: made of the type and the name. */
  readonly id: string;
  readonly type: NameType;
  readonly name: string;
  readonly aliases: readonly { readonly name: string; readonly count: number }[];
  readonly descriptions: readonly (Location & { readonly text: string })[];
  /** All of them, by article in order of date. */
  readonly mentions: readonly MentionAt[];
  /** How old the articles say it is, each age once, where the newest article says it; the newest first. */
  readonly ages: readonly (Location & { readonly years: number })[];
  /** Titles met before the name, with the articles that use them; the most used first. */
  readonly titles: readonly { readonly name: string; readonly count: number }[];
  /**
   * The sentences that give it as who says so, the newest article's first; no more than a reader would look through.
   */
  readonly statements: readonly StatementAt[];
  /** The entities met most often in one paragraph with it, a few; `count` is of paragraphs, in the newest articles. */
  readonly companions: readonly (EntityName & { readonly count: number })[];
  /** Entities spelt nearly alike that no article has beside it: perhaps the same. */
  readonly nearSpellings: readonly EntityName[];
  /** Figures said of this entity. */
  readonly figures: readonly ClaimAt[];
}

/** A sentence, and whether words of it are quoted. */
export interface StatementAt extends Location {
  readonly date: string | null;
  readonly quoted: boolean;
}

export interface EntityName {
  readonly id: string;
  readonly type: NameType;
  readonly name: string;
}

/** An entity as a line of a list. */
export interface EntitySummary extends EntityName {
  readonly mentions: number;
  readonly articles: number;
}

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
  claims(uri: string): readonly ClaimAt[];
}
