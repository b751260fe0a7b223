import { analyse, createCorpus, type EngineAssets } from '../../src/engine/index.ts';
import { FORMATS, type FormatId } from '../../src/formats/formats.ts';
import { readText } from '../../src/formats/readContent.ts';
import type { Cost } from './costs.ts';
import { mutateText } from './mutateText.ts';
import type { Random } from './random.ts';
import { REPEATED, repeated } from './repeatedPieces.ts';
import { wrapText } from './wrapText.ts';

/** Formats whose files are text; those of bytes have tests of their own. */
export const TEXTS: readonly FormatId[] = FORMATS.map(({ id }) => id).filter((id) => id !== 'docx' && id !== 'pdf');

/** From here on a text counts as long, in UTF-16 code units: shorter ones cost too little to be measured. */
const LONG = 10_000;

/** A text of one thing, or of a few, said again and again. */
export function longText(
  texts: readonly string[],
  random: Random,
): { readonly text: string; readonly format: FormatId } {
  const [, ownFormat, piece] = random.pick(REPEATED);
  const length = LONG + random.below(3 * LONG);
  const parts = Array.from({ length: 1 + random.below(3) }, () => {
    const short = mutateText(texts, random);
    return random.pick([piece, piece, short.slice(0, 40), short.slice(0, 200), short, piece + short.slice(0, 20)]);
  });
  const odd = parts.map((part) => repeated(part === '' ? ' ' : part, Math.ceil(length / parts.length))).join('');
  const format = random.below(3) === 0 ? random.pick(TEXTS) : ownFormat;
  return { text: random.below(3) === 0 ? wrapText(odd, format) : odd, format };
}

/** Prose as newspapers have it, as long. */
export function longProse(texts: readonly string[], random: Random): string {
  let text = '';
  while (text.length < 2 * LONG) text += `${random.pick(texts)}\n\n`;
  return text.slice(0, 2 * LONG);
}

/** A measurement that something else disturbed is made again: so often. */
const MEASURED = 3;

/** What a text costs: the least of a few measurements, where the first is more than `dear`. */
export function costOf(text: string, format: FormatId, assets: EngineAssets, dear: number): Cost {
  let least: Cost = { analysis: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
  for (let left = MEASURED; left > 0 && least.whole > dear; left--) {
    const before = process.threadCpuUsage();
    const facts = analyse(readText(text, format), assets);
    const analysis = microsecondsSince(before) / text.length;
    const corpus = createCorpus();
    corpus.put('a', facts);
    corpus.conflicts();
    const whole = microsecondsSince(before) / text.length;
    least = { analysis: Math.min(least.analysis, analysis), whole: Math.min(least.whole, whole) };
  }
  return least;
}

function microsecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}
