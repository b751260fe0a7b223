import { LEXICON } from '../../lexicon/lexicon.ts';
import { ItemGroups } from '../corpus/itemGroups.ts';
import type { Item } from '../corpus/keyIndex.ts';
import { KeyIndex } from '../corpus/keyIndex.ts';
import { hashOf } from '../corpus/storage/hashOf.ts';
import { areOneStory, nameInStory } from '../corpus/storySketch.ts';
import type { ArticleFacts } from '../facts.ts';
import { message } from '../model/message.ts';
import type { Span } from '../model/span.ts';
import type { PostHolder } from '../names/findPosts.ts';
import { areMistaken, institutionOf } from '../names/institution.ts';
import { givenNamesAgree } from '../names/personName.ts';
import { surnames } from '../names/spellingDifference.ts';
import type { Check, CheckedCorpus, CheckIndex } from './check.ts';
import { keptOf } from './check.ts';
import type { Contradiction, Disagreement, Side } from './contradiction.ts';
import { posts } from './posts.ts';

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
  createIndex: (corpus) => new OtherNamesIndex(corpus),
  about: ([side]) => message('otherNames/about', side?.text ?? ''),
};

const MOST_DAYS = 10;
const SHORTEST_WORD = 4;
/** What a full name counts among what two articles of one story share. */
const FULL_NAME = 2;

/** A name of an article that another may have otherwise. */
interface Called extends Span {
  readonly text: string;
  /** What the others must share one of. */
  readonly keys: readonly string[];
  /** What differs: the whole name of a person, the last word of an institution. */
  readonly value: string;
  readonly isPerson: boolean;
}

