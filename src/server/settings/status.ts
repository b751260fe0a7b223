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
  /** True while the workspace is being read. */
  readonly reading: boolean;
}
