/**
 * What one form of a name becomes when another form is respelled; null where it stays the same. If the number of words
 * stays the same, each changed word changes in all forms ("Amir Mutaqi" to "Amir Muttaqi" turns "Mutaqi" into
 * "Muttaqi"); otherwise only that form changes. A form in capitals stays in capitals.
 */
export function renamedName(form: string, before: string, after: string): string | null {
  const changed = changedWords(before, after);
  if (changed === null) return sameWords(form, before) ? inCaseOf(form, after) : null;
  // Words alternate with what separates them.
  const parts = form.split(/([\s\u2060-]+)/u);
  const renamed = parts.map((part) => {
    const word = changed.get(part.toLowerCase());
    return word === undefined ? part : inCaseOf(part, word);
  });
  const result = renamed.join('');
  return result === form ? null : result;
}

/** By the old word in lower case; null where the names cannot be aligned word by word. */
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
