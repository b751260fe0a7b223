import type { Side } from '../../engine/index.ts';
import type { Report } from '../../report/report.ts';
import { reportOf } from '../../report/reportOf.ts';
import { createReportSay } from '../../report/reportTexts.ts';
import { inEnglish } from '../../wording/inWords.ts';
import { localDay } from '../../workspace/localDay.ts';
import type { Findings } from '../findings.ts';
import { placeWords } from './placeWords.ts';
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
    placeOf: ({ uri, start }: Side) => placeWords(findings, uri, start),
    sentenceOf: ({ uri, sentence }: Side) => quote(uri, sentence),
    inWords: inEnglish,
    say: createReportSay({}),
    locale: 'en',
  });
}
