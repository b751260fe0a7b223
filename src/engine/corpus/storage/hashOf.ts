/** FNV-1a over UTF-16 units, cut to 30 bits: a whole number that V8 keeps in place, without an object for it. */
export function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 2;
}
