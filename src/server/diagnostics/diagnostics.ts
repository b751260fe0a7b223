import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver';
import type { Conflict, Location, Severity, Side } from '../../engine/index.ts';
import { isReadOnly } from '../../formats/readOnlyEndings.ts';
import { foundText, shortened } from '../../wording/displayText.ts';
import { claimLabel } from '../../wording/figureInWords.ts';
import { rangeOf, type Session } from '../session.ts';
import { distinctSides } from '../text/distinctClaims.ts';
import { dateWords } from '../text/figureWords.ts';
import { articlePlace } from '../text/placeNames.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import { isLatest } from '../text/relationWords.ts';
import { pairsOfArticle } from './pairsOfArticle.ts';
import { shownSeverity } from './shownSeverity.ts';
import { isUnderlined } from './warnedSides.ts';

interface Room {
  /** Other values named in one message; the rest are counted. */
  readonly values: number;
  /** Others quoted below it, and how much of each sentence, in UTF-16 code units. */
  readonly quoted: number;
  readonly sentence: number;
}

const ALONE: Room = { values: 3, quoted: 12, sentence: 120 };
/** Where the editor shows the message in one window with our card, which must be seen whole. */
const BESIDE_CARD: Room = { values: 2, quoted: 2, sentence: 80 };
const LONGEST_PHRASE = 160;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** The codes of notices about an article's warnings as a whole. */
const LEFT_OUT = 'problems-left-out';
const EARLIER_VERSION = 'earlier-version';

/** A conflict, with the severity the user wants. */
interface Shown {
  readonly conflict: Conflict;
  readonly severity: DiagnosticSeverity;
}

/** What is at one place in an article, with all that contradicts it. */
interface Finding {
  readonly side: Side;
  /** The most serious of its conflicts comes first. */
  readonly conflicts: Shown[];
  /** By place, so that a side that disagrees in two ways is named once. */
  readonly against: Map<string, Side>;
}

/** One diagnostic for every contradicted place in the article, in reading order. */
export function diagnosticsOf(session: Session, uri: string, sentences: Sentences): Diagnostic[] {
  const { scope, maxProblemsPerFile } = session.preferences;
  if (scope === 'openFiles' && session.openDocument(uri) === null) return [];
  if (isReadOnly(uri) && !session.showsTexts) return [];
  const findings = findingsOf(session, uri);
  const shown = gravest(findings, maxProblemsPerFile);
  const diagnostics = shown.map((finding) => diagnosticOf(session, finding, sentences)).filter((each) => each !== null);
  if (shown.length < findings.length) diagnostics.unshift(leftOut(session, findings.length - shown.length));
  const later = session.openDocument(uri) === null ? null : session.corpus.laterVersion(uri);
  if (later !== null) diagnostics.unshift(earlierVersion(session, later));
  return diagnostics;
}

function diagnosticOf(session: Session, finding: Finding, sentences: Sentences): Diagnostic | null {
  const range = rangeOf(session, finding.side);
  const shown = finding.conflicts[0];
  if (range === null || shown === undefined) return null;
  const against = opponents(session, finding);
  return {
    range,
    severity: shown.severity,
    code: shown.conflict.rule,
    source: 'Sourcecheck',
    message: messageOf(session, finding.side, against, shown.conflict),
    relatedInformation: relatedInformation(session, against, sentences),
    data: { conflicts: finding.conflicts.map(({ conflict }) => conflict.id) },
  };
}

/** At most this many of the findings, still in reading order. */
function gravest(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const kept = new Set([...findings].sort(graverFirst).slice(0, most));
  return findings.filter((finding) => kept.has(finding));
}

function graverFirst(a: Finding, b: Finding): number {
  return (a.conflicts[0]?.severity ?? 0) - (b.conflicts[0]?.severity ?? 0) || a.side.start - b.side.start;
}

function leftOut({ say }: Session, count: number): Diagnostic {
  return aboutArticle(LEFT_OUT, say('problemsLeftOut', count));
}

function earlierVersion(session: Session, later: string): Diagnostic {
  return aboutArticle(EARLIER_VERSION, session.say('earlierVersion', session.articleName(later)));
}

function aboutArticle(code: string, message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    code,
    source: 'Sourcecheck',
    message,
  };
}

function findingsOf(session: Session, uri: string): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const conflict of session.corpus.conflicts(uri)) {
    const severity = conflict.settled ? null : shownSeverity(conflict, session.preferences);
    if (severity === null) continue;
    const shown = { conflict, severity: SEVERITIES[severity] };
    for (const [one, other] of pairsOfArticle(conflict, uri)) {
      const first = conflict.sides[one];
      const second = conflict.sides[other];
      if (first === undefined || second === undefined) continue;
      if (first.uri === uri && isUnderlined(session, conflict, first, second)) note(findings, shown, first, second);
      if (second.uri === uri && isUnderlined(session, conflict, second, first)) note(findings, shown, second, first);
    }
  }
  for (const finding of findings.values()) finding.conflicts.sort((a, b) => a.severity - b.severity);
  return [...findings.values()].sort((a, b) => a.side.start - b.side.start);
}

function note(findings: Map<string, Finding>, shown: Shown, side: Side, against: Side): void {
  let finding = findings.get(placeKey(side));
  if (finding === undefined) {
    finding = { side, conflicts: [], against: new Map() };
    findings.set(placeKey(side), finding);
  }
  if (!finding.conflicts.some(({ conflict }) => conflict === shown.conflict)) finding.conflicts.push(shown);
  finding.against.set(placeKey(against), against);
}

