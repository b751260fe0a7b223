import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
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
import { signature } from '../workspace/signature.ts';
import type { BaselineArguments } from './arguments.ts';
import type { Findings } from './findings.ts';
import { counted } from './reporters/counted.ts';

/**
 * Accepts every open conflict, or only removes the decisions that no longer match anything: writes the decision file of
 * the rules' folder, and returns a summary for the user.
 */
export async function takeBaseline(
  { paths, prune }: Pick<BaselineArguments, 'paths' | 'prune'>,
  { corpus, conflicts }: Pick<Findings, 'corpus' | 'conflicts'>,
  { folder, decisions }: FolderRules,
): Promise<string> {
  const all = corpus.conflicts();
  const accepted = prune ? [] : conflicts.filter(({ settled }) => !settled);
  const by = await signature('', null);
  const added = accepted.map((conflict) => acceptAsBaseline(conflict, { ...by, inWords: inEnglish }));
  const current = decisions.filter((decision) => !accepted.some((conflict) => hasSettled(decision, conflict)));
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
  if (prune) return prunedSummary(kept.length, stale.size, conflicts.filter(({ settled }) => !settled).length);
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

/** Atomically, so that nobody reads half a file and nothing is lost when the disk is full. */
async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.new`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}
