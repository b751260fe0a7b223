/** What the workspace knows better than the rules: names that are one, names that are not, and what is no name. */
export interface AliasRules {
  /** Each group's names are one person, organization, place …; the first is its name. */
  readonly merge: readonly (readonly string[])[];
  /** No two names of a group are one, even where an article or the rules join them. */
  readonly split: readonly (readonly string[])[];
  /** Never a name. */
  readonly notAName: readonly string[];
}

export const NO_ALIAS_RULES: AliasRules = { merge: [], split: [], notAName: [] };
