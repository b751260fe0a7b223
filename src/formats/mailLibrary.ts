import type PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { unwrapFlowed } from './mailLines.ts';

export type Mail = Email;

/**
 * Takes a message apart; messages enclosed in it stay whole. What mail programs wrapped, the library would put together
 * across the marks of quotation ("300 > were missing"), so that is done here.
 */
export async function parseMail(bytes: Uint8Array): Promise<Mail> {
  const { default: Parser }: { default: typeof PostalMime } = await import('postal-mime');
  const parser = new Parser({ forceRfc822Attachments: true, maxNestingDepth: 64 });
  const { root } = parser as unknown as { root: object };
  const parts: { decodeFlowedText: typeof unwrapFlowed } = Object.getPrototypeOf(root);
  parts.decodeFlowedText = unwrapFlowed;
  return parser.parse(bytes);
}
