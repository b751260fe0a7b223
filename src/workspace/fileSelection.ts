import { type FormatId, formatOf } from '../formats/formats.ts';
import { compileGlob } from './glob.ts';

/**
 * Which files of a folder the user wants, in glob patterns matched against paths within the folder. A pattern without a
 * slash matches at every level; one that names a folder takes all that is in it.
 */
export interface Patterns {
  /**
   * Where given, only files that match one count. One that names an extension (`*.story`) adds files whose extension
   * is not known.
   */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** Decides which files and folders of one workspace folder count. Paths are within the folder, with `/`. */
export interface FileSelection {
  /** Whether to look into a folder; its parents were asked before. */
  entersFolder(path: string): boolean;
  /** The format to read a file in; null where it is no article or not wanted. */
  formatOfFile(path: string): FormatId | null;
}

/** Hidden files and folders and `node_modules` never count. */
export function selectFiles(patterns: Patterns): FileSelection {
  const include = anchored(patterns.include ?? []);
  const isIncluded = include.length > 0 ? matcher(include.flatMap(withContents)) : () => true;
  const isNamed = matcher(include.filter(namesAnEnding));
  const isExcluded = matcher(anchored(patterns.exclude ?? []));
  return {
    entersFolder: (path) => {
      const name = lastPart(path);
      return !name.startsWith('.') && name !== 'node_modules' && !isExcluded(path);
    },
    formatOfFile: (path) => {
      const name = lastPart(path);
      if (name.startsWith('.') || !isIncluded(path) || isExcluded(path)) return null;
      return formatOf(name) ?? (isNamed(path) ? 'plain' : null);
    },
  };
}

/** Whether a path within the folder matches one of the patterns, or lies in a folder that does. */
export function matchesAny(patterns: readonly string[]): (path: string) => boolean {
  return matcher(anchored(patterns).flatMap(withContents));
}

function matcher(patterns: readonly string[]): (path: string) => boolean {
  const matches = patterns.map(compileGlob);
  return (path) => matches.some((each) => each(path));
}

/**
 * The patterns as they are matched against the whole path: `*.md` and `old/` at every level, `./x` and `/x` at the
 * top.
 */
function anchored(patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => {
    const path = pattern.trim().replace(/^\.?\/|\/$/g, '');
    if (path === '') return [];
    return pattern.startsWith('/') || pattern.startsWith('./') || path.includes('/') ? path : `**/${path}`;
  });
}

function withContents(pattern: string): string[] {
  return [pattern, `${pattern}/**`];
}

/**
 * Whether the last part of a pattern has more than wildcards: `drafts/*` takes what is there, `*.story` asks for a
 * kind of file.
 */
function namesAnEnding(pattern: string): boolean {
  return /[^*?.]/.test(lastPart(pattern));
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
