/** White space in Unicode's sense, control characters, and what takes no room: byte-order mark, zero-width space. */
export function isWhiteSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0xa0) return code === 0x85;
  if (code >= 0x2000 && code <= 0x200b) return true;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
