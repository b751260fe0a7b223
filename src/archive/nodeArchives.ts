import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { URI } from 'vscode-uri';
import { NodeWorkspace } from '../workspace/nodeWorkspace.ts';
import { addArticles } from './addArticles.ts';
import { ArchiveError } from './archiveError.ts';
import { ARCHIVE_VARIABLE } from './archivePlace.ts';
import type { ArchiveStore } from './archiveStore.ts';
import type { Archives } from './archives.ts';
import { factsVersion } from './factsVersion.ts';
import { createArchive, openArchive, placeIn } from './openArchive.ts';

const named = process.env[ARCHIVE_VARIABLE] ?? '';

/** On a machine with a disk. */
export const nodeArchives: Archives = {
  version: factsVersion(),
  ofEnvironment: named === '' ? null : { place: named, folder: null },
  open: ({ place, folder }) => openArchive(pathOf(place, folder), { readOnly: true }),
  fill: async ({ place, folder }, folders, how) => {
    const store = await openedOrMade(pathOf(place, folder));
    const workspace = new NodeWorkspace({ folders: folders.map((uri) => ({ uri })) });
    try {
      await addArticles({ ...how, store, workspace, engine: factsVersion() });
    } finally {
      await store.close();
    }
  },
  isThere: async (uri) => {
    const { scheme, fsPath } = URI.parse(uri);
    return scheme === 'file' && (await stat(fsPath).catch(() => null)) !== null;
  },
};

function pathOf(place: string, folder: string | null): string {
  if (/^~[\\/]/u.test(place)) return placeIn(homedir(), place.slice(2));
  return placeIn(folder === null ? process.cwd() : URI.parse(folder).fsPath, place);
}

async function openedOrMade(path: string): Promise<ArchiveStore> {
  try {
    return await openArchive(path, { readOnly: false });
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.reason.id !== 'archive/missing') throw error;
    return createArchive(path, { keepsSentences: true });
  }
}
