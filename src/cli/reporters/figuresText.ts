import { type ClaimAt, topicText } from '../../engine/index.ts';
import { foundText } from '../../wording/displayText.ts';
import { eventLabel } from '../../wording/figureInWords.ts';
import { inEnglish } from '../../wording/inWords.ts';
import type { Findings } from '../findings.ts';
import { printable } from '../printable.ts';
import { counted } from './counted.ts';
import { placeWords } from './placeWords.ts';

/** A line for each figure: where it is, what it says, and who says so. */
export async function* figuresText(findings: Findings): AsyncIterable<string> {
  const { corpus, uris } = findings;
  let figures = 0;
  for (const uri of uris) {
    const claims = corpus.claims(uri);
    figures += claims.length;
    yield claims.map((claim) => figureLine(findings, claim)).join('');
  }
  yield `${counted(figures, 'figure')} in ${counted(uris.length, 'article')}.\n`;
}

function figureLine(findings: Findings, claim: ClaimAt): string {
  const { text, eventName, sourceName } = claim;
  const { topic } = claim.about;
  const event = eventName === null ? '' : eventLabel(eventName, inEnglish);
  const about = [topicText(topic), event].filter((part) => part !== '').join('; ');
  const source = sourceName === null ? '' : ` (${sourceName})`;
  return `${printable(`${placeWords(findings, claim.uri, claim.start)}  ${foundText(text)}${about === '' ? '' : `: ${about}`}${source}`)}\n`;
}
