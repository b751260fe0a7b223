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

/** The claims one by one: compact facts unfold only those asked for. */
export function claimsOneByOne(facts: ArticleFacts): (index: number) => Claim | undefined {
  return facts instanceof CompactFacts ? facts.claimReader() : (index) => facts.claims[index];
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
    const reader = this.#reader();
    const found: Claim[] = [];
    for (let part = CLAIMS; part < reader.parts; part++) found.push(reader.part(part) as Claim);
    return found;
  }

  claimReader(): (index: number) => Claim | undefined {
    const reader = this.#reader();
    const made: (Claim | undefined)[] = [];
    return (index) => {
      if (index < 0 || index + CLAIMS >= reader.parts) return undefined;
      made[index] ??= reader.part(index + CLAIMS) as Claim;
      return made[index];
    };
  }

  #others(): Others {
    return this.#read(OTHERS) as Others;
  }

  #read(part: number): unknown {
    return this.#reader().part(part);
  }

  #reader(): FactsReader {
    return new FactsReader(this, this.shapes, this.vocabulary);
  }
}
