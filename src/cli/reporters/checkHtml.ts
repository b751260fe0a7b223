import { htmlReport } from '../../report/htmlReport.ts';
import type { Findings } from '../findings.ts';
import { reportFrom } from './reportFrom.ts';

/** A page to hand on or to print. */
export async function* checkHtml(findings: Findings): AsyncIterable<string> {
  yield htmlReport(await reportFrom(findings));
}
