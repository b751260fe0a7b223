import * as vscode from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from '../activate.ts';
import { answerFileRequests } from '../fileRequests.ts';
import { archiveVariables, registerArchiveAddress } from './archiveAddress.ts';

/** With a machine to run on, the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return activateWith(async ({ extensionUri, globalStorageUri, secrets, subscriptions }, options) => {
    const module = vscode.Uri.joinPath(extensionUri, 'dist', 'server.cjs').fsPath;
    const env = await archiveVariables(secrets);
    const server: ServerOptions = { module, transport: TransportKind.ipc, options: { env } };
    subscriptions.push(registerArchiveAddress(secrets));
    const client = new LanguageClient('sourcecheck', 'Sourcecheck', server, {
      ...options,
      initializationOptions: {
        ...options.initializationOptions,
        cacheFolder: vscode.Uri.joinPath(globalStorageUri, 'facts').fsPath,
      },
    });
    answerFileRequests(client);
    return client;
  }, context);
}
