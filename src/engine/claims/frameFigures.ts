import { LEXICON } from '../../lexicon/lexicon.ts';
import { KeptLists } from '../article/keptList.ts';
import { Line } from '../article/line.ts';
import type { Sentence, Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt } from '../article/tokens.ts';
import type { Figure, FigureKind } from '../model/figure.ts';
import type { Span } from '../model/span.ts';
import type { Topic } from '../model/topic.ts';
import { withAspects } from './aspectsOfFigures.ts';
import { bearerOf } from './bearer.ts';
import { readContestResult } from './contestResult.ts';
import type { NounPhrase } from './countedThing.ts';
import { headSingular, readCounted } from './countedThing.ts';
import type { Framing } from './framing.ts';
import { readGroupOfShare } from './groupOfShare.ts';
import { isIrregularPast } from './lemma.ts';
import { measureOfGroup } from './measureOfGroup.ts';
import { isHarm, isMeasure, isState, measureOf, measureOfNoun } from './measures.ts';
import { isPartBefore, readPartAfter } from './partOf.ts';
import { isPersonNoun } from './people.ts';
import { isClosedWord } from './phrase.ts';
import type { Passed, Predicate } from './predicate.ts';
import { readState, readVerbAfter } from './predicateAfter.ts';
import { readGerundBefore, readNounBefore, readVerbBefore } from './predicateBefore.ts';
import type { Before } from './readTopic.ts';
import { contentWords, readNamed, readTopic } from './readTopic.ts';
import { roleOfMeasure } from './roleOfMeasure.ts';

/** Reads from each figure's sentence what it counts or measures; one framing per figure, in the same order. */
export function frameFigures(tokens: Tokens, figures: readonly Figure[]): Framing[] {
  const framings: Framing[] = [];
  const lists = new KeptLists();
  let frame: SentenceFrame | null = null;
  for (const [index, figure] of figures.entries()) {
    if (frame === null || figure.start >= frame.end) {
      const sentence = sentenceAt(tokens, figure.start);
      frame = sentence === null ? null : new SentenceFrame(tokens, sentence, figures, lists);
    }
    framings.push(frame === null ? NOTHING : frame.read(index, figure, framings));
  }
  for (let index = figures.length - 2; index >= 0; index--) shareMeasure(tokens, figures, framings, index);
  return withAspects(tokens, figures, framings);
}

/** "Two boys and eight men were wounded": an earlier subject of the same verb. */
function shareMeasure(tokens: Tokens, figures: readonly Figure[], framings: Framing[], index: number): void {
  const [first, second] = [framings[index], framings[index + 1]];
  const [figure, next] = [figures[index], figures[index + 1]];
  if (first === undefined || second === undefined || figure === undefined || next === undefined) return;
  if (
    first.measure !== null ||
    first.counted === null ||
    figure.quantity.kind !== 'count' ||
    next.quantity.kind !== 'count'
  )
    return;
  if (second.predicate === null || second.predicate.start < next.end || second.partOf !== null) return;
  const between = tokens.prose.slice(first.counted.end, next.start).trim();
  if (between !== 'and' && between !== ',' && between !== ', and') return;
  framings[index] = { ...first, measure: second.measure, predicate: second.predicate };
}

const NOTHING: Framing = {
  counted: null,
  head: null,
  modifiers: [],
  measure: null,
  predicate: null,
  partOf: null,
  sum: null,
  topic: [],
};

/** Kinds that do not count things. */
const UNCOUNTING: ReadonlySet<FigureKind> = new Set<FigureKind>([
  'date',
  'time',
  'ordinal',
  'age',
  'score',
  'magnitude',
  'multiple',
]);

/** "a double shooting" counts those shot. */
const MANIFOLD = new Set(['double', 'triple', 'quadruple', 'quintuple']);

/** Nouns that may follow a toll without being what it is a toll of. */
const ANYBODY = new Set(['people', 'person', 'others', 'other']);

/** The figures of one sentence, framed from left to right: later figures rely on earlier ones. */
class SentenceFrame {
  readonly end: number;
  readonly #line: Line;
  readonly #sentence: Sentence;
  readonly #tokens: Tokens;
  readonly #figures: readonly Figure[];
  readonly #lists: KeptLists;
  /** Earlier figures with what they count, which a verb may reach past. The last few are enough. */
  #passed: Passed[] = [];
  #before: Before = { end: 0, topic: [] };

