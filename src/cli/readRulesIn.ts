import { URI } from 'vscode-uri';
import { type FolderRules, RULE_FILES, readFolderRules } from '../workspace/folderDecisions.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import { UsageError } from './arguments.ts';

/** The decisions and aliases of a folder, given by its path. Throws `UsageError` for a file that cannot be used. */
export async function readRulesIn(folder: string): Promise<FolderRules> {
  const rules = await readFolderRules(URI.file(folder).toString(), nodeFiles);
  const [broken] = rules.unreadable;
  if (broken === undefined) return rules;
  const reason = `${broken.reason.charAt(0).toLowerCase()}${broken.reason.slice(1).replace(/\.$/u, '')}`;
  throw new UsageError(`${RULE_FILES[broken.file]}: ${reason}`);
}
