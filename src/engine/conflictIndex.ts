import { amongNewest } from './amongNewest.ts';
import type { Check, CheckIndex } from './checks/check.ts';
import { CHECKS } from './checks/checks.ts';
import type { Contradiction, Side } from './checks/contradiction.ts';
import type { QuotationAt, QuotationCard } from './checks/quotedElsewhere.ts';
import { byImportance, type Conflict, conflictOf, settledConflictOf } from './conflict.ts';
import type { ArticleIndex, Shift } from './corpus/articleIndex.ts';
import type { ClaimKey } from './corpus/facts/factIndex.ts';
import { ByArticle } from './corpus/storage/byArticle.ts';
import { valueAt } from './corpus/storage/byNumber.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from './corpus/storage/snapshot.ts';
import type { VersionIndex } from './corpus/versionIndex.ts';
import type { Decision } from './decisions/decision.ts';
import { type CheckAnswers, DecisionIndex, placesOf } from './decisions/decisionIndex.ts';
import { Doubts } from './doubts.ts';
import type { ArticleFacts } from './facts.ts';

interface RunningCheck {
  readonly check: Check;
  readonly index: CheckIndex;
}

/** A contradiction already asked about, under the present decisions. */
interface Judged {
  readonly by: RunningCheck;
  readonly contradiction: Contradiction;
  /** Where to find decisions about it. */
  readonly places: readonly string[];
  conflicts: readonly Conflict[];
}

/** What all checks find in a corpus, less what editors have decided. */
export class ConflictIndex {
  readonly #running: readonly RunningCheck[];
  /** By article, filled on request, cleared where something changes. */
  readonly #byArticle: ByArticle<readonly Judged[]>;
  /** Of articles known from a snapshot that nobody has asked about since: the checks that tell something of them. */
  readonly #telling = new Map<string, readonly RunningCheck[]>();
  /** By contradiction, which several articles share. */
  #judged = new WeakMap<Contradiction, Judged>();
  #decisions = new DecisionIndex([]);
  readonly #versions: VersionIndex;
  readonly #doubts = new Doubts();

  constructor(corpus: ArticleIndex) {
    this.#versions = corpus.versions;
    this.#byArticle = new ByArticle(corpus.numbers);
    const checks: readonly Check[] = CHECKS;
    this.#running = checks.map((check) => ({ check, index: check.createIndex(corpus) }));
  }

  /**
   * An article was put (or removed, `facts` being null). Returns all articles whose conflicts may have changed, itself
   * included.
   */
  articleChanged(
    uri: string,
    facts: ArticleFacts | null,
    { was, statements, renamed, versions, storyNames }: Shift,
  ): readonly string[] {
    const uris = new Set([uri]);
    this.#regard(versions, uris);
    this.#doubts.put(uri, facts?.doubtful ?? []);
    for (const { index } of this.#running) {
      addTo(uris, facts === null ? index.remove(uri) : index.put(uri, facts, was));
      addTo(uris, index.figuresChanged?.(statements));
      if (renamed.size > 0) addTo(uris, index.namesChanged?.(renamed));
      if (storyNames.size > 0) addTo(uris, index.storyNamesChanged?.(storyNames));
    }
    this.#regard(versions, uris);
    return this.#forget(uris);
  }

