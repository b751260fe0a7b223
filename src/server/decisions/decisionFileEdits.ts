import type { Connection, OptionalVersionedTextDocumentIdentifier, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../../workspace/files.ts';
import { ruleFileText } from '../../workspace/folderDecisions.ts';

/**
 * Has the editor change a rule file, so that the change can be undone there. A missing file is first created with
 * `empty` in it, as a separate step: undoing the change then leaves an empty list instead of asking about deleting a
 * file. `open` is its document, if the editor has it open. False where the editor refused.
 */
export async function changeRuleFile(
  connection: Connection,
  files: Files,
  open: TextDocument | undefined,
  change: { readonly uri: string; readonly text: string; readonly empty: string; readonly label: string },
): Promise<boolean> {
  const { uri, label, empty } = change;
  const known = open?.getText() ?? (await ruleFileText(uri, files));
  if (known === null && !(await create(connection, uri, empty, label))) return false;
  const before = known ?? empty;
  const textDocument: OptionalVersionedTextDocumentIdentifier = {
    uri: open?.uri ?? uri,
    version: open?.version ?? null,
  };
  const edits = [editBetween(before, change.text)];
  const { applied } = await connection.workspace.applyEdit({
    label,
    edit: { documentChanges: [{ textDocument, edits }] },
  });
  return applied;
}

async function create(connection: Connection, uri: string, text: string, label: string): Promise<boolean> {
  const start = { line: 0, character: 0 };
  const textDocument = { uri, version: null };
  const edits = [{ range: { start, end: start }, newText: text }];
  const { applied } = await connection.workspace.applyEdit({
    label,
    edit: {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument, edits },
      ],
    },
  });
  return applied;
}

/** Only the lines that differ, so that the rest of the file is untouched. Line endings are kept. */
export function editBetween(before: string, text: string): TextEdit {
  const after = before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  const document = TextDocument.create('', 'json', 0, before);
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  if (from > 0) from = before.lastIndexOf('\n', from - 1) + 1;
  let alike = 0;
  const most = Math.min(before.length, after.length) - from;
  while (alike < most && before[before.length - 1 - alike] === after[after.length - 1 - alike]) alike++;
  const end = before.indexOf('\n', before.length - alike - 1);
  const to = alike === 0 || end === -1 ? before.length : end + 1;
  const range = { start: document.positionAt(from), end: document.positionAt(to) };
  return { range, newText: after.slice(from, after.length - (before.length - to)) };
}
