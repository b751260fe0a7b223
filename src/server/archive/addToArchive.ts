import type { Connection } from 'vscode-languageserver';
import { ArchiveError } from '../../archive/archiveError.ts';
import type { Archives } from '../../archive/archives.ts';
import { message } from '../../engine/index.ts';
import type { InWords } from '../../wording/inWords.ts';
import type { Analyser } from '../../workspace/analyser.ts';
import type { Skipped } from '../../workspace/workspace.ts';
import type { Say } from '../text/serverMessages.ts';
import type { AddToArchiveAnswer, AddToArchiveParams } from './archiveRequests.ts';

interface Parts {
  readonly connection: Connection;
  readonly archives: Archives;
  readonly analyser: Analyser;
  readonly say: Say;
  readonly inWords: InWords;
  readonly onSkipped: (skipped: Skipped) => void;
}

/** Adds a folder's articles to an archive, with progress. */
export async function addToArchive(
  { archive, folder }: AddToArchiveParams,
  { connection, archives, analyser, say, inWords, onSkipped }: Parts,
): Promise<AddToArchiveAnswer> {
  const progress = await connection.window.createWorkDoneProgress().catch(() => null);
  progress?.begin(say('addingToArchive'), 0);
  let latest = { added: 0, unchanged: 0, skipped: 0 };
  try {
    await archives.fill({ place: archive, folder: null }, [folder], {
      analyser,
      onSkipped,
      onProgress: ({ done, total, ...counts }) => {
        latest = counts;
        progress?.report(total === 0 ? 0 : (done / total) * 100, say('readSoFar', done, total));
      },
    });
    return { ...latest, trouble: null };
  } catch (error) {
    const reason = error instanceof ArchiveError ? error.reason : message('archive/failed', String(error));
    return { ...latest, trouble: inWords(reason) };
  } finally {
    progress?.done();
  }
}
