import manifest from '../../../package.json' with { type: 'json' };
import type { Conflict, Location } from '../../engine/index.ts';
import { inEnglish } from '../../wording/inWords.ts';
import { ruleTitles } from '../../wording/ruleTitles.ts';
import type { Findings } from '../findings.ts';
import { jsonDocument } from './jsonDocument.ts';
import { sideWithPlace } from './opponents.ts';
import { sidesToMark } from './sidesToMark.ts';

/** SARIF 2.1.0: a result for each conflict, at the first side to mark, with the others as related locations. */
export async function* checkSarif(findings: Findings): AsyncIterable<string> {
  const conflicts = findings.conflicts;
  const titles = ruleTitles(inEnglish);
  const rules = [...new Set(conflicts.map(({ rule }) => rule))].sort().map((id) => ruleJson(id, titles.get(id)));
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
  const first = sidesToMark(findings, conflict)[0] ?? conflict.sides[0];
  const others = conflict.sides.filter((side) => side !== first);
  const sides = conflict.sides.map((side) => sideWithPlace(findings, side)).join('; ');
  return {
    ruleId: conflict.rule,
    level: conflict.severity === 'warning' ? 'warning' : 'note',
    message: { text: `${inEnglish(conflict.about)}: ${sides}. ${inEnglish(conflict.explanation)}` },
    locations: first ? [location(findings, first)] : [],
    relatedLocations: others.map((side, index) => ({
      id: index + 1,
      ...location(findings, side),
      message: { text: side.text },
    })),
    partialFingerprints: { 'conflictId/v1': conflict.id },
    suppressions: conflict.settled ? [suppression(conflict)] : [],
  };
}

function ruleJson(id: string, title: string | undefined): object {
  return title === undefined ? { id } : { id, shortDescription: { text: title } };
}

function suppression({ decision }: Conflict): object {
  const { verdict, who, when, why } = decision ?? {};
  const justification = [verdict, why, who, when].filter(Boolean).join(', ');
  return { kind: 'external', status: 'accepted', ...(justification === '' ? {} : { justification }) };
}

/** A file that has no lines has no region either: where it is, is said in words. */
function location({ pathOf, placeOf, addressOf }: Findings, { uri, start, end }: Location): object {
  const artifactLocation = { uri: pathOf(uri).split('/').map(encodeURIComponent).join('/') };
  const address = addressOf(uri, start);
  if (address !== null) return { physicalLocation: { artifactLocation }, logicalLocations: [{ name: address }] };
  const from = placeOf(uri, start);
  const to = placeOf(uri, end);
  return {
    physicalLocation: {
      artifactLocation,
      region: {
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
        charOffset: start,
        charLength: end - start,
      },
    },
  };
}
