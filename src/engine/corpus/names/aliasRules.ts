/** What the workspace knows better than the rules: names that are the same, names that differ, and non-names. */
export interface AliasRules {
  /** The names of a group are one person, organization, place …; the first is its main name. */
  readonly merge: readonly (readonly string[])[];
  /** No two names of a group are the same, even if an article or the rules join them. */
  readonly split: readonly (readonly string[])[];
  /** Never a name. */
  readonly notAName: readonly string[];
}

export const NO_ALIAS_RULES: AliasRules = { merge: [], split: [], notAName: [] };
