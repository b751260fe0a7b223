import type { Position } from 'vscode-languageserver';
import type { NameType } from '../../engine/index.ts';

/**
 * A server command: writes an editor's verdict into the workspace folder's decision file, as an edit that can be
 * undone.
 */
export const DECIDE = 'sourcecheck.decide';

/** Conflicts are identified by id, claims by their index in the conflict. */
export type DecideParams =
  | { readonly verdict: 'settled'; readonly conflict: string; readonly claim: number | null; readonly why?: string }
  | {
      readonly verdict: 'notTheSame';
      readonly conflict: string;
      readonly pairs: readonly (readonly [number, number])[];
    }
  | { readonly verdict: 'ignore'; readonly conflict: string; readonly claim: number; readonly wholeRule?: boolean }
  | { readonly verdict: 'reopen'; readonly conflict: string }
  | { readonly verdict: 'merge'; readonly entity: string; readonly into: string }
  | { readonly verdict: 'split'; readonly entity: string; readonly names: readonly string[] }
  | { readonly verdict: 'notAName'; readonly names: readonly string[]; readonly near?: string | undefined };

/** Either the file that was edited and must be saved, or the reason, for the user, why none was. */
export interface Decided {
  readonly file: string | null;
  readonly refused: string | null;
}

/** A request: what can be decided about a conflict, or about all conflicts at a place. */
export const CONFLICT_CHOICES = 'sourcecheck/conflictChoices';

export type ConflictChoicesParams =
  | { readonly uri: string; readonly position: Position }
  | { readonly conflict: string; readonly claim?: number | undefined };

export interface ConflictChoices {
  readonly id: string;
  readonly about: string;
  /** "figure-conflict/deaths", as settings have it. */
  readonly rule: string;
  readonly settled: boolean;
  /** If it is settled: what was decided, by whom and when, in words. */
  readonly decision: string | null;
  /** The claims that disagree, repetitions within an article once; the claim asked about first. */
  readonly claims: readonly ClaimChoice[];
}

export interface ClaimChoice {
  readonly index: number;
  /** The figure as written. */
  readonly value: string;
  /** The article and who says so. */
  readonly place: string;
  /** Whether it is the claim asked about. */
  readonly isHere: boolean;
  /** The claims it contradicts, by index. */
  readonly against: readonly number[];
}

/** A request: what can be decided about the name at a place, or about an entity. */
export const NAME_CHOICES = 'sourcecheck/nameChoices';

export type NameChoicesParams = { readonly uri: string; readonly position: Position } | { readonly entity: string };

export interface NameChoices {
  readonly id: string;
  readonly name: string;
  /** The name at the place asked about, or else its main name. */
  readonly here: string;
  /** Its other names. */
  readonly aliases: readonly string[];
}

/** A request: the entities that a name may be merged with. */
export const ENTITY_CHOICES = 'sourcecheck/entityChoices';

export interface EntityChoicesParams {
  readonly entity: string;
  /** Letters of the name to find; empty for all names. */
  readonly query: string;
}

export interface EntityChoice {
  readonly id: string;
  readonly name: string;
  readonly type: NameType;
  readonly mentions: number;
}
