import { LEXICON } from '../../lexicon/lexicon.ts';
import { CUT, type QuotedWord } from './quotedWords.ts';
import { writtenNumber } from './writtenNumbers.ts';

/** A quotation's words made alike over spelling, contraction and transcription, each with the words it comes from. */
export interface ComparableWords {
  readonly words: readonly string[];
  /** For each, the index of the quoted word, or of the first of several. */
  readonly origin: readonly number[];
  /** For each, the index after its last quoted word. */
  readonly until: readonly number[];
}

/** Sounds that a transcript may leave out. */
const SOUNDS = LEXICON.quotations.sounds;

const WHOLE: ReadonlyMap<string, string> = new Map(
  [
    "can't>can not",
    'cannot>can not',
    "won't>will not",
    "shan't>shall not",
    "ain't>is not",
    "let's>let us",
    "y'all>you all",
    "it's>it is",
    "n't>not",
    'an>a',
    "'em>them",
    "'cause>because",
    "'til>until",
    'till>until',
    'cos>because',
    'cuz>because',
    'gonna>going to',
    'wanna>want to',
    'gotta>got to',
    'kinda>kind of',
    'sorta>sort of',
    'gimme>give me',
    'ok>okay',
    'alright>all right',
    'yeah>yes',
    'yep>yes',
    'towards>toward',
    'afterwards>afterward',
    'backwards>backward',
    'forwards>forward',
    'upwards>upward',
    'downwards>downward',
    'whilst>while',
    'amongst>among',
    'amidst>amid',
    'grey>gray',
    'mum>mom',
    'tyre>tire',
    'tyres>tires',
    'programme>program',
    'programmes>programs',
    'learnt>learned',
    'burnt>burned',
    'spelt>spelled',
    'dreamt>dreamed',
    'cheque>check',
    'cheques>checks',
    'kerb>curb',
    'sceptical>skeptical',
    'manoeuvre>maneuver',
    'mister>mr',
    'doctor>dr',
    'senator>sen',
    'representative>rep',
    'governor>gov',
    'saint>st',
    'street>st',
    'avenue>ave',
    'pct>percent',
    'dlr>dollar',
    'dlrs>dollars',
    'first>1st',
    'second>2nd',
    'third>3rd',
  ].map((line) => line.split('>') as [string, string]),
);

const ENDINGS: readonly (readonly [ending: string, full: string])[] = [
  ["n't", ' not'],
  ["'re", ' are'],
  ["'ve", ' have'],
  ["'ll", ' will'],
  ["'m", ' am'],
  ["'d", ' would'],
  ["'s", ' is'],
];

const MONTHS = LEXICON.calendar.months;
const MONTH_NAMES: ReadonlySet<string> = new Set([...MONTHS.values()].map((index) => `month-${index}`));

const known = new Map<string, readonly string[]>();
/** Words remembered; more are a long-running server's whole vocabulary. */
const MOST_KNOWN = 4000;

export function comparableWords(quoted: readonly QuotedWord[]): ComparableWords {
  const found: string[] = [];
  const origin: number[] = [];
  const until: number[] = [];
  for (let index = 0; index < quoted.length; ) {
    const { text } = quoted[index] as QuotedWord;
    const number = writtenNumber(quoted, index);
    const end = index + (number?.length ?? 1);
    const ofDay = isOrdinalEnding(quoted, index) && MONTH_NAMES.has(found.at(-2) ?? '');
    for (const one of ofDay ? [] : number !== null ? [number.text] : text === CUT ? [CUT] : formsOf(text)) {
      found.push(one);
      origin.push(index);
      until.push(end);
    }
    index = end;
  }
  return { words: found, origin, until };
}

/** The "st" of "1st". */
function isOrdinalEnding(quoted: readonly QuotedWord[], at: number): boolean {
  const [number, ending] = [quoted[at - 1], quoted[at]];
  return (
    number?.end === ending?.start && /^(?:st|nd|rd|th)$/.test(ending?.text ?? '') && /^\d/.test(number?.text ?? '')
  );
}

function formsOf(word: string): readonly string[] {
  let forms = known.get(word);
  if (forms === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    forms = SOUNDS.has(word) ? [] : spelledOut(word).split(' ').map(oneSpelling);
    known.set(word, forms);
  }
  return forms;
}

function spelledOut(word: string): string {
  const whole = WHOLE.get(word);
  if (whole !== undefined) return whole;
  // "May" is a verb, too, and has no abbreviation.
  const month = word === 'may' ? undefined : MONTHS.get(word);
  if (month !== undefined) return `month-${month}`;
  for (const [ending, full] of ENDINGS)
    if (word.length > ending.length && word.endsWith(ending)) return word.slice(0, -ending.length) + full;
  // "6.30" and "6:30".
  if (/^\d{1,2}\.\d{2}$/.test(word)) return word.replace('.', ':');
  return word.endsWith("in'") ? `${word.slice(0, -1)}g` : word.replaceAll("'", '').replaceAll('.', '');
}

/**
 * British spellings made American, by ending. Where a word is none of these the change does no harm: it is made of both
 * that are compared, and shown of neither.
 */
function oneSpelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/isation(s?)$/, 'ization$1')
    .replace(/([iy])s(e|ed|er|ers|es|ing)$/, '$1z$2')
    .replace(/our(s|ed|ing|ite|ites|able|ful|hood|er|ers)?$/, 'or$1')
    .replace(/([bt])re(s?)$/, '$1er$2')
    .replace(/ll(ed|ing|er|ers|or|ors|ment)$/, 'l$1')
    .replace(/ence(s?)$/, 'ense$1')
    .replace(/ogue(s?)$/, 'og$1');
}
