import { LEXICON } from '../../lexicon/lexicon.ts';
import type { NameType } from './name.ts';
import { nameKey } from './normaliseName.ts';

/** Which card a spelling belongs to, by its type. A place is not asked for an organization's acronym. */
const cards: Readonly<Record<NameType, ReadonlyMap<string, string>>> = {
  person: new Map(),
  organization: cardsOf(LEXICON.wellKnownNames.organizations),
  place: cardsOf(LEXICON.wellKnownNames.places),
  other: cardsOf(LEXICON.wellKnownNames.nationalities),
};

function cardsOf(spellings: readonly (readonly string[])[]): Map<string, string> {
  const cardOf = new Map<string, string>();
  for (const [first = '', ...rest] of spellings) {
    for (const spelling of [first, ...rest]) cardOf.set(nameKey(spelling), nameKey(first));
  }
  return cardOf;
}

/** The key of the card a well-known spelling belongs to ("us" → "united states" for a place), or null. */
export function wellKnownCard(type: NameType, key: string): string | null {
  return cards[type].get(key) ?? null;
}

const spellings: ReadonlyMap<string, readonly string[]> = new Map(
  LEXICON.wellKnownNames.organizations.flatMap((all) => all.map((one) => [nameKey(one), all] as const)),
);

/** All spellings of the organization that a spelling belongs to, as they are written. */
export function organizationSpellings(key: string): readonly string[] {
  return spellings.get(key) ?? [];
}

const canonicalCards: Readonly<Record<NameType, ReadonlySet<string>>> = {
  person: new Set(),
  organization: withoutSpaces(cards.organization),
  place: withoutSpaces(cards.place),
  other: withoutSpaces(cards.other),
};

function withoutSpaces(cardOf: ReadonlyMap<string, string>): Set<string> {
  return new Set([...cardOf.values()].map((card) => card.replaceAll(' ', '')));
}

/** True for a canonical name that every desk knows: nobody's short name, whatever an article makes of its spelling. */
export function isWellKnown(type: NameType, canonical: string): boolean {
  return canonicalCards[type].has(canonical);
}

/** The type of the one card a spelling belongs to; null where the lists know none, or several. */
export function wellKnownType(key: string): NameType | null {
  let found: NameType | null = null;
  for (const type of ['organization', 'place', 'other'] as const) {
    if (!cards[type].has(key)) continue;
    if (found !== null) return null;
    found = type;
  }
  return found;
}

/** True for the spelling of any place the list knows: "America" is not somebody's surname. */
export function isWellKnownPlace(key: string): boolean {
  return cards.place.has(key);
}
