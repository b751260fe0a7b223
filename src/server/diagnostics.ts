import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver/node';
import { describeClaim } from '../engine/corpus/explain.ts';
import type { ClaimAt, Conflict, Location, Severity } from '../engine/engine.ts';
import { distinctClaims } from './distinctClaims.ts';
import { dateWords } from './figureWords.ts';
import { plainText, shortened } from './plainText.ts';
import type { Sentences } from './sentences.ts';
import { rangeOf, type Session } from './session.ts';

/** Other values named in one message; the rest is counted, and all are in the related information up to its own limit. */
const MOST_IN_MESSAGE = 3;
const MOST_RELATED = 12;
const LONGEST_PHRASE = 160;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** A figure of one article with all that disagrees with it. */
interface Finding {
  readonly claim: ClaimAt;
  /** The gravest of its conflicts comes first. */
  readonly conflicts: Conflict[];
  /** By place, so that a claim that disagrees in two ways is named once. */
  readonly against: Map<string, ClaimAt>;
}

/** One diagnostic for every figure of the article that cannot hold beside another claim, in reading order. */
export function diagnosticsOf(session: Session, uri: string, sentences: Sentences): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const finding of findingsOf(session.corpus.conflicts(uri), uri)) {
    const range = rangeOf(session, finding.claim);
    const conflict = finding.conflicts[0];
    if (range === null || conflict === undefined) continue;
    diagnostics.push({
      range,
      severity: SEVERITIES[conflict.severity],
      code: conflict.rule,
      source: 'Sourcecheck',
      message: messageOf(session, finding, conflict),
      relatedInformation: relatedInformation(session, finding, sentences),
      data: { conflicts: finding.conflicts.map((each) => each.id) },
    });
  }
  return diagnostics;
}

function findingsOf(conflicts: readonly Conflict[], uri: string): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const conflict of conflicts) {
    if (conflict.settled) continue;
    for (const [one, other] of conflict.pairs) {
      const first = conflict.claims[one];
      const second = conflict.claims[other];
      if (first === undefined || second === undefined) continue;
      if (first.uri === uri) note(findings, conflict, first, second);
      if (second.uri === uri) note(findings, conflict, second, first);
    }
  }
  for (const finding of findings.values()) finding.conflicts.sort(gravestFirst);
  return [...findings.values()].sort((a, b) => a.claim.start - b.claim.start);
}

function note(findings: Map<string, Finding>, conflict: Conflict, claim: ClaimAt, against: ClaimAt): void {
  let finding = findings.get(placeKey(claim));
  if (finding === undefined) {
    finding = { claim, conflicts: [], against: new Map() };
    findings.set(placeKey(claim), finding);
  }
  if (!finding.conflicts.includes(conflict)) finding.conflicts.push(conflict);
  finding.against.set(placeKey(against), against);
}

function placeKey({ uri, start, end }: Location): string {
  return `${start}-${end} ${uri}`;
}

function gravestFirst(a: Conflict, b: Conflict): number {
  return SEVERITIES[a.severity] - SEVERITIES[b.severity];
}

/** `12 here (police); "more than 20" in wire.md (coast guard)`, and under it what it is about and why they disagree. Plain text: editors render no markup in it. */
function messageOf(session: Session, finding: Finding, conflict: Conflict): string {
  const { say } = session;
  const { claim } = finding;
  const against = distinctClaims([...finding.against.values()]);
  const parts = [
    claim.sourceName === null
      ? say('valueHere', valueWords(claim))
      : say('valueHereBy', valueWords(claim), phrase(claim.sourceName)),
    ...against.slice(0, MOST_IN_MESSAGE).map((other) => otherWords(session, claim, other)),
  ];
  if (against.length > MOST_IN_MESSAGE) parts.push(say('andMore', against.length - MOST_IN_MESSAGE));
  return `${parts.join('; ')}\n${say(conflict.relation, phrase(conflict.about))}`;
}

function otherWords(session: Session, claim: ClaimAt, other: ClaimAt): string {
  const { say } = session;
  const value = valueWords(other);
  const source = other.sourceName === null ? null : phrase(other.sourceName);
  if (other.uri === claim.uri) {
    const line = (session.positionAt(other.uri, other.start)?.line ?? 0) + 1;
    return source === null ? say('valueOnLine', value, line) : say('valueOnLineBy', value, line, source);
  }
  const name = session.articleName(other.uri);
  return source === null ? say('valueThere', value, name) : say('valueThereBy', value, name, source);
}

/** The articles whose sentences the diagnostics of these articles quote. */
export function articlesQuoted(session: Session, uris: readonly string[]): readonly string[] {
  return uris.flatMap((uri) =>
    findingsOf(session.corpus.conflicts(uri), uri).flatMap(({ against }) =>
      [...against.values()].slice(0, MOST_RELATED).map((claim) => claim.uri),
    ),
  );
}

/** Who says what and when, and the sentence, so that nobody need go there to judge. */
function relatedInformation(session: Session, finding: Finding, sentences: Sentences): DiagnosticRelatedInformation[] {
  const related: DiagnosticRelatedInformation[] = [];
  for (const other of finding.against.values()) {
    const range = rangeOf(session, other);
    if (range === null) continue;
    const date = other.date === null ? null : dateWords(other.date, session.locale);
    const sentence = sentences.of(other) ?? `${valueWords(other)} ${phrase(describeClaim(other))}`;
    const words = [other.sourceName && phrase(other.sourceName), date, sentence];
    related.push({ location: { uri: other.uri, range }, message: words.filter(Boolean).join(' · ') });
    if (related.length === MOST_RELATED) break;
  }
  return related;
}

/** A bare numeral stands as it is, words are put in quotation marks. */
function valueWords(claim: ClaimAt): string {
  const value = phrase(claim.text);
  return value.includes(' ') ? `"${value}"` : value;
}

function phrase(text: string): string {
  return shortened(plainText(text), LONGEST_PHRASE);
}
