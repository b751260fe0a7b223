import type { Conflict, Side } from '../../src/engine/index.ts';
import { inEnglish } from '../../src/wording/inWords.ts';

/** Words of a sentence that are shown: enough to find it again, few enough that an edit behind them changes nothing. */
const SHOWN_WORDS = 12;

/**
 * Conflicts for a reader who compares two versions: sorted, an entry each, and without offsets, which unrelated edits
 * move. `texts` are the articles by the URI of their claims.
 */
export function tellConflicts(conflicts: readonly Conflict[], texts: ReadonlyMap<string, string>): string {
  return conflicts
    .map((conflict) => tell(conflict, texts))
    .sort()
    .join('\n');
}

function tell({ rule, about, severity, relation, sides, pairs }: Conflict, texts: ReadonlyMap<string, string>): string {
  const places = sides.map((side, index) => `  ${index + 1}. ${place(side, texts.get(side.uri) ?? '')}`);
  const against = pairs.map(([one, other]) => `${one + 1} and ${other + 1}`).join(', ');
  return `${[`${rule} (${relation}, ${severity}): ${inEnglish(about)}`, ...places, `  cannot both hold: ${against}`].join('\n')}\n`;
}

function place({ uri, text, sentence }: Side, article: string): string {
  const words = article.slice(sentence.start, sentence.end).trim().split(/\s+/);
  const beginning = words.slice(0, SHOWN_WORDS).join(' ') + (words.length > SHOWN_WORDS ? ' …' : '');
  return `${uri}: ${text.replace(/\s+/g, ' ')} | ${beginning}`;
}
