import type { KeyList } from './featureKeys.ts';
import { hashOf } from './featureKeys.ts';
import type { NameContext, WordEvidence } from './nameContext.ts';
import { RUNNING, wordBeside } from './nameContext.ts';
import type { Word } from './nameWords.ts';
import { CAPITALS, LOWER, NUMBER, PUNCTUATION } from './nameWords.ts';

/**
 * The features of the tagger. Training and recognition call the same functions, so that they cannot drift apart. What
 * depends on one word alone is kept apart from the rest, so that recognition can sum its weights once a word.
 */

/**
 * The part a word plays for the token that is decided on. The first three are the token itself, by casing of its line.
 */
export const SELF = 0;
export const PREVIOUS = 3;
export const NEXT = 4;
export const PREVIOUS_2 = 5;
export const NEXT_2 = 6;
export const EARLIER_IN_NAME = 7;
export const LATER_IN_NAME = 8;
export const PREVIOUS_3 = 9;
export const NEXT_3 = 10;

/** How many words of a name to either side are looked at. */
const NAME_REACH = 6;

/** The word before the first and after the last. */
const EDGE = hashOf('\n');

/** Templates are numbered: those of roles from 0, 32 a role; the others from 512. */
export function addWordFeatures(word: Word, role: number, keys: KeyList): void {
  if (role < PREVIOUS) addSelfFeatures(word, role, keys);
  else if (role <= NEXT) addNeighbourFeatures(word, role * 32, keys);
  else if (role <= NEXT_2 || role >= PREVIOUS_3) {
    const base = role * 32;
    keys.add(base, word.id, 0);
    keys.add(base + 1, word.cluster, 0);
    keys.add(base + 2, word.coarse, word.writing);
  } else {
    const base = role * 32;
    keys.add(base, word.id, 0);
    keys.add(base + 1, word.cluster, 0);
    keys.add(base + 2, word.coarse, 0);
    keys.add(base + 3, word.listed, 1);
    keys.add(base + 4, word.middle, 0);
  }
}

function addSelfFeatures(word: Word, casing: number, keys: KeyList): void {
  const { text, lower, writing } = word;
  keys.add(0, word.id, 0);
  keys.add(1, word.shape, casing);
  keys.add(2, writing, casing);
  if (casing === RUNNING && text !== lower) keys.add(3, word.textId, 0);
  if (writing === PUNCTUATION || writing === NUMBER) return;
  const length = lower.length;
  for (let size = 1; size <= 4 && size < length; size++) {
    keys.add(3 + size, hashOf(lower, length - size), 0);
    keys.add(7 + size, hashOf(lower, 0, size), 0);
  }
  if (length > 5) keys.add(12, hashOf(lower, length - 5), 0);
  const capital = writing === LOWER ? 0 : 1;
  keys.add(13, word.cluster, 0);
  keys.add(14, word.coarse, capital + 2 * casing);
  keys.add(15, word.cluster, 1 + writing);
  keys.add(16, word.listed, capital);
  for (let bit = 1; bit < 256; bit <<= 1) if (word.listed & bit) keys.add(17, bit, capital);
  keys.add(18, word.habit, writing + 16 * casing);
  keys.add(19, word.coarse, word.listed);
  keys.add(20, Math.min(length, 12), writing);
  if (word.cluster === 0) {
    keys.add(21, writing, 0);
    if (length > 3) keys.add(22, hashOf(lower, length - 3), hashOf(lower, 0, 2));
  }
  keys.add(23, word.shape, word.coarse);
  keys.add(24, word.middle, capital);
  if (capital === 1) {
    for (let from = 0; from + 3 <= length; from++) keys.add(25, hashOf(lower, from, from + 3), 0);
  }
}

function addNeighbourFeatures(word: Word, base: number, keys: KeyList): void {
  const { lower, writing } = word;
  keys.add(base, word.id, 0);
  keys.add(base + 1, word.shape, 0);
  keys.add(base + 2, writing, 0);
  keys.add(base + 3, word.cluster, 0);
  keys.add(base + 4, word.coarse, writing === LOWER ? 0 : 1);
  keys.add(base + 5, word.listed, 0);
  keys.add(base + 8, word.middle, 0);
  if (writing === PUNCTUATION || writing === NUMBER) return;
  if (lower.length > 3) keys.add(base + 6, hashOf(lower, lower.length - 3), 0);
  keys.add(base + 7, word.habit, writing);
}

