import * as vscode from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import { MENTIONS } from '../server/navigation/mentions.ts';
import { AT, type At } from '../server/navigation/subjectAt.ts';
import { articleUri } from './extractedUri.ts';
import { say } from './figurePlace.ts';

/** Lists all mentions of the name at the cursor, or of the one a card or a view passes, next to the text. */
export async function showMentions(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const entity = isEntityArgument(argument) ? argument.entity : await entityAtCursor(client, editor);
  const found = entity === null ? [] : await client.sendRequest<Location[]>(MENTIONS, { entity });
  const first = found[0];
  if (first === undefined) {
    say(vscode.l10n.t('Sourcecheck: there is no name here.'));
    return;
  }
  const places = found.map((each) => client.protocol2CodeConverter.asLocation(each));
  // The list opens in an editor: if none is open, in the article of the first mention.
  const shown = editor ?? (await vscode.window.showTextDocument(articleUri(first.uri)));
  const { uri } = shown.document;
  await vscode.commands.executeCommand('editor.action.showReferences', uri, shown.selection.active, places);
}

async function entityAtCursor(
  client: BaseLanguageClient,
  editor: vscode.TextEditor | undefined,
): Promise<string | null> {
  if (editor === undefined) return null;
  const { asPosition, asUri } = client.code2ProtocolConverter;
  const place = { uri: asUri(editor.document.uri), position: asPosition(editor.selection.start) };
  return (await client.sendRequest<At>(AT, place)).entity?.id ?? null;
}

function isEntityArgument(argument: unknown): argument is { readonly entity: string } {
  return typeof argument === 'object' && argument !== null && typeof Reflect.get(argument, 'entity') === 'string';
}
