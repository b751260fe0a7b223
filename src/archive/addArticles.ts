import type { Message } from '../engine/index.ts';
import { formatWithId } from '../formats/formats.ts';
import { readContent } from '../formats/readContent.ts';
import type { Analysis } from '../workspace/analyser.ts';
import { datedByPath } from '../workspace/datedByPath.ts';
import { versionedByPath } from '../workspace/versionedByPath.ts';
import type { ArticleFile } from '../workspace/workspace.ts';
import type { Adding, AddingProgress } from './adding.ts';
import type { ArchivedArticle } from './archiveStore.ts';
import { articleForArchive, contentHashOf } from './articleForArchive.ts';

/** So many articles are put at once: what is lost where the program is killed, and has to be read again. */
const BATCH = 64;

/**
 * Puts the articles of a workspace into an archive, but for those that it has as they are. It can be ended at any
 * moment and begun again: an article is in the archive whole or not at all. Rejects with an `ArchiveError` where
 * the archive takes no more.
 */
export async function addArticles(adding: Adding): Promise<AddingProgress> {
  const { store, workspace, onProgress } = adding;
  const uris: string[] = [];
  for await (const uri of workspace.listArticles(new AbortController().signal)) uris.push(uri);
  // In order, so that a second run looks at what the first one added before it goes on.
  uris.sort();
  let progress: AddingProgress = { done: 0, total: uris.length, added: 0, unchanged: 0, skipped: 0 };
  onProgress?.(progress);
  for (let from = 0; from < uris.length; from += BATCH) {
    const batch = uris.slice(from, from + BATCH);
    const states = await store.states(batch);
    const read = await Promise.all(
      batch.map((uri) => readArticle(uri, adding, (hash) => isUnchanged(states.get(uri), hash, adding.engine))),
    );
    const articles = read.filter((each) => typeof each !== 'string');
    if (articles.length > 0) await store.put(articles);
    progress = {
      ...progress,
      done: progress.done + batch.length,
      added: progress.added + articles.length,
      unchanged: progress.unchanged + read.filter((each) => each === 'unchanged').length,
      skipped: progress.skipped + read.filter((each) => each === 'skipped').length,
    };
    onProgress?.(progress);
  }
  return progress;
}

function isUnchanged(
  state: Pick<ArchivedArticle, 'contentHash' | 'engine'> | undefined,
  hash: string,
  engine: string,
): boolean {
  return state?.contentHash === hash && state.engine === engine;
}

/** The article to put, or why there is none. What is in no format of its extension is passed over without a word. */
async function readArticle(
  uri: string,
  { store, workspace, analyser, engine, onSkipped }: Adding,
  isKnown: (hash: string) => boolean,
): Promise<ArchivedArticle | 'unchanged' | 'skipped'> {
  const skip = (reason: Message): 'skipped' => {
    onSkipped?.({ kind: 'skipped', uri, reason });
    return 'skipped';
  };
  const file = await workspace.readArticle(uri);
  if (file.kind === 'skipped') return skip(file.reason);
  const contentHash = contentHashOf(file.content);
  if (isKnown(contentHash)) return 'unchanged';
  const analysis = await analyser.analyse(file.content, file.format, 'backlog');
  if ('unreadable' in analysis) return analysis.unreadable === null ? 'skipped' : skip(analysis.unreadable);
  const path = workspace.pathWithin(uri);
  const facts = versionedByPath(datedByPath(analysis.facts, path), path);
  const prose = store.keepsSentences ? await proseOf(file, analysis) : null;
  return articleForArchive({ uri, contentHash, engine }, { ...analysis, facts }, prose);
}

/** What was extracted is prose; a text still has its markup. */
async function proseOf({ content, format }: ArticleFile, { text }: Analysis): Promise<string | null> {
  if (text !== undefined) return text;
  if (formatWithId(format).input === 'bytes') return null;
  const reading = await readContent(content, format);
  return 'unreadable' in reading ? null : reading.prose;
}
