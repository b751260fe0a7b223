import type { Conflict, Decision, Side } from '../engine/index.ts';
import { foundText, plainText, shortened } from '../wording/displayText.ts';
import type { InWords } from '../wording/inWords.ts';
import { plotOf } from './plot/plotOf.ts';
import type { Report, ReportedConflict, ReportedSide } from './report.ts';
import type { ReportSay } from './reportTexts.ts';

/** The longest sentence quoted, in UTF-16 code units. */
const LONGEST = 320;

/** What a report is made of, and how its maker speaks. */
export interface ReportParts {
  readonly conflicts: readonly Conflict[];
  /** What the report is about: "drafts/fire.md". */
  readonly about: string;
  /** The day it is made, YYYY-MM-DD. */
  readonly today: string;
  /** How many articles are checked, and how many others they are compared with. */
  readonly checked: number;
  readonly others: number;
  readonly isChecked: (uri: string) => boolean;
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
  /** "drafts/fire.md:12" */
  readonly placeOf: (side: Side) => string;
  /** The sentence of a side, as a reader sees it; null where its article cannot be read. */
  readonly sentenceOf: (side: Side) => Promise<string | null>;
  readonly inWords: InWords;
  readonly say: ReportSay;
  readonly locale: string;
}

const ORDER = ['warning', 'note', 'settled'] as const;

export async function reportOf(parts: ReportParts): Promise<Report> {
  const { say, inWords, locale, about, today, checked, others, leftOut } = parts;
  const reported = await Promise.all(parts.conflicts.map((conflict) => reportedConflict(parts, conflict)));
  const count = (state: ReportedConflict['state']): number => reported.filter((each) => each.state === state).length;
  return {
    locale,
    title: say('report/title', about),
    summary: [
      say('report/made', inWords({ date: today }), checked, others),
      say('report/count', count('warning'), count('note'), count('settled')),
    ],
    conflicts: ORDER.flatMap((state) => reported.filter((each) => each.state === state)),
    none: say('report/none'),
    leftOut: {
      heading: say('report/leftOut'),
      files: leftOut.map(({ path, reason }) => say('report/leftOutFile', path, reason)),
    },
    limits: say('report/limits'),
    columns: {
      says: say('report/says'),
      source: say('report/source'),
      date: say('report/date'),
      where: say('report/where'),
      against: say('report/against'),
    },
  };
}

async function reportedConflict(parts: ReportParts, conflict: Conflict): Promise<ReportedConflict> {
  const { say, inWords } = parts;
  const { settled, severity, decision, sides } = conflict;
  const state = settled ? 'settled' : severity === 'warning' ? 'warning' : 'note';
  const rows = await Promise.all(sides.map((side, index) => reportedSide(parts, conflict, side, index)));
  return {
    state,
    label: say(`report/${state}`),
    about: oneLine(inWords(conflict.about)),
    explanation: found(inWords(conflict.explanation)),
    rule: conflict.rule,
    decision: decision === undefined ? null : say('report/decided', decisionWords(parts, decision)),
    // What is checked comes first: it is what can be put right.
    sides: [...rows.filter((row) => row.isChecked), ...rows.filter((row) => !row.isChecked)],
    plot: plotOf(conflict, inWords, say('report/noDate')),
  };
}

async function reportedSide(
  parts: ReportParts,
  { sides, pairs }: Conflict,
  side: Side,
  index: number,
): Promise<ReportedSide> {
  const sentence = await parts.sentenceOf(side);
  const says = found(side.text);
  const quoted = sentence === null ? null : oneLine(sentence);
  const against = pairs.flatMap(([a, b]) => (a === index ? (sides[b] ?? []) : b === index ? (sides[a] ?? []) : []));
  return {
    says,
    sentence: quoted === says || quoted === '' ? null : quoted,
    source: side.sourceName === null ? null : oneLine(side.sourceName),
    date: side.date === null ? null : parts.inWords({ date: side.date }),
    where: oneLine(parts.placeOf(side)),
    against: [...new Set(against.map(({ text }) => found(text)))].join(', ') || parts.say('report/consistent'),
    isChecked: parts.isChecked(side.uri),
  };
}

function decisionWords({ say, inWords }: ReportParts, { verdict, stands, who, when, why }: Decision): string {
  const verdictWords = {
    settled: stands === null ? say('report/noChange') : say('report/holds', oneLine(stands)),
    baseline: say('report/baseline'),
    notTheSame: say('report/notTheSame'),
    ignore: say('report/ignored'),
  }[verdict];
  const day = when === null ? null : inWords({ date: when });
  return [verdictWords, why && oneLine(why), who && oneLine(who), day].filter(Boolean).join(' · ');
}

function found(text: string): string {
  return shortened(foundText(text), LONGEST);
}

function oneLine(text: string): string {
  return shortened(plainText(text), LONGEST);
}
