/** The words that say what happened to the counted, and the one word each goes by. */

const FORMS: readonly (readonly [measure: string, forms: string])[] = [
  [
    'killed',
    'kill kills killed killing dead die dies died dying death deaths fatality fatalities slain slay slayed slaying murdered murder murders perished perish perishes massacred slaughtered executed beheaded drowned drown electrocuted deceased killings slayings corpses bodies',
  ],
  [
    'injured',
    'injure injures injured injuring injury injuries wound wounds wounded wounding hurt hurts hurting maimed maiming',
  ],
  ['shot', 'shot shoots shooting'],
  ['hospitalized', 'hospitalized hospitalised hospitalize hospitalizes'],
  ['arrested', 'arrest arrests arrested arresting'],
  ['detained', 'detain detains detained detaining'],
  ['charged', 'charged charges charge charging indicted'],
  ['convicted', 'convicted convict convicting'],
  ['sentenced', 'sentenced sentence sentences jailed imprisoned'],
  ['missing', 'missing unaccounted'],
  ['rescued', 'rescue rescued rescues rescuing saved'],
  ['evacuated', 'evacuate evacuated evacuates evacuating'],
  ['displaced', 'displace displaced displaces displacing homeless uprooted'],
  ['trapped', 'trapped trap trapping stranded'],
  ['abducted', 'abducted kidnapped abduct kidnap abducting kidnapping'],
  ['infected', 'infected infections infection infect'],
  ['damaged', 'damage damaged damages damaging'],
  ['destroyed', 'destroy destroyed destroys destroying'],
  ['cost', 'cost costs costing'],
  ['sold', 'sold sell sells selling'],
];

const BY_FORM: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap(([measure, forms]) => forms.split(' ').map((form): [string, string] => [form, measure])),
);

/** The canonical measure a word form stands for, or undefined. */
export function measureOf(form: string): string | undefined {
  return BY_FORM.get(form);
}

/** Nouns that count what they name: "46 deaths", "12 arrests", "the death toll", "casualties". */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ['death', 'killed'],
  ['deaths', 'killed'],
  ['fatality', 'killed'],
  ['fatalities', 'killed'],
  ['killings', 'killed'],
  ['murders', 'killed'],
  ['murder', 'killed'],
  ['homicides', 'killed'],
  ['homicide', 'killed'],
  ['slayings', 'killed'],
  ['bodies', 'killed'],
  ['corpses', 'killed'],
  ['dead', 'killed'],
  ['toll', 'killed'],
  ['lives', 'killed'],
  ['injury', 'injured'],
  ['injuries', 'injured'],
  ['wounded', 'injured'],
  ['injured', 'injured'],
  ['casualties', 'casualties'],
  ['arrest', 'arrested'],
  ['arrests', 'arrested'],
  ['infections', 'infected'],
  ['magnitude', 'magnitude'],
  ['cost', 'cost'],
  ['price', 'cost'],
]);

export function measureOfNoun(form: string): string | undefined {
  return NOUNS.get(form);
}

/** Adjectives that follow the counted: "46 dead", "three people missing". */
const AFTER: ReadonlySet<string> = new Set(
  'dead killed injured wounded hurt missing arrested detained charged shot hospitalized hospitalised displaced homeless trapped stranded unaccounted rescued evacuated slain infected kidnapped abducted damaged destroyed drowned sentenced convicted'.split(
    ' ',
  ),
);

export function isStateAfter(word: string): boolean {
  return AFTER.has(word);
}
