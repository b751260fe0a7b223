import { LEXICON } from '../../lexicon/lexicon.ts';
import { PhraseTable } from '../../lexicon/phraseTable.ts';
import type { Line } from '../article/line.ts';
import type { FigureKind } from '../model/figure.ts';
import { infinitive, singular } from './lemma.ts';

const { counted: COUNTED, ...TABLES } = LEXICON.aspects;

/** Words that make a figure one of which an event has only one, by the kind of figure. */
const CUES = new Map<FigureKind, PhraseTable<string>>(
  Object.entries(TABLES).map(([kind, cues]) => [kind as FigureKind, new PhraseTable<string>(cues)]),
);

/** What is counted, by aspect. */
const HEADS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  COUNTED.map(([aspect = '', ...heads]) => [aspect, new Set(heads)]),
);

/** How far from a figure, in tokens, a word may say what it is. */
const REACH = 14;

/** A figure's tokens, and those of its sentence that are nearer to it than to another figure of its kind. */
export interface FigureReach {
  readonly kind: FigureKind;
  readonly first: number;
  /** Token after the figure. */
  readonly end: number;
  readonly from: number;
  /** Token after the last that may be looked at. */
  readonly to: number;
}

/**
 * What a figure is of its event, where an event has only one: its turnout, the fine, those aboard; null where its
 * sentence does not say. `head` is the singular of what it counts, lower case, or null.
 */
export function aspectOf(line: Line, { kind, first, end, from, to }: FigureReach, head: string | null): string | null {
  const table = CUES.get(kind);
  if (table === undefined) return null;
  for (let distance = 0; distance < REACH; distance++) {
    const [after, before] = [end + distance, first - 1 - distance];
    for (const at of [after, before]) {
      if (at < from || at >= to) continue;
      const aspect = cueAt(line, at, table);
      if (aspect !== null && (kind !== 'count' || mayCount(aspect, head))) return aspect;
    }
  }
  return null;
}

function cueAt(line: Line, at: number, table: PhraseTable<string>): string | null {
  const phrase = table.startingAt(line, at);
  if (phrase !== null) return phrase.value;
  if (!line.isWord(at)) return null;
  const word = line.at(at);
  return wordIn(table, infinitive(word)) ?? wordIn(table, singular(word));
}

function wordIn(table: PhraseTable<string>, word: string): string | null {
  const phrase = table.startingAt({ at: (index) => (index === 0 ? word : '') }, 0);
  return phrase === null ? null : phrase.value;
}

function mayCount(aspect: string, head: string | null): boolean {
  const heads = HEADS.get(aspect);
  if (heads === undefined) return true;
  return head !== null && heads.has(LEXICON.counted.anybody.has(head) ? 'person' : head);
}

const ASPECTS: ReadonlySet<string> = new Set(Object.values(TABLES).flatMap((cues) => [...cues.values()]));

/** True for a measure of which an event has only one. */
export function isAspect(measure: string): boolean {
  return ASPECTS.has(measure);
}
