import { join } from 'node:path';
import type { NameContext } from '../../src/engine/names/nameContext.ts';
import type { LabelledText } from './trainingText.ts';
import { joinSentences, readLabelled } from './trainingText.ts';

export interface Source {
  readonly texts: readonly LabelledText[];
  /** Which stretches of a text are learnt from. */
  readonly wanted: (context: NameContext, first: number, end: number) => boolean;
}

const everything = (): boolean => true;

/** What the tagger is trained on, and how much each counts. */
export const SOURCES: Readonly<Record<string, (data: string) => Source>> = {
  news: (data) => ({ texts: readLabelled(join(data, 'news_annotated.jsonl'), () => 2, true), wanted: everything }),
  gum: (data) => ({
    texts: readLabelled(join(data, 'gum.jsonl'), (line) => (line.news ? 1.5 : 0.7), true),
    wanted: everything,
  }),
  meantime: (data) => ({ texts: readLabelled(join(data, 'meantime.jsonl'), () => 1, true), wanted: everything }),
  re3d: (data) => ({ texts: readLabelled(join(data, 're3d.jsonl'), () => 0.7, true), wanted: everything }),
  wikigold: (data) => ({
    texts: joinSentences(
      readLabelled(join(data, 'wikigold.jsonl'), () => 1, true),
      (id) => id.replace(/-\d+$/, ''),
      ' ',
    ),
    wanted: everything,
  }),
  crossner: (data) => ({
    texts: readLabelled(join(data, 'crossner.jsonl'), (line) => (line.domain === 'politics' ? 0.8 : 0.4), true),
    wanted: everything,
  }),
  uner: (data) => ({ texts: readLabelled(join(data, 'uner_ewt.jsonl'), () => 0.7, false), wanted: everything }),
};
