import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ClaimChoice,
  CONFLICT_CHOICES,
  type ConflictChoices,
  type ConflictChoicesParams,
} from '../server/decisions/decisionProtocol.ts';
import { isFigureArgument, say } from './figurePlace.ts';
import { decide } from './sendDecision.ts';

/** Settles the conflict at the cursor (or the one a view passes): asks which value holds, and for a reason. */
export async function settleConflict(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const conflict = await chosenConflict(client, argument, false);
  if (conflict === null) return;
  const items = [
    ...conflict.claims.map((claim) => ({ ...claimItem(claim), claim: claim.index as number | null })),
    { label: vscode.l10n.t('No change is needed'), description: '', claim: null },
  ];
  const title = vscode.l10n.t('Settle: {0}', conflict.about);
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Which value holds?') });
  if (picked === undefined) return;
  const why = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Why? The reason is kept with the decision. Leave it empty if you have nothing to add.'),
  });
  if (why === undefined) return;
  await decide(client, { verdict: 'settled', conflict: conflict.id, claim: picked.claim, why });
}

/** Records that a figure is not about the same thing as those it contradicts; asks which if there are several. */
export async function notTheSameThing(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const conflict = await chosenConflict(client, argument, false);
  if (conflict === null) return;
  const here = await figureOf(conflict, vscode.l10n.t('Which figure is about something else?'));
  if (here === null) return;
  const others = conflict.claims.filter(({ index }) => here.against.includes(index));
  const apart = others.length < 2 ? others : await chosenOthers(conflict, here, others);
  if (apart.length === 0) return;
  const pairs = apart.map(({ index }) => [here.index, index] as const);
  await decide(client, { verdict: 'notTheSame', conflict: conflict.id, pairs });
}

/** Leaves the figure at the cursor, or all such figures in its article, out of conflicts of this kind. */
export async function ignoreFigureHere(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const conflict = await chosenConflict(client, argument, false);
  const here = conflict && (await figureOf(conflict, vscode.l10n.t('Which figure should be ignored?')));
  if (!conflict || !here) return;
  const items = [
    { label: vscode.l10n.t('Ignore {0} in this article', here.value), wholeRule: false },
    { label: vscode.l10n.t('Ignore {0} in this article', conflict.rule), wholeRule: true },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: conflict.about });
  if (picked === undefined) return;
  await decide(client, {
    verdict: 'ignore',
    conflict: conflict.id,
    claim: here.index,
    wholeRule: picked.wholeRule,
  });
}

/** Withdraws the decision on a conflict. */
export async function reopenConflict(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const conflict = await chosenConflict(client, argument, true);
  if (conflict !== null) await decide(client, { verdict: 'reopen', conflict: conflict.id });
}

/** The conflict given as an argument or at the cursor; the user chooses if there are several. */
async function chosenConflict(
  client: BaseLanguageClient,
  argument: unknown,
  settled: boolean,
): Promise<ConflictChoices | null> {
  const params = paramsOf(client, argument);
  const all = params === null ? [] : await client.sendRequest<readonly ConflictChoices[]>(CONFLICT_CHOICES, params);
  const conflicts = all.filter((conflict) => conflict.settled === settled);
  if (conflicts.length === 0) {
    say(
      settled
        ? vscode.l10n.t('Sourcecheck: there is no settled conflict here.')
        : vscode.l10n.t('Sourcecheck: there is no conflict to settle here.'),
    );
    return null;
  }
  if (conflicts.length === 1) return conflicts[0] ?? null;
  const items = conflicts.map((conflict) => ({
    label: conflict.about,
    description: conflict.decision ?? conflict.claims.map(({ value }) => value).join(', '),
    conflict,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which conflict?') });
  return picked?.conflict ?? null;
}

function paramsOf(client: BaseLanguageClient, argument: unknown): ConflictChoicesParams | null {
  if (isFigureArgument(argument)) return { conflict: argument.conflict, claim: argument.claim };
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return null;
  const { asPosition, asUri } = client.code2ProtocolConverter;
  return { uri: asUri(editor.document.uri), position: asPosition(editor.selection.active) };
}

/** The figure asked about, or else the figure that the user chooses. */
async function figureOf({ about, claims }: ConflictChoices, question: string): Promise<ClaimChoice | null> {
  const here = claims.find(({ isHere }) => isHere);
  if (here !== undefined) return here;
  const items = claims.map((claim) => ({ ...claimItem(claim), claim }));
  return (await vscode.window.showQuickPick(items, { title: about, placeHolder: question }))?.claim ?? null;
}

async function chosenOthers(
  { about }: ConflictChoices,
  here: ClaimChoice,
  others: readonly ClaimChoice[],
): Promise<readonly ClaimChoice[]> {
  const items = others.map((claim) => ({ ...claimItem(claim), claim, picked: true }));
  const placeHolder = vscode.l10n.t('Which figures are not about the same thing as {0}?', here.value);
  const picked = await vscode.window.showQuickPick(items, { title: about, placeHolder, canPickMany: true });
  return (picked ?? []).map(({ claim }) => claim);
}

function claimItem({ value, place, isHere }: ClaimChoice): vscode.QuickPickItem {
  return { label: value, description: isHere ? vscode.l10n.t('{0}, here', place) : place };
}
