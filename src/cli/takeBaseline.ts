import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
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

/** Accepts every open conflict: writes the current folder's decision file, and returns a summary for the user. */
export async function takeBaseline(
  { paths, prune }: Pick<BaselineArguments, 'paths' | 'prune'>,
  { corpus }: Pick<Findings, 'corpus'>,
  { folder, decisions }: FolderRules,
): Promise<string> {
  const conflicts = corpus.conflicts();
  const open = conflicts.filter(({ settled }) => !settled);
  const by = await signature('', null);
  const added = open.map((conflict) => acceptAsBaseline(conflict, { ...by, inWords: inEnglish }));
  const current = decisions.filter((decision) => !open.some((conflict) => hasSettled(decision, conflict)));
  const asked = paths.map((path) => resolve(path));
  const isAsked = ({ uri }: { readonly uri: string }): boolean => {
    const { fsPath } = URI.parse(uri);
    return asked.some((path) => fsPath === path || fsPath.startsWith(path.endsWith(sep) ? path : path + sep));
  };
  const stale = new Set(current.filter((decision) => decision.sides.every(isAsked) && !matches(decision, conflicts)));
  const kept = prune ? current.filter((decision) => !stale.has(decision)) : current;
  const text = writeDecisionFile([...kept, ...added], (uri) => articlePath(folder, uri));
  if (added.length > 0 || kept.length < decisions.length) await replaceFile(resolve(RULE_FILES.decisions), text);
  return summary({
    added: added.length,
    kept: kept.length,
    replaced: decisions.length - current.length,
    stale: stale.size,
    prune,
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
  readonly prune: boolean;
}

function summary({ added, kept, replaced, stale, prune }: Count): string {
  const lines = [
    `${counted(added, 'conflict')} accepted, ${counted(kept, 'earlier decision')} kept: ${RULE_FILES.decisions}`,
  ];
  if (replaced > 0) lines.push(`${counted(replaced, 'earlier decision')} replaced because new figures had come up`);
  if (stale > 0) {
    const done = prune ? 'removed' : 'kept (--prune removes them)';
    lines.push(`${counted(stale, 'earlier decision')} no longer matching a conflict, ${done}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Atomically, so that nobody reads half a file and nothing is lost when the disk is full. */
async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.new`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}
