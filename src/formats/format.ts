import type { Document, Message } from '../engine/index.ts';
import type { AddressedSpan } from './addresses.ts';

/**
 * A file format that articles come in. To add one, write a file that exports one of these and name it in `formats.ts`.
 */
export type Format = TextFormat | BinaryFormat;

interface FormatBase {
  /** Stable: caches and threads know the format by it. */
  readonly id: string;
  /** The endings of its files' names, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** VS Code's identifiers of the languages that its documents are in. */
  readonly languageIds: readonly string[];
  /**
   * Every notice its reader can give; each has a text in `src/wording/englishTexts.ts`, and the compiler says which
   * are missing.
   */
  readonly messages: readonly string[];
  /** How many times larger its files may be than those of articles, where more than the text is in them. */
  readonly sizeFactor?: number;
  /** Whether editors work on its files. What is not editable is only read and compared against. */
  readonly editable: boolean;
}

/** A format that is text: offsets count in the text of the file, as the editor shows it. */
export interface TextFormat extends FormatBase {
  readonly input: 'text';
  /** `text` has no byte-order mark. Any text gives a reading, in time linear in its length; never throws. */
  read(text: string): Reading;
}

/**
 * A format that text has to be extracted from: offsets count in the extracted text, and addresses lead back to the
 * file.
 */
export interface BinaryFormat extends FormatBase {
  readonly input: 'bytes';
  readonly editable: false;
  /** Whether these are the bytes of such a file; left out where the extension says it (`.docx`, but not `.xml`). */
  detect?(bytes: Uint8Array): boolean;
  /** May load what it reads with on first use. Never throws or rejects for what is in a file. */
  read(bytes: Uint8Array): Promise<Reading | Unreadable>;
}

/** What a reader makes of a file. */
export interface Reading extends Document {
  /** Where passages are in the original, in order of offset; omitted where line and column are enough. */
  readonly addresses?: readonly AddressedSpan[];
}

/**
 * Why a file cannot be read: a password, a scan without text, damage. Null where nothing is wrong with it, but it is in
 * none of the formats that its extension stands for, so that it is no article.
 */
export interface Unreadable {
  readonly unreadable: Message | null;
}
