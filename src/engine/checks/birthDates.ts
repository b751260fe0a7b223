import { type BirthDate, readBirthDates } from '../claims/statedBirths.ts';
import { ItemGroups } from '../corpus/itemGroups.ts';
import { type Item, KeyIndex } from '../corpus/keyIndex.ts';
import { hashOf } from '../corpus/storage/hashOf.ts';
import type { ArticleFacts } from '../facts.ts';
import { message } from '../model/message.ts';
import type { Span } from '../model/span.ts';
import { canonicalName } from '../names/canonicalName.ts';
import { titled } from '../names/titled.ts';
import type { Check, CheckedCorpus, CheckIndex, Saved } from './check.ts';
import { keptOf } from './check.ts';
import type { Contradiction, Disagreement, Side } from './contradiction.ts';
import { LastRead } from './lastRead.ts';
import { passageSide } from './passageSide.ts';
import { savedGroups } from './savedGroups.ts';

const MESSAGES = [
  'birthDates/rule',
  'birthDates/about',
  'birthDates/explanation/age',
  'birthDates/explanation/two',
] as const;
const RULE = 'date-conflict/age';

/** Somebody's age that does not fit the year of birth, or two years of birth. */
export const birthDates: Check<(typeof MESSAGES)[number]> = {
  id: 'birthDates',
  messages: MESSAGES,
  rules: [
    {
      id: RULE,
      level: 'information',
      title: 'birthDates/rule',
      fixes: ['compare', 'settle', 'notTheSame', 'ignore'],
      isWorkedOut: true,
    },
  ],
  read: ({ words }): readonly BirthDate[] => readBirthDates(words),
  keys: (facts) => keysOf(toldIn('', facts)),
  createIndex: (corpus) => new BirthDateIndex(corpus),
  about: (sides) => message('birthDates/about', titled(sides[0]?.subject[1] ?? '')),
  agree: (a, b) => canBothHold(a.value, b.value),
};

/** Something an article says that depends on when a person was born. */
interface Told extends Span {
  readonly uri: string;
  readonly person: string;
  /** The name as the article has it in full, lower case. */
  readonly name: string;
  readonly entity: number;
  readonly text: string;
  readonly sentence: Span;
  /** "born 1950-05-12", "42 on 2020-03-01"; it never changes. */
  readonly value: string;
}

class BirthDateIndex implements CheckIndex {
  readonly #corpus: CheckedCorpus;
  readonly #keys: KeyIndex;
  readonly #read = new LastRead<readonly Told[]>();
  readonly #groups: ItemGroups<readonly Contradiction[]>;

