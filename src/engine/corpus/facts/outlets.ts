import { LEXICON } from '../../../lexicon/lexicon.ts';

/** What the names of papers, agencies and stations end in. */
const ENDINGS = LEXICON.outlets.endings;
const AGENCIES = LEXICON.outlets.agencies;

/**
 * True for the name, in lower case, of who reports the news: two stories by one outlet are not two stories of one
 * event.
 */
export function isOutlet(name: string): boolean {
  if (AGENCIES.has(name) || name.includes('.com')) return true;
  return ENDINGS.has(name.slice(name.lastIndexOf(' ') + 1));
}
