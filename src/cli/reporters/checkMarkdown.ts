import { markdownReport } from '../../report/markdownReport.ts';
import type { Findings } from '../findings.ts';
import { reportFrom } from './reportFrom.ts';

/** A report for a ticket or a message. */
export async function* checkMarkdown(findings: Findings): AsyncIterable<string> {
  yield markdownReport(await reportFrom(findings));
}
