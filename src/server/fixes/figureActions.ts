import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClaimAt, Conflict } from '../../engine/index.ts';
import { plainText, shortened } from '../../wording/displayText.ts';
import { isOfRule } from '../diagnostics/isOfRule.ts';
import { shownSeverity } from '../diagnostics/shownSeverity.ts';
import { articleOf } from '../indexing/articleOf.ts';
import { claimAt, conflictsOf } from '../navigation/subjectAt.ts';
import type { Session } from '../session.ts';
import { distinctClaims } from '../text/distinctClaims.ts';
import { attribute, sourceInSentence } from './rewording/attribute.ts';
import { spelledUpTo } from './rewording/spelledUpTo.ts';
import type { TextChange } from './rewording/textChange.ts';
import { type Draft, useValue } from './rewording/useValue.ts';
import { versionedEdit } from './versionedEdit.ts';

/** Commands of the editor that fixes may call, for editors that have them. */
export const COMPARE_SIDE_BY_SIDE = 'sourcecheck.compareSideBySide';
export const ATTRIBUTE_FIGURE = 'sourcecheck.attributeFigure';

/** A menu should be readable at a glance. */
const MOST_VALUES = 8;
const MOST_SOURCES = 3;
const LONGEST_WORDS = 60;

/**
 * The quick fixes for the figure at a place in an open article. Where the editor asks of its own accord, to show a
 * light bulb, only figures in conflict deserve one.
 */
export function figureActions(
  session: Session,
  document: TextDocument,
  uri: string,
  offset: number,
  { diagnostics, triggerKind }: CodeActionContext,
): CodeAction[] {
  const claim = claimAt(session, uri, offset);
  if (claim === null || !session.canEdit(uri)) return [];
  const isAsked = triggerKind !== CodeActionTriggerKind.Automatic;
  if (!isAsked && !conflictsOf(session, claim).some((conflict) => isShown(session, conflict))) return [];
  const resolved = { diagnostics: diagnostics.filter(isOfRule) };
  const actions = valueFixes(session, document, claim).map(({ title, edit, isSafe }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    ...(resolved.diagnostics.length > 0 ? resolved : {}),
    ...(isSafe ? { isPreferred: true } : {}),
    edit,
  }));
  return [...actions, ...compareAction(session, claim, resolved), ...attributeActions(session, document, claim)];
}

function isShown({ preferences }: Session, conflict: Conflict): boolean {
  return !conflict.settled && shownSeverity(conflict, preferences) !== null;
}

/** A change to the article's text, with a title for the menu. */
export interface FigureFix {
  readonly title: string;
  readonly edit: WorkspaceEdit;
  /** Whether it can be applied without looking at the alternatives. */
  readonly isSafe: boolean;
}

/** One fix for every other value given for the figure's fact. */
export function valueFixes(session: Session, document: TextDocument, claim: ClaimAt): readonly FigureFix[] {
  const others = session.corpus.figureAt(claim.uri, claim.start)?.disagreeing ?? [];
  if (others.length === 0) return [];
  const draft = draftOf(session, document, claim.uri);
  const distinct = distinctClaims(sourcesFirst(session, others));
  const isSafe = distinct.every((other) => isSameValue(other, distinct[0]) && isNewer(other, claim));
  const written = new Set<string>();
  return distinct.slice(0, MOST_VALUES).flatMap((other) => {
    const changes = useValue(draft, claim, other);
    // What another article gives alike would only be offered twice.
    if (changes === null || written.has(JSON.stringify(changes))) return [];
    written.add(JSON.stringify(changes));
    const words = [sayer(session, other), claim.text, changes[0]?.text ?? ''].map(phrase);
    return [{ title: session.say('useValue', ...words), edit: editOf(session, claim.uri, document, changes), isSafe }];
  });
}

/** Another draft may be as wrong as this one; of the others, the newest first. */
function sourcesFirst(session: Session, claims: readonly ClaimAt[]): readonly ClaimAt[] {
  const isDraft = ({ uri }: ClaimAt): number => Number(session.roleOf(uri) === 'draft');
  return [...claims].sort((a, b) => isDraft(a) - isDraft(b) || (b.date ?? '').localeCompare(a.date ?? ''));
}

