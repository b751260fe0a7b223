/** True for a to z, by which most words begin and end: they need no pattern. */
export function isLowerAscii(code: number): boolean {
  return code >= 97 && code <= 122;
}
