import type { ClaimAt, Conflict, Relation } from '../../engine/engine.ts';
import type { Findings } from '../findings.ts';
import { printable } from '../printable.ts';
import { counted } from './counted.ts';
import { quoting } from './quoting.ts';

const HEADINGS: Readonly<Record<Relation, string>> = {
  contradiction: 'These cannot both be right',
  update: 'A later report revises an earlier one',
  disputed: 'Sources disagree',
};

/** For a copy editor: each fact, why its figures disagree, and every claim on it with its sentence. */
export async function* checkText(findings: Findings): AsyncIterable<string> {
  const conflicts = findings.corpus.conflicts();
  const open = conflicts.filter(({ settled }) => !settled);
  const quote = quoting(findings);
  for (const conflict of open) {
    yield heading(conflict);
    for (const claim of conflict.claims) yield await claimLines(findings, claim, quote);
    yield '\n';
  }
  yield summary(findings, open, conflicts.length - open.length);
}

function heading({ severity, relation, about, explanation, rule }: Conflict): string {
  const kind = severity === 'warning' ? 'WARNING' : 'Note';
  return `${kind}: ${printable(about)}\n  ${HEADINGS[relation]}: ${printable(explanation)} [${rule}]\n`;
}

async function claimLines(
  { pathOf, placeOf }: Findings,
  claim: ClaimAt,
  quote: ReturnType<typeof quoting>,
): Promise<string> {
  const { line, column } = placeOf(claim.uri, claim.start);
  const source = claim.sourceName === null ? '' : `, ${printable(claim.sourceName)}`;
  const date = claim.date === null ? '' : ` (${claim.date})`;
  const place = `${printable(pathOf(claim.uri))}:${line}:${column}`;
  const sentence = await quote(claim.uri, claim.sentence);
  return `  ${place}  ${printable(claim.text)}${source}${date}\n      ${shortened(sentence)}\n`;
}

/** A sentence longer than this, in UTF-16 code units, is cut at a word. */
const LONGEST = 240;

function shortened(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.lastIndexOf(' ', LONGEST);
  return `${sentence.slice(0, cut > 0 ? cut : LONGEST)} …`;
}

function summary({ uris }: Findings, open: readonly Conflict[], settled: number): string {
  const warnings = open.filter(({ severity }) => severity === 'warning').length;
  const parts = [counted(warnings, 'warning'), counted(open.length - warnings, 'note')];
  if (settled > 0) parts.push(`${settled} settled`);
  return `${parts.join(', ')} in ${counted(uris.length, 'article')}.\n`;
}
