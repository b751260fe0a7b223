import { LEXICON } from '../../lexicon/lexicon.ts';
import type { LocalEntity } from './name.ts';
import { looksLikeAcronym, nameWords } from './normaliseName.ts';
import { surnameStart, withoutSuffix } from './personName.ts';
import { losesPrefix, surnames } from './spellingDifference.ts';
import { isCourtesy } from './titles.ts';
import { wellKnownType } from './wellKnownNames.ts';

/**
 * A surname by itself that nobody in the article has, and the person whose name it is but for a letter. Indices into
 * the entities.
 */
export interface OddSurname {
  readonly alone: number;
  readonly person: number;
}

const SHORTEST = 4;
const SHORTEST_IN_CAPITALS = 6;
/** An article with more full names is a list, and a surname in it may be anybody's. */
const MOST_PERSONS = 200;

/** The surnames in an article that are spelt differently from the full name of the only person they can mean. */
export function oddSurnames(entities: readonly LocalEntity[]): OddSurname[] {
  const persons = new Map<string, number[]>();
  const words = new Set<string>();
  for (const [index, entity] of entities.entries()) {
    const name = withoutSuffix(nameWords(entity.name));
    if (name.length < 2) continue;
    for (const word of name) words.add(word);
    if (entity.type !== 'person') continue;
    const surname = name.slice(surnameStart(name)).join('');
    persons.set(surname, [...(persons.get(surname) ?? []), index]);
  }
  if (persons.size > MOST_PERSONS) return [];
  const found: OddSurname[] = [];
  for (const [index, entity] of entities.entries()) {
    const [alone = '', ...rest] = nameWords(entity.name);
    if (rest.length > 0 || alone.length < SHORTEST || words.has(alone) || LEXICON.commonWords.frequent.has(alone))
      continue;
    if (entity.type !== 'person' && wellKnownType(alone) !== null) continue;
    // "ROBERT BRUCE <BRUC>": capitals without an ending are a company's sign on the exchange as often as a surname.
    if (entity.spellings.every((spelling) => spelling.length < SHORTEST_IN_CAPITALS && looksLikeAcronym(spelling)))
      continue;
    const surnamesMeant = [...persons.keys()].filter((surname) => isSlip(alone, surname));
    if (surnamesMeant.length !== 1) continue;
    // Of a family, the one who is named most.
    const person = mostNamed(entities, persons.get(surnamesMeant[0] ?? '') ?? []);
    const full = entities[person];
    if (full === undefined || startOf(full) > startOf(entity) || full.mentions.length < entity.mentions.length)
      continue;
    // Somebody with a title of his own is another person: "President Reagan" and his chief of staff Donald Regan.
    if (entity.titles.every((title) => isCourtesy(title) || full.titles.includes(title)))
      found.push({ alone: index, person });
  }
  return found;
}

function mostNamed(entities: readonly LocalEntity[], persons: readonly number[]): number {
  const mentions = (index: number): number => entities[index]?.mentions.length ?? 0;
  return [...persons].sort((a, b) => mentions(b) - mentions(a) || a - b)[0] ?? -1;
}

function isSlip(alone: string, surname: string): boolean {
  if (alone === surname) return false;
  const difference = surnames(alone, surname, SHORTEST);
  return losesPrefix(alone, surname) || (difference !== null && difference !== 'house');
}

function startOf({ mentions }: LocalEntity): number {
  return mentions[0]?.start ?? Number.POSITIVE_INFINITY;
}
