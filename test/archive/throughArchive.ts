import { ArchiveSources } from '../../src/archive/archiveSources.ts';
import type { ArchiveStore } from '../../src/archive/archiveStore.ts';
import { articleForArchive } from '../../src/archive/articleForArchive.ts';
import { type ArticleFacts, type Conflict, createCorpus } from '../../src/engine/index.ts';

/** The facts of articles by their URIs. */
export type Folder = ReadonlyMap<string, ArticleFacts>;

/** The conflicts of some articles of a folder, all of which is in the corpus. */
export function conflictsReadDirectly(folder: Folder, drafts: readonly string[]): readonly Conflict[] {
  const corpus = createCorpus();
  for (const [uri, facts] of folder) corpus.putLater(uri, facts);
  corpus.settle();
  return drafts.flatMap((uri) => corpus.conflicts(uri));
}

/** The conflicts of some articles of a folder, of which all others are in an archive, which is empty at first. */
export async function conflictsThroughArchive(
  folder: Folder,
  drafts: readonly string[],
  store: ArchiveStore,
): Promise<readonly Conflict[]> {
  const archived = [...folder].filter(([uri]) => !drafts.includes(uri));
  await store.put(
    archived.map(([uri, facts]) =>
      articleForArchive({ uri, contentHash: uri, engine: 'e' }, { facts, lineStarts: new Uint32Array() }, null),
    ),
  );
  const corpus = createCorpus();
  for (const [uri, facts] of folder) if (drafts.includes(uri)) corpus.put(uri, facts);
  await new ArchiveSources(store, corpus, 'e').consult(drafts, drafts);
  return drafts.flatMap((uri) => corpus.conflicts(uri));
}
