import type { Feature } from '../../corpus/facts/evidence/weights.ts';
import { ItemGroups } from '../../corpus/itemGroups.ts';
import { type Item, KeyIndex } from '../../corpus/keyIndex.ts';
import { hashOf } from '../../corpus/storage/hashOf.ts';
import type { ArticleFacts } from '../../facts.ts';
import type { CheckedCorpus, CheckIndex, Saved } from '../check.ts';
import type { Contradiction } from '../contradiction.ts';
import { LastRead } from '../lastRead.ts';
import { savedGroups } from '../savedGroups.ts';
import { type Happening, happeningsIn, likelihoodOfOne, namesOf, type SaidOfEvent, type Told } from './happening.ts';

/** What a check asks of the happenings of a corpus. */
export interface Question<Said extends SaidOfEvent> {
  /** The check's id. */
  readonly check: string;
  /** What an article says, with its values. */
  told(facts: ArticleFacts): readonly Told<Said>[];
  /** What says nothing of whether two happenings are one. */
  readonly inQuestion: ReadonlySet<Feature>;
  /** What happenings that are one contradict each other on. */
  contradictions(happenings: readonly Happening<Said>[]): readonly Contradiction[];
}

/** The keys of an article's happenings, as `Check.keys` asks for them. */
export function keysOfHappenings<Said extends SaidOfEvent>(
  facts: ArticleFacts,
  { told }: Question<Said>,
): (readonly number[])[] {
  return happeningsIn('', facts, told(facts)).map(keysOf);
}

function keysOf(happening: Happening<SaidOfEvent>): readonly number[] {
  return namesOf(happening).map(hashOf);
}

const NOTHING: readonly Contradiction[] = [];

/** Which articles tell of one happening, found by the people and places that their stories share. */
export class HappeningIndex<Said extends SaidOfEvent> implements CheckIndex {
  readonly #corpus: CheckedCorpus;
  readonly #question: Question<Said>;
  readonly #keys: KeyIndex;
  readonly #read = new LastRead<readonly Happening<Said>[]>();
  readonly #groups: ItemGroups<readonly Contradiction[]>;

  constructor(corpus: CheckedCorpus, question: Question<Said>) {
    this.#corpus = corpus;
    this.#question = question;
    this.#keys = new KeyIndex(corpus.numbers, corpus.elsewhere.of(question.check));
    this.#groups = new ItemGroups(this.#keys, {
      near: (item) => this.#alike(item),
      make: (members) =>
        question.contradictions(members.map((item) => this.#happening(item)).filter((each) => each !== undefined)),
      nothing: NOTHING,
    });
  }

  put(uri: string, facts: ArticleFacts): Iterable<string> {
    this.#read.forget(uri);
    return this.#replace(uri, this.#readOf(uri, facts).map(keysOf));
  }

  remove(uri: string): Iterable<string> {
    this.#read.forget(uri);
    return this.#replace(uri, []);
  }

  get saved(): Saved {
    return savedGroups(this.#keys, this.#groups);
  }

  contradictions(uri: string): readonly Contradiction[] {
    const found = new Set(this.#keys.of(uri).flatMap((item) => this.#groups.of(item)));
    return [...found].filter(({ sides }) => sides.some((side) => side.uri === uri));
  }

  #replace(uri: string, keys: readonly (readonly number[])[]): Set<string> {
    const uris = this.#groups.forget(this.#keys.replace(uri, keys));
    uris.delete(uri);
    return uris;
  }

  #alike(item: Item): Item[] {
    const own = this.#happening(item);
    if (own === undefined) return [];
    return this.#keys.near(item, 1).filter((other) => {
      const theirs = this.#happening(other);
      return (
        theirs !== undefined && theirs.uri !== own.uri && likelihoodOfOne(own, theirs, this.#question.inQuestion) > 0
      );
    });
  }

  #happening(item: Item): Happening<Said> | undefined {
    return this.#readOf(this.#keys.uriOf(item), null)[this.#keys.placeOf(item)];
  }

  #readOf(uri: string, given: ArticleFacts | null): readonly Happening<Said>[] {
    return this.#read.of(uri, () => {
      const facts = given ?? this.#corpus.facts(uri);
      return facts === null ? [] : happeningsIn(uri, facts, this.#question.told(facts));
    });
  }
}
