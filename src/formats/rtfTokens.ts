/** What the bytes of RTF say, one after the other. */
export interface RtfHandler {
  openGroup(): void;
  closeGroup(): void;
  /** A control word or symbol without its backslash; null where it has no number. */
  control(word: string, value: number | null): void;
  /** A byte of text in the current code page. */
  byte(byte: number): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const MINUS = 0x2d;
const SPACE = 0x20;

/** No control word and no number is longer. */
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/** Reads RTF in one pass. */
export function readRtfTokens(bytes: Uint8Array, handler: RtfHandler): void {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at++;
    if (byte === OPEN) handler.openGroup();
    else if (byte === CLOSE) handler.closeGroup();
    else if (byte === BACKSLASH) at = readControl(bytes, at, handler);
    else if (byte !== 10 && byte !== 13 && byte !== 0) handler.byte(byte);
  }
}

/** Reads what follows a backslash. Returns the offset after it. */
function readControl(bytes: Uint8Array, start: number, handler: RtfHandler): number {
  const first = bytes[start];
  if (first === undefined) return start;
  if (first === QUOTE) {
    const byte = Number.parseInt(String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0), 16);
    if (!Number.isNaN(byte)) handler.byte(byte);
    return start + 3;
  }
  if (!isLetter(first)) {
    handler.control(first === 10 || first === 13 ? 'par' : String.fromCharCode(first), null);
    return start + 1;
  }
  let at = start;
  while (at < bytes.length && at - start < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at++;
  const word = String.fromCharCode(...bytes.subarray(start, at));
  const number = at;
  if (bytes[at] === MINUS && isDigit(bytes[at + 1] ?? 0)) at++;
  while (at < bytes.length && at - number < LONGEST_NUMBER && isDigit(bytes[at] ?? 0)) at++;
  const value = at === number ? null : Number(String.fromCharCode(...bytes.subarray(number, at)));
  if (bytes[at] === SPACE) at++;
  // Pictures and objects may stand there as they are.
  if (word === 'bin') return at + Math.max(0, value ?? 0);
  handler.control(word, value);
  return at;
}

function isLetter(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
