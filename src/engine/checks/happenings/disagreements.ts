import type { Feature } from '../../corpus/facts/evidence/weights.ts';
import type { Message } from '../../model/message.ts';
import type { Contradiction, Disagreement, Side } from '../contradiction.ts';
import { type Happening, likelihoodOfOne, type SaidOfEvent, type Told } from './happening.ts';

/** How what is said of happenings is held against each other. */
export interface Comparison<Said extends SaidOfEvent> {
  readonly rule: string;
  /** What of it is compared. */
  of(happening: Happening<Said>): readonly Told<Said>[];
  /** Whether two articles contradict each other with it; `dates` are those of the articles. */
  areOther(a: Told<Said>, b: Told<Said>, dates: readonly [string | null, string | null]): boolean;
  readonly inQuestion: ReadonlySet<Feature>;
  explain(a: string, b: string): Message;
}

/** What happenings that are one contradict each other on: one contradiction, or none. */
export function disagreementsOn<Said extends SaidOfEvent>(
  happenings: readonly Happening<Said>[],
  { rule, of, areOther, inQuestion, explain }: Comparison<Said>,
): Contradiction[] {
  const told = happenings.flatMap((happening) => firstOfEach(of(happening)).map((each) => ({ happening, each })));
  const pairs: Disagreement[] = [];
  for (const [a, one] of told.entries()) {
    for (let b = a + 1; b < told.length; b++) {
      const other = told[b];
      if (other === undefined || one.happening.uri === other.happening.uri) continue;
      const dates = [one.happening.date, other.happening.date] as const;
      const differ = areOther(one.each, other.each, dates);
      const sure = differ ? likelihoodOfOne(one.happening, other.happening, inQuestion) : 0;
      if (sure === 0) continue;
      pairs.push({
        a,
        b,
        relation: 'contradiction',
        severity: 'information',
        likelihood: sure,
        explanation: explain(one.each.said.text, other.each.said.text),
        evidence: [],
      });
    }
  }
  return pairs.length === 0 ? [] : [{ sides: told.map(({ happening, each }) => sideOf(happening, each, rule)), pairs }];
}

/** An article says it once, or in a second way that can hold as well: "Friday", "March 18". */
function firstOfEach<Said extends SaidOfEvent>(told: readonly Told<Said>[]): Told<Said>[] {
  return told.filter(({ value }, index) => told.findIndex((other) => other.value === value) === index);
}

function sideOf<Said extends SaidOfEvent>(
  { uri, date, source, event }: Happening<Said>,
  { said, value }: Told<Said>,
  rule: string,
): Side {
  const { words, place } = event.anchor.name;
  return {
    uri,
    start: said.start,
    end: said.end,
    text: said.text,
    sentence: said.sentence,
    date,
    sourceName: source,
    value,
    subject: [],
    event: place === null ? [words.join(' ')] : [words.join(' '), place],
    rule,
    figure: null,
  };
}
