/**
 * Whether a place is inside quotation marks, counted from the beginning of its paragraph: newsrooms repeat the
 * opening mark there.
 */
export function isQuotedAt(prose: string, offset: number): boolean {
  let isQuoted = false;
  for (let at = paragraphStart(prose, offset); at < offset; at++) {
    const mark = prose[at];
    if (mark === '“' || mark === '«' || mark === '„') isQuoted = true;
    else if (mark === '”' || mark === '»') isQuoted = false;
    else if (mark === '"') isQuoted = !isQuoted;
  }
  return isQuoted;
}

/** How far back a paragraph is read, in UTF-16 code units. */
const LONGEST = 20_000;

function paragraphStart(prose: string, offset: number): number {
  const least = Math.max(0, offset - LONGEST);
  for (let at = offset - 1; at >= least; at--) {
    if (prose[at] !== '\n') continue;
    let before = at - 1;
    while (before >= least && (prose[before] === ' ' || prose[before] === '\t' || prose[before] === '\r')) before--;
    if (before < least || prose[before] === '\n') return at + 1;
  }
  return least;
}
