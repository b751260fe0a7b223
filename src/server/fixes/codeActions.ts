import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { decisionActions } from '../decisions/decisionActions.ts';
import { conflictsAt } from '../navigation/subjectAt.ts';
import type { Session } from '../session.ts';
import { figureActions } from './figureActions.ts';
import { sideActions } from './sideActions.ts';

/** All actions offered at a place in an open article. */
export async function codeActions(
  session: Session,
  uri: string,
  range: Range,
  context: CodeActionContext,
): Promise<CodeAction[]> {
  if (context.only !== undefined && !context.only.some((kind) => isWithin(CodeActionKind.QuickFix, kind))) return [];
  const document = await session.upToDate(uri);
  if (document === null) return [];
  const offset = document.offsetAt(range.start);
  await othersUpToDate(session, uri, offset);
  return [
    ...figureActions(session, document, uri, offset, context),
    ...sideActions(session, uri, offset, context.diagnostics),
    ...decisionActions(session, uri, offset, context),
  ];
}

/** A fix may change other open articles, too. */
async function othersUpToDate(session: Session, uri: string, offset: number): Promise<void> {
  const uris = new Set(conflictsAt(session, uri, offset).flatMap(({ sides }) => sides.map((side) => side.uri)));
  await Promise.all(
    [...uris].filter((each) => session.openDocument(each) !== null).map((each) => session.upToDate(each)),
  );
}

/** "quickfix" and "" both ask for quick fixes. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
