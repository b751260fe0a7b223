/** A request, `ReportParams` → the text of a report on one article; null where it is no article that was read. */
export const REPORT = 'sourcecheck/report';

export interface ReportParams {
  readonly uri: string;
  readonly format: 'html' | 'markdown';
}
