import type { Message } from '../model/message.ts';
import { message } from '../model/message.ts';
import type { Misquotation, Version } from '../quotations/misquotedWords.ts';
import type { ReadQuotation } from '../quotations/readQuotation.ts';
import type { SameUtterance } from '../quotations/sameUtterance.ts';
import type { Contradiction, Disagreement, Side } from './contradiction.ts';

/** From here on that both are of one utterance is sure enough for a warning. */
const SURE = 0.9;

/** Sides and pairs of what is reported as one contradiction. */
export interface Gathered {
  readonly sides: Side[];
  readonly pairs: { readonly a: Side; readonly b: Side; readonly told: Omit<Disagreement, 'a' | 'b'> }[];
}

/**
 * Quotations that have the same two versions of the same words are reported together, in however many articles they
 * stand.
 */
export function gather(
  found: Map<string, Gathered>,
  one: ReadQuotation,
  two: ReadQuotation,
  { kind, rewritten, a, b }: Misquotation,
  same: SameUtterance,
): void {
  const isMisquoted = kind === 'content' && !rewritten;
  const key = `words ${[a.words, b.words].sort().join(' | ')}`;
  put(found, key, sideOf(one, a), sideOf(two, b), {
    relation: 'contradiction',
    severity: isMisquoted && isSure(one, two, same) ? 'warning' : 'information',
    likelihood: same.likelihood,
    explanation: explanationOf(a, b),
    evidence: [],
  });
}

function isSure(one: ReadQuotation, two: ReadQuotation, same: SameUtterance): boolean {
  return same.likelihood >= SURE && same.speakers !== 'other' && !one.quotation.bare && !two.quotation.bare;
}

function explanationOf(a: Version, b: Version): Message {
  if (a.differing.length > 0 && b.differing.length > 0)
    return message('quotations/explanation/changed', a.text, b.text);
  const [longer, shorter] = a.differing.length > 0 ? [a, b] : [b, a];
  return message('quotations/explanation/cut', longer.text, shorter.text);
}

/** Fewer words two people may well say alike. */
const FEWEST_OF_ONE_SPEAKER = 8;

export function gatherSpeakers(
  found: Map<string, Gathered>,
  one: ReadQuotation,
  two: ReadQuotation,
  same: SameUtterance,
): void {
  const [first, second] = [one.quotation.speaker, two.quotation.speaker];
  if (same.speakers !== 'other' || first === null || second === null) return;
  if (Math.min(one.words.length, two.words.length) < FEWEST_OF_ONE_SPEAKER) return;
  put(found, `speaker ${[first, second].sort().join(' | ')}`, speakerSide(one, first), speakerSide(two, second), {
    relation: 'contradiction',
    severity: 'information',
    likelihood: same.likelihood,
    explanation: message('quotations/explanation/speaker', first, second),
    evidence: [],
  });
}

function put(found: Map<string, Gathered>, key: string, a: Side, b: Side, told: Omit<Disagreement, 'a' | 'b'>): void {
  const known = found.get(key) ?? { sides: [], pairs: [] };
  found.set(key, known);
  known.pairs.push({ a: add(known.sides, a), b: add(known.sides, b), told });
}

/** The side as listed among the others: a quotation is listed once, however many others it contradicts. */
function add(sides: Side[], side: Side): Side {
  const known = sides.find(({ uri, start, end }) => uri === side.uri && start === side.start && end === side.end);
  if (known === undefined) sides.push(side);
  return known ?? side;
}

export function contradictionOf({ sides, pairs }: Gathered): Contradiction {
  const ordered = [...sides].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.start - b.start));
  return {
    sides: ordered,
    pairs: pairs
      .map(({ a, b, told }) => {
        const [one, other] = [ordered.indexOf(a), ordered.indexOf(b)];
        return { a: Math.min(one, other), b: Math.max(one, other), ...told };
      })
      .sort((x, y) => x.a - y.a || x.b - y.b),
  };
}

function sideOf(read: ReadQuotation, { start, end, text, words, differing }: Version): Side {
  return { ...baseOf(read), start, end, text, value: words, rule: 'quote-conflict/words', differing };
}

function speakerSide(read: ReadQuotation, speaker: string): Side {
  const { start, end, text } = read.quotation;
  return { ...baseOf(read), start, end, text, value: speaker.toLowerCase(), rule: 'quote-conflict/speaker' };
}

function baseOf({
  uri,
  date,
  source,
  quotation,
}: ReadQuotation): Omit<Side, 'start' | 'end' | 'text' | 'value' | 'rule'> {
  return {
    uri,
    sentence: { start: quotation.start, end: quotation.end },
    date,
    sourceName: quotation.speaker ?? source,
    subject: [],
    event: null,
    figure: null,
  };
}
