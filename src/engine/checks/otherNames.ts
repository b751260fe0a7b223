import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Former } from '../corpus/articleIndex.ts';
import { numbersRetold, numbersTold } from '../corpus/facts/numbersTold.ts';
import { ItemGroups } from '../corpus/itemGroups.ts';
import type { Item } from '../corpus/keyIndex.ts';
import { KeyIndex } from '../corpus/keyIndex.ts';
import { hashOf } from '../corpus/storage/hashOf.ts';
import type { PackedHashes } from '../corpus/storage/packedHashes.ts';
import { areOneStory, compareStories, nameInStory } from '../corpus/storySketch.ts';
import type { ArticleFacts } from '../facts.ts';
import { daysBetween } from '../model/days.ts';
import { message } from '../model/message.ts';
import type { PostHolder } from '../names/findPosts.ts';
import { areMistaken, institutionOf } from '../names/institution.ts';
import { nameWords } from '../names/normaliseName.ts';
import { givenNamesAgree } from '../names/personName.ts';
import { surnames } from '../names/spellingDifference.ts';
import type { Check, CheckedCorpus, CheckIndex, Saved } from './check.ts';
import { keptOf } from './check.ts';
import type { Contradiction, Disagreement, Severity, Side } from './contradiction.ts';
import { allKept } from './keptItems.ts';
import { LastRead } from './lastRead.ts';
import type { Passage } from './passageSide.ts';
import { passageSide } from './passageSide.ts';
import { posts } from './posts.ts';
import { savedGroups } from './savedGroups.ts';

const MESSAGES = ['otherNames/rule', 'otherNames/about', 'otherNames/explanation'] as const;
type MessageId = (typeof MESSAGES)[number];

const RULE = 'name-conflict/name';

/** One holder of a post, or one institution, that two reports of a story call by different names. */
export const otherNames: Check<MessageId> = {
  id: 'otherNames',
  messages: MESSAGES,
  rules: [
    {
      id: RULE,
      level: 'warning',
      title: 'otherNames/rule',
      fixes: ['useOther', 'compare', 'settle', 'notTheSame', 'ignore'],
    },
  ],
  keys: (facts) => keysOf(calledIn(facts)),
  createIndex: (corpus) => new OtherNamesIndex(corpus),
  about: ([side]) => message('otherNames/about', side?.text ?? ''),
};

const MOST_DAYS = 10;
const SHORTEST_WORD = 4;
/** Of one name in one article. */
const MOST_MENTIONS = 12;
/** The role of whom a report names first; no post is called so. */
const FIRST_NAMED = '1';
/** What a full name counts among what two articles of one story share. */
const FULL_NAME = 2;

/** A name of an article that another may have otherwise. */
interface Called {
  /** Wherever the article has it, in order of place. */
  readonly mentions: readonly Passage[];
  /** What the others must share one of. */
  readonly keys: readonly string[];
  /** What differs: the whole name of a person, the last word of an institution. */
  readonly value: string;
  readonly isPerson: boolean;
  /** The numbers of its article, by which another retells it, where a report names this person first; else empty. */
  readonly told: PackedHashes;
}

class OtherNamesIndex implements CheckIndex {
  readonly #corpus: CheckedCorpus;
  readonly #keys: KeyIndex;
  readonly #read = new LastRead<readonly Called[]>();
  readonly #groups: ItemGroups<Contradiction | null>;

