/** A custom request: to add the articles of a folder to the archive, which is made where there is none. */
export const ADD_TO_ARCHIVE = 'sourcecheck/archive/add';

export interface AddToArchiveParams {
  /** The path of the archive. */
  readonly archive: string;
  /** The URI of the folder. */
  readonly folder: string;
}

export interface AddToArchiveAnswer {
  readonly added: number;
  readonly unchanged: number;
  readonly skipped: number;
  /** Why no more could be added, about the archive; null where all was. */
  readonly trouble: string | null;
}
