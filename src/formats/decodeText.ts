/**
 * How much of a file is looked at to tell text from binary data, in bytes or UTF-16 code units: as much as git looks
 * at.
 */
const SAMPLE = 8000;

/** Of a hundred characters in the sample, more control characters than this are no text. */
const CONTROLS_IN_HUNDRED = 2;

/**
 * Decodes a file as editors do: by its byte-order mark, which is not part of the text; UTF-16 without a mark is
 * recognised by the zero bytes next to its letters; anything else is UTF-8. Text that is not valid UTF-8 is read as
 * windows-1252, one unit for one byte, so that its offsets are those an editor shows, unless most of its letters are
 * valid UTF-8: then each broken stretch becomes one replacement character. Null where the bytes look like no text at
 * all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return unlessBinary(decodeUtf16(bytes.subarray(2), 'little'));
  if (startsWith(bytes, 0xfe, 0xff)) return unlessBinary(decodeUtf16(bytes.subarray(2), 'big'));
  if (!startsWith(bytes, 0xef, 0xbb, 0xbf) && bytes.subarray(0, SAMPLE).includes(0)) {
    const order = utf16OrderOf(bytes);
    return order ? unlessBinary(decodeUtf16(bytes, order)) : null;
  }
  return unlessBinary(decodeUtf8(bytes) ?? decodeBrokenUtf8(bytes));
}

/** Decodes bytes of which the file says what they are, such as `iso-8859-2`; null where nobody knows that encoding. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (/^(?:iso-?8859-?1|latin-?1|windows-1252|cp1252|us-ascii|ascii)$/iu.test(encoding))
    return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/**
 * In UTF-16 text of a Latin script the high byte of most units is zero, and the low byte hardly ever (it is in some
 * emoji).
 */
function utf16OrderOf(bytes: Uint8Array): 'little' | 'big' | null {
  const units = Math.min(bytes.length, SAMPLE) >> 1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < units; i++) {
    if (bytes[2 * i] === 0) evenZeros++;
    if (bytes[2 * i + 1] === 0) oddZeros++;
  }
  const most = units * 0.7;
  const few = units * 0.02;
  if (evenZeros <= few && oddZeros >= most) return 'little';
  if (oddZeros <= few && evenZeros >= most) return 'big';
  return null;
}

function decodeUtf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  if (order === 'little') return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
  const swapped = new Uint8Array(bytes);
  for (let i = 0; i + 1 < swapped.length; i += 2) {
    swapped[i] = bytes[i + 1] ?? 0;
    swapped[i + 1] = bytes[i] ?? 0;
  }
  return decodeUtf16(swapped, 'little');
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeBrokenUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit >= 0x80) sound++;
  }
  return sound > broken ? text : decodeWindows1252(bytes);
}

/** What windows-1252 has at 0x80 to 0x9F; its five empty places are control characters (WHATWG Encoding Standard). */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** With a table of our own: some versions of Node decode this encoding as ISO 8859-1, which has no curly quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes);
  for (let i = 0; i < units.length; i++) {
    const byte = units[i] ?? 0;
    if (byte >= 0x80 && byte <= 0x9f) units[i] = WINDOWS_1252.charCodeAt(byte - 0x80);
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}

function unlessBinary(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  if (sample.includes('\0')) return null;
  const controls = sample.match(/\p{Cc}/gu)?.filter(isOutOfPlace) ?? [];
  return controls.length * 100 > sample.length * CONTROLS_IN_HUNDRED ? null : text;
}

/** Of the control characters, backspace to carriage return and escape have a place in text. */
function isOutOfPlace(control: string): boolean {
  const unit = control.charCodeAt(0);
  return !(unit >= 0x08 && unit <= 0x0d) && unit !== 0x1b;
}
