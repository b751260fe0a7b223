/** What a dossier says: plain data, its words in the reader's language, for a page to lay out. */

/** A custom request. */
export const DOSSIER = 'sourcecheck/dossier';

/** What a dossier is about. */
export type Subject = { readonly conflict: string } | { readonly entity: string };

export interface DossierParams {
  readonly subject: Subject;
  /** How many rows of a long list are wanted: the reports of a fact, the articles that mention an entity. */
  readonly rows: number;
  /** Where the figures of the dossier on show were. A conflict whose figures change is found again by them. */
  readonly formerly?: readonly Place[];
}

export interface DossierAnswer {
  /** Null where there is no such conflict or entity. */
  readonly dossier: Dossier | null;
  /** Whether articles are being read, so that what is missing may still arrive. */
  readonly reading: boolean;
}

export type Dossier = FactDossier | EntityDossier;

/** A place in an article, lines and characters (UTF-16 code units) from 0. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
  /** "drafts/funerals.md:7" */
  readonly label: string;
}

/** An index into the dossier's `places`: a page can lead to these and no others. */
export type PlaceIndex = number;

export interface FactDossier {
  readonly kind: 'fact';
  readonly id: string;
  /** "people killed, bombing, Sarvela" */
  readonly about: string;
  readonly relation: 'contradiction' | 'update' | 'disputed';
  /** One sentence that says what cannot be right. */
  readonly explanation: string;
  /** What the figures count or measure, for the axis of a plot. */
  readonly measured: string;
  /** False where the values are of a kind that is not plotted (calendar dates). */
  readonly plotted: boolean;
  readonly settled: boolean;
  /** What was decided, by whom, when and why; null if nothing was. */
  readonly decision: string | null;
  /** What made the claims one fact. */
  readonly reasons: readonly string[];
  /** In date order, undated ones last. */
  readonly reports: readonly Report[];
  /** Reports left out. */
  readonly left: number;
  readonly places: readonly Place[];
}

/** What one article says of the fact. */
export interface Report {
  /** From 1, in the order shown. */
  readonly number: number;
  /** As written. */
  readonly figure: string;
  /** As interpreted, in words; null where that adds nothing to what is written. */
  readonly value: string | null;
  /** In one unit for all reports; null means unbounded, and an open bound is itself excluded. */
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  readonly approximate: boolean;
  /** YYYY-MM-DD */
  readonly date: string | null;
  readonly dateWords: string | null;
  /** Who says so, in words. */
  readonly saidBy: string | null;
  readonly sentence: string | null;
  readonly place: PlaceIndex;
  /** Numbers of the reports it contradicts. */
  readonly against: readonly number[];
}

export interface EntityDossier {
  readonly kind: 'entity';
  readonly id: string;
  readonly name: string;
  /** "person" */
  readonly type: string;
  readonly titles: readonly CountedName[];
  /** "58 years" */
  readonly ages: readonly Passage[];
  readonly descriptions: readonly Passage[];
  readonly names: readonly CountedName[];
  readonly statements: readonly Passage[];
  readonly figures: readonly SaidFigure[];
  readonly figuresLeft: number;
  readonly companions: readonly OtherEntity[];
  readonly nearSpellings: readonly OtherEntity[];
  /** "Mentioned 12 times in 3 articles" */
  readonly mentioned: string;
  /** By article, in date order. */
  readonly articles: readonly MentioningArticle[];
  readonly articlesLeft: number;
  readonly places: readonly Place[];
}

export interface CountedName {
  readonly name: string;
  /** "3×" */
  readonly count: string;
}

/** Words of an article. */
export interface Passage {
  readonly text: string;
  readonly dateWords: string | null;
  readonly place: PlaceIndex;
}

export interface SaidFigure {
  readonly figure: string;
  /** "people killed" */
  readonly of: string;
  readonly dateWords: string | null;
  readonly saidBy: string | null;
  readonly place: PlaceIndex;
}

export interface OtherEntity {
  readonly id: string;
  readonly name: string;
  /** "3×", how often they are mentioned together, or null. */
  readonly count: string | null;
}

export interface MentioningArticle {
  readonly name: string;
  readonly dateWords: string | null;
  /** Number of mentions. */
  readonly count: number;
  /** One for each line that mentions it. */
  readonly places: readonly PlaceIndex[];
  readonly placesLeft: number;
}
