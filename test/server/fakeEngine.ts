import { figureSide } from '../../src/engine/checks/figures/figureSide.ts';
import { FIGURE_FIXES } from '../../src/engine/checks/figures.ts';
import type { Change, Corpus, FigureCard } from '../../src/engine/corpus.ts';
import { DecisionIndex, type Disputed } from '../../src/engine/decisions/decisionIndex.ts';
import {
  type ArticleFacts,
  type ArticleRole,
  type Claim,
  type ClaimAt,
  type Conflict,
  type Decision,
  type EntityCard,
  type EntitySummary,
  type LocalEntity,
  type Look,
  message,
  type Side,
} from '../../src/engine/index.ts';
import type { Unreadable } from '../../src/formats/format.ts';
import { type Content, readContent } from '../../src/formats/readContent.ts';
import type { Analyser, Analysis } from '../../src/workspace/analyser.ts';
import { lineStartsOf } from '../../src/workspace/lineStarts.ts';
import { BLANK_CLAIM } from '../engine/blankClaim.ts';

/**
 * An engine that understands next to nothing, so that the server is tested and not the engine: a number before a word
 * is a figure, two figures before the same word disagree unless they are equal, "by Name" says who says so, and every
 * run of capitalised words is a name; front matter is beyond it. An article that says "perhaps" is worth a second look,
 * which takes a number after that word for a figure, too.
 */
const FIGURE = /\b(more than )?(\d+) (\p{Ll}+)(?: by (\p{Lu}\p{Ll}+))?/gu;
const NAME = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu;
const ROLE = /^role: (draft|source)$/mu;
const UNSURE = 'perhaps ';
const DATE = /^\d{4}-\d\d-\d\d/u;

export class FakeAnalyser implements Analyser {
  /** Texts analysed, in order. */
  readonly analysed: string[] = [];

  async analyse(content: Content, _format?: string, _urgency?: string, look?: Look): Promise<Analysis | Unreadable> {
    const reading = await readContent(content, 'plain');
    if ('unreadable' in reading) return reading;
    this.analysed.push(reading.text);
    return { facts: factsIn(reading.text, look ?? 'once'), lineStarts: lineStartsOf(reading.text) };
  }

  async close(): Promise<void> {}
}

function factsIn(text: string, look: Look): ArticleFacts {
  const date = DATE.exec(text)?.[0] ?? null;
  const figures = [...text.matchAll(FIGURE)].filter(({ index }) => look === 'twice' || !text.endsWith(UNSURE, index));
  return {
    meta: {
      title: text.includes(UNSURE) ? UNSURE : null,
      date,
      source: null,
      role: roleIn(text),
      authors: [],
      language: null,
      version: null,
    },
    stories: [{ kind: 'main', headline: null }],
    entities: entitiesIn(text),
    events: [],
    claims: figures.map(claimOf),
    statements: [],
    contexts: [[]],
    checks: {},
    notices: text.startsWith('---') ? [{ id: 'frontMatter/unreadable', values: [] }] : [],
    ...(look === 'once' ? {} : { meanings: 'known' }),
  };
}

function roleIn(text: string): ArticleRole | null {
  const role = ROLE.exec(text)?.[1];
  return role === 'draft' || role === 'source' ? role : null;
}

function claimOf(match: RegExpExecArray): Claim {
  const [, moreThan, digits = '', noun = '', speaker] = match;
  const value = Number(digits);
  const start = match.index;
  const end = start + (moreThan ?? '').length + digits.length;
  return {
    ...BLANK_CLAIM,
    start,
    end,
    text: match.input.slice(start, end),
    numeral: { start: end - digits.length, end },
    quantity: {
      ...BLANK_CLAIM.quantity,
      min: value,
      max: moreThan === undefined ? value : null,
      minOpen: moreThan !== undefined,
    },
    counted: { ...BLANK_CLAIM.counted, head: noun },
    about: { ...BLANK_CLAIM.about, topic: [noun] },
    sentence: lineAround(match.input, start),
    source: speaker === undefined ? null : { start, end, name: speaker },
  };
}

function lineAround(text: string, place: number): { start: number; end: number } {
  const end = text.indexOf('\n', place);
  return { start: text.lastIndexOf('\n', place) + 1, end: end === -1 ? text.length : end };
}

