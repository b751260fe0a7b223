import { LEXICON } from '../../lexicon/lexicon.ts';
import { readable } from '../article/article.ts';
import type { Line } from '../article/line.ts';
import type { Sentence } from '../article/tokens.ts';
import type { Attribution } from '../model/source.ts';
import type { LocalEntity } from '../names/name.ts';
import type { ArticleWords, NameAt } from './articleWords.ts';

const REPORTING = LEXICON.reporting.attributing;
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'who', 'i', 'we', 'which']);
const TITLES = LEXICON.titles.abbreviated;
const DETERMINERS = LEXICON.functionWords.beforeSource;
/** Words that a noun phrase for a source does not contain. */
const OUTSIDE = LEXICON.reporting.outsideSource;

/** Words between a speaker and the verb. */
const SKIPPED = LEXICON.reporting.beforeVerb;

/** The longest noun phrase without a name that counts as a source ("a local hospital official"). */
const LONGEST_PHRASE = 5;
/** How far before its verb a speaker with an apposition may be. */
const LONGEST_APPOSITION = 22;

/** The source each sentence gives, by the sentence's index; a pronoun means whoever spoke last in the story. */
export function readAttributions(
  words: ArticleWords,
  entities: readonly LocalEntity[],
): readonly (Attribution | null)[] {
  let speaker: { readonly story: number; readonly by: Attribution } | null = null;
  return words.tokens.sentences.map((sentence) => {
    const story = words.article.blocks[sentence.block]?.story;
    if (story === undefined) return null;
    const by: Attribution | null = readAttribution(
      words,
      entities,
      sentence,
      speaker?.story === story ? speaker.by : null,
    );
    if (by !== null) speaker = { story, by };
    return by;
  });
}

/**
 * The source that a sentence gives: the speaker of its reporting verb, or what follows "according to". A pronoun
 * means the last speaker named, kept by the caller in `speaker`.
 */
function readAttribution(
  words: ArticleWords,
  entities: readonly LocalEntity[],
  sentence: Sentence,
  speaker: Attribution | null,
): Attribution | null {
  let according: Attribution | null = null;
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const word = words.at(index);
    if (word === 'according' && index + 2 < sentence.endToken && words.at(index + 1) === 'to') {
      according ??= phraseAfter(words, entities, sentence, index + 2);
      continue;
    }
    if (!words.isWord(index) || words.nameOf(index) >= 0) continue;
    const finds = FINDING.has(word) && words.at(index + 1) === 'that';
    if (!REPORTING.has(word) && !finds && !putsToll(words, index)) continue;
    if (words.at(index + 1) === 'responsibility' || isReported(words, index)) continue;
    const found =
      subjectBefore(words, entities, sentence, index, speaker) ??
      (isInverted(words, sentence, index) ? phraseAfter(words, entities, sentence, index + 1) : null);
    if (found !== null) return found;
  }
  return according;
}

/** "denied reports that", "the claims": what is said, not that somebody says it. */
function isReported(line: Line, index: number): boolean {
  const word = line.at(index);
  if (word !== 'reports' && word !== 'claims' && word !== 'fears' && word !== 'estimates') return false;
  const before = line.at(index - 1);
  if (REPORTING.has(before) || DETERMINERS.has(before) || OUTSIDE.has(before) || before === 'by') return true;
  // "would not discuss reports", "declined to answer claims", "rule out fears": the object of another verb.
  for (let at = index - 2; at >= index - VERB_REACH; at--) if (BEFORE_VERBS.has(line.at(at))) return true;
  return false;
}

/** How far before its object a verb's "not", "to" or auxiliary stands. */
const VERB_REACH = 4;
const BEFORE_VERBS = LEXICON.reporting.beforeVerbWithObject;
const FINDING = LEXICON.reporting.finding;
/** What is published: "figures from the Harbour Authority" are said by the authority. */
const PUBLISHED = LEXICON.reporting.published;

const PUTTING = new Set(['put', 'puts', 'gave', 'gives', 'raised', 'raises', 'revised', 'lowered']);
const TOLLS = new Set(['toll', 'number', 'total', 'figure', 'count', 'dead', 'casualties']);

/** "put the death toll at 24": whoever counts is the source. */
function putsToll(line: Line, index: number): boolean {
  if (!PUTTING.has(line.at(index))) return false;
  for (let at = index + 1; at <= index + 4; at++) if (TOLLS.has(line.at(at))) return true;
  return false;
}

