import type { Article, Span } from '../article/article.ts';
import type { Sentence, Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt } from '../article/tokens.ts';
import type { Figure } from '../figures/figure.ts';
import { Line } from '../figures/line.ts';
import type { Framing } from './claim.ts';
import type { NounPhrase } from './countedThing.ts';
import { headSingular, isClosedWord, readCounted } from './countedThing.ts';
import { measureOfNoun } from './measures.ts';
import type { Predicate } from './predicate.ts';
import { readNounBefore, readState, readVerbAfter, readVerbBefore } from './predicate.ts';
import { readTopic } from './topic.ts';

/** Reads from each figure's sentence what it counts or measures; one framing a figure, in the same order. */
export function frameFigures(_article: Article, tokens: Tokens, figures: readonly Figure[]): Framing[] {
  const framings: Framing[] = [];
  let sentence: Sentence | null = null;
  let line: Line | null = null;
  for (const [index, figure] of figures.entries()) {
    if (sentence === null || line === null || figure.start >= sentence.end) {
      sentence = sentenceAt(tokens, figure.start);
      line = sentence === null ? null : new Line(tokens, sentence);
    }
    framings.push(sentence === null || line === null ? EMPTY : frame(line, sentence, tokens, figures, index, framings));
  }
  return framings;
}

const EMPTY: Framing = {
  counted: null,
  head: null,
  modifiers: [],
  measure: null,
  predicate: null,
  partOf: null,
  concept: '',
};

/** Kinds that never count things. */
const UNCOUNTING = new Set(['date', 'time', 'ordinal', 'age', 'score', 'magnitude']);

function frame(
  line: Line,
  sentence: Sentence,
  tokens: Tokens,
  figures: readonly Figure[],
  index: number,
  before: readonly Framing[],
): Framing {
  const figure = figures[index];
  if (figure === undefined || figure.kind === 'date' || figure.kind === 'time') return EMPTY;
  const first = tokenAt(tokens, figure.start) - sentence.firstToken;
  const end = tokenAt(tokens, figure.end) - sentence.firstToken;
  const isOne = figure.min === 1 && figure.max === 1;
  let phrase: NounPhrase | null = null;
  let partOf: number | null = null;
  let after = end;
  if (!UNCOUNTING.has(figure.kind)) {
    const of = readOf(line, end);
    if (of !== -1) {
      after = of;
      if (PRONOUNS.has(line.at(of))) {
        partOf = previousInSentence(figures, index, sentence);
        after = of + 1;
      } else phrase = readCounted(line, of, false);
    } else if (figure.unit === null || figure.kind === 'percent') {
      phrase = readCounted(line, end, isOne);
    }
    if (partOf === null && isIncluded(line, first)) partOf = previousInSentence(figures, index, sentence);
  }
  if (phrase !== null) after = phrase.end;
  const predicate =
    readPredicate(line, first, after, phrase, figure) ??
    inherited(line, first, figures, index, sentence, before, partOf);
  return {
    counted: phrase === null ? null : spanOf(line, phrase.first, phrase.end),
    head: phrase === null ? null : headSingular(line, phrase),
    modifiers: phrase === null ? [] : modifiersOf(line, phrase),
    measure: predicate?.measure ?? null,
    predicate: predicate?.span ?? null,
    partOf,
    concept: conceptOf(line, first, figure, phrase, predicate?.measure ?? null),
  };
}

const PRONOUNS = new Set(['them', 'those', 'whom', 'which', 'these', 'us']);
const DETERMINERS = new Set([
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'all',
  'a',
  'an',
  'those',
  'these',
  'other',
]);

/** After "of" and its article, where the figure is a part or an amount of what follows; -1 where it is not. */
function readOf(line: Line, end: number): number {
  let at = end;
  if (line.at(at) === 'more') at++;
  if (line.at(at) !== 'of') return -1;
  at++;
  while (DETERMINERS.has(line.at(at)) && line.isWord(at + 1) && line.at(at + 1) !== 'who') at++;
  return at;
}

/** "including two children", "among them 12 women". */
function isIncluded(line: Line, first: number): boolean {
  const before = line.at(first - 1);
  return (
    before === 'including' ||
    line.reads(first - 2, ['among', 'them']) ||
    line.reads(first - 2, ['of', 'whom']) ||
    line.reads(first - 2, ['of', 'them'])
  );
}

function previousInSentence(figures: readonly Figure[], index: number, sentence: Sentence): number | null {
  const previous = figures[index - 1];
  return previous !== undefined && previous.start >= sentence.start && previous.kind === 'count' ? index - 1 : null;
}

interface Measured {
  readonly measure: string;
  readonly span: Span;
}

function readPredicate(
  line: Line,
  first: number,
  after: number,
  phrase: NounPhrase | null,
  figure: Figure,
): Measured | null {
  if (figure.kind === 'magnitude') return { measure: 'magnitude', span: { start: figure.start, end: figure.end } };
  if (figure.kind === 'ordinal' || figure.kind === 'age' || figure.kind === 'score') return null;
  const found = pick(line, first, after, phrase);
  return found === null ? null : { measure: found.measure, span: spanOf(line, found.first, found.end) };
}

function pick(line: Line, first: number, after: number, phrase: NounPhrase | null): Predicate | null {
  const state = readState(line, after);
  if (state !== null) return state;
  if (phrase !== null) {
    const noun = measureOfNoun(line.at(phrase.head));
    if (noun !== undefined) return { measure: noun, first: phrase.head, end: phrase.head + 1 };
  }
  return readVerbAfter(line, after) ?? readVerbBefore(line, first) ?? readNounBefore(line, first);
}

/** A part has the measure of its whole: "46 were killed, 12 of them children". */
function inherited(
  _line: Line,
  _first: number,
  _figures: readonly Figure[],
  _index: number,
  _sentence: Sentence,
  before: readonly Framing[],
  partOf: number | null,
): Measured | null {
  if (partOf === null) return null;
  const whole = before[partOf];
  return whole?.measure == null || whole.predicate === null ? null : { measure: whole.measure, span: whole.predicate };
}

function spanOf(line: Line, first: number, end: number): Span {
  return { start: line.start(first), end: line.end(end - 1) };
}

function modifiersOf(line: Line, phrase: NounPhrase): string[] {
  const words: string[] = [];
  for (let at = phrase.first; at < phrase.end; at++) {
    if (at === phrase.head || !line.isWord(at) || line.at(at).length < 2 || isClosedWord(line.at(at))) continue;
    words.push(line.at(at));
  }
  return words;
}

function conceptOf(
  line: Line,
  first: number,
  figure: Figure,
  phrase: NounPhrase | null,
  measure: string | null,
): string {
  const words: string[] = [];
  if (phrase !== null)
    for (let at = phrase.first; at < phrase.end; at++) if (line.isWord(at)) words.push(line.written(at));
  if (measure !== null) words.push(measure);
  if (figure.kind !== 'duration') words.push(...readTopic(line, first));
  return words.join(' ');
}