function placeKey({ uri, start, end }: Location): string {
  return `${start}-${end} ${uri}`;
}

/**
 * What contradicts the side: one of each value, then the others that say one of these; sources before drafts, which are
 * no better than this article, and the newest report first.
 */
function opponents(session: Session, { against }: Finding): readonly Side[] {
  const all = distinctSides([...against.values()])
    .map((side) => ({ side, date: side.date ?? '', isDraft: Number(session.roleOf(side.uri) === 'draft') }))
    .sort((a, b) => a.isDraft - b.isDraft || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map(({ side }) => side);
  const values = new Set<string>();
  const first = new Set(all.filter(({ value }) => !values.has(value) && values.add(value)));
  return [...first, ...all.filter((side) => !first.has(side))];
}

/**
 * `12 here (police); “more than 20” in wire.md (coast guard)`, followed by what it is about and why they disagree.
 * Plain text: editors render no markup in it.
 */
function messageOf(session: Session, side: Side, against: readonly Side[], conflict: Conflict): string {
  const { say } = session;
  const named = namedOf(session, against);
  const parts = [
    side.sourceName === null
      ? say('valueHere', valueWords(session, side))
      : say('valueHereBy', valueWords(session, side), phrase(side.sourceName)),
    ...named.map((other) => otherWords(session, side, other)),
  ];
  if (against.length > named.length) parts.push(say('andMore', against.length - named.length));
  return `${parts.join('; ')}\n${howWords(session, side, against, conflict)}`;
}

function howWords({ say, inWords }: Session, side: Side, against: readonly Side[], conflict: Conflict): string {
  if (explainsAll(conflict)) return phrase(inWords(conflict.explanation)).replace(/^\p{Ll}/u, (a) => a.toUpperCase());
  const isUpdated = conflict.relation === 'update' && isLatest(side, against);
  return say(isUpdated ? 'updated' : conflict.relation, phrase(inWords(conflict.about)));
}

/** Whether the explanation is worked out, and of whatever stands at any of the sides. */
function explainsAll({ isWorkedOut, sides, pairs }: Conflict): boolean {
  return isWorkedOut === true && (pairs.length === 1 || sides.some(({ isBasis }) => isBasis === true));
}

/** The first of them: as many as there is room for, each value once. */
function namedOf(session: Session, against: readonly Side[]): readonly Side[] {
  return against.slice(0, Math.min(roomIn(session).values, new Set(against.map(({ value }) => value)).size));
}

/** Whom the warning at a place names; nobody where no warning is. */
export function namedInWarning(session: Session, { uri, start }: Location): readonly Side[] {
  const finding = findingsOf(session, uri).find(({ side }) => side.start === start);
  return finding === undefined ? [] : namedOf(session, opponents(session, finding));
}

function otherWords(session: Session, side: Side, other: Side): string {
  const { say } = session;
  const value = valueWords(session, other);
  const source = other.sourceName === null ? null : phrase(other.sourceName);
  const address = session.addressOf(other.uri, other.start);
  if (other.uri === side.uri && address === null) {
    const line = (session.positionAt(other.uri, other.start)?.line ?? 0) + 1;
    return source === null ? say('valueOnLine', value, line) : say('valueOnLineBy', value, line, source);
  }
  const name = other.uri === side.uri ? (address ?? '') : articlePlace(session, other);
  return source === null ? say('valueThere', value, name) : say('valueThereBy', value, name, source);
}

/** The articles whose sentences the diagnostics of these articles quote. */
export function articlesQuoted(session: Session, uris: readonly string[]): readonly string[] {
  return uris.flatMap((uri) =>
    findingsOf(session, uri).flatMap((finding) =>
      opponents(session, finding)
        .slice(0, roomIn(session).quoted)
        .map((side) => side.uri),
    ),
  );
}

/** Who says what and when, with the sentence, so that nobody needs to go there to judge. */
function relatedInformation(
  session: Session,
  against: readonly Side[],
  sentences: Sentences,
): DiagnosticRelatedInformation[] {
  const related: DiagnosticRelatedInformation[] = [];
  const { quoted, sentence: longest } = roomIn(session);
  for (const other of against) {
    const range = rangeOf(session, other);
    if (range === null) continue;
    const date = other.date === null ? null : dateWords(other.date, session.locale);
    const what = other.figure === null ? '' : phrase(claimLabel(other.figure, session.inWords));
    const sentence = sentences.of(other, longest) ?? `${valueWords(session, other)} ${what}`.trim();
    const words = [
      session.addressOf(other.uri, other.start),
      other.sourceName && phrase(other.sourceName),
      date,
      sentence,
    ];
    related.push({ location: { uri: session.shownUri(other.uri), range }, message: words.filter(Boolean).join(' · ') });
    if (related.length === quoted) break;
  }
  return related;
}

function roomIn({ knowsCommands }: Session): Room {
  return knowsCommands ? BESIDE_CARD : ALONE;
}

/** A bare numeral stays as it is, words are put in quotation marks. */
function valueWords({ say }: Session, { text }: Side): string {
  const value = phrase(text);
  return value.includes(' ') ? say('inMarks', value) : value;
}

function phrase(text: string): string {
  return shortened(foundText(text), LONGEST_PHRASE);
}
