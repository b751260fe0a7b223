import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FORGET_BEYOND, GET_KEPT, KEEP, type KeepParams } from '../../server/browser/browserRequests.ts';

/** What a name may be: a hash. Nothing else is written, and nothing outside the folder. */
const NAME = /^[\da-f]{64}$/u;

/** Keeps texts for the server in a folder of the extension's storage, a file each. */
export function answerStorageRequests(client: BaseLanguageClient, folder: vscode.Uri): void {
  const { fs } = vscode.workspace;
  const fileOf = (name: string): vscode.Uri => {
    if (!NAME.test(name)) throw new Error('no name for what is kept');
    return vscode.Uri.joinPath(folder, `${name}.json`);
  };
  client.onRequest(
    GET_KEPT,
    async (name: string): Promise<string | null> =>
      fs.readFile(fileOf(name)).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => null,
      ),
  );
  client.onRequest(KEEP, async ({ name, text }: KeepParams): Promise<void> => {
    await fs.writeFile(fileOf(name), new TextEncoder().encode(text));
  });
  client.onRequest(FORGET_BEYOND, async (most: number): Promise<void> => {
    const kept = await fs.readDirectory(folder).then(
      (entries) => entries.length,
      () => 0,
    );
    if (kept > most) await fs.delete(folder, { recursive: true });
  });
}