function subjectBefore(
  words: ArticleWords,
  entities: readonly LocalEntity[],
  sentence: Sentence,
  verb: number,
  speaker: Attribution | null,
): Attribution | null {
  let last = verb - 1;
  while (last >= sentence.firstToken && SKIPPED.has(words.at(last))) last--;
  if (last < sentence.firstToken) return null;
  if (PRONOUNS.has(words.at(last))) return words.at(last) === 'which' ? null : speaker;
  const direct = words.names[words.nameOf(last)];
  const placed = direct === undefined ? null : speakerAt(words, sentence, direct);
  if (placed !== null) return placed;
  if (direct !== undefined) return direct.type === 'place' ? null : named(words, entities, direct);
  if (words.at(last) === ',') {
    for (let index = last - 1; index >= Math.max(sentence.firstToken, verb - LONGEST_APPOSITION); index--) {
      const name = words.names[words.nameOf(index)];
      if (name === undefined || name.type !== 'person') continue;
      return named(words, entities, name);
    }
    return null;
  }
  let first = last;
  while (
    first - 1 >= sentence.firstToken &&
    last - first + 1 < LONGEST_PHRASE &&
    words.isWord(first - 1) &&
    !OUTSIDE.has(words.at(first - 1)) &&
    !DETERMINERS.has(words.at(first))
  )
    first--;
  while (first < last && (DETERMINERS.has(words.at(first)) || words.at(first) === 's')) first++;
  if (!words.isWord(last) || OUTSIDE.has(words.at(last)) || DETERMINERS.has(words.at(last))) return null;
  return phrase(words, first, last + 1);
}

/**
 * "Doctors at Saint Olav Hospital", "police in Brovary": the people said to be of a name; null where no preposition
 * leads to it.
 */
function speakerAt(words: ArticleWords, sentence: Sentence, name: NameAt): Attribution | null {
  let at = name.token - 1;
  while (at > sentence.firstToken && (DETERMINERS.has(words.at(at)) || COMPASS.has(words.at(at)))) at--;
  const last = at - 1;
  if (!LEADING.has(words.at(at)) || last < sentence.firstToken || words.nameOf(last) >= 0) return null;
  if (!words.isWord(last) || OUTSIDE.has(words.at(last)) || DETERMINERS.has(words.at(last))) return null;
  if (!words.at(last).endsWith('s') && words.at(last) !== 'police') return null;
  if (PUBLISHED.has(words.at(last))) return null;
  let first = last;
  while (
    first - 1 >= sentence.firstToken &&
    last - first + 1 < LONGEST_PHRASE &&
    words.isWord(first - 1) &&
    !OUTSIDE.has(words.at(first - 1)) &&
    !DETERMINERS.has(words.at(first - 1))
  )
    first--;
  return phrase(words, first, name.endToken);
}

const LEADING = new Set(['at', 'in', 'from', 'with', 'for']);
const COMPASS = new Set([
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'nearby',
  'neighbouring',
  'neighboring',
]);

/** ",” said the governor": the speaker follows the verb. */
function isInverted(words: ArticleWords, sentence: Sentence, verb: number): boolean {
  if (verb === sentence.firstToken) return false;
  const before = words.at(verb - 1);
  return before === ',' || before === '"' || before === "'";
}

function phraseAfter(
  words: ArticleWords,
  entities: readonly LocalEntity[],
  sentence: Sentence,
  from: number,
): Attribution | null {
  let first = from;
  while (
    first < sentence.endToken &&
    (DETERMINERS.has(words.at(first)) ||
      TITLES.has(words.at(first)) ||
      (words.at(first) === '.' && TITLES.has(words.at(first - 1))))
  )
    first++;
  let end = first;
  while (end < sentence.endToken && end - first < 8) {
    const name = words.names[words.nameOf(end)];
    if (name !== undefined && name.type !== 'place') return named(words, entities, name);
    if (name !== undefined) {
      end = name.endToken;
      continue;
    }
    if (!words.isWord(end) || OUTSIDE.has(words.at(end))) break;
    end++;
  }
  return end > first ? phrase(words, first, end) : null;
}

function named(words: ArticleWords, entities: readonly LocalEntity[], name: NameAt): Attribution {
  const { tokens } = words;
  return {
    start: tokens.start[name.token] ?? 0,
    end: tokens.end[name.endToken - 1] ?? 0,
    name: entities[name.entity]?.name ?? '',
  };
}

function phrase(words: ArticleWords, first: number, end: number): Attribution {
  const { tokens } = words;
  const start = tokens.start[first] ?? 0;
  const stop = tokens.end[end - 1] ?? 0;
  return { start, end: stop, name: readable(tokens.prose.slice(start, stop)) };
}
