import { dateIn, message } from '../engine/index.ts';
import { addReading } from './addReading.ts';
import { ADDRESS_MESSAGES } from './addressMessages.ts';
import { DOCUMENT_MESSAGES } from './documentMessages.ts';
import { ExtractedText } from './extractedText.ts';
import type { BinaryFormat } from './format.ts';
import { HTML } from './html.ts';
import { pageOfMhtml } from './mhtmlPage.ts';

/** A page of the web that a browser saved with its pictures in one file. */
export const MHTML = {
  id: 'mhtml',
  extensions: ['mhtml', 'mht'],
  languageIds: [],
  messages: [...DOCUMENT_MESSAGES, ...ADDRESS_MESSAGES],
  editable: false,
  // Its pictures are in it.
  sizeFactor: 20,
  input: 'bytes',
  read: async (bytes) => {
    const page = pageOfMhtml(bytes);
    if (page === null) return { unreadable: message('document/damaged') };
    const reading = HTML.read(page.html);
    const text = new ExtractedText();
    addReading(text, reading);
    if (text.isEmpty) return { unreadable: message('document/noText') };
    const meta = { ...reading.meta, savedOn: dateIn(page.date.slice(0, 100)) };
    return text.finish(meta, reading.notices);
  },
} as const satisfies BinaryFormat;
