/**
 * What a server asks the editor for where it has no disk, or where folders are not on it: requests that go from the
 * server to the client.
 */

import type { Bounded, FolderEntry } from '../../workspace/files.ts';

/** Why the editor could not do it. */
export interface Failure {
  readonly kind: 'failed';
  /** What its file system calls it. */
  readonly reason: string;
  readonly isForbidden: boolean;
}

/** The bytes of a file. */
export const READ_FILE = 'sourcecheck/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** In bytes; a larger file is not read. Null for any. */
  readonly most: number | null;
  /** Whether bytes have to pass as text, in base64: between processes, not between a browser's workers. */
  readonly asText: boolean;
}

export type ReadFileAnswer =
  | Bounded
  | { readonly kind: 'text'; readonly base64: string }
  | { readonly kind: 'missing' }
  | Failure;

/** What is in a folder. */
export const LIST_FOLDER = 'sourcecheck/listFolder';

export interface ListFolderParams {
  readonly uri: string;
}

export type ListFolderAnswer = { readonly kind: 'listed'; readonly entries: readonly FolderEntry[] } | Failure;

/** A text that is kept in the extension's storage, by its name; null where there is none. */
export const GET_KEPT = 'sourcecheck/getKept';

/** Keeps a text in the extension's storage. */
export const KEEP = 'sourcecheck/keep';

export interface KeepParams {
  readonly name: string;
  readonly text: string;
}

/** Forgets all that is kept if there are more texts than so many. */
export const FORGET_BEYOND = 'sourcecheck/forgetBeyond';

/** What the worker is sent before it becomes a server. */
export interface WorkerStart {
  /** The weights for names, as the package ships them. */
  readonly nameModel: Uint8Array;
}
