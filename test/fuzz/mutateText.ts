import type { Random } from './random.ts';

/** What readers have to tell apart: numbers, signs, marks of formats, and what editors and machines leave in texts. */
const PIECES = [
  ...[
    '43',
    '1,200',
    '1.200,50',
    '$1.2bn',
    '€',
    '£12.4 million',
    '12m',
    'Q2',
    '2019-20',
    '10–12',
    '3/4',
    '½',
    '0',
    '-7',
  ],
  ...['twenty-one', 'a dozen', 'hundreds', 'per cent', '%', 'at least', 'more than', 'no one', 'both', 'one in 5'],
  ...['Monday', '3 March 2024', 'yesterday', 'a year earlier', '9.30pm', 'May', 'the fourth quarter'],
  ...['killed', 'injured', 'died', 'said', 'according to', 'including', 'others', 'the rest of whom'],
  ...['Ana Borba', 'BORBA', 'Dr.', 'van der', 'Northvale Herald', 'the mayor of Almeida', 'O’Dea', 'Núñez', 'Ltd'],
  ...['“', '”', '"', '‘', '’', '«', '»', '(', ')', '[', ']', '{', '}', '—', '-', '…', '.', ',', ';', ':', '!', '?'],
  ...['\n', '\r\n', '\n\n', '\t', ' ', '\u00a0', '\u2009', '\u00ad', '\u200b', '\u200f', '\u2028', '\ufeff', '\u0000'],
  ...['😀', '👩‍👩‍👧', '\ud83d', '\ude00', 'é', 'ﬁ', 'İ', 'ß', '北京', 'שלום', '１２', '٣', 'x'.repeat(80)],
  ...['---\n', '+++\n', 'title: ', '# ', '> ', '- ', '1. ', '```', '`', '**', '_', '~~', '[a](b)', '![', '|', '|---|'],
  ...[
    '{++',
    '++}',
    '{--',
    '<p>',
    '</p>',
    '<b',
    '<td>',
    '<table>',
    '<!--',
    '-->',
    '<script>',
    '&amp;',
    '&#x200b;',
    '&',
    '<',
  ],
  ...['WEBVTT\n', '00:01:02.000 --> 00:01:04.000\n', '{\\rtf1 ', '\\u8211?', '{\\*', 'a,b\n', '"1,2"', ';'],
] as const;

/** How long a text may become, in UTF-16 code units: mostly short, so that many are tried. */
const LENGTHS = [200, 200, 400, 400, 800, 800, 2000, 4000] as const;

/** A text made of others and of pieces that break them up. */
export function mutateText(texts: readonly string[], random: Random): string {
  const longest = random.pick(LENGTHS);
  let text = cutOf(random.pick(texts), random).slice(0, longest);
  for (let left = 1 + random.below(8); left > 0; left--) text = mutateOnce(text, texts, random).slice(0, longest);
  return text;
}

function cutOf(text: string, random: Random): string {
  const start = random.below(text.length + 1);
  return text.slice(start, start + 1 + random.below(900));
}

/** One change somewhere in a text. */
export function mutateOnce(text: string, texts: readonly string[], random: Random): string {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + random.below(60));
  const [before, within, after] = [text.slice(0, at), text.slice(at, to), text.slice(to)];
  switch (random.below(9)) {
    case 0:
      return before + after;
    case 1:
      return before + within.repeat(1 + random.below(12)) + after;
    case 2:
      return before + random.pick(PIECES).repeat(1 + random.below(40)) + within + after;
    case 3:
      return before + cutOf(random.pick(texts), random) + within + after;
    case 4:
      return before + (random.below(2) === 0 ? within.toUpperCase() : within.toLowerCase()) + after;
    case 5:
      return text.replaceAll(random.pick(['\n', ' ', '.', ',']), random.pick(PIECES));
    case 6:
      return before + Array.from({ length: 1 + random.below(30) }, () => random.pick(PIECES)).join('') + after;
    default:
      return before + random.pick(PIECES) + within + random.pick(PIECES) + after;
  }
}
