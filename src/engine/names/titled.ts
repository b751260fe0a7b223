/** A name kept in lower case as a reader would write it: each part with a capital. */
export function titled(name: string): string {
  return name.replace(/(^|[\s-])(\p{Ll})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
