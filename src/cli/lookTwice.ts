import { inEnglish } from '../wording/inWords.ts';
import { secondLookTrouble } from '../workspace/engineAssets.ts';
import type { Indexer } from '../workspace/indexer.ts';

/** Has articles looked at twice that are worth it. Where that cannot be done, says so, but only if there are any. */
export async function lookTwice(
  indexer: Pick<Indexer, 'lookTwice' | 'secondLookLeft'>,
  warn: (message: string) => void,
  troubleNow = secondLookTrouble,
): Promise<void> {
  if (indexer.secondLookLeft === 0) return;
  const trouble = troubleNow();
  if (trouble === null) await indexer.lookTwice(new AbortController().signal);
  else warn(inEnglish(trouble));
}
