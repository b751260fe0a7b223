import type PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { unwrapFlowed } from './mailLines.ts';

export type Mail = Email;

/** The parts of the library's tree, as far as they are done otherwise here. */
interface MimePart {
  decodeFlowedText: (text: string, delSp: boolean) => string;
  contentDecoder: unknown;
  setupContentDecoder(encoding: string): void;
}

/**
 * Takes a message apart; messages enclosed in it stay whole. What mail programs wrapped, the library would put together
 * across the marks of quotation ("300 > were missing"), so that is done here; and plain lines are put together at once,
 * where the library makes a file of thousands of pieces of them.
 */
export async function parseMail(bytes: Uint8Array): Promise<Mail> {
  const { default: Parser }: { default: typeof PostalMime } = await import('postal-mime');
  const parser = new Parser({ forceRfc822Attachments: true, maxNestingDepth: 64 });
  const { root } = parser as unknown as { root: object };
  const part: MimePart = Object.getPrototypeOf(root);
  part.decodeFlowedText = unwrapFlowed;
  if (!prepared.has(part)) {
    prepared.add(part);
    const setUp = part.setupContentDecoder;
    part.setupContentDecoder = function (this: MimePart, encoding: string): void {
      if (/base64|quoted-printable/iu.test(encoding)) setUp.call(this, encoding);
      else this.contentDecoder = new PlainLines();
    };
  }
  return parser.parse(bytes);
}

const prepared = new WeakSet<MimePart>();

const LINE_FEED = 10;

/** Lines that are no more than what they are. */
class PlainLines {
  readonly #lines: Uint8Array[] = [];
  #length = 0;

  update(line: Uint8Array): void {
    this.#lines.push(line);
    this.#length += line.length + 1;
  }

  async finalize(): Promise<ArrayBuffer> {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const line of this.#lines) {
      whole.set(line, at);
      at += line.length;
      whole[at++] = LINE_FEED;
    }
    return whole.buffer;
  }
}
