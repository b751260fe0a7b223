import type { WrongWeekday } from '../calendar/weekdayDates.ts';
import { wrongWeekdays } from '../calendar/weekdayDates.ts';
import { message } from '../model/message.ts';
import type { Check, CheckedCorpus } from './check.ts';
import { keptOf } from './check.ts';
import type { Contradiction, Side } from './contradiction.ts';
import { withinArticles } from './withinArticles.ts';

const MESSAGES = ['weekdays/rule', 'weekdays/about', 'weekdays/explanation'] as const;
const RULE = 'date-conflict/weekday';

/** A weekday that does not fit the date next to it. */
export const weekdays: Check<(typeof MESSAGES)[number]> = {
  id: 'weekdays',
  messages: MESSAGES,
  rules: [
    { id: RULE, level: 'warning', title: 'weekdays/rule', fixes: ['useOther', 'settle', 'ignore'], isWorkedOut: true },
  ],
  read: ({ article, tokens }): readonly WrongWeekday[] => wrongWeekdays(tokens, article.meta.date),
  createIndex: (corpus) =>
    withinArticles((uri) => {
      const found = keptOf<readonly WrongWeekday[]>(corpus.facts(uri), weekdays) ?? [];
      return found.map((each) => contradictionOf(corpus, uri, each));
    }),
  about: (sides) =>
    message(
      'weekdays/about',
      sides.map(({ text }) => text),
    ),
};

function contradictionOf(corpus: CheckedCorpus, uri: string, found: WrongWeekday): Contradiction {
  const { date = null, source = null } = corpus.meta(uri) ?? {};
  const shared = {
    uri,
    sentence: found.sentence,
    date,
    sourceName: source,
    subject: [found.day],
    event: null,
    rule: RULE,
    figure: null,
  };
  const sides: Side[] = [
    { ...shared, ...found.weekday, value: `weekday ${found.written}`, replacement: dateWithWeekday(found) },
    { ...shared, ...found.date, value: found.day, replacement: WEEKDAYS[found.right] ?? found.weekday.text },
  ];
  sides.sort((a, b) => a.start - b.start);
  return {
    sides,
    pairs: [
      {
        a: 0,
        b: 1,
        relation: 'contradiction',
        severity: 'warning',
        likelihood: 1,
        explanation: message(
          'weekdays/explanation',
          { date: found.day },
          { weekday: found.right },
          { weekday: found.written },
        ),
        evidence: [],
      },
    ],
  };
}

/** As English articles write them. */
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The date as written, with the nearest day of its month on which the weekday falls. */
function dateWithWeekday({ date, day, written, right }: WrongWeekday): string {
  const dayOfMonth = Number(day.slice(8));
  const back = (right - written + 7) % 7;
  const near = back <= 3 ? dayOfMonth - back : dayOfMonth + 7 - back;
  const days = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
  const inMonth = near < 1 ? near + 7 : near > days ? near - 7 : near;
  return date.text.replace(/(?<!\d)0?\d{1,2}(?!\d)(?:st|nd|rd|th)?/u, String(inMonth));
}
