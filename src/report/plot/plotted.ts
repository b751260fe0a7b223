/** A report's value as it is drawn. */
export interface Plotted {
  /** In one unit for all reports; null means unbounded, and an open bound is itself excluded. */
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  readonly approximate: boolean;
  /** YYYY-MM-DD */
  readonly date: string | null;
  /** The reports it contradicts. */
  readonly against: readonly unknown[];
}

export function isDisputed({ against }: Plotted): boolean {
  return against.length > 0;
}