function entitiesIn(text: string): LocalEntity[] {
  const entities = new Map<string, LocalEntity & { mentions: LocalEntity['mentions'][number][] }>();
  for (const match of text.matchAll(NAME)) {
    const name = match[0];
    let entity = entities.get(name);
    if (entity === undefined) {
      const blank = { sure: false, aliases: [], descriptions: [], titles: [], age: null };
      entity = { ...blank, type: 'person', name, spellings: [name], mentions: [] };
      entities.set(name, entity);
    }
    entity.mentions.push({ type: 'person', spelling: 0, block: 0, start: match.index, end: match.index + name.length });
  }
  return [...entities.values()];
}

export class FakeCorpus implements Corpus {
  readonly #articles = new Map<string, ArticleFacts>();
  #decisions = new DecisionIndex([]);

  get size(): number {
    return this.#articles.size;
  }

  put(uri: string, facts: ArticleFacts): Change {
    return this.#changing(() => this.#articles.set(uri, facts), uri);
  }

  putLater(uri: string, facts: ArticleFacts): Change {
    return this.put(uri, facts);
  }

  readonly unsettled = 0;

  *snapshot(): Generator<void, null, void> {
    yield;
    return null;
  }

  *restore(): Generator<void, void, void> {
    yield;
    throw new Error('nothing was kept');
  }

  settle(): Change {
    return { conflicts: [] };
  }

  startOver(): never {
    throw new Error('nothing takes too long here');
  }

  wantsSecondLook(): readonly string[] {
    return [...this.#articles]
      .filter(([, { meta, meanings }]) => meta.title === UNSURE && meanings === undefined)
      .map(([uri]) => uri);
  }

  remove(uri: string): Change {
    return this.#changing(() => this.#articles.delete(uri), uri);
  }

  removeLater(uri: string): Change {
    return this.remove(uri);
  }

  facts(uri: string): ArticleFacts | null {
    return this.#articles.get(uri) ?? null;
  }

  notices(uri: string): ArticleFacts['notices'] {
    return this.facts(uri)?.notices ?? [];
  }

  meta(uri: string): Pick<ArticleFacts['meta'], 'date' | 'source' | 'role'> | null {
    return this.#articles.get(uri)?.meta ?? null;
  }

  conflicts(uri?: string): readonly Conflict[] {
    const nouns = new Set(this.#allClaims().map((claim) => claim.counted.head ?? ''));
    return [...nouns]
      .flatMap((noun) => this.#conflictsOn(noun))
      .filter(({ sides, pairs }) => pairs.length > 0 && (!uri || sides.some((side) => side.uri === uri)));
  }

  entities(): readonly EntityCard[] {
    const names = [...this.#articles.values()].flatMap((facts) => facts.entities.map((entity) => entity.name));
    return [...new Set(names)].map((name) => this.#cardOf(name));
  }

  entityList(): readonly EntitySummary[] {
    return this.entities().map(({ id, type, name, mentions }) => ({
      id,
      type,
      name,
      mentions: mentions.length,
      articles: new Set(mentions.map(({ uri }) => uri)).size,
    }));
  }

  get entityCount(): number {
    return this.entities().length;
  }

  entitiesCalled(isAsked: (name: string) => boolean): ReadonlySet<string> {
    return new Set(
      this.entities()
        .filter(({ name }) => isAsked(name))
        .map(({ id }) => id),
    );
  }

  entity(id: string): EntityCard | null {
    return this.entities().find((entity) => entity.id === id) ?? null;
  }

  setAliases(): Change {
    return { conflicts: [] };
  }

  setDecisions(decisions: readonly Decision[]): Change {
    return this.#changing(() => {
      this.#decisions = new DecisionIndex(decisions);
    });
  }

  laterVersion(): null {
    return null;
  }

  compareVersions(): Change {
    return { conflicts: [] };
  }

  countElsewhere(): Change {
    return { conflicts: [] };
  }

  linkedWith(): ReadonlySet<string> {
    return new Set();
  }

  entityAt(uri: string, offset: number): EntityCard | null {
    const entity = this.#articles
      .get(uri)
      ?.entities.find(({ mentions }) => mentions.some(({ start, end }) => start <= offset && offset < end));
    return entity === undefined ? null : this.#cardOf(entity.name);
  }

  explain(): null {
    return null;
  }

  quotationAt(): null {
    return null;
  }

  quotations(): readonly never[] {
    return [];
  }

  figureAt(uri: string, offset: number): FigureCard | null {
    const claim = this.claims(uri).find(({ start, end }) => start <= offset && offset < end);
    if (claim === undefined) return null;
    const others = this.#allClaims().filter((each) => each.counted.head === claim.counted.head && each.uri !== uri);
    return {
      claim,
      agreeing: others.filter((other) => !disagree(claim, other)),
      disagreeing: others.filter((other) => disagree(claim, other)),
    };
  }

  claims(uri: string): readonly ClaimAt[] {
    const facts = this.#articles.get(uri);
    return (facts?.claims ?? []).map((claim) => ({
      ...claim,
      uri,
      date: facts?.meta.date ?? null,
      eventName: null,
      sourceName: claim.source?.name ?? null,
    }));
  }

  #allClaims(): ClaimAt[] {
    return [...this.#articles.keys()].sort().flatMap((uri) => this.claims(uri));
  }

  #conflictsOn(noun: string): Conflict[] {
    const claims = this.#allClaims().filter((claim) => claim.counted.head === noun);
    const pairs = claims.flatMap((one, i) =>
      claims.flatMap((other, j) => (i < j && disagree(one, other) ? [{ a: i, b: j }] : [])),
    );
    const sides = claims.map(sideOf);
    const { open, settled, overtaken } = this.#decisions.judge(
      { sides, pairs },
      { alike: () => new Set(), agree: (a, b) => !a.figure || !b.figure || !disagree(a.figure, b.figure) },
    );
    return [
      ...(open === null ? [] : [{ ...conflictOn(noun, noun, open), ...(overtaken === null ? {} : { overtaken }) }]),
      ...settled.map(({ part, decision }, index) => ({
        ...conflictOn(part.pairs.length === pairs.length ? noun : `${noun}.${index}`, noun, part),
        settled: true,
        decision,
      })),
    ];
  }

  /** The article put or removed is among those changed, for its names. */
  #changing(change: () => void, changed?: string): Change {
    const before = this.#byArticle();
    change();
    const after = this.#byArticle();
    const uris = new Set([...before.keys(), ...after.keys()]);
    const other = [...uris].filter((uri) => uri !== changed && before.get(uri) !== after.get(uri));
    return { conflicts: changed === undefined ? other : [changed, ...other] };
  }

