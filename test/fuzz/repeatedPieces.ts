import type { FormatId } from '../../src/formats/formats.ts';

/** Pieces that, repeated, make what costs most: a name, its format, the piece. `#` becomes a number, `@` a name. */
export const REPEATED: readonly (readonly [name: string, format: FormatId, piece: string])[] = [
  ['prose', 'plain', 'A fire in Almeida killed # people on Monday, the mayor Ana Borba said.\n\n'],
  ['numbers in a row', 'plain', '# '],
  ['numbers with commas', 'plain', '1,'],
  ['numbers in lines', 'plain', '#\n'],
  ['people in one sentence', 'plain', '# people and # men died and '],
  ['deaths in one sentence', 'plain', 'killing #, injuring #, '],
  ['sums of money', 'plain', '$# million ($# million), '],
  ['dates', 'plain', 'on Monday 3 March 2024, '],
  ['ages of one person', 'plain', 'Ana Borba, #, '],
  ['shares', 'plain', '# per cent of #, or #, '],
  ['speakers', 'plain', 'Ana Borba said Carl Dorn said '],
  ['posts', 'plain', 'The mayor of @, @ @, met the police chief of @, @ @, on Monday.\n\n'],
  ['people with ages', 'plain', '@ @, #, and @ @, #, died in @. '],
  ['names alike', 'plain', 'Emil Tor@ died. '],
  ['names without commas', 'plain', '@ '],
  ['events', 'plain', 'The fire in @ killed # people and the flood in @ injured #. '],
  ['headlines', 'plain', 'FIRE IN ALMEIDA KILLS #\n\n'],
  ['quotations', 'plain', '"We will rebuild the bridge before winter comes," Ana Borba said.\n\n'],
  ['open quotations', 'plain', '"a said '],
  ['brackets', 'plain', '('],
  ['emphasis', 'markdown', '*a_'],
  ['links', 'markdown', '[a](b '],
  ['table rows', 'markdown', '| Almeida | # killed |\n'],
  ['table heads', 'markdown', '|---|---|\n'],
  ['footnotes', 'markdown', '[^#]: a\n'],
  ['quoted quotes', 'markdown', '> '],
  ['numbered lists in lists', 'markdown', '1. '],
  ['footnotes in footnotes', 'markdown', '[^1]: '],
  ['paragraphs in one line', 'html', '<p>Ana Borba said # people died in the <a href="x">fire</a>.</p>'],
  ['names through markup', 'html', `@${'<b'.repeat(400)}>@ said. `],
  ['nested elements', 'html', '<div>'],
  ['attributes', 'html', '<p a=1 b="2" '],
  ['comments', 'html', '<!--'],
  ['groups', 'rtf', '{\\b '],
  ['cues', 'webvtt', '00:00:01.000 --> 00:00:02.000\n# people died.\n\n'],
  ['cells', 'csv', 'Almeida,#,# killed\n'],
];

/** A piece, again and again, up to a length. */
export function repeated(piece: string, length: number): string {
  let number = 7;
  const next = (): number => {
    number = (Math.imul(number, 1103515245) + 12345) >>> 0;
    return number;
  };
  let text = '';
  while (text.length < length) {
    text += piece.replace(/[#@]/g, (sign) => (sign === '#' ? String(1 + (next() % 99991)) : nameOf(next())));
  }
  return text.slice(0, length);
}

const SYLLABLES = 'bar den fel gor hal kin lo mar nis pol ran sev tin vor wen zal'.split(' ');

function nameOf(number: number): string {
  const [a = '', ...others] = [8, 16, 24].map((shift) => SYLLABLES[(number >>> shift) % SYLLABLES.length] ?? '');
  return `${a.charAt(0).toUpperCase()}${a.slice(1)}${others.join('')}`;
}
