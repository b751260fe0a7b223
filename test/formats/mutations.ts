/** Makes damaged files out of sound ones, the same at every run. */
export class Mutations {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }

  /** A copy with a few of its bytes flipped, cut, doubled or replaced by `pieces` of the format. */
  mutate(bytes: Uint8Array, pieces: readonly string[]): Uint8Array {
    let mutated = bytes;
    for (let times = 1 + this.#below(4); times > 0; times--) mutated = this.#once(mutated, pieces);
    return mutated;
  }

  #once(bytes: Uint8Array, pieces: readonly string[]): Uint8Array {
    const at = this.#below(bytes.length + 1);
    const length = this.#below(Math.min(400, bytes.length - at + 1));
    const stretch = bytes.subarray(at, at + length);
    switch (this.#below(5)) {
      case 0: {
        const flipped = Uint8Array.from(bytes);
        for (let flips = 1 + this.#below(8); flips > 0; flips--) flipped[this.#below(bytes.length)] = this.#below(256);
        return flipped;
      }
      case 1:
        return bytes.subarray(0, at);
      case 2:
        return joined(bytes.subarray(0, at), bytes.subarray(at + length));
      case 3:
        // Nested, as deep as it goes.
        return joined(
          bytes.subarray(0, at),
          ...Array<Uint8Array>(1 + this.#below(60)).fill(stretch),
          bytes.subarray(at),
        );
      default: {
        const piece = new TextEncoder().encode(pieces[this.#below(pieces.length)] ?? '');
        return joined(bytes.subarray(0, at), ...Array<Uint8Array>(1 + this.#below(40)).fill(piece), bytes.subarray(at));
      }
    }
  }

  /** A whole number from 0 to below `limit` (xorshift). */
  #below(limit: number): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state >>> 0;
    return limit <= 0 ? 0 : this.#state % limit;
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
