import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ENTITY_CHOICES,
  type EntityChoice,
  type EntityChoicesParams,
  NAME_CHOICES,
  type NameChoices,
  type NameChoicesParams,
} from '../server/decisions/decisionProtocol.ts';
import { say } from './figurePlace.ts';
import { decide } from './sendDecision.ts';

/** Merges the name at the cursor (or the entity a view passes) with another, which the user searches for. */
export async function mergeEntities(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const name = await nameMeant(client, argument);
  if (name === null) return;
  const into = await chosenEntity(client, name);
  if (into !== null) await decide(client, { verdict: 'merge', entity: name.id, into });
}

/** Separates the name at the cursor, or the names the user chooses, from the entity they were assigned to. */
export async function splitEntity(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const entity = await nameMeant(client, argument);
  if (entity === null) return;
  if (entity.aliases.length === 0) {
    say(vscode.l10n.t('Sourcecheck: {0} has no other name to separate.', entity.name));
    return;
  }
  const items = entity.aliases.map((label) => ({ label, picked: label === entity.here }));
  const picked = await vscode.window.showQuickPick(items, {
    title: entity.name,
    placeHolder: vscode.l10n.t('Which names are not {0}?', entity.name),
    canPickMany: true,
  });
  const names = (picked ?? []).map(({ label }) => label);
  if (names.length > 0) await decide(client, { verdict: 'split', entity: entity.id, names });
}

/** Records that the words at the cursor, or all names of an entity that a view passes, are not a name. */
export async function notAName(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const name = await nameMeant(client, argument);
  if (name === null) return;
  const near = vscode.window.activeTextEditor?.document.uri;
  const names = isEntityArgument(argument) ? [name.name, ...name.aliases] : [name.here];
  await decide(client, { verdict: 'notAName', names, near: near && client.code2ProtocolConverter.asUri(near) });
}

interface EntityArgument {
  readonly entity: string;
}

function isEntityArgument(argument: unknown): argument is EntityArgument {
  return typeof argument === 'object' && argument !== null && typeof Reflect.get(argument, 'entity') === 'string';
}

async function nameMeant(client: BaseLanguageClient, argument: unknown): Promise<NameChoices | null> {
  const params = paramsOf(client, argument);
  const found = params === null ? null : await client.sendRequest<NameChoices | null>(NAME_CHOICES, params);
  if (found === null) say(vscode.l10n.t('Sourcecheck: there is no name here.'));
  return found;
}

function paramsOf(client: BaseLanguageClient, argument: unknown): NameChoicesParams | null {
  if (isEntityArgument(argument)) return { entity: argument.entity };
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return null;
  const { asPosition, asUri } = client.code2ProtocolConverter;
  return { uri: asUri(editor.document.uri), position: asPosition(editor.selection.active) };
}

/** Searched for by its letters, as a folder may have tens of thousands of names. */
function chosenEntity(client: BaseLanguageClient, name: NameChoices): Promise<string | null> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly id: string }>();
  pick.title = vscode.l10n.t('Merge {0} with another name', name.name);
  pick.placeholder = vscode.l10n.t('Who or what is it?');
  pick.matchOnDescription = false;
  let asked = 0;
  const look = async (query: string): Promise<void> => {
    const turn = ++asked;
    pick.busy = true;
    const params: EntityChoicesParams = { entity: name.id, query };
    const found = await client.sendRequest<readonly EntityChoice[]>(ENTITY_CHOICES, params);
    if (turn !== asked) return;
    pick.items = found.map(({ id, name: label, mentions }) => ({
      id,
      label,
      description: vscode.l10n.t('mentions: {0}', mentions),
    }));
    pick.busy = false;
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(look);
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen === undefined) return;
      resolve(chosen.id);
      pick.hide();
    });
    pick.onDidHide(() => {
      asked++;
      resolve(null);
      pick.dispose();
    });
    pick.show();
    void look('');
  });
}
