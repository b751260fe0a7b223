/** What a report says besides the articles' words, in English; translated as the server's texts are. */
export const REPORT_TEXTS = {
  'report/title': 'Source check: {0}',
  'report/made': 'Made by Sourcecheck on {0}. Articles checked: {1}. Compared with others: {2}.',
  'report/count': 'Warnings: {0}. Notes: {1}. Settled: {2}.',
  'report/none': 'No figures, names, quotations or dates were found to contradict each other.',
  'report/limits':
    'Sourcecheck finds what cannot all be true; it does not know which is true, and it misses things. What is not listed here was not necessarily checked.',
  'report/warning': 'Warning',
  'report/note': 'Note',
  'report/settled': 'Settled',
  'report/decided': 'Decided: {0}',
  'report/says': 'What is said',
  'report/source': 'Who says so',
  'report/date': 'Date',
  'report/noDate': 'no date',
  'report/where': 'Where',
  'report/against': 'Contradicts',
  'report/consistent': 'none of these',
  'report/leftOut': 'Left out',
  'report/leftOutFile': '{0}: it {1}',
  'report/holds': '{0} holds',
  'report/noChange': 'settled, no change needed',
  'report/baseline': 'accepted as already known',
  'report/notTheSame': 'not about the same thing',
  'report/ignored': 'ignored in this article',
} as const;

export type ReportText = keyof typeof REPORT_TEXTS;

/** Gives one of the texts above in the reader's language. */
export type ReportSay = (id: ReportText, ...values: readonly (string | number)[]) => string;

/** `translations` maps English texts to another language's; texts it lacks stay in English. */
export function createReportSay(translations: Readonly<Record<string, string>>): ReportSay {
  return (id, ...values) => {
    const english = REPORT_TEXTS[id];
    const template = Object.hasOwn(translations, english) ? (translations[english] ?? english) : english;
    return template.replace(/\{(\d)\}/gu, (_, index: string) => String(values[Number(index)] ?? ''));
  };
}
