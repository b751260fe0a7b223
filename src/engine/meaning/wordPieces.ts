/** Words longer than this, in characters, are not taken apart. */
const LONGEST_WORD = 100;
const UNKNOWN = '[UNK]';

/**
 * Cuts text into the pieces an encoder knows, as BERT's uncased models do: lower case without accents, every mark of
 * punctuation by itself, each word by its longest known beginning, and so on with the rest ("##ing").
 */
export class WordPieces {
  readonly #ids = new Map<string, number>();
  readonly #unknown: number;

  /** The pieces by their ids. Throws a RangeError where the one for unknown words is not among them. */
  constructor(pieces: readonly string[]) {
    for (const [id, piece] of pieces.entries()) this.#ids.set(piece, id);
    const unknown = this.#ids.get(UNKNOWN);
    if (unknown === undefined) throw new RangeError(`the pieces lack ${UNKNOWN}`);
    this.#unknown = unknown;
  }

  /** The ids of the text's pieces, in order. */
  idsOf(text: string): number[] {
    const ids: number[] = [];
    for (const word of wordsOf(text)) this.#cut(word, ids);
    return ids;
  }

  #cut(word: string, ids: number[]): void {
    const characters = [...word];
    const before = ids.length;
    let start = 0;
    while (start < characters.length && characters.length <= LONGEST_WORD) {
      let end = characters.length;
      let id: number | undefined;
      for (; end > start; end--) {
        id = this.#ids.get((start === 0 ? '' : '##') + characters.slice(start, end).join(''));
        if (id !== undefined) break;
      }
      if (id === undefined) break;
      ids.push(id);
      start = end;
    }
    if (start === characters.length) return;
    ids.length = before;
    ids.push(this.#unknown);
  }
}

/** Runs of letters and digits, and marks one by one, lower case and without accents. */
function wordsOf(text: string): string[] {
  const plain = text
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/gu, (mark) => (/[\t\n\r]/.test(mark) ? ' ' : ''))
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  return plain.match(WORD) ?? [];
}

/** ASCII's symbols ("$", "+") count as marks, too, and each Chinese character as a word. */
const MARK = '\\p{P}$+<=>^`|~\\u4E00-\\u9FFF\\u3400-\\u4DBF\\uF900-\\uFAFF';
const WORD = new RegExp(`[${MARK}]|[^\\s${MARK}]+`, 'gu');
