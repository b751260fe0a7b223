import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { WorkerStart } from '../../server/browser/browserRequests.ts';
import { activateWith } from '../activate.ts';
import { answerFileRequests } from '../fileRequests.ts';
import { answerStorageRequests } from './storageRequests.ts';

/** A web worker, as far as it is used here; the types of browsers are not at hand. */
declare class Worker {
  constructor(address: string);
  postMessage(message: unknown): void;
}

/** In a browser, the server is a worker, which reads files by asking this side for them. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return activateWith(async ({ extensionUri, globalStorageUri }, options) => {
    const server = async (): Promise<MessageTransports> => {
      const start: WorkerStart = {
        nameModel: await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'models', 'names.bin')),
      };
      const worker = new Worker(vscode.Uri.joinPath(extensionUri, 'dist', 'browser', 'server.js').toString(true));
      worker.postMessage(start);
      // The editor's workers are none of the browser's class, by which the client would tell one.
      const port = worker as never;
      return { reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) };
    };
    const client = new LanguageClient('sourcecheck', 'Sourcecheck', server, options);
    answerFileRequests(client);
    answerStorageRequests(client, vscode.Uri.joinPath(globalStorageUri, 'facts'));
    return client;
  }, context);
}
