import { join } from 'node:path';
import { withHeadlines } from './augment.ts';
import { namePools } from './namePools.ts';
import { templateTexts } from './templates.ts';
import type { LabelledText } from './trainingText.ts';
import { joinSentences, readLabelled } from './trainingText.ts';
import { worldTexts } from './worldTemplates.ts';

/** What the tagger is trained on, and how much each counts. */
export const SOURCES: Readonly<Record<string, (data: string, packages: string) => readonly LabelledText[]>> = {
  news: (data) => readLabelled(join(data, 'news_annotated.jsonl'), () => 2, true),
  gum: (data) => readLabelled(join(data, 'gum.jsonl'), (line) => (line.news ? 1.5 : 0.7), true),
  meantime: (data) => readLabelled(join(data, 'meantime.jsonl'), () => 1, true),
  re3d: (data) => readLabelled(join(data, 're3d.jsonl'), () => 0.7, true),
  wikigold: (data) =>
    joinSentences(
      readLabelled(join(data, 'wikigold.jsonl'), () => 1, true),
      (id) => id.replace(/-\d+$/, ''),
      ' ',
    ),
  crossner: (data) =>
    readLabelled(join(data, 'crossner.jsonl'), (line) => (line.domain === 'politics' ? 0.8 : 0.4), true),
  uner: (data) => readLabelled(join(data, 'uner_ewt.jsonl'), () => 0.7, false),
  headlines: (data) =>
    withHeadlines(
      readLabelled(join(data, 'news_annotated.jsonl'), () => 1, true),
      0.7,
    ),
  templates: (_data, packages) => templateTexts(namePools(packages), 400, 0.5),
  world: (_data, packages) => worldTexts(namePools(packages), 1800, 0.3),
  /** Written by `label.ts`; its weights are half of nothing certain. */
  labelled: (data) => readLabelled(join(data, 'self_labelled.jsonl'), () => 0.25, true),
};
