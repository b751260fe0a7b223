import type { ArchiveEntry } from '../../archive/archiveStore.ts';
import type { Conflict, Side } from '../../engine/index.ts';
import { inEnglish } from '../../wording/inWords.ts';
import type { Findings } from '../findings.ts';
import { jsonDocument } from './jsonDocument.ts';
import { addressJson } from './placeWords.ts';

export function checkJson(findings: Findings): AsyncIterable<string> {
  const { conflicts, uris, skipped, isChecked } = findings;
  const head = { version: 1, files: uris.length, checked: uris.filter(isChecked).length, skipped };
  return jsonDocument(
    head,
    'conflicts',
    conflicts.map((conflict) => conflictJson(findings, conflict)),
  );
}

function conflictJson(findings: Findings, conflict: Conflict): object {
  const { id, rule, severity, relation, settled, pairs, evidence } = conflict;
  const confidence = Math.round(conflict.confidence * 100) / 100;
  const about = inEnglish(conflict.about);
  const explanation = inEnglish(conflict.explanation);
  const claims = conflict.sides.map((side) => sideJson(findings, side));
  const decision = decisionJson(conflict);
  return { id, rule, severity, relation, confidence, about, explanation, settled, decision, claims, pairs, evidence };
}

/** Omitted from the JSON if the conflict is open. */
function decisionJson({ decision }: Conflict): object | undefined {
  if (decision === undefined) return undefined;
  const { verdict, stands, who, when, why } = decision;
  return { verdict, stands, who, when, why };
}

/** The bounds of a figure; null (and closed) if a side is something else. */
function sideJson({ pathOf, addressOf, archivedAs }: Findings, side: Side): object {
  const { uri, start, end, text, figure, sourceName } = side;
  const { min, max, minOpen, maxOpen } = figure?.quantity ?? NO_BOUNDS;
  const said = { path: pathOf(uri), start, end, text, min, max, minOpen, maxOpen, source: sourceName };
  return { ...said, ...addressJson(addressOf(uri, start)), ...archiveJson(archivedAs(uri)) };
}

const NO_BOUNDS = { min: null, max: null, minOpen: false, maxOpen: false };

/** A field of its own in the JSON, only for an article of an archive. */
function archiveJson(entry: ArchiveEntry | null): object {
  if (entry === null) return {};
  const { headline, date, outlet } = entry;
  return { archive: { headline, date, outlet } };
}
