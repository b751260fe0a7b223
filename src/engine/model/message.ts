/**
 * Something to be said to a reader, without its words: which text (by its id in `src/wording/englishTexts.ts`) and what
 * is filled in. The server and the command line make the sentence, each in its reader's language. Nothing is ever
 * recognised by it.
 */
export interface Message<Id extends string = string> {
  readonly id: Id;
  /** In the order of the text's `{0}`, `{1}` … */
  readonly values: readonly MessageValue[];
}

/**
 * What fills a message in. A string is words of an article, or a name, shown as it stands; a list is set off by commas;
 * a date (YYYY-MM-DD), a weekday (0 is Sunday) and a number are written as the reader's language writes them.
 */
export type MessageValue =
  | string
  | number
  | { readonly date: string }
  | { readonly weekday: number }
  | Message
  | readonly MessageValue[];

export function message<Id extends string>(id: Id, ...values: readonly MessageValue[]): Message<Id> {
  return { id, values };
}
