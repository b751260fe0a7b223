import { existsSync, readFileSync } from 'node:fs';
import type { GoldGroup } from './goldGroups.ts';

const file = new URL('../../../shared/data/gun_violence/gv_dev.jsonl', import.meta.url);

/** Incidents in one folder, as a newsroom keeps reports of many alike. */
const INCIDENTS = 25;
const TOLD_ONCE = 150;
/** Letters and digits that two texts must share in a row to be of one report, where it happens so many times. */
const SHARED = 60;
const TIMES = 3;

interface Incident {
  readonly incident: string;
  readonly articles: readonly { readonly id: string; readonly date: string; readonly text: string }[];
}

/**
 * Folders of reports on shootings, those told of once apart, without those that also stand in a group. Empty where the
 * data is not there.
 */
export function shootings(groups: readonly GoldGroup[]): GoldGroup[] {
  if (!existsSync(file)) return [];
  const known = new Set<string>();
  for (const { articles } of groups)
    for (const text of articles.values()) for (const piece of pieces(text, 20)) known.add(piece);
  const isKnown = (text: string): boolean => pieces(text, 1).filter((piece) => known.has(piece)).length >= TIMES;
  const incidents = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Incident)
    .filter(({ articles }) => !articles.some(({ text }) => isKnown(text)));
  return [
    ...folders(
      'shootings',
      incidents.filter(({ articles }) => articles.length > 1),
      INCIDENTS,
    ),
    ...folders(
      'shootings told once ',
      incidents.filter(({ articles }) => articles.length === 1),
      TOLD_ONCE,
    ),
  ];
}

function folders(name: string, incidents: readonly Incident[], size: number): GoldGroup[] {
  const found: GoldGroup[] = [];
  for (let from = 0; from < incidents.length; from += size) {
    const articles = incidents
      .slice(from, from + size)
      .flatMap(({ incident, articles }) =>
        articles.map(({ id, date, text }) => [`${incident}-${date}-${id}`, text] as const),
      );
    found.push({ name: `${name}${from / size}`, articles: new Map(articles), round: 0, pairs: [] });
  }
  return found;
}

function pieces(text: string, step: number): string[] {
  const letters = text.toLowerCase().replace(/\W+/g, '');
  const found: string[] = [];
  for (let at = 0; at < Math.max(1, letters.length - SHARED); at += step) found.push(letters.slice(at, at + SHARED));
  return found;
}
