/**
 * What becomes of one form of a name when another form of it is given a new spelling: null where it stays. Of a name of
 * as many words as before, each word that changed changes in all forms ("Amir Mutaqi" to "Amir Muttaqi" makes "Mutaqi"
 * "Muttaqi"); else only the form itself does. A form in capitals stays in capitals.
 */
export function renamedName(form: string, before: string, after: string): string | null {
  const changed = changedWords(before, after);
  if (changed === null) return sameWords(form, before) ? inCaseOf(form, after) : null;
  // Words alternate with what stands between them.
  const parts = form.split(/([\s\u2060-]+)/u);
  const renamed = parts.map((part) => {
    const word = changed.get(part.toLowerCase());
    return word === undefined ? part : inCaseOf(part, word);
  });
  const result = renamed.join('');
  return result === form ? null : result;
}

/** By the old word in lower case; null where the names cannot be laid side by side. */
function changedWords(before: string, after: string): ReadonlyMap<string, string> | null {
  const old = before.split(/[\s\u2060-]+/u);
  const fresh = after.split(/[\s-]+/u);
  if (old.length !== fresh.length || separatorsOf(before) !== separatorsOf(after)) return null;
  return new Map(
    old.flatMap((word, index) => {
      const by = fresh[index] ?? word;
      return word === by ? [] : [[word.toLowerCase(), by] as const];
    }),
  );
}

function separatorsOf(name: string): string {
  return name.replace(/[^\s-]+/gu, 'x').replace(/\s+/gu, ' ');
}

function sameWords(one: string, other: string): boolean {
  const spaced = (name: string): string => name.replace(/[\s\u2060]+/gu, ' ').toLowerCase();
  return spaced(one) === spaced(other);
}

function inCaseOf(written: string, word: string): string {
  const isCapitals = written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
  return isCapitals ? word.toUpperCase() : word;
}
