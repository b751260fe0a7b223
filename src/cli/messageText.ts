import type { Message } from '../engine/index.ts';

/** What the command line prints for the messages of formats and of the workspace, by id. */
const TEXTS: Readonly<Record<string, string>> = {
  frontMatterTooLong: 'The front matter is too long to be read.',
  frontMatterError: 'The front matter could not be read: {0}',
  frontMatterNoMapping: 'The front matter is not a list of keys and values.',
  frontMatterUnreadable: 'The front matter could not be read.',
  markdownReadAsPlain: 'Part of the Markdown has too many marks or is nested too deeply, so it is read as plain text.',
  'skipped/larger': 'is larger than {0} ({1})',
  'skipped/large': 'is too large',
  'skipped/binary': 'looks like a binary file',
  'skipped/notFile': 'is not a file',
  'skipped/missing': 'does not exist',
  'skipped/brokenLink': 'is a link that leads nowhere',
  'skipped/forbidden': 'may not be read (permission denied)',
  'skipped/unreadable': 'cannot be read ({0})',
  'skipped/failed': 'could not be analysed ({0})',
};

/** A message in English, with its values filled in. */
export function messageText({ id, values }: Message): string {
  const text = TEXTS[id];
  if (text === undefined) return [id, ...values].join(' ');
  return text.replace(/\{(\d)\}/gu, (_, index: string) => String(values[Number(index)] ?? ''));
}