  *save(to: SnapshotWriter): Interruptible {
    this.#doubts.save(to);
    // What nobody has asked about yet is left out.
    const telling = new Map(this.#telling);
    for (const [uri, judged] of this.#byArticle) telling.set(uri, [...new Set(judged.map(({ by }) => by))]);
    to.whole(telling.size);
    for (const [uri, checks] of telling) {
      to.text(uri);
      to.wholes(checks.map((by) => this.#running.indexOf(by)));
      if (to.hasWrittenMuch()) yield;
    }
    for (const { check, index } of this.#running) {
      to.text(check.id);
      if (index.saved !== null) yield* index.saved.save(to);
    }
  }

  /** Takes in what was saved, where nothing has been put yet. */
  *restore(from: SnapshotReader): Interruptible {
    this.#doubts.restore(from);
    for (let left = from.whole(); left > 0; left--) {
      const uri = from.text();
      const checks = from.wholes().map((number) => valueAt(number, this.#running));
      if (checks.length === 0) this.#byArticle.set(uri, NOTHING);
      else this.#telling.set(uri, checks);
    }
    for (const { check, index } of this.#running) {
      if (from.text() !== check.id) throw new RangeError(`the snapshot has another check in the place of ${check.id}`);
      if (index.saved !== null) yield* index.saved.restore(from);
    }
  }

  /** Other articles count now as earlier versions. Returns the articles whose conflicts may have changed. */
  versionsChanged(versions: ReadonlySet<string>): readonly string[] {
    const uris = new Set<string>();
    this.#regard(versions, uris);
    return this.#forget(uris);
  }

  /** Figures were joined anew. Returns the articles whose conflicts may have changed. */
  figuresChanged(statements: ReadonlySet<ClaimKey>): readonly string[] {
    const uris = new Set<string>();
    for (const { index } of this.#running) addTo(uris, index.figuresChanged?.(statements));
    return this.#forget(uris);
  }

  /**
   * Names in these articles now belong to other entities. Returns the articles whose conflicts may have changed.
   */
  namesChanged(renamed: ReadonlySet<string>): readonly string[] {
    const uris = new Set<string>();
    for (const { index } of this.#running) addTo(uris, index.namesChanged?.(renamed));
    return this.#forget(uris);
  }

  /** Replaces the decisions. Returns the articles whose conflicts have changed. */
  setDecisions(decisions: readonly Decision[]): readonly string[] {
    const next = new DecisionIndex(decisions);
    const changed = next.changedPlaces(this.#decisions);
    this.#decisions = next;
    const uris = new Set<string>();
    if (changed.size === 0) return [];
    // Conflicts not cached were reported when they changed, or have not been asked for yet.
    const kept = new Set([...this.#byArticle].flatMap(([, judged]) => judged));
    this.#judged = new WeakMap([...kept].map((judged) => [judged.contradiction, judged]));
    for (const judged of kept) {
      if (!judged.places.some((place) => changed.has(place))) continue;
      judged.conflicts = this.#conflictsOf(judged.by, judged.contradiction);
      for (const { uri } of judged.contradiction.sides) uris.add(uri);
    }
    return [...uris];
  }

  /** The words quoted at a place, and where else they are; null where none are. */
  quotedAt(uri: string, offset: number): QuotationCard | null {
    for (const { index } of this.#running) {
      const found = index.quotedAt?.(uri, offset) ?? null;
      if (found !== null) return found;
    }
    return null;
  }

  /** All that an article quotes, in its order. */
  quotedIn(uri: string): readonly QuotationAt[] {
    return this.#running.flatMap(({ index }) => index.quotedIn?.(uri) ?? []);
  }

  /** All conflicts these articles take part in, the most important first. */
  conflicts(uris: Iterable<string>): readonly Conflict[] {
    const found = new Set<Conflict>();
    for (const uri of uris) {
      for (const { conflicts } of this.#judgedOf(uri)) {
        for (const conflict of conflicts) if (conflict.sides.some((side) => side.uri === uri)) found.add(conflict);
      }
    }
    return [...found].sort(byImportance);
  }

  /** True if an editor decided that two sides are not about the same thing. */
  keepsApart(a: Side, b: Side): boolean {
    const by = this.#running.find(({ check }) => check.rules.some(({ id }) => id === a.rule));
    return by !== undefined && this.#decisions.keepsApart(a, b, answersOf(by));
  }

  #forget(uris: ReadonlySet<string>): readonly string[] {
    for (const uri of uris) {
      this.#byArticle.delete(uri);
      this.#telling.delete(uri);
    }
    return [...uris];
  }

  /** Contradictions that these articles take part in are judged again; adds to `uris` where those are. */
  #regard(versions: ReadonlySet<string>, uris: Set<string>): void {
    for (const version of versions) {
      uris.add(version);
      for (const { index } of this.#running) {
        for (const contradiction of index.contradictions(version)) {
          this.#judged.delete(contradiction);
          for (const side of contradiction.sides) uris.add(side.uri);
        }
      }
    }
  }

  #judgedOf(uri: string): readonly Judged[] {
    const known = this.#byArticle.get(uri);
    if (known !== undefined) return known;
    const judged = (this.#telling.get(uri) ?? this.#running).flatMap((by) =>
      by.index.contradictions(uri).map((contradiction) => this.#judge(by, contradiction)),
    );
    this.#byArticle.set(uri, judged.length === 0 ? NOTHING : judged);
    this.#telling.delete(uri);
    return judged;
  }

  #judge(by: RunningCheck, contradiction: Contradiction): Judged {
    const known = this.#judged.get(contradiction);
    if (known !== undefined) return known;
    const places = [...placesOf(contradiction.sides)];
    const judged = { by, contradiction, places, conflicts: this.#conflictsOf(by, contradiction) };
    this.#judged.set(contradiction, judged);
    return judged;
  }

  #conflictsOf(by: RunningCheck, whole: Contradiction): readonly Conflict[] {
    const { check } = by;
    const contradiction = amongNewest(whole, this.#versions);
    if (contradiction === null) return [];
    const { open, settled, overtaken } = this.#decisions.judge(contradiction, answersOf(by));
    const judged = settled.map(({ part, decision }) =>
      settledConflictOf(check, part, decision, part.pairs.length === contradiction.pairs.length),
    );
    if (open === null) return judged;
    return [
      { ...conflictOf(check, this.#doubts.soften(open)), ...(overtaken === null ? {} : { overtaken }) },
      ...judged,
    ];
  }
}

function answersOf({ check, index }: RunningCheck): CheckAnswers {
  return {
    alike: (side) => index.eventsAlike?.(side) ?? NO_EVENTS,
    agree: (a, b) => check.agree?.(a, b) ?? a.value === b.value,
  };
}

const NOTHING: readonly Judged[] = [];
const NO_EVENTS: ReadonlySet<string> = new Set();

function addTo(uris: Set<string>, more: Iterable<string> = []): void {
  for (const uri of more) uris.add(uri);
}
