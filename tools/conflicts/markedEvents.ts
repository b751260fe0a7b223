import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A figure of a report, with the number of the fact it is about. Offsets are those of the report's text. */
export interface MarkedFigure {
  readonly fact: number;
  readonly start: number;
  readonly end: number;
}

export interface MarkedReport {
  /** As a Markdown file holds it: headline, date, text, without marks. */
  readonly text: string;
  readonly figures: readonly MarkedFigure[];
}

/** Two reports of one event, in which figures that bear one number are about one fact. */
export interface MarkedEvent {
  readonly id: string;
  /** The number in the id: events with odd ones may be read. */
  readonly number: number;
  /** The file it stands in. */
  readonly domain: string;
  readonly a: MarkedReport;
  readonly b: MarkedReport;
}

interface WrittenReport {
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

const SAMPLES = fileURLToPath(new URL('../../samples/events/', import.meta.url));
/** `{3:46}`: a figure, and the number of its fact. */
const MARK = /\{(\d+):([^{}]*)\}/gu;

/** All events of a folder's `.jsonl` files, those of the samples if none is given. Throws where a line is no JSON. */
export function readEvents(folder: string = SAMPLES): MarkedEvent[] {
  if (!existsSync(folder)) throw new RangeError(`There is no folder ${folder}.`);
  const events: MarkedEvent[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl')) continue;
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line === '') continue;
      const { id, a, b } = JSON.parse(line) as { id: string; a: WrittenReport; b: WrittenReport };
      const number = Number(id.slice(id.lastIndexOf('-') + 1));
      events.push({ id, number, domain: file.slice(0, -'.jsonl'.length), a: withoutMarks(a), b: withoutMarks(b) });
    }
  }
  return events;
}

function withoutMarks({ title, date, text }: WrittenReport): MarkedReport {
  const written = `# ${title}\n\n${date}\n\n${text}\n`;
  const figures: MarkedFigure[] = [];
  let plain = '';
  let from = 0;
  for (const { 0: mark, 1: fact, 2: figure = '', index } of written.matchAll(MARK)) {
    plain += written.slice(from, index);
    figures.push({ fact: Number(fact), start: plain.length, end: plain.length + figure.length });
    plain += figure;
    from = index + mark.length;
  }
  return { text: plain + written.slice(from), figures };
}
