import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { markOf } from '../article/wordMarks.ts';
import { isAuxiliary } from './phrase.ts';

const REPORTING = LEXICON.reporting.attributing;
const FINDING = LEXICON.reporting.finding;
const DETERMINERS = LEXICON.functionWords.beforeSource;
const OUTSIDE = LEXICON.reporting.outsideSource;
const BEFORE_VERBS = LEXICON.reporting.beforeVerbWithObject;

/** How far before its object a verb's "not", "to" or auxiliary stands. */
const VERB_REACH = 4;

/** True where the word at token `index` is a verb by which somebody says something, and no noun and no adjective. */
export function isSaying(line: Line, index: number): boolean {
  if (!line.isMarked(SAYING, index)) return false;
  const word = line.at(index);
  const finds = FINDING.has(word) && line.at(index + 1) === 'that';
  if (!REPORTING.has(word) && !finds && !putsToll(line, index)) return false;
  if (line.at(index + 1) === 'responsibility') return false;
  return !isReported(line, index) && !isHeldOf(line, index) && !describes(line, index);
}

/** "denied reports that", "the claims": what is said, not that somebody says it. */
function isReported(line: Line, index: number): boolean {
  if (!LEXICON.reporting.nounForms.has(line.at(index))) return false;
  if (LEXICON.reporting.afterNounForms.has(line.at(index + 1))) return true;
  const before = line.at(index - 1);
  if (REPORTING.has(before) || DETERMINERS.has(before) || OUTSIDE.has(before) || before === 'by') return true;
  // "would not discuss reports", "declined to answer claims", "rule out fears": the object of another verb.
  for (let at = index - 2; at >= index - VERB_REACH; at--) if (BEFORE_VERBS.has(line.at(at))) return true;
  return false;
}

/** "a boy believed to be eight", "are said to have fled": what is held of the subject, not what it says. */
function isHeldOf(line: Line, index: number): boolean {
  if (!LEXICON.reporting.passive.has(line.at(index)) || line.at(index + 1) !== 'to') return false;
  const isClaim = line.at(index) === 'claimed' || line.at(index) === 'said';
  return !isClaim || BE_OR_HAVE.has(line.at(index + 2));
}

const BE_OR_HAVE = new Set(['be', 'have']);

/** "its stated aim", "the reported losses", "an estimated 40": a participle that describes what follows. */
function describes(line: Line, index: number): boolean {
  const before = line.at(index - 1);
  if (before === 's' && line.at(index - 2) === "'") return true;
  return line.at(index).endsWith('ed') && (ARTICLES.has(before) || isAuxiliaryOfPassive(line, index));
}

const ARTICLES = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'any']);

/** "was reported", "being believed": done to the subject. */
function isAuxiliaryOfPassive(line: Line, index: number): boolean {
  const before = line.at(index - 1);
  return isAuxiliary(before) && !LEXICON.reporting.loose.has(before);
}

const PUTTING = new Set(['put', 'puts', 'gave', 'gives', 'raised', 'raises', 'revised', 'lowered']);
const TOLLS = new Set(['toll', 'number', 'total', 'figure', 'count', 'dead', 'casualties']);

/** "put the death toll at 24": whoever counts is the source. */
function putsToll(line: Line, index: number): boolean {
  if (!PUTTING.has(line.at(index))) return false;
  for (let at = index + 1; at <= index + 4; at++) if (TOLLS.has(line.at(at))) return true;
  return false;
}

const SAYING = markOf([...REPORTING, ...FINDING, ...PUTTING]);
