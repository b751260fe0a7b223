import { type Message, readable } from '../engine/index.ts';
import { PartCounter } from './addressMessages.ts';
import type { ExtractedText } from './extractedText.ts';
import type { Reading } from './format.ts';

/**
 * Adds what a reader of a text format made of a text inside another file: its parts, without the markup between them.
 */
export function addReading(
  text: ExtractedText,
  { prose, parts }: Pick<Reading, 'prose' | 'parts'>,
  addressIn: (address: Message) => Message = (address) => address,
): void {
  const counter = new PartCounter();
  let inTable = false;
  for (const { kind, start, end, indent, bullet, gap } of parts) {
    const words = readable(prose.slice(start, end));
    const options = { kind, indent, bullet, gap };
    if (kind === 'table-row') {
      if (!inTable) counter.table();
      counter.row();
      const cells = words.split(/ ?\| ?/u);
      text.addPieces(
        cells.map((cell, index) => ({
          words: index === 0 ? cell : ` | ${cell}`,
          address: addressIn(counter.cell(index + 1)),
        })),
        options,
      );
    } else if (kind === 'headline') text.add(words, addressIn(counter.headline()), options);
    else if (kind === 'caption') text.add(words, addressIn(counter.caption()), options);
    else if (kind === null || kind === 'paragraph' || kind === 'list-item')
      text.add(words, addressIn(counter.paragraph()), options);
    else text.add(words, null, options);
    inTable = kind === 'table-row';
  }
}
