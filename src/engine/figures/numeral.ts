/** A number as it is written, from token `first` to `end` (exclusive), before it is known what it is a number of. */
export interface Numeral {
  readonly first: number;
  readonly end: number;
  /** Equal, but for words that leave the number open ("dozens"), whose `max` may be null. */
  readonly min: number;
  readonly max: number | null;
  /** What the scale words and suffixes of the numeral multiply to: 1,000,000 in "1.2m", otherwise 1. */
  readonly scale: number;
  /** What one more in the last digit written is worth: 100,000 in "1.2m", 10,000 in "230,000", 1 in "46". */
  readonly step: number;
  /**
   * The small scale ("hundred", "dozen") that the numeral ends in, which the lower end of a range shares: "two to three
   * dozen".
   */
  readonly smallScale?: number;
  readonly form: 'digits' | 'words' | 'vague' | 'fraction';
}

/** The conventions of the article's language for digits: true where "1.234,5" is a little over a thousand. */
export type ContinentalDigits = boolean;
