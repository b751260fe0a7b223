/**
 * Writes the figures of `samples/events` as the second look reads them, and every two that could be compared:
 *
 *     node tools/conflicts/model/marked.ts OUT.jsonl [FOLDER]
 */
import { createWriteStream } from 'node:fs';
import { ArticleInContext } from '../../../src/engine/corpus/facts/articleInContext.ts';
import type { ClaimInContext } from '../../../src/engine/corpus/facts/claimInContext.ts';
import { sizeOf } from '../../../src/engine/corpus/facts/claimValues.ts';
import { compareClaims } from '../../../src/engine/corpus/facts/compareClaims.ts';
import { analyse, dimensionOf } from '../../../src/engine/index.ts';
import { type FigureInText, figureInText } from '../../../src/engine/meaning/figureInText.ts';
import { isLookedAt } from '../../../src/engine/meaning/figureMeanings.ts';
import type { Claim } from '../../../src/engine/model/claim.ts';
import { readArticle, readText } from '../../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../../src/workspace/engineAssets.ts';
import { type MarkedEvent, type MarkedReport, readEvents } from '../markedEvents.ts';

/** A line of the file. */
interface WrittenEvent {
  readonly id: string;
  readonly claims: readonly WrittenClaim[];
  readonly pairs: readonly WrittenPair[];
}

interface WrittenClaim extends FigureInText, Pick<Claim['quantity'], 'kind' | 'unit' | 'min' | 'max'> {
  /** What the judge takes the ratio of: in the base unit, and never negative. */
  readonly size: number;
  /** Whether the second look is taken at it. */
  readonly lookedAt: boolean;
}

/** Two figures, one of either report, by their places among the claims. */
interface WrittenPair {
  readonly i: number;
  readonly j: number;
  /** Whether they are marked with one fact. */
  readonly same: boolean;
  readonly values: ReturnType<typeof compareClaims>;
}

interface Found {
  readonly claim: ClaimInContext;
  /** Null where the figure is not marked. */
  readonly fact: number | null;
  readonly written: WrittenClaim;
}

const [out, folder] = process.argv.slice(2);
const assets = loadEngineAssets();
if (out === undefined) console.error('Say where to write: node tools/conflicts/model/marked.ts OUT.jsonl [FOLDER]');
else {
  const stream = createWriteStream(out);
  for (const event of readEvents(folder)) stream.write(`${JSON.stringify(writtenEvent(event))}\n`);
  stream.end();
}

function writtenEvent({ id, a, b }: MarkedEvent): WrittenEvent {
  const [ofA, ofB] = [figuresOf('a', a), figuresOf('b', b)];
  const pairs: WrittenPair[] = [];
  for (const [i, one] of ofA.entries())
    for (const [at, other] of ofB.entries())
      if (haveOneDimension(one.claim, other.claim))
        pairs.push({
          i,
          j: ofA.length + at,
          same: one.fact !== null && one.fact === other.fact,
          values: compareClaims(one.claim, other.claim),
        });
  return { id, claims: [...ofA, ...ofB].map(({ written }) => written), pairs };
}

function figuresOf(name: string, { text, figures }: MarkedReport): Found[] {
  const facts = analyse(readText(text, 'markdown'), assets);
  const article = new ArticleInContext(name, facts);
  const { prose } = readArticle(text, 'markdown');
  return [...facts.claims.keys()].flatMap((index) => {
    const found = article.claim(index);
    if (found === null) return [];
    const { claim } = found;
    const at = claim.numeral.end > claim.numeral.start ? claim.numeral : claim;
    const fact = figures.find((figure) => figure.start < at.end && at.start < figure.end)?.fact ?? null;
    const { kind, unit, min, max } = claim.quantity;
    const size = Math.abs(sizeOf(claim));
    const written = { ...figureInText(prose, claim), kind, unit, min, max, size, lookedAt: isLookedAt(claim) };
    return [{ claim: found, fact, written }];
  });
}

function haveOneDimension(
  { claim: { quantity: a } }: ClaimInContext,
  { claim: { quantity: b } }: ClaimInContext,
): boolean {
  return a.kind === b.kind && (a.unit === b.unit || dimensionOf(a.unit) === dimensionOf(b.unit));
}
