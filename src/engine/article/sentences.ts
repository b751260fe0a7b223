import type { SentenceSplitter, TokenColumns } from './tokens.ts';
import { MARK, WORD } from './tokens.ts';

/** Abbreviations that stand before a name or a number, so that their full stop ends no sentence. */
const BEFORE_A_NAME = new Set(
  'mr mrs ms mx dr prof sen rep gov gen col lt sgt cpl capt cmdr adm maj pvt brig supt insp rev fr hon pres st mt ft no nos vs v al messrs mme mlle jan feb mar apr jun jul aug sep sept oct nov dec approx est fig dept asst atty det ofc pte sr jr e.g i.e cf op'.split(
    ' ',
  ),
);

/** Abbreviations whose full stop may or may not end a sentence: what follows decides. */
const MAY_END = new Set('inc corp co ltd plc llc bros etc a.m p.m am pm u.s u.k u.n d.c'.split(' '));

/** Words that begin sentences far oftener than they follow an abbreviation inside one. */
const STARTERS = new Set(
  'the a an he she it they we i you but and in on at for as if when while after before there this that these those his her its their our however meanwhile according officials police'.split(
    ' ',
  ),
);

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»']);
const OPENERS = new Set(['"', '“', '‘', "'", '(', '[', '«', '—', '–', '-']);

/** Splits one block into sentences at . ! ? … where what stands around the mark says that it ends one. */
export const splitSentences: SentenceSplitter = (prose, columns, first, end, block, into) => {
  let from = first;
  for (let index = first; index < end; index++) {
    const stop = sentenceEnd(prose, columns, from, index, end);
    if (stop === -1) continue;
    push(stop);
    index = stop - 1;
    from = stop;
  }
  if (from < end) push(end);

  function push(endToken: number): void {
    into.push({
      start: columns.start[from] ?? 0,
      end: columns.end[endToken - 1] ?? 0,
      firstToken: from,
      endToken,
      block,
    });
  }
};

/** The token after the sentence that token `index` ends, or -1 where it ends none. */
function sentenceEnd(prose: string, columns: TokenColumns, from: number, index: number, end: number): number {
  if (columns.kind[index] !== MARK) return -1;
  const mark = prose[columns.start[index] ?? 0];
  if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') return -1;
  let next = index + 1;
  while (next < end && isRepeatOf(prose, columns, next)) next++;
  if (next === end) return end;
  const closed = next;
  while (next < end && touches(columns, next) && CLOSERS.has(characterAt(prose, columns, next))) next++;
  if (next === end) return end;
  if (touches(columns, next)) return next === index + 1 && mark === '.' && runsOn(prose, columns, index) ? next : -1;
  let follower = next;
  while (follower < end && OPENERS.has(characterAt(prose, columns, follower))) follower++;
  if (follower === end) return next;
  const followerText = prose.slice(columns.start[follower], columns.end[follower]);
  const capital = followerText[0] !== followerText[0]?.toLowerCase();
  if (columns.kind[follower] === WORD && !capital && !hasNoCase(followerText)) return -1;
  if (mark !== '.' || next > closed) return next;
  return isAbbreviation(prose, columns, from, index, followerText) ? -1 : next;
}

/** True where the full stop at `index` belongs to an abbreviation, given the word that follows. */
function isAbbreviation(prose: string, columns: TokenColumns, from: number, index: number, follower: string): boolean {
  if (index === from || columns.kind[index - 1] !== WORD || !touches(columns, index)) return false;
  let start = index - 1;
  while (
    start - 2 >= from &&
    touches(columns, start) &&
    touches(columns, start - 1) &&
    characterAt(prose, columns, start - 1) === '.' &&
    columns.kind[start - 2] === WORD
  )
    start -= 2;
  const word = prose.slice(columns.start[start], columns.end[index - 1]);
  const lower = word.toLowerCase();
  if (BEFORE_A_NAME.has(lower)) return true;
  const dotted = start < index - 1;
  if (dotted || MAY_END.has(lower)) return !STARTERS.has(follower.toLowerCase());
  return word.length === 1 && word !== 'I' && word.toUpperCase() === word;
}

/** "troops.A police officer": two sentences that lost the space between them. */
function runsOn(prose: string, columns: TokenColumns, index: number): boolean {
  const before = prose.slice(columns.start[index - 1], columns.end[index - 1]);
  const after = prose.slice(columns.start[index + 1], columns.end[index + 1]);
  if (columns.kind[index - 1] !== WORD || columns.kind[index + 1] !== WORD) return false;
  return /^\p{Ll}{3,}$/u.test(before) && /^\p{Lu}(\p{Ll}|$)/u.test(after) && before.length > 2;
}

function isRepeatOf(prose: string, columns: TokenColumns, index: number): boolean {
  const mark = characterAt(prose, columns, index);
  return columns.kind[index] === MARK && (mark === '.' || mark === '!' || mark === '?' || mark === '…');
}

function hasNoCase(text: string): boolean {
  return text.toLowerCase() === text.toUpperCase();
}

function touches(columns: TokenColumns, index: number): boolean {
  return columns.end[index - 1] === columns.start[index];
}

function characterAt(prose: string, columns: TokenColumns, index: number): string {
  return prose.slice(columns.start[index], columns.end[index]);
}
