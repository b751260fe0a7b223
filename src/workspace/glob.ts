/**
 * Glob patterns as editors understand them: `*` and `?` within a name, `**` for any folders, `[a-z]` and `[!a-z]` for
 * one character, `{a,b}` for either, a backslash before what is meant literally. Patterns come with a folder from
 * whoever made it, so no pattern may take long: matching takes time in proportion to the pattern and the path.
 */

/** Whether a path, with `/`, matches. */
export type PathMatch = (path: string) => boolean;

/** More alternatives than this are not read out: braces are then characters like others. */
const MOST_ALTERNATIVES = 256;

export function compileGlob(pattern: string): PathMatch {
  const alternatives = readOut(pattern).map((each) => splitAtSlashes(each).map(partOf));
  return (path) => {
    const names = path.split('/').map((name) => Array.from(name));
    return alternatives.some((parts) =>
      matchesAll(
        parts,
        names,
        (part) => part === 'folders',
        (part, name) => part !== 'folders' && matchesName(part, name),
      ),
    );
  };
}

/** Any folders, or what a single name looks like. */
type Part = 'folders' | readonly Sign[];

/** Any characters, any one, or one of which a test holds. */
type Sign = 'some' | 'one' | ((character: string) => boolean);

function matchesName(signs: readonly Sign[], name: readonly string[]): boolean {
  return matchesAll(
    signs,
    name,
    (sign) => sign === 'some',
    (sign, character) => sign === 'one' || (sign !== 'some' && sign(character)),
  );
}

/**
 * Whether items match a pattern in which some places stand for any number of items. Going back to the last such place
 * is enough, so nothing is tried more often than pattern and items are long.
 */
function matchesAll<Place, Item>(
  places: readonly Place[],
  items: readonly Item[],
  isAny: (place: Place) => boolean,
  fits: (place: Place, item: Item) => boolean,
): boolean {
  let [at, item] = [0, 0];
  let [lastAny, resumeAt] = [-1, 0];
  while (item < items.length) {
    const place = places[at];
    if (place !== undefined && isAny(place)) {
      lastAny = at++;
      resumeAt = item;
    } else if (place !== undefined && fits(place, items[item] as Item)) {
      at++;
      item++;
    } else if (lastAny >= 0) {
      at = lastAny + 1;
      item = ++resumeAt;
    } else return false;
  }
  return places.slice(at).every(isAny);
}

function partOf(text: string): Part {
  if (text === '**') return 'folders';
  const signs: Sign[] = [];
  const characters = Array.from(text);
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? '';
    if (character === '*') {
      if (signs.at(-1) !== 'some') signs.push('some');
    } else if (character === '?') signs.push('one');
    else if (character === '[') {
      const end = characters.indexOf(']', i + 2);
      if (end === -1) signs.push(literally('['));
      else {
        signs.push(oneOf(characters.slice(i + 1, end)));
        i = end;
      }
    } else if (character === '\\' && i + 1 < characters.length) signs.push(literally(characters[++i] ?? ''));
    else signs.push(literally(character));
  }
  return signs;
}

function literally(wanted: string): Sign {
  return (character) => character === wanted;
}

/** What stands between square brackets. */
function oneOf(inside: readonly string[]): Sign {
  const isNegated = inside[0] === '!' || inside[0] === '^';
  const listed = isNegated ? inside.slice(1) : inside;
  const ranges: (readonly [from: string, to: string])[] = [];
  for (let i = 0; i < listed.length; i++) {
    const from = listed[i] ?? '';
    const to = listed[i + 1] === '-' ? listed[i + 2] : undefined;
    ranges.push([from, to ?? from]);
    if (to !== undefined) i += 2;
  }
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== isNegated;
}

function splitAtSlashes(text: string): string[] {
  return text.split('/').filter((part, _, parts) => part !== '' || parts.length === 1);
}

/** A pattern with braces as all that it stands for. */
function readOut(pattern: string): readonly string[] {
  let done = [''];
  let rest = pattern;
  while (rest !== '') {
    const open = unescapedIndexOf(rest, '{');
    const group = open === -1 ? null : groupAt(rest, open);
    if (group === null) {
      done = done.map((each) => each + rest);
      break;
    }
    const before = rest.slice(0, open);
    const choices = group.choices.flatMap(readOut);
    if (done.length * choices.length > MOST_ALTERNATIVES) return [pattern];
    done = done.flatMap((each) => choices.map((choice) => each + before + choice));
    rest = rest.slice(group.end);
  }
  return done;
}

/** The choices of the braces that open at an index; null where they have none or never close. */
function groupAt(text: string, open: number): { readonly choices: readonly string[]; readonly end: number } | null {
  const choices: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let i = open; i < text.length; i++) {
    const character = text[i];
    if (character === '\\') i++;
    else if (character === '{') depth++;
    else if (character === ',' && depth === 1) {
      choices.push(text.slice(start, i));
      start = i + 1;
    } else if (character === '}' && --depth === 0) {
      choices.push(text.slice(start, i));
      return choices.length > 1 ? { choices, end: i + 1 } : null;
    }
  }
  return null;
}

function unescapedIndexOf(text: string, wanted: string): number {
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === wanted) return i;
  }
  return -1;
}
