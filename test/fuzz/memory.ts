import { splitSentences } from '../../src/engine/article/sentences.ts';
import { tokenise } from '../../src/engine/article/tokens.ts';
import type { Check } from '../../src/engine/checks/check.ts';
import { CHECKS } from '../../src/engine/checks/checks.ts';
import { ArticleWords } from '../../src/engine/claims/articleWords.ts';
import { readStatements } from '../../src/engine/claims/attributedStatements.ts';
import { readAttributions } from '../../src/engine/claims/attribution.ts';
import { frameClaims } from '../../src/engine/claims/frameClaims.ts';
import { frameFigures } from '../../src/engine/claims/frameFigures.ts';
import { recogniseFigures } from '../../src/engine/figures/recogniseFigures.ts';
import type { EngineAssets } from '../../src/engine/index.ts';
import { joinMentions } from '../../src/engine/names/joinMentions.ts';
import { recogniseNames } from '../../src/engine/names/recogniseNames.ts';
import type { FormatId } from '../../src/formats/formats.ts';
import { readArticle } from '../../src/formats/readContent.ts';
import { retainedBytes } from '../bench/measure.ts';
import { REPEATED, repeated } from './repeatedPieces.ts';

/** What an article of a kind of text holds while it is read. */
export interface Held {
  readonly name: string;
  /** Bytes a character, once the last room has read it. */
  readonly bytes: number;
}

/** Measures what articles of so many characters hold, for each repeated piece, the most first. */
export function measureMemory(assets: EngineAssets, size: number): Held[] {
  return REPEATED.map(([name, format, piece]) => {
    const text = repeated(piece, size);
    // What is kept from one article for the next is there already.
    readThrough(assets, text, format);
    const before = retainedBytes();
    const held = readThrough(assets, text, format);
    const bytes = (retainedBytes() - before) / text.length;
    return { name, bytes, held };
  })
    .map(({ name, bytes }) => ({ name, bytes }))
    .sort((a, b) => b.bytes - a.bytes);
}

/**
 * All that the rooms make of an article, as `analyse` has it before it gives out facts; and the figures, which it lets
 * go once claims are made of them.
 */
function readThrough({ names }: EngineAssets, text: string, format: FormatId): unknown {
  const article = readArticle(text, format);
  const tokens = tokenise(article, splitSentences);
  const entities = joinMentions(article, tokens, recogniseNames(article, tokens, names));
  const figures = recogniseFigures(article, tokens);
  const framings = frameFigures(tokens, figures);
  const words = new ArticleWords(article, tokens, entities);
  const sources = readAttributions(words, entities);
  const claimed = frameClaims(words, entities, sources, figures, framings);
  const statements = readStatements(words, sources);
  const attributions = sources.map(({ main }) => main);
  const reading = { article, tokens, entities, figures, framings, words, sources, attributions, ...claimed };
  const checks: readonly Check[] = CHECKS;
  return [reading, statements, checks.map(({ read }) => read?.(reading))];
}
