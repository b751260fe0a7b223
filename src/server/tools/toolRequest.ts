/**
 * What an assistant may ask of the index, on the user's behalf: one request, `ToolParams` → the answer as text, in
 * English, for a language model to read. Nothing is changed by it.
 */
export const TOOL = 'sourcecheck/tool';

export type ToolParams =
  | { readonly tool: 'find_entity'; readonly input: FindEntityInput }
  | { readonly tool: 'find_figures'; readonly input: FindFiguresInput }
  | { readonly tool: 'list_conflicts'; readonly input: ListConflictsInput };

export interface FindEntityInput {
  /** A name or a part of it, whatever the case. */
  readonly name: string;
  readonly limit?: number;
}

export interface FindFiguresInput {
  /** Words found in the figure, in what it counts, in the event, a name or the source. */
  readonly about: string;
  /** A part of the article's path. */
  readonly article?: string;
  readonly limit?: number;
}

export interface ListConflictsInput {
  readonly about?: string;
  readonly article?: string;
  readonly severity?: 'warning' | 'information';
  /** Those that were settled instead of those that were not. */
  readonly settled?: boolean;
  readonly limit?: number;
}
