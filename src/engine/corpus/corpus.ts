import type { ArticleMeta } from '../article/article.ts';
import type { AliasRules } from '../decisions/aliasFile.ts';
import { claimValue } from '../decisions/claimValue.ts';
import type { Decision } from '../decisions/decision.ts';
import { DecisionIndex, type EventsAlike, placesOf } from '../decisions/decisionIndex.ts';
import type { Change, ClaimAt, Conflict, Corpus, EntityCard, EntitySummary, FigureCard } from '../engine.ts';
import type { ArticleFacts } from '../facts.ts';
import { compactFacts } from './compactFacts.ts';
import type { DisagreeingFact } from './facts/conflicts.ts';
import { conflictOf, relationOf, settledConflictOf } from './facts/conflicts.ts';
import { explainPair } from './facts/explain.ts';
import { ruleOf } from './facts/factGroups.ts';
import type { ClaimKey } from './facts/factIndex.ts';
import { FactIndex, keyOf, uriOf } from './facts/factIndex.ts';
import { buildEntityCard } from './names/buildEntityCard.ts';
import { EntityIndex } from './names/entityIndex.ts';

/** An empty corpus. The order in which articles are put never changes an answer; removing one leaves no trace. */
export function createCorpus(): Corpus {
  return new ArticleCorpus();
}

/** A fact on which claims disagree, and what is told of it under the present decisions. */
interface Disagreement {
  readonly fact: DisagreeingFact;
  /** Where decisions about it would be found. */
  readonly places: readonly string[];
  conflicts: readonly Conflict[];
}

const NONE: readonly Conflict[] = [];

class ArticleCorpus implements Corpus {
  readonly #articles = new Map<string, ArticleFacts>();
  readonly #facts = new FactIndex();
  readonly #entities = new EntityIndex();
  /** By each of their statements; filled when asked for, emptied where a fact changes. Null where nothing disagrees. */
  readonly #disagreements = new Map<ClaimKey, Disagreement | null>();
  #decisions = new DecisionIndex([]);
  /** Asked of every article that has a name or a claim in question: to unfold all that an article says of itself takes its time. */
  readonly #metas = new Map<string, Pick<ArticleMeta, 'date' | 'source'>>();
  /** Of the names asked about last; a card is asked for again by the next question about the same name. */
  readonly #cards = new Map<string, EntityCard | null>();

  get size(): number {
    return this.#articles.size;
  }

  put(uri: string, facts: ArticleFacts): Change {
    // Whatever is kept is kept of these: the facts as they come hold on to the whole text they were cut from.
    const compact = compactFacts(facts);
    this.#articles.set(uri, compact);
    const { date, source } = compact.meta;
    this.#metas.set(uri, { date, source });
    this.#entities.put(uri, compact);
    return this.#changed(uri, this.#facts.put(uri, compact));
  }

  remove(uri: string): Change {
    this.#articles.delete(uri);
    this.#metas.delete(uri);
    this.#entities.remove(uri);
    return this.#changed(uri, this.#facts.remove(uri));
  }

  facts(uri: string): ArticleFacts | null {
    return this.#articles.get(uri) ?? null;
  }

  conflicts(uri?: string): readonly Conflict[] {
    const found = new Set<Conflict>();
    for (const one of uri === undefined ? this.#articles.keys() : [uri]) {
      for (const key of this.#facts.joined(one)) {
        for (const conflict of this.#disagreementOf(key)?.conflicts ?? NONE) {
          if (uri === undefined || conflict.claims.some((claim) => claim.uri === uri)) found.add(conflict);
        }
      }
    }
    return [...found].sort(byImportance);
  }

