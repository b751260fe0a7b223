/** Why a document that text has to be extracted from is left out. */
export const DOCUMENT_MESSAGES = [
  'document/password',
  'document/older',
  'document/damaged',
  'document/tooLarge',
  'document/noText',
] as const;
