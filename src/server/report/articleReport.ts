import type { Connection } from 'vscode-languageserver';
import { readable, type Side } from '../../engine/index.ts';
import { htmlReport } from '../../report/htmlReport.ts';
import { markdownReport } from '../../report/markdownReport.ts';
import { reportOf } from '../../report/reportOf.ts';
import { createReportSay } from '../../report/reportTexts.ts';
import { localDay } from '../../workspace/localDay.ts';
import { shownSeverity } from '../diagnostics/shownSeverity.ts';
import { sameSpelling } from '../indexing/openDocuments.ts';
import type { Session } from '../session.ts';
import { REPORT, type ReportParams } from './reportRequest.ts';

/** Answers requests for reports, in the reader's language. */
export function listenForReports(
  connection: Connection,
  session: Session,
  translations: Readonly<Record<string, string>>,
): void {
  const say = createReportSay(translations);
  connection.onRequest(REPORT, async ({ uri: given, format }: ReportParams): Promise<string | null> => {
    const uri = sameSpelling(given);
    // What was typed last counts, too.
    await session.upToDate(uri);
    if (session.corpus.facts(uri) === null) return null;
    const conflicts = session.corpus.conflicts(uri).flatMap((conflict) => {
      const severity = shownSeverity(conflict, session.preferences);
      return severity === null ? [] : [{ ...conflict, severity }];
    });
    const sentences = await session.readSentences(conflicts.flatMap(({ sides }) => sides.map((side) => side.uri)));
    const report = await reportOf({
      conflicts,
      about: session.articleName(uri),
      today: localDay(new Date()),
      checked: 1,
      others: session.articles().length - 1,
      isChecked: (each) => each === uri,
      leftOut: [],
      placeOf: (side) => placeOf(session, side),
      sentenceOf: async (side) => {
        const text = sentences.textOf(side.uri);
        return text === null ? null : readable(text.slice(side.sentence.start, side.sentence.end));
      },
      inWords: session.inWords,
      say,
      locale: session.locale,
    });
    return format === 'html' ? htmlReport(report) : markdownReport(report);
  });
}

/** "drafts/fire.md:12", "sources/release.pdf (page 3, paragraph 2)" */
function placeOf(session: Session, { uri, start }: Side): string {
  const address = session.addressOf(uri, start);
  if (address !== null) return `${session.articleName(uri)} (${address})`;
  const line = session.positionAt(uri, start)?.line;
  return line === undefined ? session.articleName(uri) : `${session.articleName(uri)}:${line + 1}`;
}
