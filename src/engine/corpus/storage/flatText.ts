const PIECE = 4096;

/** The same text as a flat copy: a concatenated or sliced string keeps its pieces, or the whole, alive. */
export function flat(text: string): string {
  const pieces: string[] = [];
  for (let begin = 0; begin < text.length; begin += PIECE) {
    const units: number[] = [];
    for (let at = begin; at < Math.min(text.length, begin + PIECE); at++) units.push(text.charCodeAt(at));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('');
}
