import { Random } from './random.ts';
import type { LabelledText } from './trainingText.ts';

/**
 * Copies of texts in which some sentences are headlines: in title case or in capitals, on a line of their own. Lengths
 * and offsets stay as they are. Only the altered lines are learnt from; the rest is there for its evidence.
 */
export function withHeadlines(texts: readonly LabelledText[], weight: number): LabelledText[] {
  const random = new Random(7);
  const copies: LabelledText[] = [];
  for (const text of texts) {
    for (const shouted of [false, true]) {
      const letters = [...text.text].length === text.text.length ? text.text.split('') : [];
      const focus: [number, number][] = [];
      for (const [start, end] of sentences(text.text)) {
        const first = start === 0;
        if (random.next() > (first ? 0.9 : 0.16)) continue;
        if (!first) letters[start - 1] = '\n';
        if (letters[end] === '.' || letters[end] === ' ') letters[end] = '\n';
        if (letters[end + 1] === ' ') letters[end + 1] = '\n';
        rewrite(letters, start, end, shouted, random);
        focus.push([start, end]);
      }
      if (letters.length > 0 && focus.length > 0) {
        copies.push({ ...text, text: letters.join(''), focus, weight: text.weight * weight });
      }
    }
  }
  return copies;
}

const SMALL = new Set('a an the of in on at to for by with and or as from but over into after'.split(' '));

/** Shorter sentences, as headlines are, without their full stops. */
function* sentences(text: string): Generator<readonly [number, number]> {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const mark = text.charAt(at);
    const ends = mark === '\n' || mark === '' || ((mark === '.' || mark === '?') && /^\s/.test(text.charAt(at + 1)));
    if (!ends) continue;
    if (at - start >= 20 && at - start <= 95 && /^\p{Lu}/u.test(text.charAt(start))) yield [start, at];
    start = at + 1;
    while (text.charAt(start) === ' ' || text.charAt(start) === '\n') start++;
  }
}

function rewrite(letters: string[], start: number, end: number, shouted: boolean, random: Random): void {
  const everyWord = random.next() < 0.3;
  for (let at = start; at < end; ) {
    let stop = at;
    while (stop < end && /[\p{L}\p{M}'’]/u.test(letters[stop] ?? '')) stop++;
    if (stop === at) {
      at++;
      continue;
    }
    const word = letters.slice(at, stop).join('');
    if (shouted) for (let index = at; index < stop; index++) letters[index] = upper(letters[index] ?? '');
    else if (everyWord || at === start || !SMALL.has(word)) letters[at] = upper(letters[at] ?? '');
    at = stop;
  }
}

/** In capitals, unless that would change its length. */
function upper(letter: string): string {
  const capital = letter.toUpperCase();
  return capital.length === letter.length ? capital : letter;
}
