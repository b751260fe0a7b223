import type { ClaimAt, Conflict } from '../../engine/engine.ts';
import type { Findings } from '../findings.ts';
import { jsonDocument } from './jsonDocument.ts';

export function checkJson(findings: Findings): AsyncIterable<string> {
  const { corpus, uris, skipped } = findings;
  const head = { version: 1, files: uris.length, skipped };
  return jsonDocument(
    head,
    'conflicts',
    corpus.conflicts().map((conflict) => conflictJson(findings, conflict)),
  );
}

function conflictJson(findings: Findings, conflict: Conflict): object {
  const { id, rule, severity, relation, about, explanation, settled, pairs, evidence } = conflict;
  const claims = conflict.claims.map((claim) => claimJson(findings, claim));
  const decision = decisionJson(conflict);
  return { id, rule, severity, relation, about, explanation, settled, decision, claims, pairs, evidence };
}

/** Left out of the JSON where the conflict is open. */
function decisionJson({ decision }: Conflict): object | undefined {
  if (decision === undefined) return undefined;
  const { verdict, stands, who, when, why } = decision;
  return { verdict, stands, who, when, why };
}

function claimJson({ pathOf }: Findings, claim: ClaimAt): object {
  const { uri, start, end, text, min, max, minOpen, maxOpen, sourceName } = claim;
  return { path: pathOf(uri), start, end, text, min, max, minOpen, maxOpen, source: sourceName };
}
