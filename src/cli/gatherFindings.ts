import { relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { ArchiveSources } from '../archive/archiveSources.ts';
import type { ArchiveStore } from '../archive/archiveStore.ts';
import { factsVersion } from '../archive/factsVersion.ts';
import { type ArticleRole, createCorpus } from '../engine/index.ts';
import { formatOf } from '../formats/formats.ts';
import { readContent, readText } from '../formats/readContent.ts';
import { inEnglish } from '../wording/inWords.ts';
import type { Analyser } from '../workspace/analyser.ts';
import type { FolderRules } from '../workspace/folderDecisions.ts';
import { Indexer } from '../workspace/indexer.ts';
import type { IndexStore } from '../workspace/indexStore.ts';
import { NodeWorkspace } from '../workspace/nodeWorkspace.ts';
import { rolesByPath } from '../workspace/settings/articleRoles.ts';
import { withinTime } from '../workspace/withinTime.ts';
import type { Skipped } from '../workspace/workspace.ts';
import { UsageError } from './arguments.ts';
import type { Config } from './config.ts';
import { conflictsAsked, warns } from './conflictsAsked.ts';
import type { Findings, SkippedPath } from './findings.ts';
import { lookTwice } from './lookTwice.ts';
import type { Messages } from './progressMessages.ts';
import type { ReadingAsked } from './readingAsked.ts';

/** Under what a run reads: the settings, what editors have decided, and which files count as changed. */
export interface Circumstances {
  readonly config: Config;
  /** Whether articles that tell of one matter are looked at twice. */
  readonly looksTwice: boolean;
  /** Their folder is the one that paths in the settings begin at. */
  readonly rules: FolderRules;
  /** The paths of the files that have changed; null where that does not matter. */
  readonly changed: ReadonlySet<string> | null;
  /** What articles are compared with besides; null where there is none. */
  readonly archive: ArchiveStore | null;
  /** Where the index is kept for the next run; null where it is not. */
  readonly store: IndexStore | null;
}

/** Reads all articles asked for. Throws `UsageError` where nothing could be read of what was named. */
export async function gatherFindings(
  asked: ReadingAsked,
  circumstances: Circumstances,
  analyser: Analyser,
  messages: Messages,
): Promise<Findings> {
  const { config, rules } = circumstances;
  const skipped: SkippedPath[] = [];
  const onSkipped = ({ uri, reason }: Skipped): void => {
    skipped.push({ path: pathFromHere(uri), reason: inEnglish(reason) });
  };
  const { base, patterns, maxFileSize } = config;
  const workspace = new NodeWorkspace({
    folders: asked.folders.map((uri) => ({ ...patterns, ...(base === null ? {} : { base }), uri })),
    files: asked.files,
    maxFileSize,
    onFolderSkipped: onSkipped,
  });
  const corpus = createCorpus();
  corpus.compareVersions(config.versions === 'all');
  corpus.setAliases(rules.aliases);
  corpus.setDecisions(rules.decisions);
  const roleByPath = rolesByPath(config.roles);
  const indexer = new Indexer({
    workspace,
    analyser,
    corpus,
    roleOf: (uri) => roleByPath(withSlashes(relative(URI.parse(rules.folder).fsPath, URI.parse(uri).fsPath))),
    withinTime,
    store: () => circumstances.store,
    onSkipped,
    onProgress: messages.progress,
  });
  if (asked.buffer !== null) {
    const format = formatOf(asked.buffer.uri) ?? 'plain';
    await indexer.bufferChanged(asked.buffer.uri, asked.buffer.text, format);
  }
  await indexer.indexAll(new AbortController().signal);
  if (circumstances.looksTwice) await lookTwice(indexer, messages.warn);
  messages.endProgress();
  // Asked before it is kept, so that it is kept which articles contradict nothing.
  corpus.conflicts();
  await indexer.keep();
  const archived =
    circumstances.archive === null ? null : new ArchiveSources(circumstances.archive, corpus, factsVersion());

  const pathByUri = new Map(indexer.indexed.map((uri) => [uri, pathFromHere(uri)]));
  const uris = [...pathByUri.keys()].sort((a, b) => inOrder(pathByUri.get(a) ?? a, pathByUri.get(b) ?? b));
  skipped.sort((a, b) => inOrder(a.path, b.path));
  for (const { path, reason } of skipped) messages.warn(`${path} is left out: it ${reason}`);
  const named = uris.filter((uri) => asked.isNamed?.(uri) ?? true);
  if (named.length === 0) throw new UsageError(nothingRead(asked.given, skipped.length > 0));
  for (const uri of uris) {
    const later = corpus.laterVersion(uri);
    if (later !== null)
      messages.warn(`${pathFromHere(uri)} is not compared: ${pathFromHere(later)} is a later version of the story`);
    for (const notice of corpus.notices(uri)) messages.warn(`${pathFromHere(uri)}: ${inEnglish(notice)}`);
  }
  const checked = new Set(named.filter((uri) => hasChanged(uri, asked, circumstances)));
  await archived?.consult([...checked], uris);
  const roleOf = (uri: string): ArticleRole | null => corpus.meta(uri)?.role ?? null;
  return {
    corpus,
    conflicts: conflictsAsked(corpus.conflicts(), {
      rules: config.rules,
      roleOf,
      areDraftsNamed: config.roles.drafts.length + config.roles.sources.length > 0,
      isChecked: (uri) => checked.has(uri),
    }),
    isWarned: (side, against) => warns(side, against, roleOf),
    uris,
    isChecked: (uri) => checked.has(uri),
    skipped,
    pathOf: pathFromHere,
    placeOf: (uri, offset) => {
      const { line, character } = indexer.positionAt(uri, offset) ??
        archived?.positionAt(uri, offset) ?? { line: 0, character: offset };
      return { line: line + 1, column: character + 1 };
    },
    addressOf: (uri, offset) => {
      const address = indexer.addressAt(uri, offset) ?? archived?.addressAt(uri, offset) ?? null;
      return address === null ? null : inEnglish(address);
    },
    archivedAs: (uri) => archived?.entry(uri) ?? null,
    read: async (uri) => {
      if (uri === asked.buffer?.uri) return readText(asked.buffer.text, formatOf(uri) ?? 'plain');
      const file = await workspace.readArticle(uri);
      const stored = file.kind === 'file' ? null : ((await archived?.storedText(uri)) ?? null);
      if (stored !== null) return readText(stored, 'plain');
      const reading = file.kind === 'file' ? await readContent(file.content, file.format) : null;
      return reading === null || 'unreadable' in reading ? readText('', 'plain') : reading;
    },
  };
}

function nothingRead(given: readonly string[], areLeftOut: boolean): string {
  const where = given.join(', ');
  return areLeftOut ? `no article could be read in ${where}` : `no articles found in ${where}`;
}

/** What comes from standard input is being written. */
function hasChanged(uri: string, { buffer }: ReadingAsked, { changed }: Circumstances): boolean {
  return changed === null || uri === buffer?.uri || changed.has(URI.parse(uri).fsPath);
}

/** Relative to the current folder; absolute only if the file is on another drive. */
function pathFromHere(uri: string): string {
  return withSlashes(relative(process.cwd(), URI.parse(uri).fsPath));
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
