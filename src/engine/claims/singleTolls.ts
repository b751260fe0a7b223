import type { Article } from '../article/article.ts';
import type { Alone, FramedFigures, Sum } from './framedFigures.ts';

/**
 * How many sentences of a story, apart from its headline, give its toll; a death further down may be another event's.
 */
const LEAD = 4;

/** Harm of which it is not said how it ended: one person shot may be one of several who were hurt. */
const SOMEHOW: ReadonlySet<string> = new Set(['shot', 'stabbed', 'hospitalized']);
const HARMS: ReadonlySet<string> = new Set([...SOMEHOW, 'killed', 'injured']);

/** What can happen to a single person and make a toll of one. */
export function makesTollOfOne(measure: string): boolean {
  return HARMS.has(measure);
}

/**
 * The single persons harmed who make a toll of one: if the story counts nobody else who was harmed in the same way, the
 * first its headline names, and the first its lead names.
 */
export function singleTolls(
  article: Article,
  { figures, framings }: FramedFigures,
  sums: readonly Sum[],
  alone: readonly Alone[],
): Sum[] {
  if (alone.length === 0) return [];
  const counted = new Set<string>();
  const harmed = new Set<number>();
  const storyAt = storiesOf(article);
  const leads = leadsOf(article);
  for (const [index, { measure }] of framings.entries()) {
    const figure = figures[index];
    if (figure === undefined || measure === null || figure.quantity.kind !== 'count') continue;
    counted.add(`${storyAt(figure.start)} ${measure}`);
    if (HARMS.has(measure)) harmed.add(storyAt(figure.start));
  }
  for (const { figure, framing } of sums) {
    counted.add(`${storyAt(figure.start)} ${framing.measure}`);
    harmed.add(storyAt(figure.start));
  }
  const reported = new Set<string>();
  const tolls: Sum[] = [];
  for (const { sentence, block, ...sum } of alone) {
    const key = `${block.story} ${sum.framing.measure}`;
    const place = block.kind === 'headline' || block.kind === 'heading' ? 'headline' : 'lead';
    if (
      counted.has(key) ||
      (SOMEHOW.has(sum.framing.measure ?? '') && harmed.has(block.story)) ||
      reported.has(`${place} ${key}`)
    )
      continue;
    if (place === 'lead' && sentence.block > (leads.get(block.story) ?? -1)) continue;
    reported.add(`${place} ${key}`);
    tolls.push(sum);
  }
  return tolls;
}

/** For each story the index of the last block of its lead. */
function leadsOf({ blocks }: Article): ReadonlyMap<number, number> {
  const paragraphs = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [index, { story, kind }] of blocks.entries()) {
    const before = paragraphs.get(story) ?? 0;
    if (before < LEAD) last.set(story, index);
    if (kind === 'paragraph') paragraphs.set(story, before + 1);
  }
  return last;
}

/** The story that contains an offset; asked in no particular order. */
function storiesOf({ blocks }: Article): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = blocks.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const block = blocks[middle];
      if (block === undefined) return -1;
      if (offset < block.start) high = middle - 1;
      else if (offset >= block.end) low = middle + 1;
      else return block.story;
    }
    return -1;
  };
}
