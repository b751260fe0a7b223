import type { Side } from '../../engine/index.ts';
import type { Report } from '../../report/report.ts';
import { reportOf } from '../../report/reportOf.ts';
import { createReportSay } from '../../report/reportTexts.ts';
import { inEnglish } from '../../wording/inWords.ts';
import { localDay } from '../../workspace/localDay.ts';
import type { Findings } from '../findings.ts';
import { quoting } from './quoting.ts';

/** More articles than this are counted in a report's title, not named. */
const MOST_NAMED = 3;

/** The report to hand on, in English. */
export function reportFrom(findings: Findings): Promise<Report> {
  const quote = quoting(findings);
  const checked = findings.uris.filter(findings.isChecked);
  return reportOf({
    conflicts: findings.conflicts,
    about: checked.length <= MOST_NAMED ? checked.map(findings.pathOf).join(', ') : `${checked.length} articles`,
    today: localDay(new Date()),
    checked: checked.length,
    others: findings.uris.length - checked.length,
    isChecked: findings.isChecked,
    leftOut: findings.skipped,
    placeOf: (side) => placeInReport(findings, side),
    sentenceOf: ({ uri, sentence }: Side) => quote(uri, sentence),
    inWords: inEnglish,
    say: createReportSay({}),
    locale: 'en',
  });
}

/** "drafts/fire.md:12", or "release.pdf (page 3, paragraph 2)"; nobody looks for a column on paper. */
function placeInReport({ pathOf, placeOf, addressOf }: Findings, { uri, start }: Side): string {
  const address = addressOf(uri, start);
  return address === null ? `${pathOf(uri)}:${placeOf(uri, start).line}` : `${pathOf(uri)} (${address})`;
}
