/** A custom notification, for editors that ask for it: the state of the index. */
export const STATUS = 'sourcecheck/status';

export interface Status {
  /** Articles in the index. */
  readonly articles: number;
  readonly skipped: number;
  /** Entities: persons, organizations, places and other named things. */
  readonly names: number;
  /** Not settled. */
  readonly conflicts: number;
  /** Places in articles where they are shown: one conflict has two or more. */
  readonly problems: number;
  /** True while the workspace is being read, and until it was read for the first time. */
  readonly reading: boolean;
  /** Of the articles to read, while they are being read; null while their number is not known. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** How many articles are still to be looked at more closely, in the background. */
  readonly secondLookLeft: number;
  /** The archive that is asked; null where there is none. */
  readonly archive: {
    readonly name: string;
    /** How many articles it has; null while that is not known. */
    readonly articles: number | null;
    /** Why it cannot be asked, about the archive: "cannot be reached"; null where it can. */
    readonly trouble: string | null;
  } | null;
}
