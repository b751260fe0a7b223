/** A sentence for looking up phrases: the folded token at an index, or "" outside. */
interface WordsOfSentence {
  at(index: number): string;
}

/** A phrase found in a sentence, and what it stands for. */
export interface PhraseReading<Value> {
  readonly words: readonly string[];
  readonly value: Value;
  readonly first: number;
  /** Token after it. */
  readonly end: number;
}

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Phrases by one of their words, longest first. */
type Index<Value> = Map<string, Phrase<Value>[]>;

/**
 * Phrases of one word or more, each with its value. Finds the longest phrase that begins or ends at a token of a
 * sentence; where there is none, that costs the look-up of one word.
 */
export class PhraseTable<Value> {
  readonly #byFirst: Index<Value> = new Map();
  readonly #byLast: Index<Value> = new Map();

  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [text, value] of phrases) {
      const phrase = { words: text.split(' '), value };
      add(this.#byFirst, phrase.words[0] ?? '', phrase);
      add(this.#byLast, phrase.words.at(-1) ?? '', phrase);
    }
  }

  /** True for the first word of a phrase. */
  isFirstWord(word: string): boolean {
    return this.#byFirst.has(word);
  }

  /** The first words of all phrases, each once. */
  firstWords(): readonly string[] {
    return [...this.#byFirst.keys()];
  }

  /** The longest phrase from token `index` on that `accept` takes, or null. */
  startingAt(
    sentence: WordsOfSentence,
    index: number,
    accept?: (reading: PhraseReading<Value>) => boolean,
  ): PhraseReading<Value> | null {
    for (const phrase of this.#byFirst.get(sentence.at(index)) ?? []) {
      const reading = readPhrase(sentence, index, phrase);
      if (reading !== null && (accept === undefined || accept(reading))) return reading;
    }
    return null;
  }

  /** The longest phrase whose last token is the one before `index` and that `accept` takes, or null. */
  endingBefore(
    sentence: WordsOfSentence,
    index: number,
    accept?: (reading: PhraseReading<Value>) => boolean,
  ): PhraseReading<Value> | null {
    for (const phrase of this.#byLast.get(sentence.at(index - 1)) ?? []) {
      const reading = readPhrase(sentence, index - phrase.words.length, phrase);
      if (reading !== null && (accept === undefined || accept(reading))) return reading;
    }
    return null;
  }
}

function add<Value>(table: Index<Value>, word: string, phrase: Phrase<Value>): void {
  const phrases = table.get(word) ?? [];
  phrases.push(phrase);
  phrases.sort((a, b) => b.words.length - a.words.length);
  table.set(word, phrases);
}

function readPhrase<Value>(
  sentence: WordsOfSentence,
  first: number,
  { words, value }: Phrase<Value>,
): PhraseReading<Value> | null {
  for (let offset = 0; offset < words.length; offset++) {
    if (sentence.at(first + offset) !== words[offset]) return null;
  }
  return { words, value, first, end: first + words.length };
}
