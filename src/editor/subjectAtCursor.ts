import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Subject } from '../server/dossier/dossierData.ts';
import { AT, type At, type AtParams } from '../server/navigation/subjectAt.ts';

/**
 * The conflict of the figure at the cursor, or else the entity of the name; the user chooses among several conflicts.
 */
export async function subjectAtCursor(client: BaseLanguageClient): Promise<Subject | null> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return null;
  const { document, selection } = editor;
  const params: AtParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: client.code2ProtocolConverter.asPosition(selection.active),
  };
  const { conflicts, entity } = await client.sendRequest<At>(AT, params);
  if (conflicts.length > 1) {
    const choices = conflicts.map(({ id, about }) => ({ label: about, id }));
    const title = vscode.l10n.t('Which conflict?');
    const chosen = await vscode.window.showQuickPick(choices, { title });
    return chosen === undefined ? null : { conflict: chosen.id };
  }
  const [conflict] = conflicts;
  if (conflict !== undefined) return { conflict: conflict.id };
  return entity === null ? null : { entity: entity.id };
}
