import { type Message, message } from '../engine/index.ts';

/** Addresses in files that are made of parts rather than lines; a reader names those it uses among its messages. */
export const ADDRESS_MESSAGES = ['address/headline', 'address/paragraph', 'address/caption', 'address/cell'] as const;

type AddressMessage = Message<(typeof ADDRESS_MESSAGES)[number]>;

/** Counts the parts of a file as somebody would who looks for one: the third paragraph, the second table's row 1. */
export class PartCounter {
  #paragraphs = 0;
  #captions = 0;
  #tables = 0;
  #rows = 0;

  headline(): AddressMessage {
    return message('address/headline');
  }

  paragraph(): AddressMessage {
    return message('address/paragraph', ++this.#paragraphs);
  }

  caption(): AddressMessage {
    return message('address/caption', ++this.#captions);
  }

  table(): void {
    this.#tables++;
    this.#rows = 0;
  }

  row(): void {
    this.#rows++;
  }

  /** The cell in the row that was counted last; `column` counts from 1. */
  cell(column: number): AddressMessage {
    return message('address/cell', this.#tables, this.#rows, column);
  }
}