function isSameValue(one: ClaimAt, other: ClaimAt | undefined): boolean {
  return (
    one.quantity.min === other?.quantity.min &&
    one.quantity.max === other?.quantity.max &&
    one.quantity.unit === other?.quantity.unit &&
    one.quantity.min === one.quantity.max
  );
}

function isNewer(one: ClaimAt, other: ClaimAt): boolean {
  return one.date !== null && other.date !== null && one.date > other.date;
}

function sayer(session: Session, claim: ClaimAt): string {
  const article = session.articleName(claim.uri);
  return claim.sourceName === null ? article : `${article} (${phrase(claim.sourceName)})`;
}

/** One fix for every source on record with this figure; where there is none, the user is asked for a source. */
export function attributionFixes(session: Session, document: TextDocument, claim: ClaimAt): readonly FigureFix[] {
  const { prose } = draftOf(session, document, claim.uri);
  return sourcesOf(session, claim).flatMap((source) => {
    const change = attribute(prose, claim, source);
    if (change === null) return [];
    return [
      {
        title: session.say('attributeTo', phrase(source)),
        edit: editOf(session, claim.uri, document, [change]),
        isSafe: false,
      },
    ];
  });
}

/** For a source still to be named: the words and where they go. */
export function openAttribution(session: Session, document: TextDocument, claim: ClaimAt): TextEdit | null {
  const change = attribute(draftOf(session, document, claim.uri).prose, claim, '');
  return change === null ? null : textEdit(document, change);
}

/** Who is on record with exactly this value: "at least 19" does not deny 43, but does not say it either. */
function sourcesOf(session: Session, claim: ClaimAt): readonly string[] {
  const agreeing = session.corpus.figureAt(claim.uri, claim.start)?.agreeing ?? [];
  const others = agreeing.filter((each) => each.uri !== claim.uri && saysTheSame(each, claim));
  const names = others.map((each) => each.source?.name ?? each.sourceName).filter((name) => name !== null);
  return [...new Set(names.map((name) => sourceInSentence(plainText(name))))].slice(0, MOST_SOURCES);
}

function saysTheSame(one: ClaimAt, other: ClaimAt): boolean {
  const isSameBound =
    one.quantity.minOpen === other.quantity.minOpen && one.quantity.maxOpen === other.quantity.maxOpen;
  return (
    isSameBound &&
    one.quantity.min === other.quantity.min &&
    one.quantity.max === other.quantity.max &&
    one.quantity.unit === other.quantity.unit
  );
}

function attributeActions(session: Session, document: TextDocument, claim: ClaimAt): CodeAction[] {
  const kind = CodeActionKind.QuickFix;
  const known = attributionFixes(session, document, claim).map(({ title, edit }) => ({ title, kind, edit }));
  if (known.length > 0 || !session.knowsCommands || conflictsOf(session, claim).length === 0) return known;
  const edit = openAttribution(session, document, claim);
  if (edit === null) return [];
  const title = session.say('attributeToSomebody');
  return [{ title, kind, command: { title, command: ATTRIBUTE_FIGURE } }];
}

function compareAction(session: Session, claim: ClaimAt, resolved: { diagnostics: Diagnostic[] }): CodeAction[] {
  const conflict = session.knowsCommands ? conflictsOf(session, claim)[0] : undefined;
  if (conflict === undefined) return [];
  const index = conflict.sides.findIndex(({ uri, start }) => uri === claim.uri && start === claim.start);
  const title = session.say('compareSideBySide');
  const command = { title, command: COMPARE_SIDE_BY_SIDE, arguments: [{ conflict: conflict.id, claim: index }] };
  return [{ title, kind: CodeActionKind.QuickFix, ...(resolved.diagnostics.length > 0 ? resolved : {}), command }];
}

function draftOf(session: Session, document: TextDocument, uri: string): Draft {
  const { text, prose } = articleOf(document, uri);
  return { text, prose, spelledUpTo: spelledUpTo(session.corpus.claims(uri), text) };
}

function editOf(session: Session, uri: string, document: TextDocument, changes: readonly TextChange[]): WorkspaceEdit {
  return versionedEdit(session, new Map([[uri, changes.map((change) => textEdit(document, change))]]));
}

function textEdit(document: TextDocument, { start, end, text }: TextChange): TextEdit {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text };
}

function phrase(text: string): string {
  return shortened(plainText(text), LONGEST_WORDS);
}
