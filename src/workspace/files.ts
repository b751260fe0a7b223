/** Where the bytes of files come from: this machine's disk, or the file system of an editor. URIs throughout. */
export interface Files {
  /** A file's bytes; null where there is no such file. Rejects with a `FileFailure` where it cannot be read. */
  read(uri: string): Promise<Uint8Array | null>;
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
