import { message } from '../engine/index.ts';
import { referenceAt } from './characterReferences.ts';
import type { Cue } from './cues.ts';
import { ExtractedText, type Piece } from './extractedText.ts';

/** A pause after a sentence that begins a new paragraph, in seconds. */
const PAUSE = 3;

/** A paragraph of somebody who speaks on ends with the sentence that makes it longer than this. */
const LONG = 600;

/** Sounds and music: "[applause]", "(LAUGHTER)", "♪ … ♪". */
const SOUND =
  /\[[^\]]{0,80}\]|\((?:\p{Lu}[\p{Lu} '-]{2,60}|\p{Ll}[\p{Ll} '-]{2,60} (?:playing|music|laughter))\)|♪[^♪]{0,300}♪?/gu;

/** Voices, styles and times within the text, and what places it on the screen. */
const MARKUP = /<\/?(?:[a-z][^<>]{0,200}|\d[\d:.]{0,20})?>|\{\\[^{}]{0,60}\}/giu;

/** "<v Joan Ferris>", "<v.loud Joan Ferris>" */
const VOICE = /^\s*<v(?:\.[^\s<>]{1,80})?\s+([^<>]{1,80})>/iu;

/** What begins another speaker's words: ">>" of broadcasters, the dash of films, a name in capitals. */
const TURN = /^\s*(?:>{2,3}\s*|[-–—]\s*(?=\p{Lu}|["“]))|^\s*(?=\p{Lu}{2}[\p{Lu} .'’-]{0,60}:\s)/u;

/** Joins what cues cut at the width of a screen: sentences to paragraphs, each cue with its time as address. */
export function textOfCues(cues: readonly Cue[]): ExtractedText {
  const text = new ExtractedText();
  let pieces: Piece[] = [];
  let length = 0;
  let voice: string | null = null;
  let last: Cue | null = null;
  const endParagraph = (): void => {
    text.addPieces(pieces);
    pieces = [];
    length = 0;
  };
  for (const cue of cues) {
    const isAfterSentence = /[.!?…]["”’)]?$/u.test(pieces.at(-1)?.words ?? '');
    if (isAfterSentence && (length > LONG || cue.start - (last?.end ?? 0) >= PAUSE)) endParagraph();
    for (const line of newLines(cue, last)) {
      const said = VOICE.exec(line)?.[1]?.replace(/\s+/gu, ' ').trim() ?? null;
      const isTurn = TURN.test(line) || (said !== null && said !== voice);
      if (said !== null) voice = said;
      const words = wordsOf(line);
      if (words === '') continue;
      if (isTurn) endParagraph();
      const label = isTurn && said !== null ? `${said}: ` : '';
      const written = `${pieces.length === 0 ? '' : ' '}${label}${words}`;
      pieces.push({ words: written, address: message('address/time', cue.time) });
      length += written.length;
    }
    last = cue;
  }
  endParagraph();
  return text;
}

/** Captions that roll up show a line again with the next one: "41" would be read twice. */
function newLines(cue: Cue, last: Cue | null): readonly string[] {
  const shown = new Set((last?.lines ?? []).map(wordsOf));
  let from = 0;
  if (last !== null && cue.start <= last.end) {
    while (from < cue.lines.length && shown.has(wordsOf(cue.lines[from] ?? ''))) from++;
  }
  return cue.lines.slice(from);
}

function wordsOf(line: string): string {
  const words = line.replace(MARKUP, '').replace(SOUND, ' ').replace(TURN, '');
  return decoded(words).replace(/\s+/gu, ' ').trim();
}

function decoded(words: string): string {
  return words.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu, (reference) => {
    return referenceAt(reference, 0, reference.length)?.character ?? reference;
  });
}