  constructor(corpus: CheckedCorpus) {
    this.#corpus = corpus;
    this.#keys = new KeyIndex(corpus.numbers, corpus.elsewhere.of(birthDates.id));
    this.#groups = new ItemGroups(this.#keys, {
      near: (item) => this.#alike(item),
      make: (members) => this.#contradictions(members),
      nothing: NOTHING,
    });
  }

  put(uri: string, facts: ArticleFacts): Iterable<string> {
    this.#read.forget(uri);
    return this.#replace(uri, keysOf(this.#readOf(uri, facts)));
  }

  remove(uri: string): Iterable<string> {
    this.#read.forget(uri);
    return this.#replace(uri, []);
  }

  namesChanged(uris: ReadonlySet<string>): Iterable<string> {
    return this.#groups.forget([...uris].flatMap((uri) => this.#keys.of(uri)));
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

  /** Ages hang together by the birth dates of one person; there are few of these. */
  #alike(item: Item): Item[] {
    const own = this.#told(item);
    if (own === undefined) return [];
    return this.#keys.near(item, 1).filter((other) => {
      const theirs = this.#told(other);
      return theirs !== undefined && (isBirth(own) || isBirth(theirs)) && this.#areOne(own, theirs);
    });
  }

  #areOne(one: Told, other: Told): boolean {
    if (one.person !== other.person) return false;
    const [id, otherId] = [this.#corpus.entityOf(one.uri, one.entity), this.#corpus.entityOf(other.uri, other.entity)];
    return id !== null && id === otherId;
  }

  #told(item: Item): Told | undefined {
    return this.#readOf(this.#keys.uriOf(item), null)[this.#keys.placeOf(item)];
  }

  #readOf(uri: string, given: ArticleFacts | null): readonly Told[] {
    return this.#read.of(uri, () => {
      const facts = given ?? this.#corpus.facts(uri);
      return facts === null ? [] : toldIn(uri, facts);
    });
  }

  #contradictions(members: readonly Item[]): readonly Contradiction[] {
    const told = members.map((item) => this.#told(item)).filter((each) => each !== undefined);
    const pairs: Disagreement[] = [];
    for (const [a, one] of told.entries()) {
      for (let b = a + 1; b < told.length; b++) {
        const other = told[b];
        if (other === undefined || canBothHold(one.value, other.value) || !this.#areOne(one, other)) continue;
        pairs.push({
          a,
          b,
          relation: 'contradiction',
          severity: 'information',
          likelihood: 0.9,
          explanation: explanationOf(one, other),
          evidence: [],
        });
      }
    }
    return pairs.length === 0 ? [] : [{ sides: told.map((each) => this.#sideOf(each)), pairs }];
  }

  #sideOf(told: Told): Side {
    return passageSide(this.#corpus, told.uri, told, {
      value: told.value,
      subject: ['birth', told.name],
      rule: RULE,
    });
  }
}

const NOTHING: readonly Contradiction[] = [];

function keysOf(told: readonly Told[]): (readonly number[])[] {
  return told.map(({ person }) => [hashOf(person)]);
}

/** Birth dates, and ages beside a full name in articles of a known date. */
function toldIn(uri: string, facts: ArticleFacts): Told[] {
  const { entities, claims, meta } = facts;
  const found: Told[] = [];
  const births = keptOf<readonly BirthDate[]>(facts, birthDates) ?? [];
  for (const [entity, { type, name, age }] of entities.entries()) {
    if (type !== 'person' || !name.includes(' ')) continue;
    const shared = { uri, entity, person: canonicalName(type, name), name: name.toLowerCase() };
    for (const { entity: of, start, end, text, sentence, born } of births)
      if (of === entity) found.push({ ...shared, start, end, text, sentence, value: `born ${born}` });
    const claim = age === null ? undefined : claims.find(({ start, end }) => start <= age.start && age.end <= end);
    if (age === null || claim === undefined || meta.date === null || claim.modality !== 'stated') continue;
    const { start, end, text, sentence } = claim;
    found.push({ ...shared, start, end, text, sentence, value: `${age.years} on ${meta.date}` });
  }
  return found;
}

function isBirth({ value }: Told): boolean {
  return value.startsWith('born ');
}

function explanationOf(one: Told, other: Told): ReturnType<typeof message<(typeof MESSAGES)[number]>> {
  if (isBirth(one) && isBirth(other)) return message('birthDates/explanation/two', one.text, other.text);
  const [birth, age] = isBirth(one) ? [one, other] : [other, one];
  const [least = 0, most = 0] = agesOn(birth.value.slice(5), age.value.slice(-10));
  const when = { date: age.value.slice(-10) };
  return message(
    'birthDates/explanation/age',
    birth.text,
    least === most ? String(most) : `${least}–${most}`,
    when,
    age.text,
  );
}

/**
 * An age may be that of the day it tells of, some time before the report: it can be a little too low, but not too high.
 */
const BEFORE_REPORT = 1;

function canBothHold(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.startsWith('born ') && other.startsWith('born ')) {
    const [a, b] = [one.slice(5), other.slice(5)];
    return a.startsWith(b) || b.startsWith(a);
  }
  if (!one.startsWith('born ') && !other.startsWith('born ')) return true;
  const [birth, aged] = one.startsWith('born ') ? [one, other] : [other, one];
  const [years = '', day = ''] = aged.split(' on ');
  const [least = 0, most = 0] = agesOn(birth.slice(5), day);
  return Number(years) >= least - BEFORE_REPORT && Number(years) <= most;
}

/** How old somebody born then can be on a day: at least and at most. */
function agesOn(born: string, day: string): readonly [number, number] {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  if (born.length < 7) return [years - 1, years];
  const [own, month] = [born.slice(5), day.slice(5, 5 + born.length - 5)];
  if (born.length === 7 && own === month) return [years - 1, years];
  return own <= month ? [years, years] : [years - 1, years - 1];
}
