import type { Conflict, Side } from '../../engine/index.ts';
import { foundText } from '../../wording/displayText.ts';
import { inEnglish } from '../../wording/inWords.ts';
import type { Findings } from '../findings.ts';
import { printable } from '../printable.ts';
import { counted } from './counted.ts';
import { opponentsOf } from './opponents.ts';
import { placeWords } from './placeWords.ts';
import { quoting } from './quoting.ts';

/**
 * For a copy editor: each conflict with its reason, and each side with its sentence and what it contradicts.
 */
export async function* checkText(findings: Findings): AsyncIterable<string> {
  const conflicts = findings.conflicts;
  const open = conflicts.filter(({ settled }) => !settled);
  const quote = quoting(findings);
  for (const conflict of open) {
    yield heading(conflict);
    for (const [index, side] of conflict.sides.entries()) {
      const opponents = opponentsOf(conflict, index);
      if (opponents.length > 0) yield disagreeing(findings, side, opponents, await quote(side.uri, side.sentence));
    }
    for (const [index, side] of conflict.sides.entries()) {
      if (opponentsOf(conflict, index).length === 0)
        yield `  ${sideLine(findings, side)}: consistent with the others\n`;
    }
    yield '\n';
  }
  yield summary(findings, open, conflicts.length - open.length);
}

function heading({ severity, about, explanation, rule }: Conflict): string {
  const kind = severity === 'warning' ? 'WARNING' : 'Note';
  const heading = `${kind}: ${foundText(inEnglish(about))}`;
  return `${heading}\n  ${foundText(inEnglish(explanation))} [${rule}]\n`;
}

function disagreeing(findings: Findings, side: Side, opponents: readonly Side[], sentence: string): string {
  const against = [...new Set(opponents.map(({ text }) => foundText(text)))].join(', ');
  const line = `  ${sideLine(findings, side)}, against ${against}\n`;
  // A name stands for itself, and a quotation can be the whole of its sentence.
  return sentence === foundText(side.text) ? line : `${line}      ${shortened(sentence)}\n`;
}

function sideLine(findings: Findings, { uri, start, text, sourceName, date }: Side): string {
  const archived = findings.archivedAs(uri);
  const headline = archived?.headline == null ? '' : ` “${archived.headline}”`;
  const from = archived === null ? null : `archive${headline}`;
  const said = [sourceName, date, from].filter((part) => part !== null).join(', ');
  return printable(`${placeWords(findings, uri, start)}  ${foundText(text)}${said === '' ? '' : ` (${said})`}`);
}

/** A sentence longer than this, in UTF-16 code units, is cut at a word. */
const LONGEST = 240;

function shortened(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.lastIndexOf(' ', LONGEST);
  return `${sentence.slice(0, cut > 0 ? cut : LONGEST)} …`;
}

function summary({ uris, isChecked }: Findings, open: readonly Conflict[], settled: number): string {
  const warnings = open.filter(({ severity }) => severity === 'warning').length;
  const parts = [counted(warnings, 'warning'), counted(open.length - warnings, 'note')];
  if (settled > 0) parts.push(`${settled} settled`);
  const checked = uris.filter(isChecked).length;
  const others = uris.length - checked;
  const against = others === 0 ? '' : `, compared with ${counted(others, 'other')}`;
  return `${parts.join(', ')} in ${counted(checked, 'article')}${against}.\n`;
}
