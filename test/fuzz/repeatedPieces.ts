import type { FormatId } from '../../src/formats/formats.ts';

/** Pieces that, repeated, make what costs most: a name, its format, the piece. `#` becomes a number that changes. */
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
  let text = '';
  while (text.length < length) {
    text += piece.replaceAll('#', () => {
      number = (Math.imul(number, 1103515245) + 12345) >>> 0;
      return String(1 + (number % 99991));
    });
  }
  return text.slice(0, length);
}
