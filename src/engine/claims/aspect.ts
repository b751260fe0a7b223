import { LEXICON } from '../../lexicon/lexicon.ts';
import { PhraseTable } from '../../lexicon/phraseTable.ts';
import type { Line } from '../article/line.ts';
import type { FigureKind } from '../model/figure.ts';
import { infinitive, singular } from './lemma.ts';

const { counted: COUNTED, ...TABLES } = LEXICON.aspects;

/** Words and phrases that make a figure one of which an event has only one, by what they make it. */
interface Cues {
  readonly words: ReadonlyMap<string, string>;
  readonly phrases: PhraseTable<string>;
}

/** By the kind of figure. */
const CUES = new Map<FigureKind, Cues>(
  Object.entries(TABLES).map(([kind, words]) => [
    kind as FigureKind,
    { words, phrases: new PhraseTable<string>(words) },
  ]),
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
  const cues = CUES.get(kind);
  if (cues === undefined) return null;
  for (let distance = 0; distance < REACH; distance++) {
    const [after, before] = [end + distance, first - 1 - distance];
    for (const at of [after, before]) {
      if (at < from || at >= to) continue;
      const aspect = cueAt(line, at, cues);
      if (aspect !== null && (kind !== 'count' || mayCount(aspect, head))) return aspect;
    }
  }
  return null;
}

function cueAt(line: Line, at: number, { words, phrases }: Cues): string | null {
  const phrase = phrases.startingAt(line, at);
  if (phrase !== null) return phrase.value;
  if (!line.isWord(at)) return null;
  const word = line.at(at);
  return words.get(infinitive(word)) ?? words.get(singular(word)) ?? null;
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
