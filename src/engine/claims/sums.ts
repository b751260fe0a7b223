import { LEXICON } from '../../lexicon/lexicon.ts';
import { PhraseTable } from '../../lexicon/phraseTable.ts';
import { Line } from '../article/line.ts';
import type { Sentence } from '../article/tokens.ts';
import { tokenAt } from '../article/tokens.ts';
import { markOf } from '../article/wordMarks.ts';
import type { Figure } from '../model/figure.ts';
import type { ArticleWords } from './articleWords.ts';
import type { Alone, FramedFigures, Sum } from './framedFigures.ts';
import type { Framing } from './framing.ts';
import { infinitive } from './lemma.ts';
import { phraseOpenings } from './measurePhrases.ts';
import { measureOf, measureOfNoun, wordsFor } from './measures.ts';
import type { Member, PeopleLine } from './peopleLists.ts';
import { readOnePerson, readPeople } from './peopleLists.ts';
import type { Passed, Predicate } from './predicate.ts';
import { readState, readVerbAfter } from './predicateAfter.ts';
import { readGerundBefore, readNounBefore, readVerbBefore } from './predicateBefore.ts';
import { contentWords } from './readTopic.ts';
import { makesTollOfOne, singleTolls } from './singleTolls.ts';

/** What can happen to people that makes a list of them a count. */
const SUMMED = LEXICON.measures.summed;

/** Words before a list that make it a part of another count, or no count at all. */
const NO_SUM = LEXICON.counted.noSum;

/**
 * Adds counts that are not written as a number but that every reader makes: three in "two boys and a man were shot".
 * The figures of a sum become its parts.
 */
