/** One unit of measure and the ways a language writes it. */
export interface UnitEntry {
  /** Singular name, as in `Figure.unit`. */
  readonly name: string;
  /** What it measures: "length", "power". Values convert only within a dimension. */
  readonly dimension: string;
  /** How many of the dimension's base unit one of it is; null where nothing is converted. */
  readonly factor: number | null;
  /** The same of what else goes by the name, in another country or trade: a British gallon, a troy ounce. */
  readonly otherFactors: readonly number[];
  /** Words for it, singular and plural; several tokens separated by spaces. */
  readonly words: readonly string[];
  /** Abbreviations, in the case they are written. */
  readonly signs: readonly string[];
}

/** A row of the data file. What it leaves out is null or empty. */
export interface UnitRow {
  readonly name: string;
  readonly factor?: number;
  readonly otherFactors?: readonly number[];
  readonly words?: readonly string[];
  readonly signs?: readonly string[];
}

/** The units of a data file, which has a list of them for each dimension. `$schema` is for editors. */
export function readUnits(file: Readonly<Record<string, readonly UnitRow[] | string>>): readonly UnitEntry[] {
  return Object.entries(file).flatMap(([dimension, rows]) =>
    typeof rows === 'string'
      ? []
      : rows.map(({ name, factor = null, otherFactors = [], words = [], signs = [] }) => ({
          name,
          dimension,
          factor,
          otherFactors,
          words,
          signs,
        })),
  );
}