class OtherNamesIndex implements CheckIndex {
  readonly #corpus: CheckedCorpus;
  readonly #keys = new KeyIndex();
  readonly #groups = new ItemGroups(
    (item) => this.#keys.near(item, 1).filter((other) => this.#areOneOtherwise(item, other)),
    (members) => this.#contradiction(members),
  );

  constructor(corpus: CheckedCorpus) {
    this.#corpus = corpus;
  }

  put(uri: string, facts: ArticleFacts): Iterable<string> {
    return this.#replace(
      uri,
      calledIn(facts).map(({ keys }) => keys.map(hashOf)),
    );
  }

  remove(uri: string): Iterable<string> {
    return this.#replace(uri, []);
  }

  contradictions(uri: string): readonly Contradiction[] {
    const found = new Set<Contradiction>();
    for (const item of this.#keys.of(uri)) {
      const told = this.#groups.of(item);
      if (told !== null) found.add(told);
    }
    return [...found];
  }

  #replace(uri: string, keys: readonly (readonly number[])[]): Set<string> {
    const uris = this.#groups.forget(this.#keys.replace(uri, keys));
    uris.delete(uri);
    return uris;
  }

  #contradiction(members: readonly Item[]): Contradiction | null {
    const pairs: Disagreement[] = [];
    const sides = members.flatMap((item) => this.#sideOf(item));
    for (const [a, one] of members.entries()) {
      for (const [b, other] of members.entries()) {
        const [first, second] = [sides[a], sides[b]];
        if (a >= b || first === undefined || second === undefined || !this.#areOneOtherwise(one, other)) continue;
        pairs.push({
          a,
          b,
          relation: 'contradiction',
          severity: first.subject.length === 0 ? 'warning' : 'information',
          likelihood: 0.8,
          explanation: message('otherNames/explanation', first.text, second.text),
          evidence: [],
        });
      }
    }
    return pairs.length === 0 ? null : { sides, pairs };
  }

  #areOneOtherwise(item: Item, other: Item): boolean {
    if (item.uri === other.uri) return false;
    const [facts, otherFacts] = [this.#corpus.facts(item.uri), this.#corpus.facts(other.uri)];
    if (facts === null || otherFacts === null) return false;
    const [one, two] = [calledIn(facts)[item.index], calledIn(otherFacts)[other.index]];
    if (one === undefined || two === undefined || !areOneOtherwise(one, two)) return false;
    // What both have of such a name speaks for one story, as much as a full name does.
    const known = !one.isPerson && one.keys[0]?.includes(' ') ? FULL_NAME : 0;
    if (!this.#areOneStory(item.uri, other.uri, known)) return false;
    // An article that has both names knows two.
    return !isIn(facts, two) && !isIn(otherFacts, one);
  }

  #sideOf({ uri, index }: Item): Side[] {
    const facts = this.#corpus.facts(uri);
    const called = facts === null ? undefined : calledIn(facts)[index];
    return called === undefined ? [] : [sideOf(this.#corpus, uri, called)];
  }

  #areOneStory(one: string, other: string, known: number): boolean {
    if (!areOneStory(this.#corpus.sketch(one) ?? '', this.#corpus.sketch(other) ?? '', known)) return false;
    const [day, otherDay] = [this.#corpus.meta(one)?.date ?? null, this.#corpus.meta(other)?.date ?? null];
    return (
      day === null || otherDay === null || Math.abs(Date.parse(day) - Date.parse(otherDay)) <= MOST_DAYS * 86_400_000
    );
  }
}

function isIn(facts: ArticleFacts, { value, keys, isPerson }: Called): boolean {
  return isPerson
    ? facts.entities.some(({ type, name }) => type === 'person' && nameInStory(type, name) === value)
    : calledIn(facts).some((each) => each.value === value && each.keys[0] === keys[0]);
}

function areOneOtherwise(one: Called, other: Called): boolean {
  if (one.isPerson !== other.isPerson || one.value === other.value) return false;
  if (!one.isPerson) return areMistaken(one.value, other.value);
  const [given = '', surname = ''] = one.value.split(' ');
  const [otherGiven = '', otherSurname = ''] = other.value.split(' ');
  // Nicknames, initials and slips are one name.
  if (surname === otherSurname) return !givenNamesAgree(given, otherGiven) && !isSlip(given, otherGiven);
  return given === otherGiven && !isSlip(surname, otherSurname);
}

function isSlip(one: string, other: string): boolean {
  return surnames(one, other, SHORTEST_WORD) !== null || one.startsWith(other) || other.startsWith(one);
}

/** The names of an article that are compared: one of each, where it first stands. */
function calledIn(facts: ArticleFacts): Called[] {
  const found: Called[] = [];
  for (const { type, spellings, mentions } of facts.entities) {
    const met = new Set<string>();
    for (const { start, end, spelling } of mentions) {
      const text = spellings[spelling] ?? '';
      const institution = institutionOf(type, text);
      if (institution === null || met.has(institution.head + institution.own)) continue;
      met.add(institution.head + institution.own);
      found.push({ start, end, text, keys: [institution.own], value: institution.head, isPerson: false });
    }
  }
  for (const holder of keptOf<readonly PostHolder[]>(facts, posts) ?? []) {
    const person = facts.entities[holder.entity];
    const name = nameInStory('person', person?.name ?? '');
    const mention = person?.mentions.find(
      ({ spelling }) => nameInStory('person', person.spellings[spelling] ?? '') === name,
    );
    const held = holder.posts.filter(({ kind }) => LEXICON.posts.single.has(kind));
    const [given, surname, ...more] = name.split(' ');
    if (mention === undefined || held.length === 0 || surname === undefined || more.length > 0) continue;
    const keys = held.flatMap(({ kind, seat }) => [`${kind}/${seat} ${given} *`, `${kind}/${seat} * ${surname}`]);
    const { start, end, spelling } = mention;
    found.push({ start, end, text: person?.spellings[spelling] ?? '', keys, value: name, isPerson: true });
  }
  return found;
}

function sideOf(corpus: CheckedCorpus, uri: string, { start, end, text, value, keys, isPerson }: Called): Side {
  const meta = corpus.meta(uri);
  return {
    uri,
    start,
    end,
    text,
    sentence: { start, end },
    date: meta?.date ?? null,
    sourceName: meta?.source ?? null,
    value,
    subject: isPerson ? [] : keys,
    event: null,
    rule: RULE,
    figure: null,
  };
}
