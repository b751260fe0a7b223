/**
 * What an editor may say of a conflict: it is settled (one value stands), it was there when checking began and is let
 * be, its sides are not about the same thing, or something in an article is not to be checked by this rule.
 */
export type Verdict = 'settled' | 'baseline' | 'notTheSame' | 'ignore';

/**
 * A side as a decision remembers it: by what it says and in which article, never by where in it. So a decision outlives
 * every edit but one of the words concerned.
 */
export interface DecidedSide {
  /** Of the article. */
  readonly uri: string;
  /** `Side.value`; null only where the rule ignores the article, whatever it says. */
  readonly value: string | null;
  /** The words of the article, for a reader: "more than 20". */
  readonly text: string;
  /**
   * As `subjectKey` writes it: it tells apart two things the article says of one event. Null in what version 1 wrote.
   */
  readonly subject: string | null;
  /** What version 1 wrote in its place: its words for the subject, "people killed"; null in what was written since. */
  readonly what: string | null;
  /**
   * As `eventKey` writes it, in any case. It tells the event from another of which the article says the same, and finds
   * it in an article that was renamed.
   */
  readonly event: string | null;
}

/** One verdict of an editor. */
export interface Decision {
  readonly verdict: Verdict;
  /** The rule whose conflict was judged: "figure-conflict/deaths". */
  readonly rule: string;
  /** What the conflict was about, for a reader of the file; it decides nothing. */
  readonly about: string;
  /** `notTheSame` has two, `ignore` one; the others all that disagreed. */
  readonly sides: readonly DecidedSide[];
  /** The text of the side that is held right; null where none is, and in verdicts other than `settled`. */
  readonly stands: string | null;
  readonly who: string | null;
  /** The day, YYYY-MM-DD. */
  readonly when: string | null;
  readonly why: string | null;
}

/** The same for decisions that judge the same, whoever made them and why. */
export function decisionKey({ verdict, rule, sides, stands }: Decision): string {
  const said = sides
    .map(({ uri, value, subject, what, event }) => [uri, value, subject ?? what, event?.toLowerCase()].join('\t'))
    .sort();
  return [verdict, rule, stands ?? '', ...said].join('\n');
}
