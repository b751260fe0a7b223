import { fail } from 'node:assert/strict';
import { readable } from '../../src/engine/index.ts';
import { addressAt } from '../../src/formats/addresses.ts';
import type { BinaryFormat, Reading } from '../../src/formats/format.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function extract(format: BinaryFormat, content: string | Uint8Array): Promise<Reading> {
  const reading = await format.read(typeof content === 'string' ? bytesOf(content) : content);
  return 'unreadable' in reading ? fail(`left out: ${reading.unreadable?.id}`) : reading;
}

/** The id of the reason why a file is left out; null where it is passed over. */
export async function reasonFor(format: BinaryFormat, content: string | Uint8Array): Promise<string | null> {
  const reading = await format.read(typeof content === 'string' ? bytesOf(content) : content);
  return 'unreadable' in reading ? (reading.unreadable?.id ?? null) : fail(reading.text);
}

/** The parts as "kind: words", the kind left out where only the words tell. */
export function partsOf({ prose, parts }: Reading): string[] {
  return parts.map(({ kind, start, end }) => `${kind === null ? '' : `${kind}: `}${readable(prose.slice(start, end))}`);
}

/** The address of the first place of these words: "paragraph 3". */
export function addressOf(reading: Reading, words: string): string | undefined {
  const at = reading.text.indexOf(words);
  const address = at === -1 ? fail(`no ${words}`) : addressAt(reading.addresses ?? [], at);
  return address === null ? undefined : [address.id.replace('address/', ''), ...address.values].join(' ');
}
