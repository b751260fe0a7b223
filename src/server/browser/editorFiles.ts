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

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async read(uri: string): Promise<Uint8Array | null> {
    const read = await this.#read({ uri, most: null });
    return read?.kind === 'read' ? read.content : null;
  }

  readBounded(uri: string, most: number): Promise<Bounded | null> {
    return this.#read({ uri, most });
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    const params: ListFolderParams = { uri: folder };
    const answer = await this.#ask<ListFolderAnswer>(LIST_FOLDER, params);
    return answer.entries;
  }

  async #read(params: ReadFileParams): Promise<Bounded | null> {
    const answer = await this.#ask<ReadFileAnswer>(READ_FILE, params);
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

function isFailure(answer: { readonly kind: string }): answer is Failure {
  return answer.kind === 'failed';
}
