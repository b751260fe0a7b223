import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Failure,
  LIST_FOLDER,
  type ListFolderAnswer,
  type ListFolderParams,
  READ_FILE,
  type ReadFileAnswer,
  type ReadFileParams,
} from '../server/browser/browserRequests.ts';
import type { FolderEntry } from '../workspace/files.ts';

const STRETCH = 8192;

/** Reads files and folders for a server that cannot: in a browser, or in folders that are not of this machine. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest<ReadFileAnswer, void>(READ_FILE, (params: ReadFileParams) => readFile(params));
  client.onRequest<ListFolderAnswer, void>(LIST_FOLDER, (params: ListFolderParams) => listFolder(params));
}

async function readFile({ uri, most, asText }: ReadFileParams): Promise<ReadFileAnswer> {
  const file = vscode.Uri.parse(uri, true);
  try {
    const { type, size } = await vscode.workspace.fs.stat(file);
    if ((type & vscode.FileType.File) === 0) return { kind: 'notFile' };
    if (most !== null && size > most) return { kind: 'larger', size };
    const content = await vscode.workspace.fs.readFile(file);
    // Not every file system knows the size before it has read the file.
    if (most !== null && content.length > most) return { kind: 'larger', size: content.length };
    return asText ? { kind: 'text', base64: base64Of(content) } : { kind: 'read', content };
  } catch (error) {
    return codeOf(error) === 'FileNotFound' ? { kind: 'missing' } : failure(error);
  }
}

/** By what Node and browsers both have, a stretch at a time, as a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += STRETCH) {
    binary += String.fromCharCode(...bytes.subarray(start, start + STRETCH));
  }
  return btoa(binary);
}

async function listFolder({ uri }: ListFolderParams): Promise<ListFolderAnswer> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri, true));
    return { kind: 'listed', entries: entries.map(([name, type]) => ({ name, kind: kindOf(type) })) };
  } catch (error) {
    return failure(error);
  }
}

/** A link to a folder may lead around in a circle. */
function kindOf(type: vscode.FileType): FolderEntry['kind'] {
  if (type === vscode.FileType.Directory) return 'folder';
  return (type & vscode.FileType.File) === 0 ? 'other' : 'file';
}

function failure(error: unknown): Failure {
  const code = codeOf(error);
  const reason = code || (error instanceof Error ? error.message : String(error));
  return { kind: 'failed', reason, isForbidden: code === 'NoPermissions' };
}

function codeOf(error: unknown): string {
  return error instanceof vscode.FileSystemError ? error.code : '';
}
