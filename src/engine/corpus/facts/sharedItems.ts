/** The items of `a` that `b` holds, too, in the order of `a`. */
export function sharedItems(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((item) => b.includes(item));
}
