import type { ClaimAt } from '../../claims/claimAt.ts';
import type { Location } from '../../model/span.ts';
import type { NameType } from '../../names/name.ts';

/** One place where an article names an entity, and the words it uses. */
export interface MentionAt extends Location {
  readonly text: string;
}

/** All that the articles say of one entity. */
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

/** An entity by its name. */
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
