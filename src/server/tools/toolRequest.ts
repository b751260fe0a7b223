/**
 * What an assistant may ask of the index, on the user's behalf: one request, `ToolParams` → `ToolAnswer`. It changes
 * nothing.
 */
export const TOOL = 'sourcecheck/tool';

export type ToolParams =
  | { readonly tool: 'find_entity'; readonly input: FindEntityInput }
  | { readonly tool: 'find_figures'; readonly input: FindFiguresInput }
  | { readonly tool: 'find_quotations'; readonly input: FindQuotationsInput }
  | { readonly tool: 'list_conflicts'; readonly input: ListConflictsInput }
  | { readonly tool: 'explain'; readonly input: ExplainInput }
  | { readonly tool: 'check_text'; readonly input: CheckTextInput };

/** One answer in two forms: text in English for a language model to read, and the same as data. */
export interface ToolAnswer<Found> {
  readonly text: string;
  readonly found: Found;
}

export interface FindEntityInput {
  /** A name or a part of it, ignoring case. */
  readonly name: string;
  readonly limit?: number;
}

export interface FindFiguresInput {
  /** Words to find in the figure, what it counts, the event, a name or the source. */
  readonly about: string;
  /** A part of the article's path. */
  readonly article?: string;
  readonly limit?: number;
}

export interface FindQuotationsInput {
  /** Words to find in what is quoted. */
  readonly words?: string;
  /** Who says it, or a part of the name. */
  readonly speaker?: string;
  readonly article?: string;
  readonly limit?: number;
}

export interface ListConflictsInput {
  readonly about?: string;
  readonly article?: string;
  readonly severity?: 'warning' | 'information';
  /** Settled conflicts instead of open ones. */
  readonly settled?: boolean;
  readonly limit?: number;
}

export interface ExplainInput {
  readonly one: PlaceInput;
  readonly other: PlaceInput;
}

/** Where a figure stands; line and column from 1, the column in UTF-16 code units. */
export interface PlaceInput {
  /** Absolute, or within a folder. */
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

export interface CheckTextInput {
  /** The URI of a document that is open. */
  readonly uri: string;
  readonly limit?: number;
}

/** Words of an article, and where they stand. */
export interface Passage {
  /** An absolute path. */
  readonly file: string;
  /** From 1; null in a file that has no lines, which has an address instead ("page 3, paragraph 2"). */
  readonly line: number | null;
  readonly address: string | null;
  /** From 1, in UTF-16 code units; null where there is no line. */
  readonly column: number | null;
  readonly text: string;
  /** The words around it, quoted; null where they cannot be read. */
  readonly sentence: string | null;
}

export interface EntitiesFound {
  /** How many there are, the first of which are listed. */
  readonly total: number;
  readonly entities: readonly EntityFound[];
}

export interface EntityFound {
  readonly name: string;
  readonly type: string;
  readonly otherNames: readonly string[];
  readonly mentions: number;
  readonly articles: number;
  readonly descriptions: readonly Passage[];
  readonly figures: readonly FigureFound[];
  /** The first of its mentions. */
  readonly mentioned: readonly Passage[];
}

export interface FiguresFound {
  readonly total: number;
  readonly figures: readonly FigureFound[];
}

export interface FigureFound extends Passage {
  /** "people killed" */
  readonly about: string;
  readonly event: string | null;
  readonly source: string | null;
  /** The day of the article, "2025-03-14". */
  readonly date: string | null;
  /** What the figure allows; null where it has no bound. */
  readonly min: number | null;
  readonly max: number | null;
}

export interface QuotationsFound {
  readonly total: number;
  readonly quotations: readonly QuotationFound[];
}

export interface QuotationFound extends Passage {
  readonly speaker: string | null;
  readonly date: string | null;
  readonly elsewhere: readonly QuotedElsewhereFound[];
}

export interface QuotedElsewhereFound extends Passage {
  readonly speaker: string | null;
  /** False where words differ. */
  readonly agrees: boolean;
}

export interface ConflictsFound {
  readonly total: number;
  readonly conflicts: readonly ConflictFound[];
}

export interface ConflictFound {
  /** Does not change when articles are edited elsewhere. */
  readonly id: string;
  readonly rule: string;
  readonly severity: 'warning' | 'information';
  readonly relation: 'contradiction' | 'update' | 'disputed';
  readonly about: string;
  readonly explanation: string;
  readonly settled: boolean;
  readonly decision: string | null;
  readonly claims: readonly ClaimFound[];
  /** How many claims there are, the first of which are listed. */
  readonly claimsTotal: number;
}

export interface ClaimFound extends Passage {
  readonly source: string | null;
  readonly date: string | null;
}

export interface ExplanationFound {
  /** Why there is no explanation, as where no figure stands at a place; null where there is one. */
  readonly problem: string | null;
  readonly claims: readonly FigureFound[];
  readonly outcome: string | null;
  /** That they are about one fact, by the evidence alone, 0 to 1. */
  readonly likelihood: number | null;
  /** What rules out that they are. */
  readonly obstacles: readonly string[];
  readonly evidence: readonly { readonly weight: number; readonly says: string }[];
}
