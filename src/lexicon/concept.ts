/**
 * One concept of a language as its data file has it: its purpose (`about`), and its words in one of eight shapes. The
 * words are tokens as the engine folds them, lower case unless case matters; phrases are tokens joined by single
 * spaces.
 */
export type Concept =
  | { readonly about: string; readonly words: readonly string[]; readonly includes?: readonly string[] }
  | { readonly about: string; readonly phrases: readonly string[] }
  /** Words in a meaningful order; each has its place, counted from 0, as its value. */
  | { readonly about: string; readonly sequence: readonly (readonly string[])[] }
  /** Alternatives of a regular expression that ignores case unless `about` says otherwise. */
  | { readonly about: string; readonly patterns: readonly string[] }
  /** Names for one thing, the canonical name first in each list. */
  | { readonly about: string; readonly sets: readonly (readonly string[])[] }
  | { readonly about: string; readonly values: Readonly<Record<string, number | string>> }
  | { readonly about: string; readonly groups: Readonly<Record<string, readonly string[]>> }
  | { readonly about: string; readonly phraseGroups: Readonly<Record<string, readonly string[]>> };

/** The concepts of one data file, by name. `$schema` is for editors. */
export type Room = Readonly<Record<string, Concept | string>>;

/** What the engine looks words up in: a set, or a map from the word to its place, value or group. */
type Read<C> = C extends { readonly words: unknown } | { readonly phrases: unknown }
  ? ReadonlySet<string>
  : C extends { readonly sequence: unknown }
    ? ReadonlyMap<string, number>
    : C extends { readonly sets: unknown }
      ? readonly (readonly string[])[]
      : C extends { readonly patterns: unknown }
        ? readonly string[]
        : C extends { readonly values: Readonly<Record<string, infer Value>> }
          ? ReadonlyMap<string, Value>
          : C extends { readonly groups: infer Groups } | { readonly phraseGroups: infer Groups }
            ? ReadonlyMap<string, keyof Groups & string>
            : never;

export type Rooms<Files> = {
  readonly [R in keyof Files]: { readonly [C in Exclude<keyof Files[R], '$schema'>]: Read<Files[R][C]> };
};

/**
 * Prepares the sets and maps of a language's files, once. A list may include others by name ("calendar.months"), so
 * that words shared by two rules are listed once. Throws where a list includes one that does not exist, or itself.
 */
export function readRooms<const Files extends Readonly<Record<string, Room>>>(files: Files): Rooms<Files> {
  const rooms: Record<string, Record<string, unknown>> = {};
  for (const [name, file] of Object.entries(files)) {
    const room: Record<string, unknown> = {};
    for (const [concept, data] of Object.entries(file)) {
      if (typeof data !== 'string') room[concept] = readConcept(data, files, [`${name}.${concept}`]);
    }
    rooms[name] = room;
  }
  return rooms as Rooms<Files>;
}

function readConcept(
  data: Concept,
  files: Readonly<Record<string, Room>>,
  path: readonly string[],
): ReadonlySet<string> | ReadonlyMap<string, number | string> | readonly (readonly string[] | string)[] {
  if ('words' in data) return new Set(wordsOf(data, files, path));
  if ('phrases' in data) return new Set(data.phrases);
  if ('sets' in data) return data.sets;
  if ('patterns' in data) return data.patterns;
  if ('values' in data) return new Map(Object.entries(data.values));
  if ('sequence' in data) return new Map(data.sequence.flatMap((words, place) => words.map((word) => [word, place])));
  const groups = 'groups' in data ? data.groups : data.phraseGroups;
  return new Map(Object.entries(groups).flatMap(([group, words]) => words.map((word) => [word, group])));
}

/** All words of a concept, with those of the concepts it includes. */
function wordsOf(data: Concept, files: Readonly<Record<string, Room>>, path: readonly string[]): readonly string[] {
  if (!('words' in data)) {
    const read = readConcept(data, files, path);
    return 'has' in read ? [...read.keys()] : read.flat();
  }
  const included = (data.includes ?? []).flatMap((name) => {
    const [room = '', concept = ''] = name.split('.');
    const other = files[room]?.[concept];
    if (other === undefined || typeof other === 'string')
      throw new Error(`${path[0]} includes ${name}, which is not there`);
    if (path.includes(name)) throw new Error(`${name} includes itself: ${path.join(', ')}`);
    return wordsOf(other, files, [...path, name]);
  });
  return [...data.words, ...included];
}