/** Features of the token at `at` that need more than one word. */
export function addTokenFeatures(context: NameContext, at: number, keys: KeyList): void {
  const { words, tokens, form, runStart, runEnd, wideStart, wideEnd, topic } = context;
  const word = words[at] as Word;
  const before = wordBeside(context, at, -1);
  const after = wordBeside(context, at, 1);
  const opens = context.opens[at] as number;
  const casing = context.casing[at] as number;
  const place = (form[at] as number) + 3 * casing;
  const id1 = before?.id ?? EDGE;
  const id2 = after?.id ?? EDGE;
  const coarse1 = before?.coarse ?? 255;
  const coarse2 = after?.coarse ?? 255;
  const shape1 = before?.shape ?? EDGE;
  const shape2 = after?.shape ?? EDGE;
  const cluster1 = before?.cluster ?? 65535;
  const cluster2 = after?.cluster ?? 65535;
  const self = casing === RUNNING ? word.shape : word.writing + 64 * casing;

  keys.add(512, place * 2 + opens, word.writing);
  keys.add(513, opens * 16 + word.habit, word.writing + 16 * casing);
  keys.add(514, self, opens);
  if (word.writing === PUNCTUATION || word.writing === NUMBER) {
    keys.add(515, shape1, shape2);
    keys.add(516, id1, word.id);
    keys.add(517, word.id, id2);
    keys.add(518, coarse1 * 256 + coarse2, word.id);
  } else {
    keys.add(516, id1, word.id);
    keys.add(517, word.id, id2);
    keys.add(519, coarse1, word.cluster);
    keys.add(520, word.cluster, coarse2);
    keys.add(521, cluster1, word.coarse);
    keys.add(522, word.coarse, cluster2);
    keys.add(550, before?.middle ?? 65535, word.id);
    keys.add(551, word.id, after?.middle ?? 65535);
    keys.add(523, coarse1 * 256 + word.coarse, coarse2);
    keys.add(524, word.listed, (before?.listed ?? 0) * 256 + (after?.listed ?? 0));
  }
  keys.add(525, shape1, self);
  keys.add(526, self, shape2);
  keys.add(527, hashOf2(shape1, self), shape2);
  keys.add(528, id1, self);
  keys.add(529, self, id2);
  keys.add(530, wordBeside(context, at, -2)?.id ?? EDGE, id1);
  keys.add(531, id2, wordBeside(context, at, 2)?.id ?? EDGE);
  keys.add(532, id1, id2);
  keys.add(533, coarse1 * 256 + coarse2, word.writing);
  keys.add(534, topic, self);
  keys.add(535, topic * 256 + word.listed, word.writing);
  keys.add(536, topic, word.coarse);
  keys.add(537, hashOf2(topic, id1), word.coarse);
  keys.add(538, hashOf2(topic, id2), word.coarse);
  if (place !== 0) {
    keys.add(539, place * 4096 + kindOf(after) * 16 + kindOf(before), word.writing);
    keys.add(540, place, word.listed);
    keys.add(541, place, word.coarse);
    keys.add(542, place * 16 + topic, hashOf2(kindOf(before), kindOf(after)));
  }
  const touched = (tokens.touches[at] as number) + 2 * (tokens.touches[at + 1] ?? 0);
  if (touched !== 0) {
    keys.add(543, touched, self);
    keys.add(544, hashOf2(touched, id1), id2);
    if (before?.text === '-') keys.add(545, wordBeside(context, at, -2)?.id ?? EDGE, word.writing);
    if (after?.text === '-') keys.add(546, wordBeside(context, at, 2)?.id ?? EDGE, word.writing);
  }
  if (word.writing !== LOWER && word.writing !== PUNCTUATION) addRunFeatures(context, at, keys);
  else if ((wideEnd[at] as number) > at || (runEnd[at] as number) > at) {
    keys.add(547, word.id, (words[(wideEnd[at] as number) - 1] as Word).coarse);
    keys.add(548, word.id, (words[wideStart[at] as number] as Word).coarse);
  }
  if ((runStart[at] as number) === at && word.writing === LOWER && before !== undefined && after !== undefined) {
    keys.add(549, word.id, before.coarse * 256 + after.coarse);
  }
}

