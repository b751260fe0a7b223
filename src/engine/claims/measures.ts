/** The words that say what happened to the counted, and the one word each goes by. */

const FORMS: readonly (readonly [measure: string, forms: string])[] = [
  [
    'killed',
    'kill kills killed killing dead die dies died dying death deaths fatality fatalities slain slays slayed slaying murdered murder murders murdering perished perish perishes massacred massacring slaughtered executed executing beheaded drowned drown drowning electrocuted deceased assassinated lynched succumb succumbs succumbed succumbing',
  ],
  [
    'injured',
    'injure injures injured injuring injury injuries wound wounds wounded wounding hurt hurts hurting maimed maiming',
  ],
  ['shot', 'shot shoots shoot shooting'],
  ['stabbed', 'stabbed stabs stabbing stab'],
  ['hospitalized', 'hospitalized hospitalised hospitalize hospitalizes hospitalizing'],
  ['arrested', 'arrest arrests arrested arresting apprehend apprehends apprehended apprehending'],
  ['detained', 'detain detains detained detaining'],
  ['charged', 'charged charge charging indicted'],
  ['convicted', 'convicted convict convicting'],
  ['sentenced', 'sentenced jailed imprisoned'],
  ['missing', 'missing unaccounted'],
  ['rescued', 'rescue rescued rescues rescuing saved'],
  ['evacuated', 'evacuate evacuated evacuates evacuating'],
  ['displaced', 'displace displaced displaces displacing homeless uprooted'],
  ['trapped', 'trapped trap trapping stranded'],
  ['abducted', 'abducted kidnapped abduct kidnap abducting kidnapping'],
  ['infected', 'infected infect infecting'],
  ['damaged', 'damage damaged damages damaging'],
  ['destroyed', 'destroy destroyed destroys destroying'],
  [
    'stolen',
    'stolen steal steals stole stealing nab nabs nabbed nabbing snatch snatches snatched snatching loot looted looting pilfered pilfering swiped swiping robbed',
  ],
  ['cost', 'cost costs costing'],
];

const BY_FORM: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap(([measure, forms]) => forms.split(' ').map((form): [string, string] => [form, measure])),
);

/** The canonical measure a form of a verb or a state stands for, or undefined. */
export function measureOf(form: string): string | undefined {
  return BY_FORM.get(form);
}

/** True for a canonical measure, and not for a verb that is its own. */
export function isMeasure(word: string): boolean {
  return BY_FORM.get(word) === word || NOUN_MEASURES.has(word);
}

/** Nouns that count what they name: "46 deaths", "12 arrests", "the toll". */
const NOUNS: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        'killed',
        'death deaths fatality fatalities killings murders murder homicides homicide slayings bodies corpses dead toll tolls lives',
      ],
      ['injured', 'injury injuries wounded injured'],
      ['casualties', 'casualty casualties'],
      ['arrested', 'arrest arrests apprehension apprehensions'],
      ['infected', 'infections infection'],
      ['missing', 'missing'],
      ['survived', 'survivor survivors'],
      ['magnitude', 'magnitude'],
      ['cost', 'cost price'],
    ] as const
  ).flatMap(([measure, forms]) => forms.split(' ').map((form): [string, string] => [form, measure])),
);

const NOUN_MEASURES = new Set(NOUNS.values());

export function measureOfNoun(form: string): string | undefined {
  return NOUNS.get(form);
}

/** States that follow the counted without a verb: "46 dead", "three people missing". */
const STATES: ReadonlySet<string> = new Set(
  'dead killed injured wounded hurt missing arrested detained charged shot stabbed hospitalized hospitalised displaced homeless trapped stranded unaccounted rescued evacuated slain infected kidnapped abducted damaged destroyed drowned sentenced convicted indicted executed murdered'.split(
    ' ',
  ),
);

export function isState(word: string): boolean {
  return STATES.has(word);
}

/** Verbs that say nothing of what they govern; a figure with no other verb has no measure. */
const EMPTY_VERBS = new Set(
  'be have do get go come make take see say include become remain seem appear want need let use'.split(' '),
);

export function isEmptyVerb(base: string): boolean {
  return EMPTY_VERBS.has(base);
}

/** Measures that only people and things counted can undergo: "shot dead 30 yards away" kills no yards. */
const HARMS = new Set(['killed', 'injured', 'shot', 'stabbed', 'hospitalized', 'arrested', 'casualties']);

export function isHarm(measure: string): boolean {
  return HARMS.has(measure);
}
