/** The façade: all that the workspace, the server, the editor and the command line may ask of the engine. */

import type { Span } from './article/article.ts';
import type { Claim } from './claims/claim.ts';
import type { Feature } from './corpus/facts/evidence/weights.ts';
import type { AliasRules } from './decisions/aliasFile.ts';
import type { Decision } from './decisions/decision.ts';
import type { ArticleFacts } from './facts.ts';
import type { NameType } from './names/name.ts';

/** Where something stands: an article, by the identifier it was put under, and raw UTF-16 offsets into its text. */
export interface Location extends Span {
  readonly uri: string;
}

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
  /** The sentences that give it as who says so, the newest article's first; no more than a reader would look through. */
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

/** A claim with the article it stands in. */
export interface ClaimAt extends Claim {
  readonly uri: string;
  readonly date: string | null;
  /** Words of the event, for a reader. */
  readonly eventLabel: string | null;
  /** Who says so: the attribution in the text, else the article's own source, else null. */
  readonly sourceName: string | null;
}

export type Relation = 'contradiction' | 'update' | 'disputed';
export type Severity = 'warning' | 'information';

/** One fact on which claims disagree. */
export interface Conflict {
  /** Does not depend on offsets, so that a decision recorded against it survives editing elsewhere in the file. */
  readonly id: string;
  /** "figure-conflict/deaths" */
  readonly rule: string;
  readonly severity: Severity;
  readonly relation: Relation;
  /** "people killed, bombing, Sarvela" */
  readonly about: string;
  /** One sentence a copy editor understands. */
  readonly explanation: string;
  /** True where an editor has judged it, and nothing new has come up since. */
  readonly settled: boolean;
  /** The judgement, where it is settled. */
  readonly decision?: Decision;
  /** The judgement that no longer holds, where new values have opened it again. */
  readonly overtaken?: Decision;
  readonly claims: readonly ClaimAt[];
  /** Indices into `claims` of those that cannot both hold. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Why the claims explained are taken to be about one fact: what speaks for it and against it, the weightiest first. */
  readonly evidence: readonly Reason[];
}

/** One reason for or against two claims being about one fact. */
export interface Reason {
  readonly feature: Feature;
  /** The words that show it, lower case: names, places, words both sentences hold. */
  readonly words: readonly string[];
  /** What it adds to the log-odds; negative where it speaks against. */
  readonly weight: number;
}

/** A figure as understood, and what the other claims on the same fact say. */
export interface FigureCard {
  readonly claim: ClaimAt;
  readonly agreeing: readonly ClaimAt[];
  readonly disagreeing: readonly { readonly claim: ClaimAt; readonly explanation: string }[];
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
