import { URI } from 'vscode-uri';
import { type FolderRules, RULE_FILES, readFolderRules } from '../workspace/folderDecisions.ts';
import { UsageError } from './arguments.ts';

/** The decisions and aliases of the current folder. Throws `UsageError` for a file that cannot be used. */
export async function readRulesHere(): Promise<FolderRules> {
  const rules = await readFolderRules(URI.file(process.cwd()).toString());
  const [broken] = rules.unreadable;
  if (broken === undefined) return rules;
  const reason = `${broken.reason.charAt(0).toLowerCase()}${broken.reason.slice(1).replace(/\.$/u, '')}`;
  throw new UsageError(`${RULE_FILES[broken.file]}: ${reason}`);
}
