/** Words that name a happening, and which of them can name the same one. */

interface KindEntry {
  /** Happenings of one family can be told of with each other's general word. */
  readonly family: string;
  readonly kind: string;
  /** The word a label uses. */
  readonly nouns: readonly string[];
  /** Verbs tell the kind, but introduce no new event by themselves. */
  readonly verbs: readonly string[];
}

const ENTRIES: readonly KindEntry[] = [
  entry('any', 'incident', 'incident tragedy disaster catastrophe emergency carnage', ''),
  entry(
    'violence',
    'attack',
    'attack assault raid ambush rampage massacre siege offensive violence atrocity onslaught',
    'attacked ambushed attacking stormed',
  ),
  entry('violence', 'bombing', 'bombing bomb blast explosion bomber bombs', 'detonated exploded bombed exploding'),
  entry(
    'violence',
    'shooting',
    'shooting gunfire gunman gunmen shootout gunfight gunshot shooter slaying homicide murder shootings',
    'shot gunned shoots',
  ),
  entry('violence', 'stabbing', 'stabbing knifing', 'stabbed'),
  entry('violence', 'airstrike', 'airstrike airstrikes shelling drone', 'shelled'),
  entry('violence', 'clash', 'clash clashes fighting battle firefight brawl', 'clashed'),
  entry('quake', 'earthquake', 'earthquake quake tremor temblor', ''),
  entry('quake', 'aftershock', 'aftershock', ''),
  entry('tsunami', 'tsunami', 'tsunami', ''),
  entry('weather', 'flood', 'flood flooding deluge', 'flooded'),
  entry('weather', 'storm', 'storm hurricane typhoon cyclone tornado blizzard', ''),
  entry('weather', 'heatwave', 'heatwave drought', ''),
  entry('slide', 'landslide', 'landslide mudslide avalanche landslip', ''),
  entry('fire', 'fire', 'fire blaze wildfire inferno', ''),
  entry(
    'accident',
    'crash',
    'crash collision derailment accident wreck',
    'crashed derailed collided capsized sank crash crashes derails collide collides capsize capsizes capsizing sinks sinking overturned overturns overturning',
  ),
  entry('accident', 'collapse', 'collapse', 'collapsed'),
  entry('outbreak', 'outbreak', 'outbreak epidemic pandemic', ''),
  entry('protest', 'protest', 'protest rally demonstration riot unrest march uprising', 'protested rallied'),
  entry('vote', 'vote', 'election vote poll primary referendum runoff ballot', 'elected'),
  entry(
    'deal',
    'deal',
    'deal acquisition merger takeover buyout purchase bid',
    'acquired bought acquires buys acquire buy buying acquiring',
  ),
  entry('theft', 'theft', 'heist robbery theft burglary', 'stole robbed stolen'),
  entry('court', 'trial', 'trial verdict lawsuit indictment conviction sentencing', 'sentenced convicted indicted'),
  entry('layoffs', 'layoffs', 'layoff redundancies', ''),
  entry('talks', 'talks', 'summit talks conference meeting', ''),
  entry('game', 'match', 'match game tournament championship', ''),
];

export interface EventWord {
  readonly kind: string;
  readonly family: string;
  readonly verb: boolean;
  /** What a reader calls it: the kind, or the noun of a verb that tells more. */
  readonly noun: string;
}

/** By how verbs begin: a ferry that capsized did not crash. */
const NOUNS_OF_VERBS: readonly (readonly [stem: string, noun: string])[] = [
  ['capsiz', 'capsizing'],
  ['sank', 'sinking'],
  ['sink', 'sinking'],
  ['derail', 'derailment'],
  ['collid', 'collision'],
  ['overturn', 'overturning'],
];

const WORDS = new Map<string, EventWord>();
for (const { family, kind, nouns, verbs } of ENTRIES) {
  for (const noun of nouns) {
    WORDS.set(noun, { kind, family, verb: false, noun: kind });
    if (!noun.endsWith('s')) WORDS.set(`${noun}s`, { kind, family, verb: false, noun: kind });
  }
  for (const verb of verbs) {
    const noun = NOUNS_OF_VERBS.find(([stem]) => verb.startsWith(stem))?.[1] ?? kind;
    WORDS.set(verb, { kind, family, verb: true, noun });
  }
}

const FAMILY = new Map(ENTRIES.map((item) => [item.kind, item.family]));

/** The family a kind belongs to: an attack and a bombing are of one. */
export function familyOf(kind: string): string {
  return FAMILY.get(kind) ?? kind;
}

/** What a lower-case word names, or null. */
export function eventWord(word: string): EventWord | null {
  return WORDS.get(word) ?? null;
}

/** Happenings of two families that are told as one: the quake brought houses down, the storm flooded the town. */
const TOLD_TOGETHER: readonly (readonly [string, string, number])[] = [
  ['earthquake', 'collapse', 0.6],
  ['earthquake', 'landslide', 0.5],
  ['earthquake', 'tsunami', 0.6],
  ['storm', 'flood', 0.6],
  ['storm', 'landslide', 0.5],
  ['flood', 'landslide', 0.6],
  ['fire', 'bombing', 0.5],
  ['fire', 'collapse', 0.4],
  ['crash', 'fire', 0.4],
  ['crash', 'storm', 0.3],
  ['crash', 'theft', 0.3],
  ['protest', 'clash', 0.6],
];
const TOGETHER = new Map(
  TOLD_TOGETHER.flatMap(([a, b, degree]) => [[`${a} ${b}`, degree] as const, [`${b} ${a}`, degree] as const]),
);

/**
 * How well two kinds can name one happening: 1 the same, less where one is a wider word or what came of the other, 0 no.
 */
export function kindsAgree(a: string, b: string): number {
  if (a === b) return 1;
  if (a === 'incident' || b === 'incident') return 0.6;
  if (a === 'aftershock' || b === 'aftershock') return 0;
  if (FAMILY.get(a) !== FAMILY.get(b)) return TOGETHER.get(`${a} ${b}`) ?? 0;
  if (a === 'attack' || b === 'attack') return 0.7;
  if (a === 'clash' || b === 'clash') return 0.6;
  return FAMILY.get(a) === 'violence' ? 0.2 : 0.5;
}

/** True for words so wide that any other word for the happening says more. */
export function isWideKind(kind: string): boolean {
  return kind === 'incident' || kind === 'attack';
}

function entry(family: string, kind: string, nouns: string, verbs: string): KindEntry {
  return { family, kind, nouns: nouns.split(' '), verbs: verbs === '' ? [] : verbs.split(' ') };
}
