import type { ArticleMeta } from '../article/article.ts';
import type { StoryVersion } from '../article/storyVersion.ts';
import { dayNumber } from '../model/days.ts';
import type { SnapshotReader, SnapshotWriter } from './storage/snapshot.ts';
import { areOneStory, type StorySketch } from './storySketch.ts';

/** What is known of one article that says which version it is. */
interface Member {
  readonly version: StoryVersion;
  readonly meta: Pick<ArticleMeta, 'title' | 'date' | 'role'>;
  readonly sketch: StorySketch;
}

/** No story has more versions: what shares a key with so many is called like them by chance. */
const MOST_VERSIONS = 100;

/** A slug is used again for another day's story. In days. */
const SLUG_LASTS = 2;

/**
 * Which articles are earlier versions of others. They take part in no conflict: what changed from one version to the
 * next is an update, and only the newest says what its desk or agency stands by.
 */
export class VersionIndex {
  readonly #members = new Map<string, Member>();
  readonly #byStory = new Map<string, Set<string>>();
  /** The articles that a later version overtakes, and that version. */
  readonly #later = new Map<string, string>();
  #comparesAll = false;

  /** Returns the articles that have another later version than before, or have none any more. */
  put(uri: string, meta: ArticleMeta, sketch: StorySketch): ReadonlySet<string> {
    const { version, title, date, role } = meta;
    const old = this.#members.get(uri)?.version;
    this.#forget(uri);
    if (version !== null) this.#enter(uri, { version, meta: { title, date, role }, sketch });
    return this.#judge(uri, [old, version]);
  }

  /** As `put`. */
  remove(uri: string): ReadonlySet<string> {
    const old = this.#members.get(uri)?.version;
    this.#forget(uri);
    return this.#judge(uri, [old]);
  }

  /** Whether earlier versions are compared like any article. Returns the articles for which that makes a difference. */
  compareAll(all: boolean): ReadonlySet<string> {
    if (this.#comparesAll === all) return new Set();
    this.#comparesAll = all;
    return new Set(this.#later.keys());
  }

  /** The version that counts instead of this article; null where it counts itself. */
  later(uri: string): string | null {
    return this.#comparesAll ? null : (this.#later.get(uri) ?? null);
  }

  /** Few articles say which version they are. */
  save(to: SnapshotWriter): void {
    to.plain([...this.#members]);
    to.plain([...this.#later]);
  }

  /** Takes in what was saved, where nothing has been put yet. */
  restore(from: SnapshotReader): void {
    for (const [uri, member] of from.plain() as readonly [string, Member][]) this.#enter(uri, member);
    for (const [uri, later] of from.plain() as readonly [string, string][]) this.#later.set(uri, later);
  }

  #enter(uri: string, member: Member): void {
    this.#members.set(uri, member);
    const key = keyOfStory(member.version);
    const story = this.#byStory.get(key);
    if (story === undefined) this.#byStory.set(key, new Set([uri]));
    else story.add(uri);
  }

  #forget(uri: string): void {
    const member = this.#members.get(uri);
    if (member === undefined) return;
    this.#members.delete(uri);
    const key = keyOfStory(member.version);
    const story = this.#byStory.get(key);
    story?.delete(uri);
    if (story?.size === 0) this.#byStory.delete(key);
  }

  #judge(uri: string, versions: readonly (StoryVersion | null | undefined)[]): ReadonlySet<string> {
    const concerned = new Set([uri]);
    for (const version of versions) {
      const story = version == null ? undefined : this.#byStory.get(keyOfStory(version));
      // Of one that has just grown too large all are judged, and none after that.
      if (story === undefined || story.size > MOST_VERSIONS + 1) continue;
      for (const other of story) concerned.add(other);
    }
    const changed = new Set<string>();
    for (const each of concerned) {
      const before = this.#later.get(each);
      const after = this.#newest(each);
      if (before === after) continue;
      if (after === undefined) this.#later.delete(each);
      else this.#later.set(each, after);
      changed.add(each);
    }
    return this.#comparesAll ? new Set() : changed;
  }

  #newest(uri: string): string | undefined {
    const member = this.#members.get(uri);
    const story = member === undefined ? undefined : this.#byStory.get(keyOfStory(member.version));
    if (member === undefined || story === undefined || story.size > MOST_VERSIONS) return undefined;
    let newest: string | undefined;
    let known = member;
    for (const other of story) {
      const each = this.#members.get(other);
      if (each === undefined || !areVersions(member, each) || !isLater(each, member)) continue;
      // Of two alike the same one counts, in whatever order they came.
      if (newest !== undefined && !isLater(each, known) && (isLater(known, each) || other > newest)) continue;
      newest = other;
      known = each;
    }
    return newest;
  }
}

/** What all versions of a story have. */
export function keyOfStory({ by, story }: StoryVersion): string {
  return `${by} ${story}`;
}

/**
 * A wire's own number is certain. A name or headline may be used twice, so that the same names must be in both; a slug
 * comes again another day.
 */
function areVersions(one: Member, other: Member): boolean {
  const { by } = one.version;
  if (by === 'id') return true;
  if (one.meta.role !== other.meta.role) return false;
  if (by === 'slug' && !areNear(one.meta.date, other.meta.date)) return false;
  if (one.version.withdrawn || other.version.withdrawn) return true;
  return areOneStory(one.sketch, other.sketch) || (one.meta.title !== null && one.meta.title === other.meta.title);
}

function areNear(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  return Math.abs((dayNumber(one) ?? 0) - (dayNumber(other) ?? 0)) <= SLUG_LASTS;
}

/** By number, then by date. */
function isLater(one: Member, other: Member): boolean {
  const [a, b] = [one.version.number, other.version.number];
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return (one.meta.date ?? '') > (other.meta.date ?? '');
}
