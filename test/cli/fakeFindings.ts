import type { Findings, Reporter } from '../../src/cli/findings.ts';
import { figureSide } from '../../src/engine/checks/figures/figureSide.ts';
import { type ClaimAt, type Conflict, message } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { lineStartsOf, positionAt } from '../../src/workspace/lineStarts.ts';
import { BLANK_CLAIM } from '../engine/blankClaim.ts';
import { RecordingCorpus } from '../workspace/fakeEngine.ts';

/** A claim at the first occurrence of its text in an article, its sentence being the whole line. */
export function claimIn(uri: string, article: string, text: string, more: Partial<ClaimAt> = {}): ClaimAt {
  const start = article.indexOf(text);
  const lineStart = article.lastIndexOf('\n', start) + 1;
  const lineEnd = article.indexOf('\n', start);
  const end = start + text.length;
  return {
    ...BLANK_CLAIM,
    uri,
    text,
    start,
    end,
    numeral: { start, end },
    sentence: { start: lineStart, end: lineEnd === -1 ? article.length : lineEnd },
    date: null,
    eventName: null,
    sourceName: null,
    ...more,
  };
}

export function conflictOf(claims: readonly ClaimAt[], more: Partial<Conflict> = {}): Conflict {
  return {
    id: 'deaths-1',
    rule: 'figure-conflict/deaths',
    severity: 'warning',
    relation: 'contradiction',
    confidence: 0.8,
    about: message('figure/about', 'people killed, Almeida fire'),
    explanation: message('figure/about', '46 and more than 70 cannot both hold.'),
    settled: false,
    sides: claims.map(figureSide),
    pairs: [[0, 1]],
    evidence: [],
    fixes: [],
    ...more,
  };
}

/** What a reporter writes of these conflicts in these articles, whose paths are their URIs. */
export async function reported(
  reporter: Reporter,
  articles: Readonly<Record<string, string>>,
  conflicts: readonly Conflict[],
  addressOf: Findings['addressOf'] = () => null,
): Promise<string> {
  const findings: Findings = {
    corpus: new RecordingCorpus(),
    conflicts,
    uris: Object.keys(articles),
    isChecked: () => true,
    isWarned: () => true,
    skipped: [],
    pathOf: (uri) => uri,
    placeOf: (uri, offset) => {
      const { line, character } = positionAt(lineStartsOf(articles[uri] ?? ''), offset);
      return { line: line + 1, column: character + 1 };
    },
    addressOf,
    archivedAs: () => null,
    read: async (uri) => readText(articles[uri] ?? '', 'plain'),
  };
  let text = '';
  for await (const piece of reporter(findings)) text += piece;
  return text;
}
