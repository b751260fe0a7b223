/** How a hash of 30 bits is split into two units. */
const HALF = 15;
const LOW = (1 << HALF) - 1;

/** Hashes as `hashOf` makes them, two units each: a string takes a third of the memory of a short list of numbers. */
export type PackedHashes = string;

export function packHashes(hashes: Iterable<number>): PackedHashes {
  const pieces: string[] = [];
  for (const hash of hashes) pieces.push(String.fromCharCode(hash >>> HALF, hash & LOW));
  // Joined, so that the result is one flat string.
  return pieces.join('');
}

export function unpackHashes(packed: PackedHashes): number[] {
  const hashes: number[] = [];
  for (let at = 0; at < packed.length; at += 2)
    hashes.push((packed.charCodeAt(at) << HALF) | packed.charCodeAt(at + 1));
  return hashes;
}
