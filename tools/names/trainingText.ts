import { readFileSync } from 'node:fs';

/** The types a label file may use, in the order of the model's labels. */
export const LABEL_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const;

/** A text with labelled names: raw UTF-16 offsets and the index of the type. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly (readonly [number, number, number])[];
  /** False where the source does not mark names of the type "other": what is unmarked may be one. */
  readonly marksOther: boolean;
  readonly weight: number;
  /** Where given, only sentences that touch one of these ranges are learnt from. */
  readonly focus?: readonly (readonly [number, number])[];
}

interface Line {
  readonly id?: string;
  readonly doc?: string;
  readonly text: string;
  readonly spans?: readonly (readonly [number, number, string])[];
  readonly mentions?: readonly { readonly start: number; readonly end: number; readonly type: string }[];
  readonly domain?: string;
  readonly news?: boolean;
}

/** Reads a JSONL file of texts with spans in code points, as its sources have them. */
export function readLabelled(path: string, weightOf: (line: Line) => number, marksOther: boolean): LabelledText[] {
  const found: LabelledText[] = [];
  for (const json of readFileSync(path, 'utf8').split('\n')) {
    if (json.trim() === '') continue;
    const line = JSON.parse(json) as Line;
    const weight = weightOf(line);
    if (weight === 0) continue;
    const spans = line.spans ?? (line.mentions ?? []).map((m) => [m.start, m.end, m.type] as const);
    const offsets = utf16Offsets(line.text);
    found.push({
      id: line.id ?? line.doc ?? '',
      text: line.text,
      spans: spans
        .map(([start, end, type]) => [offsets(start), offsets(end), LABEL_TYPES.indexOf(type as 'PER')] as const)
        .filter(([, , type]) => type >= 0)
        .sort((a, b) => a[0] - b[0]),
      marksOther,
      weight,
    });
  }
  return found;
}

function utf16Offsets(text: string): (codePoints: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset;
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at);
  starts.push(text.length);
  return (offset) => starts[offset] ?? text.length;
}

/** Joins consecutive sentences of one document into one text, so that a document's own evidence can be seen. */
export function joinSentences(
  texts: readonly LabelledText[],
  documentOf: (id: string) => string,
  between: string,
): LabelledText[] {
  const joined: LabelledText[] = [];
  let key = '';
  for (const next of texts) {
    const before = joined.at(-1);
    const document = documentOf(next.id);
    if (before === undefined || document !== key) {
      joined.push(next);
      key = document;
      continue;
    }
    const shift = before.text.length + between.length;
    joined[joined.length - 1] = {
      ...before,
      text: before.text + between + next.text,
      spans: [...before.spans, ...next.spans.map(([start, end, type]) => [start + shift, end + shift, type] as const)],
    };
  }
  return joined;
}
