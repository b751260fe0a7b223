/** Which version of which story a file says it is, in its format's fields, front matter, slug line or name. */
export interface StoryVersion {
  /** What tells that files are versions of one story, the surest first: see `areVersions`. */
  readonly by: 'id' | 'slug' | 'fileName' | 'title';
  /** The same in all versions of the story; empty where the headline is. */
  readonly story: string;
  /** Compared number by number: the highest counts. */
  readonly number: readonly number[];
  /** True where the story was cancelled or killed: no version of it counts, this one included. */
  readonly withdrawn: boolean;
}

/** The last version, whatever numbers come before. */
export const LAST_VERSION = 100_000;

const LONGEST = 60;
const LONGEST_NAME = 255;

/** "2", "v2", "1.2", "final", "final 2" as a number of versions; null where it is none. */
export function versionNumber(written: string): number[] | null {
  const match = /^\s*(?:v|ver|version|rev|revision)?[\s._-]?(\d{1,5})(?:\.(\d{1,5}))?\s*$/iu.exec(
    written.slice(0, LONGEST),
  );
  if (match !== null) return [Number(match[1]), Number(match[2] ?? 0)];
  const last = /^\s*final(?:[\s._-]?(\d{1,5}))?\s*$/iu.exec(written.slice(0, LONGEST));
  return last === null ? null : [LAST_VERSION, Number(last[1] ?? 0)];
}

/** A file's name without its ending: what all versions are called, and the mark of this one. */
const NAME =
  /^(?:(.*?)[\s._([-]+)?((?:v|ver|version|rev|revision)[\s._-]?\d{1,3}(?:\.\d{1,3})?|final(?:[\s._-]?\d{1,3})?)\)?$/iu;

/** "budget-v2.md" in a folder: the second version of what "budget-v1.docx" there is the first of. */
export function versionInPath(path: string): StoryVersion | null {
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1).replace(/\.[^.\s]{1,8}$/u, '');
  const [, stem = '', mark] = name.length > LONGEST_NAME ? [] : (NAME.exec(name) ?? []);
  const number = mark === undefined ? null : versionNumber(mark);
  if (number === null) return null;
  return { by: 'fileName', story: `${path.slice(0, slash + 1)}${stem}`.toLowerCase(), number, withdrawn: false };
}
