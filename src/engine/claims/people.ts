import { isActor, singular } from './lemma.ts';

/** Nouns for one person that the lexicon knows as something else, or not at all. */
const PERSONS = new Set(
  'cousin aunt uncle niece nephew in-law spouse partner lover acquaintance partygoer clubgoer churchgoer dancer singer musician cook baker miner docker farmer hunter hiker climber diver skier player coach fan spectator guest host waiter waitress chef mechanic plumber electrician carpenter builder cleaner janitor caretaker landlord person individual victim teen adult juvenile minor kid suspect gunman gunwoman shooter attacker assailant bomber passenger pedestrian bystander motorist cyclist motorcyclist roommate co-worker coworker classmate colleague student pupil nurse doctor guard neighbour villager resident worshipper worshiper shopper tourist protester protestor migrant refugee settler militant rebel insurgent fighter civilian hostage inmate prisoner detainee fetus foetus stepson stepdaughter stepfather stepmother ex-wife ex-husband ex-girlfriend ex-boyfriend youth schoolgirl schoolboy schoolchild grandchild great-grandmother female male sibling relative trooper constable sergeant lieutenant captain paramedic firefighter lifeguard homeowner owner tenant customer clerk cashier bartender co-pilot reporter journalist photographer'.split(
    ' ',
  ),
);

/** Words for who did it: whether a toll counts them is the commonest reason why two right tolls differ. */
const PERPETRATORS = new Set(
  'gunman gunmen gunwoman shooter shooters suspect suspects attacker attackers bomber bombers assailant assailants himself herself themselves perpetrator killer driver pilot militants'.split(
    ' ',
  ),
);

/** Nouns for people by number, singular in form. */
const COUPLES: ReadonlyMap<string, number> = new Map([
  ['couple', 2],
  ['duo', 2],
  ['trio', 3],
]);

/** Plurals whose number goes without saying. */
const PAIRS = new Set(['parents', 'grandparents', 'twins']);

/** True for a lower-case noun that stands for one person. */
export function isPersonNoun(word: string): boolean {
  if (PERSONS.has(word) || word.endsWith('mate') || word.endsWith('man')) return true;
  return isActor(word) && singular(word) === word;
}

/** True for a lower-case noun that stands for several persons: "women", "passengers". */
export function isPeopleNoun(word: string): boolean {
  const one = singular(word);
  return word === 'people' || (one !== word && isPersonNoun(one));
}

export function isPerpetrator(word: string): boolean {
  return PERPETRATORS.has(word);
}

/** How many people a noun stands for by itself: "couple", "parents"; 0 where it does not say. */
export function peopleIn(word: string): number {
  return COUPLES.get(word) ?? (PAIRS.has(word) ? 2 : 0);
}
