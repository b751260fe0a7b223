import { message } from '../engine/index.ts';
import { DOCUMENT_MESSAGES } from './documentMessages.ts';
import type { BinaryFormat } from './format.ts';

export const PDF = {
  id: 'pdf',
  extensions: ['pdf'],
  languageIds: [],
  messages: [
    ...DOCUMENT_MESSAGES,
    'pdf/unmapped',
    'pdf/recognised',
    'pdf/firstPages',
    'pdf/damagedPages',
    'address/page',
  ],
  editable: false,
  // Pictures and other files may be in it.
  sizeFactor: 20,
  input: 'bytes',
  read: async (bytes) => {
    if (!hasSignature(bytes)) return { unreadable: message('document/damaged') };
    const { readPdf } = await import('./pdfText.ts');
    return readPdf(bytes);
  },
} as const satisfies BinaryFormat;

/** A PDF says so within its first thousand bytes. */
function hasSignature(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}
