import { resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { addArticles } from '../../archive/addArticles.ts';
import type { ArchiveProblem, ArchiveStore } from '../../archive/archiveStore.ts';
import { createArchive, openArchive, placeToShow } from '../../archive/openArchive.ts';
import { inEnglish } from '../../wording/inWords.ts';
import { NodeWorkspace } from '../../workspace/nodeWorkspace.ts';
import { type ArchiveArguments, UsageError } from '../arguments.ts';
import type { Config } from '../config.ts';
import { createAnalyser } from '../createAnalyser.ts';
import { pathsAsUris } from '../pathsAsUris.ts';
import type { Messages } from '../progressMessages.ts';
import { counted } from '../reporters/counted.ts';
import { showingProgress } from './showingProgress.ts';

/** What a command on an archive says, and whether it found something wrong. */
export interface ArchiveOutcome {
  readonly text: string;
  readonly isWrong: boolean;
}

interface Circumstances {
  readonly place: string;
  readonly config: Config;
  /** The version under which articles are kept. */
  readonly engine: string;
  readonly messages: Messages;
}

/** Does what was asked of an archive. Rejects with an `ArchiveError` where the archive cannot, or is not there. */
export async function archiveCommand(asked: ArchiveArguments, about: Circumstances): Promise<ArchiveOutcome> {
  const { place } = about;
  if (asked.action === 'create') {
    const store = await createArchive(place, { keepsSentences: asked.keepsSentences });
    await store.close();
    return said(`${placeToShow(place)} is an empty archive${asked.keepsSentences ? '' : ', which keeps no sentences'}`);
  }
  const isWriting = asked.action === 'add' || asked.action === 'remove';
  const store = await openArchive(place, { readOnly: !isWriting });
  try {
    if (asked.action === 'add') return await add(store, asked, about);
    if (asked.action === 'remove') return await remove(store, asked);
    return await (asked.action === 'verify' ? verify(store, about) : status(store, about));
  } finally {
    await store.close();
  }
}

async function add(store: ArchiveStore, asked: ArchiveArguments, about: Circumstances): Promise<ArchiveOutcome> {
  const { config, engine, messages } = about;
  const { folders, files } = await pathsAsUris(asked.paths);
  const { base, patterns, maxFileSize } = config;
  const leaveOut = ({ uri, reason }: { uri: string; reason: Parameters<typeof inEnglish>[0] }): void => {
    messages.endProgress();
    messages.warn(`${URI.parse(uri).fsPath} is left out: it ${inEnglish(reason)}`);
  };
  const workspace = new NodeWorkspace({
    folders: folders.map((uri) => ({ ...patterns, ...(base === null ? {} : { base }), uri })),
    files,
    maxFileSize,
    onFolderSkipped: leaveOut,
  });
  const analyser = createAnalyser(null, messages.warn);
  const onProgress = showingProgress(messages);
  const { added, unchanged, skipped, total } = await addArticles({
    store,
    workspace,
    analyser,
    engine,
    onProgress,
    onSkipped: leaveOut,
  });
  await analyser.close();
  messages.endProgress();
  if (total === 0) throw new UsageError(`no articles found in ${asked.paths.join(', ')}`);
  return said(`${counted(added, 'article')} added, ${unchanged} unchanged, ${skipped} left out`);
}

/** Files and folders need not be there any more. */
async function remove(store: ArchiveStore, { paths }: ArchiveArguments): Promise<ArchiveOutcome> {
  let removed = 0;
  for (const path of paths.map((each) => resolve(each))) {
    const found = [URI.file(path).toString()];
    const within = URI.file(path.endsWith(sep) ? path : path + sep).toString();
    for await (const uri of store.uris(within)) found.push(uri);
    for (let from = 0; from < found.length; from += AT_ONCE)
      removed += await store.remove(found.slice(from, from + AT_ONCE));
  }
  return said(`${counted(removed, 'article')} removed`);
}

const AT_ONCE = 256;

async function status(store: ArchiveStore, { place, engine }: Circumstances): Promise<ArchiveOutcome> {
  const { articles, outdated, bytes, dates, lastAdded } = await store.statistics(engine);
  const lines = [
    `${placeToShow(place)}: ${counted(articles, 'article')}, ${megabytes(bytes)}`,
    ...(dates === null ? [] : [`dated from ${dates[0]} to ${dates[1]}`]),
    ...(lastAdded === null ? [] : [`last added to on ${lastAdded.slice(0, 16).replace('T', ' at ')} UTC`]),
    store.keepsSentences ? 'keeps the sentences of figures' : 'keeps no sentences',
    ...(outdated === 0
      ? []
      : [`${counted(outdated, 'article')} read by another version, and not used: archive add reads them again`]),
  ];
  return said(lines.join('\n'));
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

async function verify(store: ArchiveStore, { messages }: Circumstances): Promise<ArchiveOutcome> {
  const problems = await store.verify((done, all) => messages.progress({ done, total: all }));
  messages.endProgress();
  if (problems.length === 0) return said('nothing is wrong');
  return { text: problems.map((each) => `${problemInWords(each)}\n`).join(''), isWrong: true };
}

function problemInWords({ uri, kind, detail }: ArchiveProblem): string {
  const what = {
    damaged: `cannot be read (${detail})`,
    postings: `is not found by ${detail} of its keys`,
    names: `is not found by ${detail} of its names`,
    stray: `has ${detail} entries that belong to no article`,
    store: `is damaged (${detail})`,
  }[kind];
  return `${uri === null ? 'the archive' : URI.parse(uri).fsPath} ${what}`;
}

function said(text: string): ArchiveOutcome {
  return { text: `${text}\n`, isWrong: false };
}
