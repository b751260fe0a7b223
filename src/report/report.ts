import type { Plotted } from './plot/plotted.ts';

/**
 * What is handed on about one article or several: each conflict, who says what, and what was decided by whom. In words
 * already, but as plain text: a writer of a format disarms it.
 */
export interface Report {
  /** BCP 47 tag of the language it is in. */
  readonly locale: string;
  readonly title: string;
  /** When it was made, of what, and how much was found. */
  readonly summary: readonly string[];
  /** Open warnings first, then notes, then what is settled. */
  readonly conflicts: readonly ReportedConflict[];
  /** Instead of conflicts, where there are none. */
  readonly none: string;
  readonly leftOut: { readonly heading: string; readonly files: readonly string[] };
  /** What the report does not say. */
  readonly limits: string;
  readonly columns: Readonly<Record<Column, string>>;
}

export type Column = 'says' | 'source' | 'date' | 'where' | 'against';

export interface ReportedConflict {
  readonly state: 'warning' | 'note' | 'settled';
  /** The state in words. */
  readonly label: string;
  readonly about: string;
  readonly explanation: string;
  readonly rule: string;
  /** What was decided, by whom, when and why; null where nothing was. */
  readonly decision: string | null;
  readonly sides: readonly ReportedSide[];
  /** The values over the days; null where they are none, or none that an axis shows. */
  readonly plot: ReportedPlot | null;
}

export interface ReportedPlot {
  /** "people killed" */
  readonly measured: string;
  readonly noDate: string;
  /** By date, undated ones last. */
  readonly values: readonly PlottedSide[];
}

export interface PlottedSide extends Plotted {
  /** "March 3, 2025 · 43 · coast guard" */
  readonly said: string;
}

export interface ReportedSide {
  /** The words that disagree. */
  readonly says: string;
  /** The sentence around them; null where it is no more than they. */
  readonly sentence: string | null;
  readonly source: string | null;
  readonly date: string | null;
  /** "drafts/fire.md:12", "release.pdf, page 2" */
  readonly where: string;
  /** What other sides say that cannot hold together with this one. */
  readonly against: string;
  /** Whether it stands in an article that is checked, and not in one that is only compared with. */
  readonly isChecked: boolean;
}
