import { type ClaimAt, topicText } from '../../engine/index.ts';
import { eventLabel } from '../../wording/figureInWords.ts';
import { inEnglish } from '../../wording/inWords.ts';
import type { Findings } from '../findings.ts';
import { jsonDocument } from './jsonDocument.ts';
import { addressJson } from './placeWords.ts';

export function figuresJson(findings: Findings): AsyncIterable<string> {
  return jsonDocument({ version: 1, skipped: findings.skipped }, 'files', filesJson(findings));
}

async function* filesJson(findings: Findings): AsyncIterable<unknown> {
  const { corpus, uris, pathOf, read } = findings;
  for (const uri of uris) {
    const { text } = await read(uri);
    yield { path: pathOf(uri), figures: corpus.claims(uri).map((claim) => figureJson(findings, text, claim)) };
  }
}

function figureJson({ addressOf }: Findings, article: string, claim: ClaimAt): object {
  const { start, end, text } = claim;
  const { min, max, minOpen, maxOpen, approximate, modifier, kind, unit } = claim.quantity;
  const { phrase: counted } = claim.counted;
  const { measure, eventName, sourceName, quoted, sentence } = claim;
  const { head } = claim.counted;
  const { trend } = claim.quantity;
  const { topic } = claim.about;
  return {
    start,
    end,
    text,
    min,
    max,
    minOpen,
    maxOpen,
    approximate,
    modifier,
    kind,
    unit,
    counted: counted === null ? null : article.slice(counted.start, counted.end),
    head,
    measure,
    trend,
    concept: topicText(topic),
    event: eventName === null ? null : eventLabel(eventName, inEnglish),
    source: sourceName,
    quoted,
    sentence: { start: sentence.start, end: sentence.end },
    ...addressJson(addressOf(claim.uri, start)),
  };
}
