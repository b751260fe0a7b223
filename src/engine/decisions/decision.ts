/**
 * What an editor may say about a conflict: it is settled (one value holds), it existed when checking began and is
 * accepted, its sides are not about the same thing, or this rule must not check something in an article.
 */
export type Verdict = 'settled' | 'baseline' | 'notTheSame' | 'ignore';

/**
 * A side as a decision records it: by what it says and in which article, never by its place. So a decision survives
 * every edit except of the words concerned.
 */
export interface DecidedSide {
  /** Of the article. */
  readonly uri: string;
  /** `Side.value`; null only where the rule ignores the whole article. */
  readonly value: string | null;
  /** The words of the article, for a reader: "more than 20". */
  readonly text: string;
  /**
   * As `subjectKey` writes it; distinguishes two things the article says about one event. Null in version 1.
   */
  readonly subject: string | null;
  /** What version 1 wrote instead: its words for the subject, "people killed"; null in later versions. */
  readonly what: string | null;
  /**
   * As `eventKey` writes it, in any letter case. It distinguishes the event from another about which the article says
   * the same, and finds it in a renamed article.
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
  /** Two for `notTheSame`, one for `ignore`; otherwise all that disagreed. */
  readonly sides: readonly DecidedSide[];
  /** The text of the side held to be right; null if there is none, and in verdicts other than `settled`. */
  readonly stands: string | null;
  readonly who: string | null;
  /** The day, YYYY-MM-DD. */
  readonly when: string | null;
  readonly why: string | null;
}

/** Equal for decisions that judge the same thing, whoever made them and why. */
export function decisionKey({ verdict, rule, sides, stands }: Decision): string {
  const said = sides
    .map(({ uri, value, subject, what, event }) => [uri, value, subject ?? what, event?.toLowerCase()].join('\t'))
    .sort();
  return [verdict, rule, stands ?? '', ...said].join('\n');
}
