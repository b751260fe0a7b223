import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { createCorpus } from '../engine/index.ts';
import { readContent, readText } from '../formats/readContent.ts';
import { inEnglish } from '../wording/inWords.ts';
import type { Analyser } from '../workspace/analyser.ts';
import type { FolderRules } from '../workspace/folderDecisions.ts';
import { Indexer } from '../workspace/indexer.ts';
import { NodeWorkspace } from '../workspace/nodeWorkspace.ts';
import type { Skipped } from '../workspace/workspace.ts';
import { UsageError } from './arguments.ts';
import type { Config } from './config.ts';
import type { Findings, SkippedPath } from './findings.ts';
import type { Messages } from './progressMessages.ts';

/**
 * Reads all articles of the files and folders given, under the rules of the current folder. Throws `UsageError` for a
 * path that does not exist.
 */
export async function gatherFindings(
  paths: readonly string[],
  config: Config,
  rules: FolderRules,
  analyser: Analyser,
  messages: Messages,
): Promise<Findings> {
  const { folders, files } = await sortOut(paths);
  const skipped: SkippedPath[] = [];
  const onSkipped = ({ uri, reason }: Skipped): void => {
    skipped.push({ path: pathFromHere(uri), reason: inEnglish(reason) });
  };
  const workspace = new NodeWorkspace({
    folders: folders.map((uri) => ({ ...config, uri })),
    files,
    maxFileSize: config.maxFileSize,
    onFolderSkipped: onSkipped,
  });
  const corpus = createCorpus();
  corpus.setAliases(rules.aliases);
  corpus.setDecisions(rules.decisions);
  const indexer = new Indexer({ workspace, analyser, corpus, onSkipped, onProgress: messages.progress });
  await indexer.indexAll(new AbortController().signal);
  messages.endProgress();

  const pathByUri = new Map(indexer.indexed.map((uri) => [uri, pathFromHere(uri)]));
  const uris = [...pathByUri.keys()].sort((a, b) => inOrder(pathByUri.get(a) ?? a, pathByUri.get(b) ?? b));
  skipped.sort((a, b) => inOrder(a.path, b.path));
  if (uris.length === 0 && skipped.length === 0) messages.warn(`no articles found in ${paths.join(', ')}`);
  for (const { path, reason } of skipped) messages.warn(`${path} is left out: it ${reason}`);
  for (const uri of uris) {
    for (const notice of corpus.facts(uri)?.notices ?? []) messages.warn(`${pathFromHere(uri)}: ${inEnglish(notice)}`);
  }
  return {
    corpus,
    uris,
    skipped,
    pathOf: pathFromHere,
    placeOf: (uri, offset) => {
      const { line, character } = indexer.positionAt(uri, offset) ?? { line: 0, character: offset };
      return { line: line + 1, column: character + 1 };
    },
    read: async (uri) => {
      const file = await workspace.readArticle(uri);
      const reading = file.kind === 'file' ? await readContent(file.content, file.format) : null;
      return reading === null || 'unreadable' in reading ? readText('', 'plain') : reading;
    },
  };
}

async function sortOut(paths: readonly string[]): Promise<{ folders: string[]; files: string[] }> {
  const folders: string[] = [];
  const files: string[] = [];
  for (const path of paths) {
    const stats = await stat(path).catch(() => null);
    if (stats === null) throw new UsageError(`there is no file or folder "${path}"`);
    (stats.isDirectory() ? folders : files).push(URI.file(resolve(path)).toString());
  }
  return { folders, files };
}

/** Relative to the current folder; absolute only if the file is on another drive. */
function pathFromHere(uri: string): string {
  const path = relative(process.cwd(), URI.parse(uri).fsPath);
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