  entities(): readonly EntityCard[] {
    return this.#entities
      .ids()
      .map((id) => this.#card(id))
      .filter((card) => card !== null);
  }

  entityList(): readonly EntitySummary[] {
    return this.#entities.summaries();
  }

  get entityCount(): number {
    return this.#entities.count;
  }

  entitiesCalled(isAsked: (name: string) => boolean): ReadonlySet<string> {
    return this.#entities.called(isAsked);
  }

  entity(id: string): EntityCard | null {
    return this.#card(id);
  }

  setAliases(rules: AliasRules): Change {
    this.#cards.clear();
    return { conflicts: [...this.#entities.setAliases(rules, (uri) => this.facts(uri)).uris] };
  }

  setDecisions(decisions: readonly Decision[]): Change {
    const next = new DecisionIndex(decisions);
    const changed = next.changedPlaces(this.#decisions);
    this.#decisions = next;
    const uris = new Set<string>();
    // What is not kept was told of when it changed, or nobody has asked for it yet.
    for (const found of changed.size === 0 ? [] : new Set(this.#disagreements.values())) {
      if (found === null || !found.places.some((place) => changed.has(place))) continue;
      found.conflicts = this.#conflictsOf(found.fact);
      for (const claim of found.fact.claims) uris.add(claim.uri);
    }
    return { conflicts: [...uris] };
  }

  entityAt(uri: string, offset: number): EntityCard | null {
    const entities = this.#articles.get(uri)?.entities ?? [];
    for (const [local, { mentions }] of entities.entries()) {
      const mention = mentions.find(({ start, end }) => start <= offset && offset < end);
      if (mention === undefined) continue;
      const id = this.#entities.entityOf(uri, local, mention.spelling);
      return id === null ? null : this.#card(id);
    }
    return null;
  }

  figureAt(uri: string, offset: number): FigureCard | null {
    const claims = this.#articles.get(uri)?.claims ?? [];
    // A figure inside a sum ("two boys and a man") is meant before the sum.
    const index = claims.findLastIndex(({ start, end }) => start <= offset && offset < end);
    const claim = this.#claimAt(keyOf(uri, index));
    if (claim === null) return null;
    const agreeing: ClaimAt[] = [];
    const disagreeing: { claim: ClaimAt; explanation: string }[] = [];
    const statement = this.#facts.statement(keyOf(uri, index));
    for (const key of this.#facts.claims(statement)) {
      const twin = key === keyOf(uri, index) ? null : this.#claimAt(key);
      if (twin !== null) agreeing.push(twin);
    }
    const fact = this.#facts.fact(statement);
    for (const [other, edge] of this.#facts.edges(statement)) {
      if (!fact.has(other)) continue;
      for (const told of this.#told(other)) {
        if (edge.verdict === 'agree') agreeing.push(told);
        else if (!this.#decisions.keepsApart(claim, told, this.#eventsAlike))
          disagreeing.push({ claim: told, explanation: explainPair(claim, told, relationOf(claim, told)) });
      }
    }
    return {
      claim,
      agreeing: agreeing.sort(byDate),
      disagreeing: disagreeing.sort((a, b) => byDate(a.claim, b.claim)),
    };
  }

  claims(uri: string): readonly ClaimAt[] {
    const claims = this.#articles.get(uri)?.claims ?? [];
    return claims.map((_, index) => this.#claimAt(keyOf(uri, index))).filter((claim) => claim !== null);
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
        index: this.#entities,
        factsOf: (uri) => this.facts(uri),
        dateOf: (uri) => this.#metas.get(uri)?.date ?? null,
        figuresOf: (uri, names) => this.#figuresOf(uri, names),
      },
      id,
    );
  }

  #figuresOf(uri: string, names: readonly string[]): ClaimAt[] {
    const found: ClaimAt[] = [];
    for (const [index, claim] of (this.#articles.get(uri)?.claims ?? []).entries()) {
      const placed = claim.names.some((name) => names.includes(name)) ? this.#claimAt(keyOf(uri, index)) : null;
      if (placed !== null) found.push(placed);
    }
    return found;
  }

  #changed(uri: string, touched: ReadonlySet<ClaimKey>): Change {
    this.#cards.clear();
    const uris = new Set([uri]);
    for (const key of touched) {
      this.#disagreements.delete(key);
      uris.add(uriOf(key));
    }
    return { conflicts: [...uris] };
  }

  #disagreementOf(key: ClaimKey): Disagreement | null {
    const known = this.#disagreements.get(key);
    if (known !== undefined) return known;
    const members = [...this.#facts.fact(key)];
    const fact = this.#disagreeing(members);
    const found =
      fact === null ? null : { fact, places: [...placesOf(fact.claims)], conflicts: this.#conflictsOf(fact) };
    for (const member of members) this.#disagreements.set(member, found);
    return found;
  }

  #conflictsOf(fact: DisagreeingFact): readonly Conflict[] {
    const { open, settled, overtaken } = this.#decisions.judge(fact, this.#eventsAlike);
    const judged = settled.map(({ fact: part, decision }) =>
      settledConflictOf(part, decision, part.pairs.length === fact.pairs.length),
    );
    if (open === null) return judged;
    return [{ ...conflictOf(open), ...(overtaken === null ? {} : { overtaken }) }, ...judged];
  }

  #disagreeing(members: readonly ClaimKey[]): DisagreeingFact | null {
    const disagree = (key: ClaimKey): boolean =>
      [...this.#facts.edges(key).values()].some(({ verdict }) => verdict === 'disagree');
    if (!members.some(disagree)) return null;
    const claims = members.flatMap((statement) => this.#told(statement).map((claim) => ({ statement, claim })));
    claims.sort((a, b) => byPlace(a.claim, b.claim));
    const positions = new Map<ClaimKey, number[]>();
    for (const [index, { statement }] of claims.entries())
      positions.set(statement, [...(positions.get(statement) ?? []), index]);
    const pairs = [];
    for (const statement of members) {
      for (const [other, edge] of this.#facts.edges(statement)) {
        if (edge.verdict === 'agree' || statement > other || !positions.has(other)) continue;
        for (const one of positions.get(statement) ?? []) {
          for (const two of positions.get(other) ?? [])
            pairs.push({ a: Math.min(one, two), b: Math.max(one, two), edge });
        }
      }
    }
    if (pairs.length === 0) return null;
    pairs.sort((x, y) => x.a - y.a || x.b - y.b);
    return { claims: claims.map(({ claim }) => claim), pairs };
  }

  /** The claims of a statement, as many as a reader needs. */
  #told(statement: ClaimKey): ClaimAt[] {
    return this.#facts
      .claims(statement)
      .slice(0, MOST_TOLD)
      .map((key) => this.#claimAt(key))
      .filter((claim) => claim !== null);
  }

  /** Asked seldom: of an article that a decision names together with an event the claim is not about. */
  readonly #eventsAlike: EventsAlike = (claim) => {
    const said = new Set<string>();
    for (const [index, each] of (this.#articles.get(claim.uri)?.claims ?? []).entries()) {
      if (claimValue(each) !== claimValue(claim) || ruleOf(each) !== ruleOf(claim)) continue;
      said.add(this.#facts.claim(keyOf(claim.uri, index))?.event?.anchor.label ?? '');
    }
    return said;
  };

  #claimAt(key: ClaimKey): ClaimAt | null {
    const placed = this.#facts.claim(key);
    if (placed === null) return null;
    const meta = this.#metas.get(placed.uri);
    return {
      ...placed.claim,
      uri: placed.uri,
      date: meta?.date ?? null,
      eventLabel: placed.event?.anchor.label ?? null,
      sourceName: placed.claim.source?.name ?? meta?.source ?? null,
    };
  }
}

/** Cards kept: a few names are asked about again and again, and a card of one often named is large. */
const MOST_CARDS = 32;

/** An article that repeats itself is quoted so many times. */
const MOST_TOLD = 12;

const WEIGHT = { contradiction: 0, disputed: 1, update: 2 } as const;

/** Contradictions first, then what more articles take part in, then by what they are about. */
function byImportance(a: Conflict, b: Conflict): number {
  return (
    WEIGHT[a.relation] - WEIGHT[b.relation] ||
    new Set(b.claims.map(({ uri }) => uri)).size - new Set(a.claims.map(({ uri }) => uri)).size ||
    compareText(a.about, b.about) ||
    compareText(a.id, b.id)
  );
}

function byPlace(a: ClaimAt, b: ClaimAt): number {
  return compareText(a.uri, b.uri) || a.start - b.start;
}

/** Newest first; those without a date last. */
function byDate(a: ClaimAt, b: ClaimAt): number {
  return compareText(b.date ?? '', a.date ?? '') || byPlace(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
