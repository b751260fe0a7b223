import { FILLER } from './article.ts';

/** What the bytes 0x80 to 0x9F are in Windows-1252, in which text is mistaken for it; five stand for nothing. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** General punctuation, U+2000 to U+203F: its third byte decides. */
const MARKS = /â(?:€|\x80)([€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\x80-\xBF])/gu;
/** A closing quotation mark whose last byte stands for nothing and was lost. */
const LOST = /â€(?![\x80-\xBF])/gu;
const LATIN = /Â([\xA0-\xBF])/gu;
/** Small letters with accents. */
const LETTERS = /Ã([\xA0-\xBF])/gu;
/** "Feinsteinâs": of the three bytes of an apostrophe the two that show nothing were lost. */
const APOSTROPHE = /(?<=[a-z]{2})â(?=s?(?!\p{L}))/gu;

/**
 * Mends in prose what was written in UTF-8 and read as another encoding before it was saved: "Feinsteinâ€™s" for
 * "Feinstein’s". Names would keep the remnants, and quotations their marks. The length does not change: behind a
 * character that takes less room fillers stand.
 */
export function mendMisdecoded(prose: string): string {
  if (!/[âÂÃ]/.test(prose)) return prose;
  return prose
    .replace(MARKS, (_, last: string) => `${String.fromCharCode(0x2000 + byteOf(last) - 0x80)}${FILLER}${FILLER}`)
    .replace(LOST, `”${FILLER}`)
    .replace(LATIN, `$1${FILLER}`)
    .replace(LETTERS, (_, last: string) => `${String.fromCharCode(last.charCodeAt(0) + 0x40)}${FILLER}`)
    .replace(APOSTROPHE, '’');
}

function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : 0x80 + WINDOWS_1252.indexOf(character);
}
