import type { Connection } from 'vscode-languageserver';
import { type Bounded, FileFailure, type FileTree, type FolderEntry } from '../../workspace/files.ts';
import {
  type Failure,
  LIST_FOLDER,
  type ListFolderAnswer,
  type ListFolderParams,
  READ_FILE,
  type ReadFileAnswer,
  type ReadFileParams,
} from './browserRequests.ts';

/** The files that the editor knows, whatever it has them from. */
export class EditorFiles implements FileTree {
  readonly #connection: Connection;
  readonly #asText: boolean;

  /** Whether bytes have to pass as text depends on how the two are connected. */
  constructor(connection: Connection, { asText }: { readonly asText: boolean }) {
    this.#connection = connection;
    this.#asText = asText;
  }

  async read(uri: string): Promise<Uint8Array | null> {
    const read = await this.#read(uri, null);
    return read?.kind === 'read' ? read.content : null;
  }

  readBounded(uri: string, most: number): Promise<Bounded | null> {
    return this.#read(uri, most);
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    const params: ListFolderParams = { uri: folder };
    const answer = await this.#ask<ListFolderAnswer>(LIST_FOLDER, params);
    return answer.entries;
  }

  async #read(uri: string, most: number | null): Promise<Bounded | null> {
    const params: ReadFileParams = { uri, most, asText: this.#asText };
    const answer = await this.#ask<ReadFileAnswer>(READ_FILE, params);
    if (answer.kind === 'text') return { kind: 'read', content: bytesIn(answer.base64) };
    return answer.kind === 'missing' ? null : answer;
  }

  async #ask<Answer extends { readonly kind: string }>(
    request: string,
    params: unknown,
  ): Promise<Exclude<Answer, Failure>> {
    const answer: Answer | Failure = await this.#connection.sendRequest<Answer | Failure>(request, params).catch(
      // An editor that does not know the request.
      (error: unknown): Failure => ({ kind: 'failed', reason: String(error), isForbidden: false }),
    );
    if (isFailure(answer)) throw new FileFailure(answer.reason, answer.isForbidden);
    return answer as Exclude<Answer, Failure>;
  }
}

function bytesIn(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function isFailure(answer: { readonly kind: string }): answer is Failure {
  return answer.kind === 'failed';
}
