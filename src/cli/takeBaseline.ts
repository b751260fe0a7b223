import { join, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import {
  acceptAsBaseline,
  type Conflict,
  type Decision,
  decisionKey,
  hasSettled,
  writeDecisionFile,
} from '../engine/index.ts';
import { inEnglish } from '../wording/inWords.ts';
import { articlePath, type FolderRules, RULE_FILES } from '../workspace/folderDecisions.ts';
import { withFolderLock } from '../workspace/folderLock.ts';
import { replaceFile } from '../workspace/replaceFile.ts';
import { signature } from '../workspace/signature.ts';
import { systemUserName } from '../workspace/systemUserName.ts';
import type { BaselineArguments } from './arguments.ts';
import { decisionsConcerned } from './decisionsConcerned.ts';
import type { Findings } from './findings.ts';
import type { ReadingAsked } from './readingAsked.ts';
import { readRulesIn } from './readRulesIn.ts';
import { counted } from './reporters/counted.ts';

/**
 * Accepts every open conflict, or only removes the decisions that no longer match anything: writes the decision file of
 * the rules' folder, and returns a summary for the user. What others have decided while the articles were read stays.
 */
export function takeBaseline(
  asked: Asked,
  reading: Pick<ReadingAsked, 'folders' | 'files'>,
  findings: Found,
  rules: FolderRules,
): Promise<string> {
  const folder = URI.parse(rules.folder).fsPath;
  return withFolderLock(folder, async () => {
    const now = await readRulesIn(folder);
    const known = new Set(rules.decisions.map(decisionKey));
    const concerned = new Set(decisionsConcerned(now.decisions, reading));
    const news = [...concerned].filter((decision) => !known.has(decisionKey(decision)));
    return changeDecisions(asked, findings, now, {
      isConcerned: (decision) => concerned.has(decision),
      isDecidedMeanwhile: (conflict) => news.some((each) => hasSettled(each, conflict)),
    });
  });
}

type Asked = Pick<BaselineArguments, 'paths' | 'prune'>;
type Found = Pick<Findings, 'corpus' | 'conflicts'>;

interface Circumstances {
  /** Whether a decision can be about what was read: others stay as they are. */
  readonly isConcerned: (decision: Decision) => boolean;
  /** Whether others have decided about a conflict while the articles were read. */
  readonly isDecidedMeanwhile: (conflict: Conflict) => boolean;
}

async function changeDecisions(
  { paths, prune }: Asked,
  { corpus, conflicts }: Found,
  { folder, decisions }: FolderRules,
  { isConcerned, isDecidedMeanwhile }: Circumstances,
): Promise<string> {
  const all = corpus.conflicts();
  const open = conflicts.filter((conflict) => !conflict.settled && !isDecidedMeanwhile(conflict));
  const accepted = prune ? [] : open;
  const by = signature(await systemUserName(), null);
  const added = accepted.map((conflict) => acceptAsBaseline(conflict, { ...by, inWords: inEnglish }));
  const isReplaced = (decision: Decision): boolean =>
    isConcerned(decision) && accepted.some((conflict) => hasSettled(decision, conflict));
  const current = decisions.filter((decision) => !isReplaced(decision));
  const asked = paths.map((path) => resolve(path));
  const isAsked = ({ uri }: { readonly uri: string }): boolean => {
    const { fsPath } = URI.parse(uri);
    return asked.some((path) => fsPath === path || fsPath.startsWith(path.endsWith(sep) ? path : path + sep));
  };
  const stale = new Set(current.filter((decision) => decision.sides.every(isAsked) && !matches(decision, all)));
  const kept = prune ? current.filter((decision) => !stale.has(decision)) : current;
  const text = writeDecisionFile([...kept, ...added], (uri) => articlePath(folder, uri));
  if (added.length > 0 || kept.length < decisions.length)
    await replaceFile(join(URI.parse(folder).fsPath, RULE_FILES.decisions), text);
  if (prune) return prunedSummary(kept.length, stale.size, open.length);
  return summary({
    added: added.length,
    kept: kept.length,
    replaced: decisions.length - current.length,
    stale: stale.size,
  });
}

/** Whether a decision still applies to a conflict. */
function matches(decision: Decision, conflicts: readonly Conflict[]): boolean {
  const key = decisionKey(decision);
  return conflicts.some(
    (conflict) =>
      (conflict.decision !== undefined && decisionKey(conflict.decision) === key) || hasSettled(decision, conflict),
  );
}

interface Count {
  readonly added: number;
  readonly kept: number;
  /** Settled before, reopened by new figures, and accepted again. */
  readonly replaced: number;
  readonly stale: number;
}

function summary({ added, kept, replaced, stale }: Count): string {
  const lines = [
    `${counted(added, 'conflict')} accepted, ${counted(kept, 'earlier decision')} kept: ${RULE_FILES.decisions}`,
  ];
  if (replaced > 0) lines.push(`${counted(replaced, 'earlier decision')} replaced because new figures had come up`);
  if (stale > 0)
    lines.push(`${counted(stale, 'earlier decision')} no longer matching a conflict, kept (--prune removes them)`);
  return lines.map((line) => `${line}\n`).join('');
}

function prunedSummary(kept: number, removed: number, open: number): string {
  const lines = [
    `${counted(removed, 'decision')} no longer matching a conflict, removed; ${counted(kept, 'decision')} kept: ${RULE_FILES.decisions}`,
  ];
  if (open > 0) lines.push(`${counted(open, 'open conflict')}, none accepted: baseline without --prune accepts them`);
  return lines.map((line) => `${line}\n`).join('');
}
