import type { Side } from '../../engine/index.ts';
import { inEnglish } from '../../wording/inWords.ts';
import type { Findings } from '../findings.ts';
import { printable } from '../printable.ts';
import { opponentsOf, sideInWords, sideWithPlace } from './opponents.ts';
import { sidesToMark } from './sidesToMark.ts';

/** GitHub's workflow commands: an annotation at each side to mark. */
export async function* checkGithub(findings: Findings): AsyncIterable<string> {
  for (const conflict of findings.conflicts) {
    if (conflict.settled) continue;
    const about = inEnglish(conflict.about);
    const explanation = inEnglish(conflict.explanation);
    const level = conflict.severity === 'warning' ? 'warning' : 'notice';
    const marked = sidesToMark(findings, conflict);
    for (const [index, side] of conflict.sides.entries()) {
      if (!marked.includes(side)) continue;
      const opponents = opponentsOf(conflict, index).map((opponent) => sideWithPlace(findings, opponent));
      const properties = { file: findings.pathOf(side.uri), ...lines(findings, side), title: conflict.rule };
      const address = findings.addressOf(side.uri, side.start);
      const here = address === null ? 'here' : `here (${address})`;
      const message = `${about}: ${sideInWords(side)} ${here}, ${opponents.join('; ')}. ${explanation}`;
      yield `::${level} ${Object.entries(properties).map(property).join(',')}::${escaped(message)}\n`;
    }
  }
}

/** Nothing for a file that has no lines. */
function lines({ placeOf, addressOf }: Findings, { uri, start, end }: Side): Readonly<Record<string, number>> {
  if (addressOf(uri, start) !== null) return {};
  const from = placeOf(uri, start);
  const to = placeOf(uri, end);
  return { line: from.line, col: from.column, endLine: to.line, endColumn: to.column };
}

function property([name, value]: [string, string | number]): string {
  return `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`;
}

/** Escapes the text after a command as GitHub's own toolkit does. */
function escaped(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}
