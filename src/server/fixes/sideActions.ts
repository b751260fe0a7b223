import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver';
import type { Conflict, Side } from '../../engine/index.ts';
import { type FormatId, formatOf } from '../../formats/formats.ts';
import { passageBetween } from '../../formats/passageBetween.ts';
import { plainText, shortened } from '../../wording/displayText.ts';
import { isOfRule } from '../diagnostics/isOfRule.ts';
import { shownSeverity } from '../diagnostics/shownSeverity.ts';
import { conflictsAt, sideAt } from '../navigation/subjectAt.ts';
import { rangeOf, type Session } from '../session.ts';
import { distinctSides } from '../text/distinctClaims.ts';
import { COMPARE_SIDE_BY_SIDE } from './figureActions.ts';
import { versionedEdit } from './versionedEdit.ts';

/** A menu should be readable at a glance. */
const MOST_VALUES = 4;
const LONGEST_WORDS = 60;

/**
 * The quick fixes that a check offers for sides of conflicts other than figures, at a place in an open article.
 */
export function sideActions(
  session: Session,
  uri: string,
  offset: number,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const resolved = diagnostics.filter(isOfRule);
  return conflictsAt(session, uri, offset).flatMap((conflict) => {
    const side = sideAt(conflict, uri, offset);
    if (side === null || side.figure !== null || conflict.settled) return [];
    if (shownSeverity(conflict, session.preferences) === null) return [];
    const actions = conflict.fixes.flatMap((fix): CodeAction[] => {
      if (fix === 'useOther') return useOther(session, conflict, side);
      if (fix === 'spellAs') return spellAs(session, conflict, side);
      return fix === 'compare' ? compare(session, conflict, side) : [];
    });
    return actions.map((action) => (resolved.length > 0 ? { ...action, diagnostics: resolved } : action));
  });
}

function useOther(session: Session, conflict: Conflict, side: Side): CodeAction[] {
  return opponents(session, conflict, side).map((other) =>
    edits(session, session.say('useWords', phrase(other), session.articleName(other.uri)), [side], other),
  );
}

/** Here, everywhere in this article, and in every draft that writes it this way. */
function spellAs(session: Session, conflict: Conflict, side: Side): CodeAction[] {
  const alike = conflict.sides.filter(({ value }) => value === side.value);
  const inDraft = alike.filter(({ uri }) => uri === side.uri);
  const inDrafts = alike.filter(({ uri }) => session.canEdit(uri));
  return opponents(session, conflict, side).flatMap((other) => {
    const actions = [edits(session, session.say('spellHere', phrase(other)), [side], other)];
    if (inDraft.length > 1) actions.push(edits(session, session.say('spellInDraft', phrase(other)), inDraft, other));
    if (inDrafts.length > inDraft.length)
      actions.push(edits(session, session.say('spellInDrafts', phrase(other)), inDrafts, other));
    return actions;
  });
}

function compare({ say, knowsCommands }: Session, { id, sides }: Conflict, side: Side): CodeAction[] {
  if (!knowsCommands) return [];
  const title = say('compareSideBySide');
  const command = {
    title,
    command: COMPARE_SIDE_BY_SIDE,
    arguments: [{ conflict: id, claim: sides.indexOf(side) }],
  };
  return [{ title, kind: CodeActionKind.QuickFix, command }];
}

/** The sides it contradicts, one of those that say the same; none for an article that must not be changed. */
function opponents(session: Session, { sides, pairs }: Conflict, side: Side): readonly Side[] {
  if (!session.canEdit(side.uri)) return [];
  const index = sides.indexOf(side);
  const against = pairs.flatMap(([a, b]) => (a === index ? [b] : b === index ? [a] : []));
  const byValue = new Map<string, Side>();
  for (const other of distinctSides(against.flatMap((each) => sides[each] ?? [])))
    if (!byValue.has(other.value)) byValue.set(other.value, other);
  return [...byValue.values()].slice(0, MOST_VALUES);
}

/** Puts what `other` says in place of each of these sides. */
function edits(session: Session, title: string, sides: readonly Side[], other: Side): CodeAction {
  const changes = new Map<string, TextEdit[]>();
  for (const side of sides) {
    const range = rangeOf(session, side);
    const newText = other.replacement ?? passageBetween(other.text, formatAt(session, other), formatAt(session, side));
    if (range !== null) changes.set(side.uri, [...(changes.get(side.uri) ?? []), { range, newText }]);
  }
  return { title, kind: CodeActionKind.QuickFix, edit: versionedEdit(session, changes) };
}

function formatAt(session: Session, { uri }: Side): FormatId {
  return formatOf(uri, session.openDocument(uri)?.languageId) ?? 'plain';
}

function phrase({ text, replacement }: Side): string {
  return shortened(plainText(replacement ?? text), LONGEST_WORDS);
}
