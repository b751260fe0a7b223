import * as vscode from 'vscode';
import type { CodeActionMiddleware, HoverMiddleware } from 'vscode-languageclient';
import { isConflict } from './isConflict.ts';

const DECIDED = 'sourcecheck.hasDecided';
const SEEN_CONFLICT = 'sourcecheck.hasSeenConflict';

/** Something was decided about a conflict, by a verdict or by a change: a step of the walkthrough asks for it. */
export async function rememberDecided(): Promise<void> {
  await vscode.commands.executeCommand('setContext', DECIDED, true);
}

/** The user looked at a conflict. */
export async function rememberSeenConflict(): Promise<void> {
  await vscode.commands.executeCommand('setContext', SEEN_CONFLICT, true);
}

/**
 * Takes note of the steps that are done by what the editor offers without a command of ours: the card over a warning,
 * and a fix that is a plain change, which takes the note along as the command that follows it.
 */
export const walkthroughMiddleware: HoverMiddleware & CodeActionMiddleware = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    if (hover && conflictsIn(document).some(({ range }) => range.contains(position))) await rememberSeenConflict();
    return hover;
  },
  async provideCodeActions(document, range, context, token, next) {
    const actions = await next(document, range, context, token);
    for (const action of actions ?? []) {
      if (action instanceof vscode.CodeAction && action.edit !== undefined)
        action.command ??= { title: action.title, command: 'setContext', arguments: [DECIDED, true] };
    }
    return actions;
  },
};

function conflictsIn({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(isConflict);
}
