import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ClaimPlace, CONFLICT_CLAIMS, type ConflictClaims } from '../server/fixes/figureRequests.ts';
import { articleUri } from './extractedUri.ts';

/** What views, cards and menus pass to a command on a figure; without it, the command uses the figure at the cursor. */
export interface FigureArgument {
  readonly conflict: string;
  /** Index into the conflict's claims. */
  readonly claim?: number;
}

export interface FigureAt {
  readonly editor: vscode.TextEditor;
  readonly position: vscode.Position;
}

/** The place of the figure in question and its editor, brought to the front; null where there is none. */
export async function goToFigure(client: BaseLanguageClient, argument: unknown): Promise<FigureAt | null> {
  if (!isFigureArgument(argument)) {
    const editor = vscode.window.activeTextEditor;
    return editor === undefined ? null : { editor, position: editor.selection.start };
  }
  const conflict = await claimsOf(client, argument.conflict);
  const claim = conflict?.claims[argument.claim ?? claimToChange(conflict.claims)];
  if (claim === undefined) return null;
  const range = client.protocol2CodeConverter.asRange(claim.range);
  const editor = await vscode.window.showTextDocument(articleUri(claim.uri), { selection: range });
  return { editor, position: range.start };
}

export function claimsOf(client: BaseLanguageClient, conflict: string): Promise<ConflictClaims | null> {
  return client.sendRequest<ConflictClaims | null>(CONFLICT_CLAIMS, { conflict });
}

/** The claim in the active article, or else the first in a draft, or else the first. */
function claimToChange(claims: readonly ClaimPlace[]): number {
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const here = claims.findIndex(({ uri }) => articleUri(uri).toString() === active);
  if (here !== -1) return here;
  return Math.max(
    0,
    claims.findIndex(({ role }) => role === 'draft'),
  );
}

export function isFigureArgument(argument: unknown): argument is FigureArgument {
  return typeof argument === 'object' && argument !== null && typeof Reflect.get(argument, 'conflict') === 'string';
}

/** Says in passing that a command found nothing to do, without a window to close. */
export function say(words: string): void {
  vscode.window.setStatusBarMessage(words, 4000);
}