  constructor(corpus: CheckedCorpus) {
    this.#corpus = corpus;
    this.#keys = new KeyIndex(corpus.numbers, corpus.elsewhere.of(otherNames.id));
    this.#groups = new ItemGroups(this.#keys, {
      near: (item) => this.#keys.near(item, 1).filter((other) => this.#areOneOtherwise(item, other)),
      make: (members) => this.#contradiction(members),
      nothing: null,
    });
  }

  put(uri: string, facts: ArticleFacts, was: Former | null): Iterable<string> {
    this.#read.forget(uri);
    const now = this.#read.of(uri, () => calledIn(facts));
    const before = was?.isOfSameNames === true ? calledIn(was.facts) : [];
    return this.#replace(uri, keysOf(now), allKept(before.map(saidIn), now.map(saidIn)));
  }

  remove(uri: string): Iterable<string> {
    this.#read.forget(uri);
    return this.#replace(uri, []);
  }

  get saved(): Saved {
    return savedGroups(this.#keys, this.#groups);
  }

  contradictions(uri: string): readonly Contradiction[] {
    const found = new Set<Contradiction>();
    for (const item of this.#keys.of(uri)) {
      const told = this.#groups.of(item);
      if (told !== null) found.add(told);
    }
    return [...found];
  }

  #replace(
    uri: string,
    keys: readonly (readonly number[])[],
    kept: ReadonlyMap<number, number> = new Map(),
  ): Set<string> {
    const touched = this.#keys.replace(uri, keys, kept);
    // What is told of a name has its places, which may be others now.
    for (const item of this.#keys.of(uri)) if (this.#groups.known(item) !== null) touched.add(item);
    const uris = this.#groups.forget(touched);
    uris.delete(uri);
    return uris;
  }

  #contradiction(members: readonly Item[]): Contradiction | null {
    const pairs: Disagreement[] = [];
    const groups = members.map((item) => this.#sidesOf(item));
    const sides = groups.flat();
    for (const [index, one] of members.entries()) {
      for (const [behind, other] of members.entries()) {
        if (index >= behind || !this.#areOneOtherwise(one, other)) continue;
        const [first = [], second = []] = [groups[index], groups[behind]];
        const severity = this.#areWarnedOf(one, other) ? 'warning' : 'information';
        // Every mention is held against the first of the other article.
        for (const side of first) pairs.push(...pairOf(sides, side, second[0], severity));
        for (const side of second.slice(1)) pairs.push(...pairOf(sides, first[0], side, severity));
      }
    }
    pairs.sort((x, y) => x.a - y.a || x.b - y.b);
    return pairs.length === 0 ? null : { sides, pairs };
  }

  #areOneOtherwise(item: Item, other: Item): boolean {
    const [uri, otherUri] = [this.#keys.uriOf(item), this.#keys.uriOf(other)];
    // What the articles' names and dates rule out is not read: most have no name in common.
    if (uri === otherUri || !this.#areOneStory(uri, otherUri, FULL_NAME)) return false;
    const [one, two] = [this.#called(item), this.#called(other)];
    if (one === undefined || two === undefined || !areOneOtherwise(one, two)) return false;
    // What both have of such a name speaks for one story, as much as a full name does.
    const known = !one.isPerson && one.keys[0]?.includes(' ') ? FULL_NAME : 0;
    if (!this.#areOneStory(uri, otherUri, known)) return false;
    if (one.isPerson && haveOtherSurnames(one, two) && this.#areKin(uri, otherUri)) return false;
    // An article that has both names knows two.
    return !this.#has(uri, two) && !this.#has(otherUri, one);
  }

  /** True for two holders of one post; an institution, and whom two reports name first, may be two after all. */
  #areWarnedOf(item: Item, other: Item): boolean {
    const [one, two] = [this.#called(item), this.#called(other)];
    return one?.isPerson === true && two !== undefined && haveOnePost(one, two);
  }

  #has(uri: string, { value, keys, isPerson }: Called): boolean {
    return isPerson
      ? (this.#corpus.facts(uri)?.entities ?? []).some(
          ({ type, name }) => type === 'person' && nameInStory(type, name) === value,
        )
      : this.#calledIn(uri).some((each) => each.value === value && each.keys[0] === keys[0]);
  }

  #sidesOf(item: Item): Side[] {
    const called = this.#called(item);
    return called?.mentions.map((mention) => sideOf(this.#corpus, this.#keys.uriOf(item), mention, called)) ?? [];
  }

  #called(item: Item): Called | undefined {
    return this.#calledIn(this.#keys.uriOf(item))[this.#keys.placeOf(item)];
  }

  #calledIn(uri: string): readonly Called[] {
    return this.#read.of(uri, () => {
      const facts = this.#corpus.facts(uri);
      return facts === null ? [] : calledIn(facts);
    });
  }

  /** True for two stories that have some names in common, as all reports on one country's politics have. */
  #areKin(one: string, other: string): boolean {
    return compareStories(this.#corpus.sketch(one) ?? '', this.#corpus.sketch(other) ?? '') === 'kin';
  }

  #areOneStory(one: string, other: string, known: number): boolean {
    if (!areOneStory(this.#corpus.sketch(one) ?? '', this.#corpus.sketch(other) ?? '', known)) return false;
    const [day, otherDay] = [this.#corpus.meta(one)?.date ?? null, this.#corpus.meta(other)?.date ?? null];
    return (daysBetween(day, otherDay) ?? 0) <= MOST_DAYS;
  }
}

function areOneOtherwise(one: Called, other: Called): boolean {
  if (one.isPerson !== other.isPerson || one.value === other.value) return false;
  if (!one.isPerson) return areMistaken(one.value, other.value);
  if (!haveOnePost(one, other) && numbersRetold(one.told, other.told) === 0) return false;
  const [given = '', surname = ''] = one.value.split(' ');
  const [otherGiven = '', otherSurname = ''] = other.value.split(' ');
  // Nicknames, initials and slips are one name.
  if (surname === otherSurname)
    return !givenNamesAgree(given, otherGiven) && !isSlip(given, otherGiven) && !isPetName(given, otherGiven);
  return given === otherGiven && !isSlip(surname, otherSurname);
}

/** Two holders of like posts may well have one first name: two governors called Mike. */
function haveOtherSurnames(one: Called, other: Called): boolean {
  return one.value.split(' ')[1] !== other.value.split(' ')[1];
}

function haveOnePost(one: Called, other: Called): boolean {
  return one.keys.some((key) => !key.startsWith(FIRST_NAMED) && other.keys.includes(key));
}

function isSlip(one: string, other: string): boolean {
  return surnames(one, other, SHORTEST_WORD) !== null || one.startsWith(other) || other.startsWith(one);
}

const LONGEST_PET_NAME = 5;

/** "Bibi" for Benjamin, "Teddy" for Theodore: short, of the same initial, with the ending of a pet name. */
function isPetName(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length <= LONGEST_PET_NAME && short[0] === long[0] && /(?:i|y|ie)$/.test(short);
}

/** All of it but its places. */
function saidIn({ mentions, keys, value, isPerson, told }: Called): string {
  return JSON.stringify([mentions.map(({ text }) => text), keys, value, isPerson, told]);
}

function keysOf(called: readonly Called[]): (readonly number[])[] {
  return called.map(({ keys }) => keys.map(hashOf));
}

/** The names of an article that are compared, each once. */
function calledIn(facts: ArticleFacts): Called[] {
  // Each time they are asked for, they are unfolded.
  const { entities } = facts;
  const institutions = new Map<string, Called & { readonly mentions: Passage[] }>();
  for (const { type, spellings, mentions } of entities) {
    for (const { start, end, spelling } of mentions) {
      const text = spellings[spelling] ?? '';
      const institution = institutionOf(type, text);
      if (institution === null) continue;
      const { own, head } = institution;
      const known = institutions.get(`${own} ${head}`) ?? {
        mentions: [],
        keys: [own],
        value: head,
        isPerson: false,
        told: '',
      };
      institutions.set(`${own} ${head}`, known);
      if (known.mentions.length < MOST_MENTIONS) known.mentions.push({ start, end, text });
    }
  }
  for (const { mentions } of institutions.values()) mentions.sort((a, b) => a.start - b.start);
  return [...institutions.values(), ...peopleIn(facts, entities)];
}

/** Holders of posts, and whom the report names first. */
function peopleIn(facts: ArticleFacts, entities: ArticleFacts['entities']): Called[] {
  const kept = keptOf<readonly PostHolder[]>(facts, posts) ?? [];
  const first = firstNamed(entities);
  const people = new Set([...kept.map(({ entity }) => entity), ...(first === -1 ? [] : [first])]);
  return [...people].flatMap((entity) => {
    const { name = '', mentions = [], spellings = [] } = entities[entity] ?? {};
    const key = nameInStory('person', name);
    const held = kept
      .filter((holder) => holder.entity === entity)
      .flatMap((holder) => holder.posts.filter(({ kind }) => LEXICON.posts.single.has(kind)));
    const [given, surname, ...more] = key.split(' ');
    const written = mentions
      .map(({ start, end, spelling }) => ({ start, end, text: spellings[spelling] ?? '' }))
      .filter(({ text }) => nameInStory('person', text) === key)
      .slice(0, MOST_MENTIONS);
    const isFirst = entity === first;
    const roles = [...held.map(({ kind, seat }) => `${kind}/${seat}`), ...(isFirst ? [FIRST_NAMED] : [])];
    if (written.length === 0 || roles.length === 0 || surname === undefined || more.length > 0) return [];
    const keys = roles.flatMap((role) => [`${role} ${given} *`, `${role} * ${surname}`]);
    const told = isFirst ? numbersTold(facts.claims) : '';
    return [{ mentions: written, keys, value: key, isPerson: true, told }];
  });
}

/**
 * The place among the entities of the person whom a report names before all others; -1 where that is not by two words:
 * of more some may be a father's.
 */
function firstNamed(entities: ArticleFacts['entities']): number {
  let [first, at] = [-1, Number.POSITIVE_INFINITY];
  for (const [index, { type, mentions }] of entities.entries()) {
    const start = mentions[0]?.start ?? at;
    if (type === 'person' && start < at) [first, at] = [index, start];
  }
  return nameWords(entities[first]?.name ?? '').length === 2 ? first : -1;
}

function pairOf(
  sides: readonly Side[],
  one: Side | undefined,
  other: Side | undefined,
  severity: Severity,
): Disagreement[] {
  if (one === undefined || other === undefined) return [];
  return [
    {
      a: sides.indexOf(one),
      b: sides.indexOf(other),
      relation: 'contradiction',
      severity,
      likelihood: 0.8,
      explanation: message('otherNames/explanation', one.text, other.text),
      evidence: [],
    },
  ];
}

function sideOf(corpus: CheckedCorpus, uri: string, passage: Passage, { value, keys, isPerson }: Called): Side {
  return passageSide(corpus, uri, passage, { value, subject: isPerson ? [] : keys, rule: RULE });
}
