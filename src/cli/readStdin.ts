import { decodeText } from '../formats/decodeText.ts';
import { UsageError } from './arguments.ts';

/** All of a stream, as text. Throws `UsageError` for what is no text. */
export async function readStdin(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  const text = decodeText(Buffer.concat(pieces));
  if (text === null) throw new UsageError('standard input looks like a binary file');
  return text;
}
