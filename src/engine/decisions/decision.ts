/**
 * What an editor may say of a conflict: it is settled (one value stands), it was there when checking began and is let be, its
 * claims are not about the same thing, or a figure is not to be checked by this rule.
 */
export type Verdict = 'settled' | 'baseline' | 'notTheSame' | 'ignore';

/**
 * A claim as a decision remembers it: by what it says and in which article, never by where in it. So a decision outlives
 * every edit but one of the claim itself.
 */
export interface DecidedClaim {
  /** Of the article. */
  readonly uri: string;
  /** As `claimValue` writes it; null only where an article's figures are ignored whatever they say. */
  readonly value: string | null;
  /** The words of the figure, for a reader: "more than 20". */
  readonly text: string;
  /** What is counted or measured, for a reader, and to tell two facts of the same articles apart: "people killed". */
  readonly what: string;
  /** Words of the event. They tell it from another that the article counts alike, and find it in an article that was renamed. */
  readonly event: string | null;
}

/** One verdict of an editor. */
export interface Decision {
  readonly verdict: Verdict;
  /** The rule whose conflict was judged: "figure-conflict/deaths". */
  readonly rule: string;
  /** What the conflict was about, for a reader. */
  readonly about: string;
  /** `notTheSame` has two, `ignore` one; the others all that disagreed. */
  readonly claims: readonly DecidedClaim[];
  /** The text of the claim that is held right; null where none is, and in verdicts other than `settled`. */
  readonly stands: string | null;
  readonly who: string | null;
  /** The day, YYYY-MM-DD. */
  readonly when: string | null;
  readonly why: string | null;
}

/** The same for decisions that judge the same, whoever made them and why. */
export function decisionKey({ verdict, rule, claims, stands }: Decision): string {
  const said = claims.map(({ uri, value, what, event }) => [uri, value, what, event].join('\t')).sort();
  return [verdict, rule, stands ?? '', ...said].join('\n');
}
