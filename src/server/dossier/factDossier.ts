import type { ClaimAt, Conflict, Side } from '../../engine/index.ts';
import { inOneUnit } from '../../report/plot/inOneUnit.ts';
import { plainText } from '../../wording/displayText.ts';
import { claimLabel, DAYS } from '../../wording/figureInWords.ts';
import { decisionWords } from '../decisions/decisionWords.ts';
import type { Session } from '../session.ts';
import { sideKey } from '../text/distinctClaims.ts';
import { dateWords, intervalWords } from '../text/figureWords.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import { reasonWords } from '../text/reasonWords.ts';
import type { FactDossier, Report } from './dossierData.ts';
import { DossierPlaces } from './dossierPlaces.ts';

/** A dossier quotes the whole sentence, unless it is very long; in UTF-16 code units. */
const LONGEST_SENTENCE = 600;

/** More than a card shows, and as much as anybody reads. */
const MOST_REASONS = 12;

/** What one article says, and the voices it contradicts. */
interface Voice {
  side: Side;
  readonly against: Set<Voice>;
}

/** All that is said about one fact. `sentences` has read the articles of the conflict. */
export function factDossier(session: Session, conflict: Conflict, sentences: Sentences, rows: number): FactDossier {
  const voices = voicesOf(conflict).sort((a, b) => compare(a.side, b.side));
  const shown = voices.slice(0, rows);
  const places = new DossierPlaces(session);
  const converted = inOneUnit(conflict.sides.flatMap(({ figure }) => (figure === null ? [] : [figure.quantity.unit])));
  const numbers = new Map(shown.map((voice, index) => [voice, index + 1]));
  const reports = shown.map((voice): Report => {
    const { side, against } = voice;
    const { figure } = side;
    const others = [...against].map((other) => numbers.get(other)).filter((number) => number !== undefined);
    const date = side.date === null ? null : dateWords(side.date, session.locale);
    return {
      number: numbers.get(voice) ?? 0,
      figure: plainText(side.text),
      value: figure === null ? null : understoodAs(session, figure),
      min: figure === null ? null : converted(figure.quantity.min, figure.quantity.unit),
      max: figure === null ? null : converted(figure.quantity.max, figure.quantity.unit),
      minOpen: figure?.quantity.minOpen ?? false,
      maxOpen: figure?.quantity.maxOpen ?? false,
      approximate: figure?.quantity.approximate ?? false,
      date: side.date,
      dateWords: date,
      saidBy: side.sourceName === null ? null : plainText(side.sourceName),
      sentence: sentences.of(side, LONGEST_SENTENCE),
      place: places.add(side),
      against: others.sort((a, b) => a - b),
    };
  });
  const first = conflict.sides[0]?.figure ?? null;
  return {
    kind: 'fact',
    id: conflict.id,
    about: plainText(session.inWords(conflict.about)),
    relation: conflict.relation,
    explanation: plainText(session.inWords(conflict.explanation)),
    measured: first === null ? '' : plainText(claimLabel(first, session.inWords)),
    plotted: first !== null && !DAYS.has(first.quantity.kind),
    settled: conflict.settled,
    decision: conflict.decision === undefined ? null : decisionWords(session, conflict.decision),
    reasons: reasonWords(session, conflict, MOST_REASONS),
    reports,
    left: voices.length - shown.length,
    places: places.all,
  };
}

/**
 * An article that says the same in its headline and in its text is one voice, quoted where it names its source, or
 * else where it makes the claim first.
 */
function voicesOf({ sides, pairs }: Conflict): Voice[] {
  const voices = new Map<string, Voice>();
  const ofSide = sides.map((side) => {
    const key = sideKey(side);
    const voice = voices.get(key) ?? { side, against: new Set() };
    if (!voice.side.figure?.source && side.figure?.source) voice.side = side;
    voices.set(key, voice);
    return voice;
  });
  for (const [a, b] of pairs) {
    const [one, other] = [ofSide[a], ofSide[b]];
    if (one === undefined || other === undefined) continue;
    one.against.add(other);
    other.against.add(one);
  }
  return [...voices.values()];
}

/** By date, undated ones last; then by place. */
function compare(a: Side, b: Side): number {
  return compareText(a.date ?? '9', b.date ?? '9') || compareText(a.uri, b.uri) || a.start - b.start;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function understoodAs({ say, locale }: Session, claim: ClaimAt): string | null {
  if (DAYS.has(claim.quantity.kind)) return null;
  const words = intervalWords(claim.quantity, say, locale);
  const written = plainText(claim.text);
  const isSame = [written, say('exactly', written)].some((each) => each.toLowerCase() === words.toLowerCase());
  return isSame ? null : words;
}
