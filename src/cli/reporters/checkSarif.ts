import manifest from '../../../package.json' with { type: 'json' };
import type { ClaimAt, Conflict } from '../../engine/engine.ts';
import type { Findings } from '../findings.ts';
import { jsonDocument } from './jsonDocument.ts';
import { claimWithPlace } from './opponents.ts';

/** SARIF 2.1.0: a result for each conflict, at its first claim, with the others as related locations. */
export async function* checkSarif(findings: Findings): AsyncIterable<string> {
  const conflicts = findings.corpus.conflicts();
  const rules = [...new Set(conflicts.map(({ rule }) => rule))].sort().map((id) => ({ id }));
  const driver = { name: manifest.displayName, version: manifest.version, rules };
  yield '{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[';
  const head = { tool: { driver }, columnKind: 'utf16CodeUnits' };
  yield* jsonDocument(
    head,
    'results',
    conflicts.map((conflict) => result(findings, conflict)),
  );
  yield ']}\n';
}

function result(findings: Findings, conflict: Conflict): object {
  const [first, ...others] = conflict.claims;
  const claims = conflict.claims.map((claim) => claimWithPlace(findings, claim)).join('; ');
  return {
    ruleId: conflict.rule,
    level: conflict.severity === 'warning' ? 'warning' : 'note',
    message: { text: `${conflict.about}: ${claims}. ${conflict.explanation}` },
    locations: first ? [location(findings, first)] : [],
    relatedLocations: others.map((claim, index) => ({
      id: index + 1,
      ...location(findings, claim),
      message: { text: claim.text },
    })),
    partialFingerprints: { 'conflictId/v1': conflict.id },
    suppressions: conflict.settled ? [suppression(conflict)] : [],
  };
}

function suppression({ decision }: Conflict): object {
  const { verdict, who, when, why } = decision ?? {};
  const justification = [verdict, why, who, when].filter(Boolean).join(', ');
  return { kind: 'external', status: 'accepted', ...(justification === '' ? {} : { justification }) };
}

function location({ pathOf, placeOf }: Findings, claim: ClaimAt): object {
  const from = placeOf(claim.uri, claim.start);
  const to = placeOf(claim.uri, claim.end);
  return {
    physicalLocation: {
      artifactLocation: { uri: pathOf(claim.uri).split('/').map(encodeURIComponent).join('/') },
      region: {
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
        charOffset: claim.start,
        charLength: claim.end - claim.start,
      },
    },
  };
}
