import { calendarDate, message, nothingStated } from '../engine/index.ts';
import { ADDRESS_MESSAGES } from './addressMessages.ts';
import { DOCUMENT_MESSAGES } from './documentMessages.ts';
import type { BinaryFormat } from './format.ts';
import { RtfReader } from './rtfReader.ts';
import { readRtfTokens } from './rtfTokens.ts';

/** Rich Text Format, as word processors, older newsroom systems and press offices write it. */
export const RTF = {
  id: 'rtf',
  extensions: ['rtf'],
  languageIds: [],
  messages: [...DOCUMENT_MESSAGES, ...ADDRESS_MESSAGES, 'address/textBox', 'address/footnote'],
  editable: false,
  input: 'bytes',
  read: async (bytes) => {
    if (String.fromCharCode(...bytes.subarray(0, 5)) !== '{\\rtf') return { unreadable: message('document/damaged') };
    const reader = new RtfReader();
    readRtfTokens(bytes, reader);
    // What is cut off may end inside a figure.
    if (!reader.isClosed) return { unreadable: message('document/damaged') };
    const text = reader.finish();
    if (text.isEmpty) return { unreadable: message('document/noText') };
    const { title, author, created } = reader.info;
    const meta = nothingStated();
    meta.title = title.trim() || null;
    meta.authors = author.trim() === '' ? [] : [author.trim()];
    meta.savedOn = calendarDate(...created);
    return text.finish(meta);
  },
} as const satisfies BinaryFormat;
