/** The columns of the model asset, as `nameModel.ts` reads them. All numbers are little-endian. */

export function uint32s(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, index * 4);
  return bytes;
}

export function floats(values: ArrayLike<number>): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (let index = 0; index < values.length; index++) bytes.writeFloatLE(values[index] ?? 0, index * 4);
  return bytes;
}

/** Rising numbers as differences, seven bits a byte, the lowest first. */
export function rising(values: readonly number[]): Buffer {
  const bytes: number[] = [];
  let last = 0;
  for (const value of values) {
    let step = value - last;
    last = value;
    while (step > 127) {
      bytes.push((step & 127) | 128);
      step = Math.floor(step / 128);
    }
    bytes.push(step);
  }
  return Buffer.from(bytes);
}

/** 16-bit numbers, all low bytes before all high bytes. */
export function planes(values: readonly number[]): Buffer {
  return Buffer.from([...values.map((value) => value & 255), ...values.map((value) => value >> 8)]);
}
