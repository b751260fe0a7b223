import type { Span } from '../model/span.ts';
import type { Article, Block } from './article.ts';

/** Up to six words with capitals, or what joins them in a name, then perhaps a remark in brackets, and a colon. */
const LABEL =
  /^(?:\[?\d{1,2}:\d\d(?::\d\d)?\]? +)?(\p{Lu}[\p{L}\p{M}\d.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}\d.'’-]*|of|the|de|van|von|al)){0,5})(?: ?[([][^()[\]\r\n]{1,40}[)\]])?:(?=\s)/u;
const LONGEST_LABEL = 120;

/** The fewest turns of a conversation on paper, and of each speaker that makes it one. */
const FEWEST_TURNS = 4;
const TURNS_OF_A_SPEAKER = 2;

/** Of the paragraphs of a transcript, no fewer than this share begin with who speaks. */
const SHARE = 0.4;

/** Labels of interviews that say no name. */
const NAMELESS = /^(?:q|a|question|answer)\.?$/iu;

/**
 * Who speaks in each block of a transcript ("JOAN FERRIS: We counted forty-one."), by the block's index; empty where
 * the article is none. What has no label of its own is said by whoever spoke before.
 */
export function speakersIn({ prose, blocks }: Pick<Article, 'prose' | 'blocks'>): ReadonlyMap<number, Span> {
  const labels = blocks.map((block) => labelOf(prose, block));
  const turns = new Map<string, number>();
  for (const label of labels) {
    if (label === null) continue;
    const name = prose.slice(label.start, label.end).toLowerCase();
    turns.set(name, (turns.get(name) ?? 0) + 1);
  }
  const counts = [...turns.values()];
  const taken = counts.reduce((sum, count) => sum + count, 0);
  const regular = counts.filter((count) => count >= TURNS_OF_A_SPEAKER).reduce((sum, count) => sum + count, 0);
  const paragraphs = blocks.filter(isSpoken).length;
  const speakers = new Map<number, Span>();
  if (counts.length < 2 || taken < FEWEST_TURNS || regular * 2 < taken || taken < paragraphs * SHARE) return speakers;
  let speaking: Span | null = null;
  for (const [index, block] of blocks.entries()) {
    if (!isSpoken(block)) {
      if (block.kind !== 'boilerplate') speaking = null;
      continue;
    }
    const label = labels[index] ?? null;
    if (label !== null) speaking = NAMELESS.test(prose.slice(label.start, label.end)) ? null : label;
    if (speaking !== null) speakers.set(index, speaking);
  }
  return speakers;
}

function isSpoken({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'list-item';
}

function labelOf(prose: string, block: Block): Span | null {
  if (!isSpoken(block)) return null;
  const match = LABEL.exec(prose.slice(block.start, Math.min(block.end, block.start + LONGEST_LABEL)));
  const label = match?.[1];
  if (match === null || label === undefined) return null;
  const start = block.start + match[0].indexOf(label);
  return { start, end: start + label.length };
}
