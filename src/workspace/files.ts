/** Where the bytes of files come from: this machine's disk, or the file system of an editor. URIs throughout. */
export interface Files {
  /** A file's bytes; null where there is no such file. Rejects with a `FileFailure` where it cannot be read. */
  read(uri: string): Promise<Uint8Array | null>;
}

/** A file's bytes, or why they were not read. */
export type Bounded =
  | { readonly kind: 'read'; readonly content: Uint8Array }
  | { readonly kind: 'notFile' }
  /** In bytes. */
  | { readonly kind: 'larger'; readonly size: number };

/** What is in a folder. A link is what it leads to, unless that is a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** Files in folders that can be walked. */
export interface FileTree extends Files {
  /** What is in a folder, in no order that matters. Rejects with a `FileFailure` where it cannot be read. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Reads a file of at most `most` bytes; null where there is no such file. Rejects as `read` does. */
  readBounded(uri: string, most: number): Promise<Bounded | null>;
}

/** Why a file cannot be read. */
export class FileFailure extends Error {
  /** Whether whoever asks may not read it. */
  readonly isForbidden: boolean;

  /** `reason` is what the file system calls it. */
  constructor(reason: string, isForbidden: boolean) {
    super(reason);
    this.isForbidden = isForbidden;
  }
}
