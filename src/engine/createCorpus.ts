import { figureSide } from './checks/figures/figureSide.ts';
import type { QuotationAt, QuotationCard } from './checks/quotedElsewhere.ts';
import type { ClaimAt } from './claims/claimAt.ts';
import type { Conflict } from './conflict.ts';
import { ConflictIndex } from './conflictIndex.ts';
import { ArticleIndex } from './corpus/articleIndex.ts';
import { type ClaimKey, keyOf } from './corpus/facts/factIndex.ts';
import type { AliasRules } from './corpus/names/aliasRules.ts';
import { buildEntityCard } from './corpus/names/buildEntityCard.ts';
import type { EntityCard, EntitySummary } from './corpus/names/entity.ts';
import { type CorpusSnapshot, SnapshotReader, SnapshotWriter } from './corpus/storage/snapshot.ts';
import type { Change, Corpus, FigureCard, StartedOver } from './corpus.ts';
import type { Decision } from './decisions/decision.ts';
import { explainPair } from './explainPair.ts';
import type { ArticleFacts } from './facts.ts';
import type { Message } from './model/message.ts';
import type { PairExplanation } from './pairExplanation.ts';

/** An empty corpus. The order in which articles are put never changes an answer; removing one leaves no trace. */
export function createCorpus(): Corpus {
  return new ArticleCorpus();
}

/** Names, facts, checks and decisions, composed. */
class ArticleCorpus implements Corpus {
  #articles = new ArticleIndex();
  #conflicts = new ConflictIndex(this.#articles);
  #decisions: readonly Decision[] = [];
  #comparesAll = false;
  /** Counts what was changed. */
  #changes = 0;
  /** Of the names last asked about, as a card is usually requested several times in a row. */
  readonly #cards = new Map<string, EntityCard | null>();

  get size(): number {
    return this.#articles.size;
  }

