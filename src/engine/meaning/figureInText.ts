import type { Claim } from '../model/claim.ts';

/** A figure as the encoder reads it: what stands around its numeral, and how its article begins. */
export interface FigureInText {
  readonly before: string;
  readonly after: string;
  readonly opening: string;
}

/** Characters of an article's beginning that tell which story it is: a headline, or most of a first sentence. */
const OPENING = 160;
/** Characters on either side of a figure that can still say what it counts. */
const AROUND = 240;

/** `prose` is the article's, in which the claim's offsets hold. */
export function figureInText(prose: string, { sentence, numeral, start, end }: Claim): FigureInText {
  const from = numeral.end > numeral.start ? numeral : { start, end };
  return {
    before: oneLine(prose.slice(Math.max(sentence.start, from.start - AROUND), from.start)),
    after: oneLine(prose.slice(from.end, Math.max(from.end, Math.min(sentence.end, from.end + AROUND)))),
    opening: oneLine(prose.slice(0, 2 * OPENING)).slice(0, OPENING),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\s\u2060]+/gu, ' ').trim();
}
