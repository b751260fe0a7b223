import type { Line } from '../figures/line.ts';
import { isClosedWord } from './countedThing.ts';
import { partOfSpeech } from './lemma.ts';

const PRONOUNS = new Set('it he she they we i you this that there who which'.split(' '));

const MOST_WORDS = 9;

/**
 * What the clause around a figure speaks of: the content words of its subject, the noun phrase before its verb. Empty
 * where the subject is a pronoun or not to be found.
 */
export function readTopic(line: Line, first: number): string[] {
  const verb = verbBefore(line, first);
  if (verb === -1) return nounsBetween(line, clauseStart(line, first), first);
  return nounsBetween(line, clauseStart(line, verb), verb);
}

function verbBefore(line: Line, first: number): number {
  for (let at = first - 1; at >= 0 && at > first - 25; at--) {
    if (!line.isWord(at)) {
      if (line.at(at) === ';' || line.at(at) === ':' || line.at(at) === '.') return -1;
      continue;
    }
    const word = line.at(at);
    if (BE.has(word)) return at;
    if (!isClosedWord(word) && partOfSpeech(word) === 'verb' && !line.isCapital(at)) return at;
  }
  return -1;
}

const BE = new Set('is are was were be been has have had will would can could may might do does did'.split(' '));

function clauseStart(line: Line, end: number): number {
  for (let at = end - 1; at >= 0 && at > end - 25; at--) {
    const word = line.at(at);
    if (word === ';' || word === ':' || word === ',' || word === '(' || word === '.') return at + 1;
    if (
      word === 'while' ||
      word === 'but' ||
      word === 'said' ||
      word === 'says' ||
      word === 'because' ||
      word === 'when' ||
      word === 'if'
    )
      return at + 1;
  }
  return Math.max(0, end - 25);
}

function nounsBetween(line: Line, from: number, to: number): string[] {
  const words: string[] = [];
  for (let at = from; at < to && words.length < MOST_WORDS; at++) {
    if (!line.isWord(at)) continue;
    const word = line.at(at);
    if (PRONOUNS.has(word) && words.length === 0) return [];
    if (isClosedWord(word) || word.length < 2 || partOfSpeech(word) === 'adverb') continue;
    words.push(line.written(at));
  }
  return words;
}
