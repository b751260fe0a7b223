import type { Change, Corpus, StartedOver } from '../../src/engine/corpus.ts';
import type { ArticleFacts, CorpusSnapshot, Look } from '../../src/engine/index.ts';
import type { Content } from '../../src/formats/readContent.ts';
import type { Analyser, Analysis, Urgency } from '../../src/workspace/analyser.ts';
import { lineStartsOf } from '../../src/workspace/lineStarts.ts';
import type { GivesUp } from '../../src/workspace/timedAnalyser.ts';

/** Facts that hold nothing but the text they were read from, as the title. */
export function factsOf(text: string): ArticleFacts {
  return {
    meta: { title: text, date: null, source: null, role: null, authors: [], language: null, version: null },
    stories: [],
    entities: [],
    events: [],
    claims: [],
    statements: [],
    contexts: [],
    checks: {},
    notices: [],
  };
}

/** Facts of a text with where its lines start. */
export function analysisOf(text: string): Analysis {
  return { facts: factsOf(text), lineStarts: lineStartsOf(text) };
}

/** A corpus that remembers what it was given and says that each article's conflicts changed. */
export class RecordingCorpus implements Corpus {
  readonly articles = new Map<string, ArticleFacts>();

  get size(): number {
    return this.articles.size;
  }

  put(uri: string, facts: ArticleFacts): Change {
    this.articles.set(uri, facts);
    return { conflicts: [uri] };
  }

  /** Articles put and not yet compared with the others. */
  readonly waiting = new Set<string>();

  putLater(uri: string, facts: ArticleFacts): Change {
    this.waiting.add(uri);
    return this.put(uri, facts);
  }

  get unsettled(): number {
    return this.waiting.size;
  }

  settle(most: number): Change {
    for (const uri of [...this.waiting].slice(0, most)) this.waiting.delete(uri);
    return { conflicts: [] };
  }

  startOver(uri: string | null): StartedOver {
    const left = uri ?? this.comparing;
    if (left !== null) this.articles.delete(left);
    for (const each of this.articles.keys()) this.waiting.add(each);
    return { left, conflicts: [...this.articles.keys()] };
  }

  /** What is being compared, for those whose steps are ended. */
  comparing: string | null = null;

  wantsSecondLook(): readonly string[] {
    return [];
  }

  remove(uri: string): Change {
    this.articles.delete(uri);
    this.waiting.delete(uri);
    return { conflicts: [uri] };
  }

  removeLater(uri: string): Change {
    return this.remove(uri);
  }

  facts(uri: string): ArticleFacts | null {
    return this.articles.get(uri) ?? null;
  }

  notices(uri: string): ArticleFacts['notices'] {
    return this.facts(uri)?.notices ?? [];
  }

  meta(uri: string): Pick<ArticleFacts['meta'], 'date' | 'source' | 'role'> | null {
    return this.articles.get(uri)?.meta ?? null;
  }

  /** The text an article's facts were read from. */
  textOf(uri: string): string | null {
    return this.articles.get(uri)?.meta.title ?? null;
  }

  conflicts(): [] {
    return [];
  }

  entities(): [] {
    return [];
  }

  entityList(): [] {
    return [];
  }

  readonly entityCount = 0;

  entitiesCalled(): ReadonlySet<string> {
    return new Set();
  }

  entity(): null {
    return null;
  }

  setAliases(): Change {
    return { conflicts: [] };
  }

  setDecisions(): Change {
    return { conflicts: [] };
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

  entityAt(): null {
    return null;
  }

  quotationAt(): null {
    return null;
  }

  quotations(): readonly never[] {
    return [];
  }

  figureAt(): null {
    return null;
  }

  explain(): null {
    return null;
  }

  claims(): [] {
    return [];
  }

  /** Whether somebody puts an article while a snapshot is taken. */
  changesMeanwhile = false;

  *snapshot(): Generator<void, CorpusSnapshot | null, void> {
    yield;
    if (this.changesMeanwhile) return null;
    const narrow = JSON.stringify([...this.articles]);
    const [wholes, numbers, lengths] = [new Int32Array(1), new Float64Array(1), new Int32Array(1)];
    return { wholes, numbers, lengths, narrow, wide: '' };
  }

  *restore({ narrow }: CorpusSnapshot): Generator<void, void, void> {
    yield;
    this.articles.clear();
    for (const [uri, facts] of JSON.parse(narrow)) this.articles.set(uri, facts);
  }
}

/** An analyser whose work is done when the test says so. */
export class HeldAnalyser implements Analyser {
  readonly asked: {
    readonly text: string;
    readonly urgency: Urgency;
    readonly look: Look;
    readonly finish: () => void;
  }[] = [];

  analyse(content: Content, _format: string, urgency: Urgency, look: Look = 'once'): Promise<Analysis> {
    const text = String(content);
    return new Promise((resolve) => {
      this.asked.push({ text, urgency, look, finish: () => resolve(analysisOf(text)) });
    });
  }

  async close(): Promise<void> {}
}

/** An analyser that answers at once, but for a text that hangs, and counts how often it was asked. */
export class QuickAnalyser implements GivesUp {
  readonly texts: string[] = [];
  /** How each of them was looked at. */
  readonly looks: Look[] = [];

  analyseWithin(_milliseconds: number, content: Content): Analysis | null {
    const text = this.#asked(content, 'once');
    return text === 'hang' ? null : analysisOf(text);
  }

  async analyse(content: Content, _format?: string, _urgency?: Urgency, look: Look = 'once'): Promise<Analysis> {
    const text = this.#asked(content, look);
    if (text === 'poison') throw new Error('poisoned');
    return analysisOf(text);
  }

  async close(): Promise<void> {}

  #asked(content: Content, look: Look): string {
    const text = String(content);
    this.texts.push(text);
    this.looks.push(look);
    return text;
  }
}