  /** By article, all that is said of it in conflicts. */
  #byArticle(): Map<string, string> {
    const said = new Map<string, string>();
    for (const conflict of this.conflicts()) {
      for (const { uri } of conflict.sides) said.set(uri, (said.get(uri) ?? '') + JSON.stringify(conflict));
    }
    return said;
  }

  #cardOf(name: string): EntityCard {
    const mentions = [...this.#articles].flatMap(([uri, facts]) =>
      facts.entities
        .filter((entity) => entity.name === name)
        .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ uri, start, end, text: name }))),
    );
    const unknown = { ages: [], titles: [], statements: [], companions: [], nearSpellings: [], figures: [] };
    return { id: name, type: 'person', name, aliases: [], descriptions: [], mentions, ...unknown };
  }
}

function sideOf(claim: ClaimAt): Side {
  return { ...figureSide(claim), subject: [claim.counted.head ?? ''], rule: 'figure-conflict/count' };
}

function conflictOn(id: string, noun: string, { sides, pairs }: Disputed): Conflict {
  const rest = {
    relation: 'contradiction',
    settled: false,
    sides,
    pairs: pairs.map(({ a, b }) => [a, b] as const),
    evidence: [{ feature: 'same counted', words: [noun], weight: 1 }],
  } as const;
  const about = message('figure/about', noun);
  const explanation = message('figure/about', `The counts of ${noun} cannot all hold.`);
  return {
    id,
    rule: 'figure-conflict/count',
    severity: 'warning',
    confidence: 0.8,
    about,
    explanation,
    fixes: FIGURE_FIXES,
    ...rest,
  };
}

function disagree(one: ClaimAt, other: ClaimAt): boolean {
  const [low, high] = (one.quantity.min ?? 0) <= (other.quantity.min ?? 0) ? [one, other] : [other, one];
  if (low.quantity.max === null) return false;
  return (
    low.quantity.max < (high.quantity.min ?? 0) || (low.quantity.max === high.quantity.min && high.quantity.minOpen)
  );
}
