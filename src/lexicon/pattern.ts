/** Words or patterns as the alternatives of a regular expression, in their order, for use in a group. */
export function alternatives(patterns: Iterable<string>): string {
  return [...patterns].join('|');
}
