import type { ArticleFacts } from '../../facts.ts';
import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import { CHECKS, CLAIMS, ENTITIES, EVENTS, OTHERS, STATEMENTS } from './factsCode.ts';
import { FactsReader } from './factsReader.ts';
import { type WrittenFacts, writeFacts } from './factsWriter.ts';
import { type Shape, shapes } from './shapes.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Facts as the corpus keeps them, in a fifteenth of the memory of objects; their words go into its vocabulary. They
 * read like any facts; each part is unfolded on access, and the caller may keep it or not. Facts that were made with
 * this vocabulary are given back.
 */
export function compactFacts(facts: ArticleFacts, vocabulary: Vocabulary): CompactFacts {
  if (facts instanceof CompactFacts && facts.vocabulary === vocabulary) return facts;
  const { meta, stories, contexts, notices, doubtful, entities, events, statements, checks, claims } = facts;
  const others: Others = { meta, stories, contexts, notices, ...(doubtful === undefined ? {} : { doubtful }) };
  const parts = [others, entities, events, statements, checks, ...claims];
  return new CompactFacts(writeFacts(parts, vocabulary), shapes, vocabulary);
}

/** Facts of which much is asked in a row. */
export interface OpenFacts extends Pick<ArticleFacts, 'meta' | 'contexts' | 'events'> {
  claim(index: number): Claim | undefined;
}

/** Of compact facts only what is asked for is unfolded, and once. */
export function openFacts(facts: ArticleFacts): OpenFacts {
  if (facts instanceof CompactFacts) return new OpenedFacts(facts);
  const { meta, contexts, events, claims } = facts;
  return { meta, contexts, events, claim: (index) => claims[index] };
}

class OpenedFacts implements OpenFacts {
  readonly #reader: FactsReader;
  readonly #parts: unknown[];

  constructor(facts: CompactFacts) {
    this.#reader = facts.reader();
    this.#parts = new Array(this.#reader.parts);
  }

  get meta(): ArticleFacts['meta'] {
    return (this.#part(OTHERS) as Others).meta;
  }

  get contexts(): ArticleFacts['contexts'] {
    return (this.#part(OTHERS) as Others).contexts;
  }

  get events(): ArticleFacts['events'] {
    return this.#part(EVENTS) as ArticleFacts['events'];
  }

  claim(index: number): Claim | undefined {
    return index < 0 ? undefined : (this.#part(index + CLAIMS) as Claim | undefined);
  }

  #part(number: number): unknown {
    if (number < this.#parts.length) this.#parts[number] ??= this.#reader.part(number);
    return this.#parts[number];
  }
}

type Others = Omit<ArticleFacts, 'entities' | 'events' | 'statements' | 'checks' | 'claims'>;

export class CompactFacts implements ArticleFacts, WrittenFacts {
  /** One string costs less than many, and does not retain the article's text. */
  readonly own: string;
  /** Numbers below 256 as the units of a string, which costs a quarter of a small typed array. */
  readonly code: string;
  /** What the numbers of key lists in the code mean. */
  readonly shapes: readonly Shape[];
  readonly vocabulary: Vocabulary;

  constructor({ own, code }: WrittenFacts, known: readonly Shape[], vocabulary: Vocabulary) {
    this.own = own;
    this.code = code;
    this.shapes = known;
    this.vocabulary = vocabulary;
  }

  get meta(): ArticleFacts['meta'] {
    return this.#others().meta;
  }

  get stories(): ArticleFacts['stories'] {
    return this.#others().stories;
  }

  get contexts(): ArticleFacts['contexts'] {
    return this.#others().contexts;
  }

  get notices(): ArticleFacts['notices'] {
    return this.#others().notices;
  }

  get doubtful(): readonly Span[] {
    return this.#others().doubtful ?? [];
  }

  get entities(): ArticleFacts['entities'] {
    return this.#read(ENTITIES) as ArticleFacts['entities'];
  }

  get events(): ArticleFacts['events'] {
    return this.#read(EVENTS) as ArticleFacts['events'];
  }

  get statements(): ArticleFacts['statements'] {
    return this.#read(STATEMENTS) as ArticleFacts['statements'];
  }

  get checks(): ArticleFacts['checks'] {
    return this.#read(CHECKS) as ArticleFacts['checks'];
  }

  get claims(): ArticleFacts['claims'] {
    const reader = this.reader();
    const found: Claim[] = [];
    for (let part = CLAIMS; part < reader.parts; part++) found.push(reader.part(part) as Claim);
    return found;
  }

  #others(): Others {
    return this.#read(OTHERS) as Others;
  }

  #read(part: number): unknown {
    return this.reader().part(part);
  }

  reader(): FactsReader {
    return new FactsReader(this, this.shapes, this.vocabulary);
  }
}
