import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { ClaimAt, PairExplanation } from '../engine/index.ts';
import { foundText } from '../wording/displayText.ts';
import { inEnglish } from '../wording/inWords.ts';
import { OUTCOMES, reasonText } from '../wording/pairInWords.ts';
import { type ExplainArguments, type PlaceInFile, UsageError } from './arguments.ts';
import type { Findings } from './findings.ts';
import { printable } from './printable.ts';
import { addressJson, placeWords } from './reporters/placeWords.ts';

/**
 * Says why the figures at two places are or are not treated as one fact. Throws `UsageError` where there is no figure.
 */
export function explainPlaces({ places: [one, other], format }: ExplainArguments, findings: Findings): string {
  const [a, b] = [claimAt(findings, one), claimAt(findings, other)];
  const explanation = findings.corpus.explain(a, b);
  if (explanation === null) throw new UsageError('one of the two articles could not be read');
  return format === 'json' ? asJson(findings, explanation) : asText(findings, explanation);
}

/** The figure at the column, or else the only figure on the line. */
function claimAt(findings: Findings, { path, line, column }: PlaceInFile): ClaimAt {
  const uri = URI.file(resolve(path)).toString();
  if (!findings.uris.includes(uri)) throw new UsageError(`"${path}" is not among the articles that were read`);
  const onLine = findings.corpus.claims(uri).filter(({ start }) => findings.placeOf(uri, start).line === line);
  const at =
    column === null
      ? onLine
      : onLine.filter(({ start, end }) => {
          const first = findings.placeOf(uri, start).column;
          return first <= column && column < first + end - start;
        });
  const [claim, ...others] = at.length > 1 && column !== null ? at.slice(-1) : at;
  const place = column === null ? `line ${line}` : `line ${line}, column ${column}`;
  if (claim === undefined) throw new UsageError(`there is no figure at ${place} of "${path}"`);
  if (others.length > 0) {
    const columns = at.map(({ start, text }) => `${findings.placeOf(uri, start).column} (${foundText(text)})`);
    throw new UsageError(`there are several figures at ${place} of "${path}"; give the column: ${columns.join(', ')}`);
  }
  return claim;
}

function asText(findings: Findings, { claims, outcome, obstacles, evidence, likelihood }: PairExplanation): string {
  const lines = claims.map(
    (claim) => `${printable(placeWords(findings, claim.uri, claim.start))}  ${foundText(claim.text)}`,
  );
  lines.push('', OUTCOMES[outcome]);
  for (const obstacle of obstacles) lines.push(`  not compared, because ${inEnglish(obstacle)}`);
  if (evidence.length > 0)
    lines.push('', `Probability of one fact, by the evidence alone: ${Math.round(likelihood * 100)} %`);
  for (const reason of evidence) {
    const said = reasonText(reason, inEnglish, printable);
    if (said !== null) lines.push(`  ${reason.weight > 0 ? 'for    ' : 'against'}  ${said}`);
  }
  return `${lines.join('\n')}\n`;
}

function asJson(findings: Findings, { claims, outcome, obstacles, evidence, likelihood }: PairExplanation): string {
  const sides = claims.map(({ uri, start, end, text, quantity: { min, max } }) => {
    return { path: findings.pathOf(uri), start, end, text, min, max, ...addressJson(findings.addressOf(uri, start)) };
  });
  const said = evidence.map((reason) => ({ ...reason, says: reasonText(reason, inEnglish, printable) }));
  const because = obstacles.map((obstacle) => ({ id: obstacle.id, says: inEnglish(obstacle) }));
  return `${JSON.stringify({ version: 1, claims: sides, outcome, obstacles: because, likelihood, evidence: said })}\n`;
}