export function addSums(words: ArticleWords, framed: FramedFigures): FramedFigures {
  const found: Sum[] = [];
  const alone: Alone[] = [];
  const survived = new Set<number>();
  let next = 0;
  for (const sentence of words.tokens.sentences) {
    while ((framed.figures[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) next++;
    const block = words.article.blocks[sentence.block];
    if (block === undefined || block.kind === 'byline' || block.kind === 'boilerplate') continue;
    if (!survived.has(block.story) && survives(words, sentence)) survived.add(block.story);
    const holds = holdsHarm(words, sentence);
    if (holds === 'none') continue;
    const people = peopleLine(words, sentence, framed, next);
    if (holds === 'of several') found.push(...sumsOf(people));
    alone.push(...aloneIn(people).map((sum) => ({ ...sum, sentence, block })));
  }
  const tolls = singleTolls(words.article, framed, found, withSurvivors(framed, found, alone, survived));
  const all = [...found, ...tolls];
  return all.length === 0 ? framed : merge(framed, all);
}

/** "In critical condition", "in custody": found by these words, as "in" is everywhere. */
const STATES_OF = new Set(['condition', 'hospital', 'custody']);

const HARM = markOf([
  ...wordsFor(SUMMED),
  ...STATES_OF,
  ...LEXICON.harm.hit,
  ...phraseOpenings().filter((word) => word !== 'in'),
]);
const JOINING = markOf(['and', ',', '&', 'both', 'couple', 'parents']);

/** Whether a sentence has a word for harm and a word that joins people; most have neither. */
function holdsHarm(words: ArticleWords, { firstToken, endToken }: Sentence): 'none' | 'of one' | 'of several' {
  if (!words.holds(HARM, firstToken, endToken)) return 'none';
  return words.holds(JOINING, firstToken, endToken) ? 'of several' : 'of one';
}

/** Each single person who came to harm according to the sentence. */
function aloneIn(people: PeopleLine): Sum[] {
  const { line } = people;
  const found: Sum[] = [];
  const passed: Passed[] = [];
  for (let at = 0; at < line.count; at++) {
    const several = readPeople(people, at)?.at(-1);
    const member = several === undefined ? readOnePerson(people, at) : null;
    const end = several?.end ?? member?.end;
    if (end === undefined) continue;
    const predicate = member === null ? null : (predicateOf(line, at, end, passed) ?? participleBehind(line, end));
    if (member !== null && predicate !== null && makesTollOfOne(predicate.measure) && !isUnsure(line, end, predicate))
      found.push(sumOf(people, [member], end, predicate));
    passed.push({ first: at, figureEnd: end, end });
    at = end - 1;
  }
  return found;
}

/** "a man, injured with a knife,": a participle set apart by a comma. */
function participleBehind(line: Line, end: number): Predicate | null {
  const at = line.at(end) === ',' ? end + 1 : end;
  const isApart = line.at(at - 1) === ',' && measureOf(line.at(at)) === 'injured' && line.at(at).endsWith('ed');
  return isApart ? { measure: 'injured', first: at, end: at + 1 } : null;
}

const STRUCK = new Set(['shot', 'stabbed']);
const SURVIVAL = new PhraseTable([...LEXICON.harm.survival].map((phrase) => [phrase, true] as const));
const SURVIVING = markOf(SURVIVAL.firstWords());

/** A sentence that says of somebody who was struck that they live: "he is expected to survive". */
function survives(words: ArticleWords, { firstToken, endToken }: Sentence): boolean {
  let line: Line | null = null;
  for (let at = firstToken; at < endToken; at++) {
    if (!words.isMarked(SURVIVING, at)) continue;
    line ??= new Line(words.tokens, { firstToken, endToken });
    if (SURVIVAL.startingAt(line, at - firstToken) !== null) return true;
  }
  return false;
}

/** Those shot or stabbed in a story that says of a survivor, and of nobody who died, were injured. */
function withSurvivors(
  { framings }: FramedFigures,
  sums: readonly Sum[],
  alone: readonly Alone[],
  survived: ReadonlySet<number>,
): readonly Alone[] {
  if (
    survived.size === 0 ||
    [...framings, ...sums.map((sum) => sum.framing)].some(({ measure }) => measure === 'killed')
  )
    return alone;
  const died = new Set(alone.filter(({ framing }) => framing.measure === 'killed').map(({ block }) => block.story));
  return alone.map((one) =>
    STRUCK.has(one.framing.measure ?? '') && survived.has(one.block.story) && !died.has(one.block.story)
      ? { ...one, framing: { ...one.framing, measure: 'injured' } }
      : one,
  );
}

const UNSURE = LEXICON.counted.beforeUnsureHarm;

/** "was not killed", "could be killed". */
function isUnsure(line: Line, end: number, predicate: Predicate): boolean {
  for (let at = end; at < predicate.first; at++) if (UNSURE.has(line.at(at))) return true;
  return UNSURE.has(line.at(predicate.first - 1)) || line.at(predicate.first - 1) === 'to';
}

function sumsOf(people: PeopleLine): Sum[] {
  const { line } = people;
  const sums: Sum[] = [];
  const passed: Passed[] = [];
  for (let at = 0; at < line.count; at++) {
    const members = readPeople(people, at);
    const last = members?.at(-1);
    if (members === null || last === undefined) continue;
    const predicate = predicateOf(line, at, last.end, passed);
    if (predicate !== null) sums.push(sumOf(people, members, last.end, predicate));
    passed.push({ first: at, figureEnd: last.end, end: last.end });
    at = last.end - 1;
  }
  return sums;
}

function peopleLine(words: ArticleWords, sentence: Sentence, framed: FramedFigures, next: number): PeopleLine {
  const line = new Line(words.tokens, sentence);
  const { firstToken } = sentence;
  const starts = new Map<number, { index: number; end: number }>();
  for (let index = next; (framed.figures[index]?.start ?? sentence.end) < sentence.end; index++) {
    const figure = framed.figures[index];
    if (figure === undefined) break;
    const end = tokenAt(words.tokens, figure.end) - firstToken;
    starts.set(tokenAt(words.tokens, figure.start) - firstToken, { index, end });
  }
  const nameAt = (at: number, type: string): number => {
    const name = words.nameAt(firstToken + at);
    return name !== undefined && name.type === type && name.token === firstToken + at ? name.endToken - firstToken : -1;
  };
  const kind = words.article.blocks[sentence.block]?.kind;
  return {
    line,
    headline: kind === 'headline' || kind === 'heading',
    personAt: (at) => nameAt(at, 'person'),
    placeAt: (at) => nameAt(at, 'place'),
    figureAt: (at) => starts.get(at) ?? null,
    figures: framed.figures,
    framings: framed.framings,
    countedEnd: ({ counted }) => (counted === null ? 0 : tokenAt(words.tokens, counted.end) - firstToken),
  };
}

/** What happened to the people listed, or null where the sentence does not say. */
function predicateOf(line: Line, first: number, end: number, passed: readonly Passed[]): Predicate | null {
  const before = line.at(first - 1);
  const noun = before === 'of' ? nounOfHarm(line, first - 2) : readNounBefore(line, first, passed);
  if (NO_SUM.has(before)) return before === 'of' ? noun : null;
  const found =
    readGerundBefore(line, first) ??
    readState(line, end) ??
    readVerbAfter(line, end) ??
    noun ??
    readVerbBefore(line, first, passed);
  return found !== null && SUMMED.has(found.measure) ? found : null;
}

/** "the deaths of", "the fatal shooting of", "claimed the life of". */
function nounOfHarm(line: Line, at: number): Predicate | null {
  const word = line.at(at);
  if (word === 'life' && line.at(at - 1) === 'the' && ENDING.has(infinitive(line.at(at - 2))))
    return { measure: 'killed', first: at - 2, end: at + 1 };
  const fatal = line.at(at - 1) === 'fatal' || line.at(at - 1) === 'deadly';
  const measure = measureOfNoun(word) ?? measureOf(word);
  if (measure === undefined || line.at(at - 1) === 'attempted') return null;
  return { measure: fatal ? 'killed' : measure, first: at, end: at + 1 };
}

const ENDING = new Set(['claim', 'cost', 'take']);

/** "a couple" is a number to those who read figures, and two people here. */
function numberRead({ figureAt, figures }: PeopleLine, { first, min }: Member): number | null {
  const index = min > 1 ? (figureAt(first)?.index ?? null) : null;
  return index !== null && figures[index]?.quantity.kind === 'count' ? index : null;
}

function sumOf(people: PeopleLine, members: readonly Member[], end: number, predicate: Predicate): Sum {
  const { line, figures } = people;
  const first = members[0]?.first ?? 0;
  const min = members.reduce((sum, member) => sum + member.min, 0);
  const max = members.reduce(
    (sum: number | null, member) => (sum === null || member.max === null ? null : sum + member.max),
    0,
  );
  const approximate = members.some((member) => member.approximate);
  const last = line.at(end - 1) === ',' ? end - 2 : end - 1;
  const span = { start: line.start(first), end: line.end(last) };
  const parts = members.flatMap((member) => member.figure ?? numberRead(people, member) ?? []);
  const heads = members.map(({ head }) => head ?? 'person');
  const head = heads.every((other) => other === heads[0]) ? (heads[0] ?? 'person') : 'person';
  return {
    parts,
    figure: {
      ...span,
      quantity: {
        min,
        max,
        minOpen: parts.some((part) => figures[part]?.quantity.minOpen === true),
        maxOpen: false,
        approximate,
        modifier: max === null ? 'at least' : max !== min ? 'range' : approximate ? 'about' : 'exact',
        kind: 'count',
        unit: null,
        step: 1,
        trend: null,
      },
      numeral: span,
    },
    framing: {
      counted: null,
      head,
      modifiers: [],
      measure: predicate.measure,
      predicate: { start: line.start(predicate.first), end: line.end(predicate.end - 1) },
      partOf: null,
      sum: heads,
      topic: [...new Set([...contentWords(line, first, end), predicate.measure])],
    },
  };
}

/** Puts the sums before their parts, and adjusts the indices by which figures refer to each other. */
function merge({ figures, framings }: FramedFigures, sums: readonly Sum[]): FramedFigures {
  const merged: { readonly figure: Figure; readonly framing: Framing; readonly from: number | Sum }[] = [
    ...sums.map((sum) => ({ figure: sum.figure, framing: sum.framing, from: sum })),
    ...figures.flatMap((figure, index) => {
      const framing = framings[index];
      return framing === undefined ? [] : [{ figure, framing, from: index }];
    }),
  ].sort((a, b) => a.figure.start - b.figure.start || b.figure.end - a.figure.end);
  const places = new Map(merged.map(({ from }, place) => [from, place]));
  const sumOfPart = new Map(sums.flatMap((sum) => sum.parts.map((part) => [part, sum] as const)));
  return {
    figures: merged.map(({ figure }) => figure),
    framings: merged.map(({ framing, from }) => {
      const sum = typeof from === 'number' ? sumOfPart.get(from) : undefined;
      if (sum !== undefined) {
        const { measure, predicate } = sum.framing;
        return { ...framing, measure, predicate, partOf: places.get(sum) ?? null };
      }
      return framing.partOf === null ? framing : { ...framing, partOf: places.get(framing.partOf) ?? null };
    }),
  };
}
