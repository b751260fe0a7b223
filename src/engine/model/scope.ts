/** Whom a count is said to include, exclude, or be a share of. */
export interface Scope {
  /** Roles included, lower case: "including the gunman", "counting the unborn child". */
  readonly including: readonly string[];
  /** Roles excluded: "excluding the suspect". */
  readonly excluding: readonly string[];
  /**
   * Whom the counted stand apart from: `dead` in "three died and 14 others were hurt", `uncounted` where the sentence
   * counts nobody else ("eight others were wounded"); null where nothing sets them apart.
   */
  readonly apartFrom: 'dead' | 'uncounted' | null;
  /** "Eleven of the victims": some of a number given elsewhere. */
  readonly share: boolean;
  /** "Critically injured", "in critical condition": said of some of the injured, seldom of all. */
  readonly condition: boolean;
  /** "Officers found two victims", "four were taken to hospital": those of one place or moment, seldom all. */
  readonly there: boolean;
  /** "Then took his own life": whoever did it died, too, and may or may not be counted. */
  readonly ownLife: boolean;
  /** "34 more than in May": a difference, not a count. */
  readonly difference: boolean;
}

/** The scope of a count that does not say whom it includes. */
export const WHOLE: Scope = {
  including: [],
  excluding: [],
  apartFrom: null,
  share: false,
  condition: false,
  there: false,
  ownLife: false,
  difference: false,
};

/** By how many counts may rightly differ for those included or excluded: the gunman, the unborn child. */
export function looseEnds({ including, excluding, condition, ownLife }: Scope): number {
  return including.length + excluding.length + Number(condition) + Number(ownLife);
}

/** Equal for equal scopes and for no others. */
export function scopeKey({
  including,
  excluding,
  apartFrom,
  share,
  condition,
  there,
  ownLife,
  difference,
}: Scope): string {
  return [including.join(), excluding.join(), apartFrom ?? '', share, condition, there, ownLife, difference].join(';');
}
