import type { Message } from '../engine/model/message.ts';

/** What a format's reader could not take as meant, by the id of its message. */
const WORDS: Readonly<Record<string, string>> = {
  frontMatterTooLong: 'The front matter is too long to be read.',
  frontMatterError: 'The front matter could not be read: {0}',
  frontMatterNoMapping: 'The front matter is not a list of keys and values.',
  frontMatterUnreadable: 'The front matter could not be read.',
  markdownReadAsPlain: 'Part of the Markdown has too many marks or is nested too deeply, so it is read as plain text.',
};

/** A notice as the command line prints it. */
export function noticeWords({ id, values }: Message): string {
  const words = WORDS[id];
  return words === undefined ? [id, ...values].join(' ') : words.replace('{0}', () => String(values[0] ?? ''));
}