  constructor(tokens: Tokens, sentence: Sentence, figures: readonly Figure[], lists: KeptLists) {
    this.end = sentence.end;
    this.#line = new Line(tokens, sentence);
    this.#sentence = sentence;
    this.#tokens = tokens;
    this.#figures = figures;
    this.#lists = lists;
  }

  read(index: number, figure: Figure, before: readonly Framing[]): Framing {
    if (figure.quantity.kind === 'date' || figure.quantity.kind === 'time') return NOTHING;
    const line = this.#line;
    const first = tokenAt(this.#tokens, figure.start) - this.#sentence.firstToken;
    const end = tokenAt(this.#tokens, figure.end) - this.#sentence.firstToken;
    const part = figure.quantity.kind === 'count' || figure.quantity.kind === 'ratio' ? readPartAfter(line, end) : null;
    const isPart = part !== null || (figure.quantity.kind === 'count' && isPartBefore(line, first));
    const partOf = isPart ? this.#wholeOf(index, figure) : null;
    const isNumbered = figure.quantity.kind === 'ordinal' && line.isDigits(first);
    const phrase =
      UNCOUNTING.has(figure.quantity.kind) && !isNumbered ? null : this.#counted(index, figure, part?.after ?? end);
    const bearer = figure.quantity.unit !== null && line.at(end - 2) === '-' ? readCounted(line, end, false) : null;
    const bare = line.at(end) === 'else' ? end + 1 : end;
    const after = (phrase ?? bearer)?.end ?? part?.after ?? bare;
    const predicate = this.#isWhole(first)
      ? phrase && stateWithin(line, phrase)
      : this.#predicate(figure, first, after, phrase);
    const converted = this.#converted(index, figure, first, before);
    this.#passed = [...this.#passed.slice(-3), { first, figureEnd: end, end: after }];
    const whole = partOf === null ? undefined : before[partOf];
    const befell = converted?.measure ?? predicate?.measure ?? whole?.measure ?? null;
    const counted = phrase ?? this.#gathering(figure) ?? this.#groupOfShare(index, figure, first);
    const own = befell !== null && figure.quantity.unit !== null && isHarm(befell) ? null : befell;
    const measure = measureOfGroup(line, counted, own, first);
    const counting = phrase === null ? this.#earlierValue(index, figure, first, before) : null;
    return {
      counted: counted === null ? (counting?.counted ?? null) : this.#span(counted.first, counted.end),
      head: counted === null ? (counting?.head ?? this.#those(figure, first, end)) : headSingular(line, counted),
      modifiers:
        counted === null ? (counting?.modifiers ?? NOTHING.modifiers) : this.#lists.keep(modifiersOf(line, counted)),
      measure:
        converted?.measure ?? roleOfMeasure(line, figure, first, end) ?? bearerOf(line, figure, bearer) ?? measure,
      predicate:
        measure === null
          ? null
          : converted !== null || predicate === null
            ? (converted?.predicate ?? whole?.predicate ?? null)
            : this.#span(predicate.first, predicate.end),
      partOf,
      sum: null,
      topic: this.#topic(index, figure, first, end, phrase, measure),
    };
  }

  #counted(index: number, figure: Figure, after: number): NounPhrase | null {
    const line = this.#line;
    const isOne = figure.quantity.min === 1 && figure.quantity.max === 1;
    const of = figure.quantity.kind === 'ratio' ? readHalfThe(line, after) : readOf(line, after);
    if (MANIFOLD.has(line.at(after - 1)) && figure.quantity.kind === 'count') {
      const noun = line.at(after) === '-' ? after + 1 : after;
      return { first: noun, end: noun + 1, head: noun };
    }
    if (of !== -1) return this.#countedOf(index, of);
    if (figure.quantity.kind === 'count' && this.#gathering(figure) !== null && isPastForm(line.at(after))) return null;
    return figure.quantity.unit === null ? readCounted(line, this.#overMeasured(index + 1, after), isOne) : null;
  }

  /** "68,400 people who are idle and 95,800 who are ill": people, where "who" follows; "a mother of four": children. */
  #those(figure: Figure, first: number, end: number): string | null {
    if (figure.quantity.kind !== 'count') return null;
    if (this.#line.at(end) === 'who') return 'person';
    return this.#line.at(first - 1) === 'of' && LEXICON.people.parents.has(this.#line.at(first - 2)) ? 'child' : null;
  }

  /** "a crowd of 41,204 watched": the noun before the figure that is what it counts. */
  #gathering(figure: Figure): NounPhrase | null {
    const line = this.#line;
    const noun = tokenAt(this.#tokens, figure.start) - this.#sentence.firstToken - 2;
    const isOne = figure.quantity.kind === 'count' && GATHERINGS.has(line.at(noun)) && line.at(noun + 1) === 'of';
    return isOne ? { first: noun, end: noun + 1, head: noun } : null;
  }

  /** "Among women, 52%": of whom the first share of its sentence is; later ones are of those that they name. */
  #groupOfShare(index: number, figure: Figure, first: number): NounPhrase | null {
    if (figure.quantity.kind !== 'percent' || figure.quantity.trend !== null) return null;
    const last = this.#figures[index - 1];
    const isFirst = last === undefined || last.start < this.#sentence.start || last.quantity.kind !== 'percent';
    return isFirst ? readGroupOfShare(this.#line, first) : null;
  }

  /**
   * "3.9 million phones, up from 2.4 million": an earlier value of the same count; the framing with which it shares the
   * counted.
   */
  #earlierValue(index: number, figure: Figure, first: number, before: readonly Framing[]): Framing | null {
    const last = this.#figures[index - 1];
    if (figure.quantity.kind !== 'count' || last?.quantity.kind !== 'count' || last.start < this.#sentence.start)
      return null;
    const word = this.#line.at(first - 1);
    const compares = word === 'from' || word === 'against' || this.#line.at(first - 2) === 'compared';
    return compares ? (before[index - 1] ?? null) : null;
  }

  /** "10 kilometres (6.2 miles)": the same in another unit; the framing of what it repeats. */
  #converted(index: number, figure: Figure, first: number, before: readonly Framing[]): Framing | null {
    const last = this.#figures[index - 1];
    if (
      last === undefined ||
      figure.quantity.unit === null ||
      last.quantity.kind !== figure.quantity.kind ||
      last.quantity.unit === figure.quantity.unit
    )
      return null;
    const open = first - 1;
    if (this.#line.at(open) !== '(' || last.end !== this.#line.end(open - 1)) return null;
    return before[index - 1] ?? null;
  }

  /** "a third of 90 schools", "two-thirds of the country's 90 schools": what the part is a part of. */
  #countedOf(index: number, of: number): NounPhrase | null {
    const phrase = readCounted(this.#line, this.#overFigure(index + 1, of), false);
    if (phrase === null || this.#line.at(phrase.end - 1) !== 's') return phrase;
    const over = this.#overFigure(index + 1, phrase.end);
    return over === phrase.end ? phrase : (readCounted(this.#line, over, false) ?? phrase);
  }

  /** "two 500-pound bombs": the token after a measure used as an adjective at token `at`, or `at` itself. */
  #overMeasured(index: number, at: number): number {
    const figure = this.#figures[index];
    if (figure === undefined || figure.quantity.unit === null || figure.quantity.kind === 'money') return at;
    return this.#overFigure(index, at);
  }

  /** "four of eight victims": the token after the figure at token `at`, or `at` itself. */
  #overFigure(index: number, at: number): number {
    const figure = this.#figures[index];
    if (figure === undefined || figure.start !== this.#line.start(at)) return at;
    return tokenAt(this.#tokens, figure.end) - this.#sentence.firstToken;
  }

  #predicate(figure: Figure, first: number, after: number, phrase: NounPhrase | null): Predicate | null {
    if (figure.quantity.kind === 'ordinal' || figure.quantity.kind === 'age') return null;
    const line = this.#line;
    if (figure.quantity.kind === 'score') return readContestResult(line, first, after);
    // "a mother of three replied": whom the sentence is about is not who is counted.
    if (phrase === null && line.at(first - 1) === 'of' && isPersonNoun(line.at(first - 2))) return null;
    if (figure.quantity.kind === 'magnitude') return { measure: 'magnitude', first, end: after };
    const object = phrase === null ? null : readGerundBefore(line, first);
    const state = object ?? readState(line, after);
    if (state !== null) return state;
    const head = phrase === null ? '' : line.at(phrase.head);
    const noun = measureOfNoun(head);
    if (noun === undefined && phrase !== null && MANIFOLD.has(line.at(first))) {
      return { measure: measureOf(head) ?? head, first: phrase.head, end: phrase.head + 1 };
    }
    if (noun !== undefined && phrase !== null) return { measure: noun, first: phrase.head, end: phrase.head + 1 };
    const verb = readVerbAfter(line, after);
    const subject = verb !== null && isInPhrase(line, first) && !line.at(verb.first).endsWith('ing') ? null : verb;
    const harmed = readVerbBefore(line, first, this.#passed);
    const toll =
      phrase === null || ANYBODY.has(head) || line.at(first - 1) === 'of'
        ? readNounBefore(line, first, this.#passed)
        : null;
    const found = subject ?? toll ?? harmed;
    // "Nine missing sailors have not been named": what they are takes precedence over what else is said about them.
    if (phrase === null || (found !== null && isMeasure(found.measure))) return found;
    return stateWithin(line, phrase) ?? found ?? presence(line, first, phrase);
  }

  /** "four of eight victims died": what happened to the four is not said about the eight. */
  #isWhole(first: number): boolean {
    const at = beforePhrase(this.#line, first);
    if (this.#line.at(at) !== 'of') return false;
    return this.#passed.at(-1)?.figureEnd === at || SHARING.has(this.#line.at(at - 1));
  }

  /**
   * The figure this one is a part of: the nearest count before it, in the sentence or the one before, that is larger.
   */
  #wholeOf(index: number, figure: Figure): number | null {
    for (let at = index - 1; at >= 0 && at >= index - 3; at--) {
      const whole = this.#figures[at];
      if (whole === undefined || whole.start < this.#sentence.start - LOOK_BACK) return null;
      if (whole.quantity.kind !== 'count') continue;
      const size = whole.quantity.max ?? Number.POSITIVE_INFINITY;
      if (figure.quantity.kind === 'ratio' || figure.quantity.min === null || size >= figure.quantity.min) return at;
    }
    return null;
  }

  #topic(
    index: number,
    figure: Figure,
    first: number,
    end: number,
    phrase: NounPhrase | null,
    measure: string | null,
  ): Topic {
    const line = this.#line;
    const over = (at: number): number => this.#overFigure(index + 1, at);
    const own = phrase === null ? attributed(line, figure, end, over) : countedWords(line, phrase);
    // "against 44% for Pavel Ortiz": his alone, whoever the sentence is about.
    const isOwned = own.length > 0 && line.at(end) === 'for' && line.isCapital(end + 1);
    const topic =
      isOwned || (figure.quantity.kind === 'duration' && isLapse(line, first, end))
        ? []
        : ((figure.quantity.kind === 'age' ? readNamed(line, first) : null) ?? readTopic(line, first, this.#before));
    this.#before = { end: phrase?.end ?? end, topic: topic.length > 0 ? topic : own };
    if (phrase !== null && measure === null && topic.length === 0) return NOTHING.topic;
    return this.#lists.keep([
      ...new Set([...own, ...(phrase !== null && measure !== null ? [measure] : []), ...topic]),
    ]);
  }

  #span(first: number, end: number): Span {
    return { start: this.#line.start(first), end: this.#line.end(end - 1) };
  }
}

/** "There were 212 passengers on the ferry": those who were somewhere, where the sentence goes on to say where. */
function presence(line: Line, first: number, phrase: NounPhrase): Predicate | null {
  const isThere =
    line.at(first - 2) === 'there' && BEING.has(line.at(first - 1)) && WHEREABOUTS.has(line.at(phrase.end));
  return isThere ? { measure: 'present', first: first - 2, end: first } : null;
}

const BEING = new Set(['are', 'were', 'is', 'was']);
const WHEREABOUTS = LEXICON.counted.whereabouts;

function isPastForm(word: string): boolean {
  return word.endsWith('ed') || isIrregularPast(word);
}

const GATHERINGS = LEXICON.counted.gatherings;

/** Words for some of a number: "one of the five". */
const SHARING = LEXICON.counted.share;

/** "the five wounded people": the state the counted are in. */
function stateWithin(line: Line, phrase: NounPhrase): Predicate | null {
  for (let at = phrase.first; at < phrase.head; at++) {
    const measure = isState(line.at(at)) && line.at(at - 1) !== '-' ? measureOf(line.at(at)) : undefined;
    if (measure !== undefined) return { measure, first: at, end: at + 1 };
  }
  return null;
}

/** "Sales at the chain's 1,100 stores climbed": counted inside a phrase, so not the subject of the verb after it. */
function isInPhrase(line: Line, first: number): boolean {
  const at = beforePhrase(line, first);
  return at > 0 && LOCATING.has(line.at(at)) && line.isWord(at - 1);
}

/** The token before the articles and the owner of the counted: "of" in "of the country's 90 reactors". */
function beforePhrase(line: Line, first: number): number {
  let at = first - 1;
  if (line.at(at) === 's' && line.at(at - 1) === "'") at -= 3;
  while (DETERMINERS.has(line.at(at))) at--;
  return at;
}

const LOCATING = LEXICON.counted.locating;

/** How far before its own sentence, in characters, a part may have its whole. */
const LOOK_BACK = 400;

const DETERMINERS = LEXICON.counted.determiners;

/** The token after "of" and its article, where the figure is a part or an amount of what follows; else -1. */
function readOf(line: Line, end: number): number {
  let at = line.at(end) === 'more' ? end + 1 : end;
  if (line.at(at) !== 'of') return -1;
  at++;
  while (DETERMINERS.has(line.at(at)) && (line.isWord(at + 1) || line.isDigits(at + 1))) at++;
  return at;
}

/** The same where a half may leave out its "of": "half the pupils", "two-thirds the cost". */
function readHalfThe(line: Line, end: number): number {
  const of = readOf(line, end);
  if (of !== -1 || !DETERMINERS.has(line.at(end)) || !line.isWord(end + 1)) return of;
  return end + 1;
}

/**
 * The noun that a quantity with a unit describes, right after it: "a 6kW motor", "a $150,000 contract", "8 miles of
 * tunnels".
 */
function attributed(line: Line, figure: Figure, end: number, over: (at: number) => number): string[] {
  if (figure.quantity.unit === null) return [];
  let at = end;
  if (line.at(at) === '-' && line.isGlued(at)) at++;
  if (line.at(at) === 'of' || line.at(at) === 'in' || line.at(at) === 'for') {
    if (figure.quantity.kind === 'duration') return [];
    at++;
    while (DETERMINERS.has(line.at(at))) at++;
  } else if (figure.quantity.kind === 'duration') return [];
  const phrase = readCounted(line, over(at), true);
  return phrase === null ? [] : contentWords(line, phrase.first, phrase.end);
}

/** "one count of wire fraud": the counted with what it is a count of. */
function countedWords(line: Line, phrase: NounPhrase): string[] {
  const words = contentWords(line, phrase.first, phrase.end);
  const inner = line.at(phrase.end) === 'of' ? readCounted(line, phrase.end + 1, true) : null;
  return inner === null ? words : [...words, ...contentWords(line, inner.first, inner.end)];
}

/** "Nine days later", "30 years ago": a lapse of time is about nothing else. */
function isLapse(line: Line, first: number, end: number): boolean {
  return first === 0 || LAPSES.has(line.at(end));
}

const LAPSES = LEXICON.counted.lapses;

function modifiersOf(line: Line, phrase: NounPhrase): string[] {
  const words: string[] = [];
  for (let at = phrase.first; at < phrase.end; at++) {
    if (at === phrase.head || !line.isWord(at) || line.at(at).length < 2) continue;
    // "voters without a degree": the only closed word that tells one group from another.
    if (isClosedWord(line.at(at)) && line.at(at) !== 'without') continue;
    words.push(line.at(at));
  }
  return words;
}
