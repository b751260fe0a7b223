/**
 * A message to a reader without its words: the id of a text in `src/wording/englishTexts.ts`, and the values it takes.
 * The server and the command line make the sentence, each in its reader's language. Nothing is ever identified by it.
 */
export interface Message<Id extends string = string> {
  readonly id: Id;
  /** In the order of the text's `{0}`, `{1}` … */
  readonly values: readonly MessageValue[];
}

/**
 * A value in a message. A string is an article's words, or a name, shown unchanged; a list is separated by commas; a
 * date (YYYY-MM-DD), a weekday (0 is Sunday) and a number are formatted in the reader's language.
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
