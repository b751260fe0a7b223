import { message } from '../engine/index.ts';
import { DOCUMENT_MESSAGES } from './documentMessages.ts';
import type { BinaryFormat } from './format.ts';
import { isEncrypted, isOleFile } from './oleFile.ts';

/** What Word and other word processors write. */
export const DOCX = {
  id: 'docx',
  extensions: ['docx', 'docm'],
  languageIds: [],
  messages: [
    ...DOCUMENT_MESSAGES,
    'address/paragraph',
    'address/cell',
    'address/textBox',
    'address/footnote',
    'address/endnote',
  ],
  editable: false,
  // Pictures and other files may be in it.
  sizeFactor: 20,
  input: 'bytes',
  read: async (bytes) => {
    if (isOleFile(bytes)) {
      return { unreadable: message(isEncrypted(bytes) ? 'document/password' : 'document/older') };
    }
    const { readDocxPackage } = await import('./docxPackage.ts');
    return readDocxPackage(bytes);
  },
} as const satisfies BinaryFormat;
