import type { Random } from './random.ts';

/** What programs do not expect where something else stood. */
const ODD: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    -0,
    '',
    ' ',
    '.',
    '..',
    '/',
    '../../../etc/passwd',
    'null',
    '\u0000',
    '\ud83d',
  ],
  ...[
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'x'.repeat(5000),
    '\u202etxt.exe',
    '<img src=x>',
    '[a](command:b)',
  ],
  ...[
    '**/*',
    '{a,b}',
    '{{{{',
    '[!',
    '(a+)+$',
    '*'.repeat(60),
    '**/'.repeat(40),
    'file:///a',
    'untitled:1',
    'http://[',
    '%zz',
  ],
  ...[[], {}, [[]], [null], [['a'], ['a', 'b', 'c']], { start: 0, end: 1 }, { line: -1, character: 1e12 }],
];

/** A copy of plain data in which something, somewhere, is not as it was. */
export function mutateJson(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.below(6) === 0) return random.pick(ODD);
  if (Array.isArray(value)) return mutatedList(value, random);
  const entries = Object.entries(value);
  const at = random.below(entries.length + 1);
  const [name, child] = entries[at] ?? ['__proto__', null];
  switch (random.below(5)) {
    case 0:
      return Object.fromEntries(entries.filter((_, index) => index !== at));
    case 1:
      return Object.fromEntries([...entries, [String(random.pick(ODD)), child]]);
    default:
      return Object.fromEntries([...entries, [name, mutateJson(child, random)]]);
  }
}

function mutatedList(list: readonly unknown[], random: Random): unknown[] {
  const at = random.below(list.length + 1);
  switch (random.below(5)) {
    case 0:
      return list.filter((_, index) => index !== at);
    case 1:
      return [...list, list[at], random.pick(ODD)];
    case 2:
      return [...list].reverse();
    default:
      return list.map((child, index) => (index === at ? mutateJson(child, random) : child));
  }
}
