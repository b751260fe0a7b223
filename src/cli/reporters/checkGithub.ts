import type { Findings } from '../findings.ts';
import { claimWithPlace, claimWords, opponentsOf } from './opponents.ts';

/** GitHub's workflow commands: an annotation at each claim that another one contradicts. */
export async function* checkGithub(findings: Findings): AsyncIterable<string> {
  for (const conflict of findings.corpus.conflicts()) {
    if (conflict.settled) continue;
    const level = conflict.severity === 'warning' ? 'warning' : 'notice';
    for (const [index, claim] of conflict.claims.entries()) {
      const opponents = opponentsOf(conflict, index).map((opponent) => claimWithPlace(findings, opponent));
      if (opponents.length === 0) continue;
      const from = findings.placeOf(claim.uri, claim.start);
      const to = findings.placeOf(claim.uri, claim.end);
      const properties = {
        file: findings.pathOf(claim.uri),
        line: from.line,
        col: from.column,
        endLine: to.line,
        endColumn: to.column,
        title: conflict.rule,
      };
      const message = `${conflict.about}: ${claimWords(claim)} here, ${opponents.join('; ')}. ${conflict.explanation}`;
      yield `::${level} ${Object.entries(properties).map(property).join(',')}::${escaped(message)}\n`;
    }
  }
}

function property([name, value]: [string, string | number]): string {
  return `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`;
}

/** As GitHub's own toolkit escapes what follows a command. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
