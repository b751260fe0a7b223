/** Punctuation that ends a sentence or a bracket after a web address is not part of it. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”|]*[^\s<>"“”|.,;:!?'’)\]…]/gi;

/**
 * Blanks web addresses in prose: the names and numbers in them say nothing. One that has its line to itself stays, as
 * it tells where the article comes from. The length does not change.
 */
export function blankWebAddresses(prose: string): string {
  let blanked = '';
  let from = 0;
  for (const match of prose.matchAll(ADDRESS)) {
    const end = match.index + match[0].length;
    if (lineBreakBefore(prose, match.index) && lineBreakBehind(prose, end)) continue;
    blanked += prose.slice(from, match.index) + ' '.repeat(match[0].length);
    from = end;
  }
  return from === 0 ? prose : blanked + prose.slice(from);
}

function lineBreakBefore(prose: string, at: number): boolean {
  return at === 0 || /[\r\n\uFEFF]/.test(prose[at - 1] ?? '');
}

function lineBreakBehind(prose: string, at: number): boolean {
  return at === prose.length || /[\r\n]/.test(prose[at] ?? '');
}
