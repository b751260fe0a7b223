import type { Look } from '../engine/index.ts';
import { IndexFile } from '../workspace/indexFile.ts';
import type { IndexStore } from '../workspace/indexStore.ts';
import { userCacheFolder } from '../workspace/userCacheFolder.ts';
import type { ReadingAsked } from './readingAsked.ts';

/** Where the index of what is read is kept, under the engine's version; nowhere where that is null. */
export function createIndexStore(
  version: string | null,
  { folders, files }: ReadingAsked,
  look: Look,
): IndexStore | null {
  return version === null ? null : new IndexFile(userCacheFolder(), version, [...folders, ...files], look);
}
