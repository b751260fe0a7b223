import { type ArticleFacts, analyse, type EngineAssets } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { archiveStory, type EventNames, namesOfEvent, REPORTS } from './archiveStories.ts';

/** So many stories are read. Reading all of a large archive would take longer than all that is to be measured. */
const READ = 6000;
const WEEK = 7 * 24 * 60 * 60 * 1000;

export interface ArchiveFacts {
  readonly path: string;
  readonly facts: ArticleFacts;
}

/**
 * The facts of any number of stories. The first are read; the others are those again with other towns, people and
 * streets, weeks or months on. Reports of one event are renamed alike.
 */
export class ArchiveFactsMaker {
  readonly #assets: EngineAssets;
  readonly #read: string[] = [];

  constructor(assets: EngineAssets) {
    this.#assets = assets;
  }

  make(number: number): ArchiveFacts {
    const of = number % READ;
    const { path, text } = archiveStory(of);
    this.#read[of] ??= JSON.stringify(analyse(readText(text, 'markdown'), this.#assets));
    const round = Math.floor(number / READ);
    if (round === 0) return { path, facts: JSON.parse(this.#read[of]) as ArticleFacts };
    const event = Math.floor(of / REPORTS);
    const another = namesOfEvent(round * READ + event);
    const json = renamed(this.#read[of], namesOfEvent(event), another, round * 7 + (event % 5));
    return { path: `${round}/${path}`, facts: JSON.parse(json) as ArticleFacts };
  }
}

const DAY = /"(\d{4}-\d\d-\d\d)"/g;

/** Facts in JSON, of one event, as those of another: with its names, and later by whole weeks. */
function renamed(json: string, was: EventNames, is: EventNames, weeks: number): string {
  const others = new Map<string, string>();
  for (const part of Object.keys(was) as (keyof EventNames)[]) {
    const words = is[part].split(' ');
    for (const [at, word] of was[part].split(' ').entries()) others.set(word.toLowerCase(), words[at] ?? '');
  }
  const any = new RegExp(`\\b(?:${[...others.keys()].join('|')})\\b`, 'gi');
  return json
    .replace(DAY, (_, day: string) => `"${new Date(Date.parse(day) + weeks * WEEK).toISOString().slice(0, 10)}"`)
    .replace(any, (word) => {
      const other = others.get(word.toLowerCase()) ?? word;
      return word === word.toLowerCase()
        ? other.toLowerCase()
        : word === word.toUpperCase()
          ? other.toUpperCase()
          : other;
    });
}
