/** Damages bytes in the ways that files are damaged, and that files are made which are meant to do harm. */

/** A number of at least 0 and less than `below`, the same every time for the same start (mulberry32). */
export function randomFrom(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Random = ReturnType<typeof randomFrom>;
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Numbers that sizes and counts are overwritten with. */
const LIES = [0, 1, 0x7f, 0xff, 0xffff, 0x7fffffff, 0xffffffff];

const MUTATIONS: readonly Mutation[] = [
  // Some bytes are others.
  (bytes, random) => {
    const damaged = bytes.slice();
    for (let left = 1 + random(12); left > 0; left--) damaged[random(damaged.length)] = random(256);
    return damaged;
  },
  // It is cut off.
  (bytes, random) => bytes.slice(0, random(bytes.length)),
  // A stretch is missing.
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  // A stretch stands there several times.
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    const times = Array.from({ length: 1 + random(8) }, () => bytes.subarray(from, to));
    return joined(bytes.subarray(0, to), ...times, bytes.subarray(to));
  },
  // A size lies.
  (bytes, random) => {
    const damaged = bytes.slice();
    if (damaged.length < 8) return damaged;
    new DataView(damaged.buffer).setUint32(random(damaged.length - 4), LIES[random(LIES.length)] ?? 0, true);
    return damaged;
  },
  // A number in digits lies.
  (bytes, random) => {
    const damaged = bytes.slice();
    const start = random(damaged.length);
    const at = damaged.findIndex((byte, index) => index >= start && byte >= 48 && byte <= 57);
    for (let next = at; next !== -1 && (damaged[next] ?? 0) >= 48 && (damaged[next] ?? 0) <= 57; next++)
      damaged[next] = 57;
    return damaged;
  },
];

function stretch(bytes: Uint8Array, random: Random): readonly [number, number] {
  const from = random(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random(400))];
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The bytes, damaged once to three times. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed);
  let damaged = bytes;
  for (let left = 1 + random(3); left > 0 && damaged.length > 0; left--)
    damaged = MUTATIONS[random(MUTATIONS.length)]?.(damaged, random) ?? damaged;
  return damaged;
}
