/**
 * What an assistant may ask of the index, on the user's behalf: one request, `ToolParams` → the answer as text, in
 * English, for a language model to read. It changes nothing.
 */
export const TOOL = 'sourcecheck/tool';

export type ToolParams =
  | { readonly tool: 'find_entity'; readonly input: FindEntityInput }
  | { readonly tool: 'find_figures'; readonly input: FindFiguresInput }
  | { readonly tool: 'list_conflicts'; readonly input: ListConflictsInput };

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

export interface ListConflictsInput {
  readonly about?: string;
  readonly article?: string;
  readonly severity?: 'warning' | 'information';
  /** Settled conflicts instead of open ones. */
  readonly settled?: boolean;
  readonly limit?: number;
}
