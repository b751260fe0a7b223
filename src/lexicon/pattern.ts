/** Words or patterns as the alternatives of a regular expression, in their order; to stand in a group. */
export function alternatives(patterns: Iterable<string>): string {
  return [...patterns].join('|');
}
