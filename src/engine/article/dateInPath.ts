import { calendarDate } from './calendarDate.ts';

/**
 * The day a path names, as newsrooms file articles: `2024-03-05-flood.md`, `2024/03/05/flood.md`, `20240305_flood.txt`.
 * If there are several, the last. Null if there is none.
 */
export function dateInPath(path: string): string | null {
  let found: string | null = null;
  for (const match of path.matchAll(/(?<!\d)(\d{4})([-_./\\]?)(\d{2})\2(\d{2})(?!\d)/g)) {
    const [, year = '', , month = '', day = ''] = match;
    if (year < '1700' || year > '2199') continue;
    found = calendarDate(Number(year), Number(month), Number(day)) ?? found;
  }
  return found;
}
