import { dateIn, type Message, message, nothingStated, type StatedMeta, type StoryVersion } from '../engine/index.ts';
import { ExtractedText } from './extractedText.ts';
import type { Reading, Unreadable } from './format.ts';

/** What can be told about an item of a wire, in whatever format it comes. */
export const WIRE_MESSAGES = ['wire/cancelled', 'wire/withheld', 'wire/embargoed', 'wire/corrects'] as const;

type WireMessage = Message<(typeof WIRE_MESSAGES)[number]>;

/** One item of a wire while it is being read. */
export class WireItem {
  readonly text = new ExtractedText();
  readonly meta: StatedMeta = nothingStated();
  readonly #notices: WireMessage[] = [];
  #version: Pick<StoryVersion, 'story' | 'number'> | null = null;
  #withdrawn: WireMessage | null = null;

  /** The item's status as its format names it: `usable`, `stat:canceled`, `withheld` … */
  status(status: string | undefined): void {
    const name = status?.replace(/^.*[:/#]/u, '').toLowerCase();
    if (name === 'canceled' || name === 'cancelled') this.#withdrawn = message('wire/cancelled');
    else if (name === 'withheld') this.#withdrawn = message('wire/withheld');
  }

  /** The moment before which it must not be published. */
  embargo(until: string | undefined): void {
    const date = dayOf(until);
    if (date !== null) this.#notices.push(message('wire/embargoed', { date }));
  }

  /** What a correction says to editors. */
  corrects(note: string | undefined): void {
    const words = (note ?? '').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NOTE);
    if (words !== '') this.#notices.push(message('wire/corrects', words));
  }

  /** The item's own identifier, the same in all versions, and what tells their order, the most important first. */
  version(id: string | undefined, ...order: readonly (string | undefined)[]): void {
    const story = id?.trim() ?? '';
    if (story !== '') this.#version = { story, number: order.map(orderOf) };
  }

  dated(date: string | undefined): void {
    this.meta.date ??= dayOf(date);
  }

  finish(): Reading | Unreadable {
    const withdrawn = this.#withdrawn;
    if (this.#version !== null) this.meta.version = { by: 'id', ...this.#version, withdrawn: withdrawn !== null };
    // What must not be published must not be quoted against anybody either; but it takes its earlier versions with it.
    if (withdrawn !== null) return new ExtractedText().finish(this.meta, [withdrawn]);
    if (this.text.isEmpty) return { unreadable: message('document/noText') };
    return this.text.finish(this.meta, this.#notices);
  }
}

/** "3" as 3, "2024-03-05T10:15:00Z" by its digits. */
function orderOf(written: string | undefined): number {
  return Number((written ?? '').replace(/\D/gu, '').slice(0, 14)) || 0;
}

const LONGEST_NOTE = 500;

/** "2024-03-05T10:00:00Z", "20240305T100000Z", "20240305" */
function dayOf(date: string | undefined): string | null {
  const digits = /^(\d{4})(\d{2})(\d{2})(?!\d)/u.exec(date ?? '');
  return dateIn(digits === null ? (date ?? '').slice(0, 100) : `${digits[1]}-${digits[2]}-${digits[3]}`);
}
