import type { ArchiveEntry } from '../../archive/archiveStore.ts';
import { plainText, shortened } from '../../wording/displayText.ts';
import type { Session } from '../session.ts';
import { dateWords } from '../text/figureWords.ts';

/** Longer headlines are cut, in UTF-16 code units. */
const LONGEST_HEADLINE = 60;

/** What to call an article of an archive in a sentence: by its headline and its day, which say more than a path. */
export function archivedName({ say, locale }: Pick<Session, 'say' | 'locale'>, entry: ArchiveEntry): string {
  const headline = shortened(plainText(entry.headline ?? ''), LONGEST_HEADLINE) || fileName(entry.uri);
  return entry.date === null ? say('archived', headline) : say('archivedOn', headline, dateWords(entry.date, locale));
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return plainText(decodeURIComponent(name));
  } catch {
    return plainText(name);
  }
}
