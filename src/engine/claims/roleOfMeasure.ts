import type { Figure, FigureKind } from '../figures/figure.ts';
import type { Line } from '../figures/line.ts';

/** How many tokens on either side of a figure may tell what it is. */
const REACH = 4;
/** How far back a verb of buying may stand: "agreed to buy the owner of three ports, Kestrel, for $1.2 billion". */
const BUYING_REACH = 24;

/** What a sum, a length or a share is, by the words beside it: "worth", "a depth of", "bail". */
type Roles = readonly (readonly [role: string, words: string])[];

const MONEY: Roles = [
  [
    'stolen',
    'stole steal steals stealing stolen nab nabs nabbed nabbing snatched snatch snatching grabbed looted loot robbed robbery heist haul theft thefts raid booty swag burglary',
  ],
  ['price', 'worth valued value price priced deal takeover acquisition purchase merger buyout bid offer sale sold'],
  ['bail', 'bail bailed'],
  ['fine', 'fine fined fines penalty penalties'],
  ['salary', 'salary salaries wage wages'],
  ['debt', 'debt debts owes owed owing owe loan loans'],
  ['loss', 'loss losses lost'],
  ['profit', 'profit profits'],
  ['revenue', 'revenue revenues sales turnover'],
  ['damages', 'damages compensation settlement award verdict'],
  ['budget', 'budget'],
  ['aid', 'aid grant grants donation donations donated'],
  ['ransom', 'ransom'],
  ['raised', 'raised raising raise fundraising'],
  ['cost', 'cost costs costing'],
];
const LENGTH: Roles = [
  ['depth', 'depth deep'],
  ...'north south east west northeast northwest southeast southwest'
    .split(' ')
    .map((way) => [`distance ${way}`, way] as const),
  ['distance', 'away from off'],
  ['height', 'height high tall'],
  ['width', 'width wide'],
];
const PERCENT: Roles = [
  ['stake', 'stake shareholding'],
  ['rate', 'rate coupon interest yield'],
  ['turnout', 'turnout'],
  ['tax', 'tax levy duty'],
  ['unemployment', 'unemployment jobless'],
];
const DURATION: Roles = [['sentence', 'sentence sentenced prison jail jailed imprisonment bars']];

const TABLES = new Map<FigureKind, ReadonlyMap<string, string>>(
  (
    [
      ['money', MONEY],
      ['length', LENGTH],
      ['percent', PERCENT],
      ['duration', DURATION],
    ] as const
  ).map(([kind, roles]) => [
    kind,
    new Map(roles.flatMap(([role, words]) => words.split(' ').map((word): [string, string] => [word, role]))),
  ]),
);

const BUYING = new Set(
  'buy buys buying bought acquire acquires acquiring acquired purchase purchased sell sells selling sold'.split(' '),
);
/** Where a clause or a list ends, what stands beyond is another figure's. */
const STOPS = new Set([',', ';', ':', '—', '–', 'and', 'but', 'while', 'which', 'after', 'before', 'when']);

/**
 * What a figure that counts nothing is a figure of, read from the words beside it where its sentence has no predicate of its
 * own; null where they do not say. `first` and `end` are the figure's tokens.
 */
export function roleOfMeasure(line: Line, figure: Figure, first: number, end: number): string | null {
  const roles = TABLES.get(figure.kind);
  if (roles === undefined) return null;
  const after = nearest(line, end, 1, roles);
  const before = nearest(line, first - 1, -1, roles);
  if (figure.kind === 'length') return after?.role ?? before?.role ?? null;
  if (figure.kind === 'money' && line.at(first - 1) === 'for' && isBought(line, first - 2)) return 'price';
  if (after === null || before === null) return after?.role ?? before?.role ?? null;
  return before.distance < after.distance ? before.role : after.role;
}

function nearest(
  line: Line,
  from: number,
  step: 1 | -1,
  roles: ReadonlyMap<string, string>,
): { role: string; distance: number } | null {
  for (let distance = 0; distance < REACH; distance++) {
    const word = line.at(from + step * distance);
    if (word === '' || STOPS.has(word)) return null;
    const role = roles.get(word);
    if (role !== undefined) return { role, distance };
    if (line.isDigits(from + step * distance)) return null;
  }
  return null;
}

function isBought(line: Line, from: number): boolean {
  for (let at = from; at >= 0 && at > from - BUYING_REACH; at--) if (BUYING.has(line.at(at))) return true;
  return false;
}