  put(uri: string, facts: ArticleFacts): Change {
    this.#change();
    const shift = this.#articles.put(uri, facts);
    return { conflicts: this.#conflicts.articleChanged(uri, facts, shift) };
  }

  putLater(uri: string, facts: ArticleFacts): Change {
    this.#change();
    const shift = this.#articles.putLater(uri, facts);
    return { conflicts: this.#conflicts.articleChanged(uri, facts, shift) };
  }

  get unsettled(): number {
    return this.#articles.figures.due;
  }

  settle(most: number = Number.POSITIVE_INFINITY): Change {
    const statements = this.#articles.figures.settle(most);
    if (statements.size === 0) return { conflicts: [] };
    this.#change();
    return { conflicts: this.#conflicts.figuresChanged(statements) };
  }

  wantsSecondLook(): readonly string[] {
    return this.#articles.figures.wantsSecondLook();
  }

  remove(uri: string): Change {
    this.#change();
    const shift = this.#articles.remove(uri);
    return { conflicts: this.#conflicts.articleChanged(uri, null, shift) };
  }

  removeLater(uri: string): Change {
    this.#change();
    const shift = this.#articles.removeLater(uri);
    return { conflicts: this.#conflicts.articleChanged(uri, null, shift) };
  }

  startOver(uri: string | null): StartedOver {
    const was = this.#articles;
    const left = uri ?? was.figures.lastJoined;
    this.#change();
    this.#articles = new ArticleIndex(was.elsewhere);
    this.#conflicts = new ConflictIndex(this.#articles);
    this.setAliases(was.names.rules);
    this.setDecisions(this.#decisions);
    this.compareVersions(this.#comparesAll);
    for (const each of was.uris()) {
      const facts = each === left ? null : was.facts(each);
      if (facts !== null) this.putLater(each, facts);
    }
    return { left, conflicts: [...was.uris()] };
  }

  facts(uri: string): ArticleFacts | null {
    return this.#articles.facts(uri);
  }

  meta(uri: string): ReturnType<Corpus['meta']> {
    return this.#articles.meta(uri);
  }

  notices(uri: string): readonly Message[] {
    return this.#articles.notices(uri);
  }

  conflicts(uri?: string): readonly Conflict[] {
    return this.#conflicts.conflicts(uri === undefined ? this.#articles.uris() : [uri]);
  }

  entities(): readonly EntityCard[] {
    return this.#articles.names
      .ids()
      .map((id) => this.#card(id))
      .filter((card) => card !== null);
  }

  entityList(isCounted: (uri: string) => boolean = () => true): readonly EntitySummary[] {
    return this.#articles.names.summaries(isCounted);
  }

  get entityCount(): number {
    return this.#articles.names.count;
  }

  entitiesCalled(isAsked: (name: string) => boolean): ReadonlySet<string> {
    return this.#articles.names.called(isAsked);
  }

  entity(id: string): EntityCard | null {
    return this.#card(id);
  }

  setAliases(rules: AliasRules): Change {
    this.#change();
    const { uris } = this.#articles.names.setAliases(rules, (uri) => this.facts(uri));
    return { conflicts: [...new Set([...uris, ...this.#conflicts.namesChanged(uris)])] };
  }

  setDecisions(decisions: readonly Decision[]): Change {
    this.#decisions = decisions;
    return { conflicts: this.#conflicts.setDecisions(decisions) };
  }

  laterVersion(uri: string): string | null {
    return this.#articles.versions.later(uri);
  }

  compareVersions(all: boolean): Change {
    this.#comparesAll = all;
    return { conflicts: this.#conflicts.versionsChanged(this.#articles.versions.compareAll(all)) };
  }

  *snapshot(): Generator<void, CorpusSnapshot | null, void> {
    const began = this.#changes;
    if (this.unsettled > 0 || this.#articles.elsewhere.hasCounted) return null;
    const to = new SnapshotWriter();
    for (const part of [this.#articles, this.#conflicts]) {
      for (const _ of part.save(to)) {
        yield;
        if (this.#changes !== began) return null;
      }
    }
    return to.snapshot();
  }

  *restore(snapshot: CorpusSnapshot): Generator<void, void, void> {
    const from = new SnapshotReader(snapshot);
    const articles = new ArticleIndex();
    const conflicts = new ConflictIndex(articles);
    yield* articles.restore(from);
    yield* conflicts.restore(from);
    const { rules } = this.#articles.names;
    this.#change();
    this.#articles = articles;
    this.#conflicts = conflicts;
    if (JSON.stringify(rules) !== JSON.stringify(articles.names.rules)) this.setAliases(rules);
    this.setDecisions(this.#decisions);
    this.compareVersions(this.#comparesAll);
  }

  countElsewhere(counts: ReadonlyMap<number, number>, uris: Iterable<string>): Change {
    this.#articles.elsewhere.set(counts);
    const changed = new Set<string>();
    for (const uri of uris) {
      const facts = this.facts(uri);
      if (facts !== null) for (const other of this.putLater(uri, facts).conflicts) changed.add(other);
    }
    return { conflicts: [...changed] };
  }

  linkedWith(uri: string): ReadonlySet<string> {
    const linked = this.#articles.figures.linkedWith(uri);
    for (const { sides } of this.#conflicts.conflicts([uri])) for (const side of sides) linked.add(side.uri);
    linked.delete(uri);
    return linked;
  }

  entityAt(uri: string, offset: number): EntityCard | null {
    const entities = this.facts(uri)?.entities ?? [];
    for (const [local, { mentions }] of entities.entries()) {
      const mention = mentions.find(({ start, end }) => start <= offset && offset < end);
      if (mention === undefined) continue;
      const id = this.#articles.names.entityOf(uri, local, mention.spelling);
      return id === null ? null : this.#card(id);
    }
    return null;
  }

  figureAt(uri: string, offset: number): FigureCard | null {
    const claims = this.facts(uri)?.claims ?? [];
    // A figure inside a sum ("two boys and a man") takes precedence over the sum.
    const index = claims.findLastIndex(({ start, end }) => start <= offset && offset < end);
    const key = keyOf(uri, index);
    const claim = this.#articles.claimAt(key);
    if (claim === null) return null;
    const { figures } = this.#articles;
    const statement = figures.statement(key);
    const agreeing = this.#claimsOf(statement).filter(({ start }) => start !== claim.start);
    const disagreeing: ClaimAt[] = [];
    const fact = new Set(figures.fact(statement));
    const side = figureSide(claim);
    for (const [other, edge] of figures.edges(statement)) {
      if (!fact.has(other)) continue;
      const claims = this.#claimsOf(other)
        .filter(({ uri }) => this.laterVersion(uri) === null)
        .slice(0, MOST_QUOTED);
      if (edge.verdict === 'agree') agreeing.push(...claims);
      else disagreeing.push(...claims.filter((each) => !this.#conflicts.keepsApart(side, figureSide(each))));
    }
    return { claim, agreeing: agreeing.sort(byDate), disagreeing: disagreeing.sort(byDate) };
  }

  quotationAt(uri: string, offset: number): QuotationCard | null {
    return this.#conflicts.quotedAt(uri, offset);
  }

  quotations(uri: string): readonly QuotationAt[] {
    return this.#conflicts.quotedIn(uri);
  }

  claims(uri: string): readonly ClaimAt[] {
    return this.#articles.claims(uri);
  }

  explain(one: ClaimAt, other: ClaimAt): PairExplanation | null {
    return explainPair(this.#articles, one, other);
  }

  #change(): void {
    this.#changes++;
    this.#cards.clear();
  }

  #claimsOf(statement: ClaimKey): ClaimAt[] {
    return this.#articles.figures
      .claims(statement)
      .map((key) => this.#articles.claimAt(key))
      .filter((claim) => claim !== null);
  }

  #card(id: string): EntityCard | null {
    const known = this.#cards.get(id);
    if (known !== undefined) return known;
    if (this.#cards.size >= MOST_CARDS) this.#cards.clear();
    const card = this.#newCard(id);
    this.#cards.set(id, card);
    return card;
  }

  #newCard(id: string): EntityCard | null {
    return buildEntityCard(
      {
        index: this.#articles.names,
        factsOf: (uri) => this.facts(uri),
        dateOf: (uri) => this.#articles.meta(uri)?.date ?? null,
        figuresOf: (uri, names) => this.#figuresOf(uri, names),
      },
      id,
    );
  }

  #figuresOf(uri: string, names: readonly string[]): ClaimAt[] {
    const found: ClaimAt[] = [];
    for (const [index, claim] of (this.facts(uri)?.claims ?? []).entries()) {
      const placed = claim.about.names.some((name) => names.includes(name))
        ? this.#articles.claimAt(keyOf(uri, index))
        : null;
      if (placed !== null) found.push(placed);
    }
    return found;
  }
}

/** How many cards are kept: a few names are asked about again and again, and cards can be large. */
const MOST_CARDS = 32;

/** How many times an article that repeats itself is quoted. */
const MOST_QUOTED = 12;

/** Newest first, undated last; by place within a day. */
function byDate(a: ClaimAt, b: ClaimAt): number {
  return compareText(b.date ?? '', a.date ?? '') || compareText(a.uri, b.uri) || a.start - b.start;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
