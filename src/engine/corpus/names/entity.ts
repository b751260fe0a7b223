import type { ClaimAt } from '../../claims/claimAt.ts';
import type { Location } from '../../model/span.ts';
import type { NameType } from '../../names/name.ts';

/** One place where an article names an entity, and the words it uses. */
export interface MentionAt extends Location {
  readonly text: string;
}

/** All that the articles say about one entity. */
export interface EntityCard {
  /** Stable across edits: made from the type and the name. */
  readonly id: string;
  readonly type: NameType;
  readonly name: string;
  readonly aliases: readonly { readonly name: string; readonly count: number }[];
  readonly descriptions: readonly (Location & { readonly text: string })[];
  /** All mentions, by article in date order. */
  readonly mentions: readonly MentionAt[];
  /** The ages the articles give, each once, from the newest article that gives it; the newest first. */
  readonly ages: readonly (Location & { readonly years: number })[];
  /** Titles used before the name, with the articles that use them; the most used first. */
  readonly titles: readonly { readonly name: string; readonly count: number }[];
  /**
   * The sentences that name it as their source, the newest first; no more than a reader would look through.
   */
  readonly statements: readonly StatementAt[];
  /** The few entities most often in the same paragraph; `count` is the number of paragraphs, in the newest articles. */
  readonly companions: readonly (EntityName & { readonly count: number })[];
  /** Entities with similar spellings that no article mentions together with it: perhaps the same. */
  readonly nearSpellings: readonly EntityName[];
  /** Figures given for this entity. */
  readonly figures: readonly ClaimAt[];
}

/** A sentence, and whether any of its words are quoted. */
export interface StatementAt extends Location {
  readonly date: string | null;
  readonly quoted: boolean;
}

/** An entity by its name. */
export interface EntityName {
  readonly id: string;
  readonly type: NameType;
  readonly name: string;
}

/** An entity as an item of a list. */
export interface EntitySummary extends EntityName {
  readonly mentions: number;
  readonly articles: number;
}
