import type { Article } from '../article/article.ts';
import type { Sentence, Tokens } from '../article/tokens.ts';
import { sentenceAt } from '../article/tokens.ts';
import type { Attribution } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { isFunctionWord } from './functionWords.ts';
import { nearbySpeaker, type PersonAt } from './nearbySpeaker.ts';
import type { Quotation } from './quotation.ts';
import { type QuotedStretch, quotedStretches } from './quotedStretches.ts';
import { CUT, type QuotedWord, quotedWords } from './quotedWords.ts';

/** Fewer quoted words are a term or scare quotes: they are nobody's sentence. */
const FEWEST_WORDS = 4;
/** A longer one is read in pieces: what compares two of them takes as long as both lengths multiplied. */
const LONGEST = 1200;

/**
 * The quoted utterances of an article, in order. `speakers` says of each sentence, by its index, who is given as its
 * source; `personAt` finds the person's name that a token belongs to. Titles of works in quotation marks are left out.
 */
export function findQuotations(
  article: Article,
  tokens: Tokens,
  speakers: readonly (Attribution | null)[],
  personAt: (token: number) => PersonAt | null,
): Quotation[] {
  const stretches = quotedStretches(article, tokens);
  if (stretches.length === 0) return [];
  const indexOf = new Map<Sentence, number>(tokens.sentences.map((sentence, index) => [sentence, index]));
  const found: Quotation[] = [];
  /** Who spoke last in the block. */
  let last: { readonly block: number; readonly speaker: string | null } = { block: -1, speaker: null };
  for (const stretch of stretches) {
    const beside = nearbySpeaker(tokens, personAt, stretch.first, stretch.end);
    const speaker: string | null = beside ?? speakerOf(stretch) ?? (last.block === stretch.block ? last.speaker : null);
    last = { block: stretch.block, speaker };
    const story = article.blocks[stretch.block]?.story ?? 0;
    for (const { start, end } of pieces(stretch)) {
      const text = article.text.slice(start, end);
      const prose = article.prose.slice(start, end);
      const quotation = {
        start,
        end,
        text,
        ...(prose === text ? {} : { prose }),
        speaker,
        ...(beside === null ? {} : { sure: true as const }),
        ...(stretch.bare ? { bare: true as const } : {}),
        story,
      };
      if (isUtterance(quotedWords(quotation), article.prose)) found.push(quotation);
    }
  }
  return found;

  /** The stretch, cut between words where it is too long. */
  function* pieces({ first, end }: QuotedStretch): Iterable<{ start: number; end: number }> {
    let from = first;
    for (let at = first; at < end; at++) {
      const start = tokens.start[from] ?? 0;
      const stop = tokens.end[at] ?? 0;
      if (at + 1 < end && stop - start < LONGEST) continue;
      yield { start, end: stop };
      from = at + 1;
    }
  }

  /** The source of the stretch's sentences, or of the sentence right after it. */
  function speakerOf({ first, end, block }: QuotedStretch): string | null {
    const from = sentenceAt(tokens, tokens.start[first] ?? 0);
    const to = sentenceAt(tokens, tokens.start[Math.max(first, end - 1)] ?? 0);
    const one = from === null ? undefined : indexOf.get(from);
    const other = to === null ? undefined : indexOf.get(to);
    if (one === undefined || other === undefined) return null;
    for (let index = other; index >= one; index--) {
      const speaker = speakers[index];
      if (speaker != null && !isQuoted(speaker)) return speaker.name;
    }
    const next = tokens.sentences[other + 1];
    if (next === undefined || next.block !== block || /["“„«‘'`]/u.test(tokens.prose[next.start] ?? '')) return null;
    return speakers[other + 1]?.name ?? null;
  }

  /** "It was Brandt who told us to stop," she said: Brandt is spoken of. */
  function isQuoted({ start }: Span): boolean {
    let [from, to] = [0, stretches.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((tokens.start[stretches[middle]?.first ?? 0] ?? 0) <= start) from = middle + 1;
      else to = middle;
    }
    const stretch = stretches[from - 1];
    return stretch !== undefined && stretch.bare !== true && start < (tokens.end[stretch.end - 1] ?? 0);
  }
}

function isUtterance(words: readonly QuotedWord[], prose: string): boolean {
  return words.filter(({ text }) => text !== CUT).length >= FEWEST_WORDS && !isTitle(words, prose);
}

/** "A Winter in Sarvela": what has capitals throughout is called so. */
function isTitle(words: readonly QuotedWord[], prose: string): boolean {
  const content = words.filter(({ text }) => text !== CUT && !isFunctionWord(text));
  const capital = ({ start, end }: QuotedWord): boolean => /^\p{Lu}[\p{Ll}\p{M}]/u.test(prose.slice(start, end));
  return content.length > 1 && words.length < 16 && content.every(capital);
}