function addRunFeatures(context: NameContext, at: number, keys: KeyList): void {
  const { words, runStart, runEnd, wideStart, wideEnd, casing, initials, evidence } = context;
  const word = words[at] as Word;
  const start = runStart[at] as number;
  const end = runEnd[at] as number;
  const variant = casing[at] as number;
  if (end > start) {
    const last = words[end - 1] as Word;
    const first = words[start] as Word;
    const outBefore = wordBeside(context, start, -1);
    const outAfter = wordBeside(context, at, end - at);
    const position = Math.min(at - start, 4) * 8 + Math.min(end - at, 5);
    const length = Math.min(end - start, 6);
    keys.add(560, position, variant);
    keys.add(561, last.id, position);
    keys.add(562, last.cluster, length);
    keys.add(563, last.coarse, position);
    keys.add(583, last.middle, length);
    keys.add(564, first.coarse, position);
    keys.add(565, outBefore?.id ?? EDGE, length);
    keys.add(566, outAfter?.id ?? EDGE, length);
    keys.add(567, outBefore?.cluster ?? 65535, position);
    keys.add(568, outAfter?.cluster ?? 65535, position);
    keys.add(569, hashOf2(outBefore?.id ?? EDGE, outAfter?.id ?? EDGE), length);
    keys.add(570, first.listed * 256 + last.listed, position);
    keys.add(571, wordBeside(context, start, -2)?.id ?? EDGE, outBefore?.id ?? EDGE);
    keys.add(572, outAfter?.id ?? EDGE, wordBeside(context, at, end + 1 - at)?.id ?? EDGE);
    keys.add(573, first.coarse * 256 + last.coarse, length);
  }
  const wideFrom = wideStart[at] as number;
  const wideTo = wideEnd[at] as number;
  if (wideTo > end || wideFrom < start) {
    keys.add(574, (words[wideFrom] as Word).id, 0);
    keys.add(575, (words[wideTo - 1] as Word).coarse, (words[wideFrom] as Word).coarse);
    keys.add(576, wordBeside(context, at, wideTo - at)?.id ?? EDGE, (words[wideFrom] as Word).coarse);
    keys.add(577, wordBeside(context, wideFrom, -1)?.id ?? EDGE, 0);
  }
  if (word.writing === CAPITALS && word.text.length < 8) {
    const spelled = initials.get(word.lower);
    if (spelled !== undefined && spelled !== word) {
      keys.add(578, 1, 0);
      keys.add(579, spelled.id, 0);
      keys.add(580, spelled.coarse, 0);
    }
  }
  const found = evidence.get(word.lower);
  if (found === undefined) return;
  const seen = (found.capital > 0 ? 1 : 0) + (found.lower > 0 ? 2 : 0) + (found.anywhere > 1 ? 4 : 0);
  keys.add(581, seen * 8 + (context.opens[at] as number) * 4 + variant, word.writing);
  keys.add(582, seen * 8 + (context.opens[at] as number) * 4 + word.habit, variant);
}

/** Calls `visit` for the other words of the name around `at`, nearest first, with the role they play. */
export function forWordsInName(context: NameContext, at: number, visit: (word: Word, role: number) => void): void {
  const from = Math.max(context.wideStart[at] as number, at - NAME_REACH);
  const to = Math.min(context.wideEnd[at] as number, at + NAME_REACH + 1);
  for (let other = at - 1; other >= from; other--) visit(context.words[other] as Word, EARLIER_IN_NAME);
  for (let other = at + 1; other < to; other++) visit(context.words[other] as Word, LATER_IN_NAME);
}

/**
 * Features of a word by its context wherever the article uses it in running prose. `keys` is empty before and
 * holds each once after.
 */
export function addEvidenceFeatures(context: NameContext, evidence: WordEvidence, keys: KeyList): void {
  const { words, runStart, runEnd } = context;
  for (const at of evidence.at) {
    const before = wordBeside(context, at, -1);
    const after = wordBeside(context, at, 1);
    const start = runStart[at] as number;
    const end = runEnd[at] as number;
    keys.add(600, before?.id ?? EDGE, 0);
    keys.add(601, after?.id ?? EDGE, 0);
    keys.add(602, before?.cluster ?? 65535, 0);
    keys.add(603, after?.cluster ?? 65535, 0);
    keys.add(612, before?.middle ?? 65535, 0);
    keys.add(613, after?.middle ?? 65535, 0);
    const place = Math.min(at - start, 3) * 4 + Math.min(end - at, 3);
    keys.add(604, place, 0);
    if (end - start > 1) {
      if (end - 1 !== at) {
        keys.add(605, (words[end - 1] as Word).id, 0);
        keys.add(606, (words[end - 1] as Word).coarse, place);
      }
      if (start !== at) {
        keys.add(607, (words[start] as Word).id, 0);
        keys.add(608, (words[start] as Word).coarse, place);
        keys.add(609, (words[start] as Word).listed, place);
      }
      keys.add(610, wordBeside(context, start, -1)?.id ?? EDGE, place);
      keys.add(611, wordBeside(context, at, end - at)?.id ?? EDGE, place);
    }
  }
  keys.unique();
}

function hashOf2(a: number, b: number): number {
  return Math.imul(a ^ 0x5bd1e995, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b);
}

/** The kind of the neighbouring thing, for rows and titles. */
function kindOf(word: Word | undefined): number {
  if (word === undefined) return 15;
  return word.writing === PUNCTUATION ? 16 + (word.text.charCodeAt(0) & 127) : word.writing;
}
