/** Shorter words are no verbs or nouns whose endings could be told: "as", "used" and "us". */
const SHORTEST = 3;

const ENDINGS = ['', 's', 'es', 'd', 'ed', 'ing', 'n', 'an', 'ly'];

/** True for two forms of one word, as far as its regular ending says: "grant" and "grants", "marks" and "marked". */
export function areFormsOfOne(one: string, other: string): boolean {
  const stems = stemsOf(one);
  return stemsOf(other).some((stem) => stems.includes(stem));
}

function stemsOf(word: string): string[] {
  const stems = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) =>
    word.slice(0, word.length - ending.length),
  );
  if (/ie[sd]$/.test(word)) stems.push(`${word.slice(0, -3)}y`);
  return stems
    .filter(({ length }) => length >= SHORTEST)
    .flatMap((stem) => (stem.endsWith('e') ? [stem, stem.slice(0, -1)] : [stem]));
}
