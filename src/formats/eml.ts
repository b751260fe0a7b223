import { message } from '../engine/index.ts';
import { DOCUMENT_MESSAGES } from './documentMessages.ts';
import type { BinaryFormat } from './format.ts';

/** Mail as it was sent and as programs save it. */
export const EML = {
  id: 'eml',
  extensions: ['eml'],
  languageIds: [],
  messages: [
    ...DOCUMENT_MESSAGES,
    'mail/encrypted',
    'mail/attached',
    'mail/enclosed',
    'address/subject',
    'address/mailLine',
    'address/mailParagraph',
  ],
  editable: false,
  // Pictures and other files may be in it.
  sizeFactor: 20,
  input: 'bytes',
  read: async (bytes) => {
    const { readMail } = await import('./mail.ts');
    try {
      return await readMail(bytes);
    } catch {
      // The library refuses what is nested or headed beyond all measure.
      return { unreadable: message('document/damaged') };
    }
  },
} as const satisfies BinaryFormat;
