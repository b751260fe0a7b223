/** Features are known by number alone: a template and up to two values, mixed into 26 bits. */

export const KEY_BITS = 26;

/** A reusable list of feature keys, so that no token costs an allocation. */
export class KeyList {
  readonly keys = new Int32Array(1024);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(template: number, a: number, b: number): void {
    if (this.count < this.keys.length) this.keys[this.count++] = featureKey(template, a, b);
  }

  /** Sorts the keys and drops repeated ones. */
  unique(): void {
    const sorted = this.keys.subarray(0, this.count).sort();
    let kept = 0;
    for (let at = 0; at < sorted.length; at++) {
      const key = sorted[at] as number;
      if (kept === 0 || sorted[kept - 1] !== key) sorted[kept++] = key;
    }
    this.count = kept;
  }
}

export function featureKey(template: number, a: number, b: number): number {
  let mixed = Math.imul(template + 0x51ed, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) ^ Math.imul(b, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  return (mixed ^ (mixed >>> 15)) >>> (32 - KEY_BITS);
}

/** FNV-1a over UTF-16 units, finished so that all bits depend on all letters. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}
