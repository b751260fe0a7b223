import { message } from '../engine/index.ts';
import type { ArticleFile, Skipped, Workspace } from './workspace.ts';

/** Several workspaces as one, such as folders of this machine and folders that only an editor knows. */
export class JoinedWorkspace implements Workspace {
  readonly #workspaceOf: (uri: string) => Workspace | undefined;
  readonly #all: readonly Workspace[];

  /** `workspaceOf` says which of them a file would be in. */
  constructor(all: readonly Workspace[], workspaceOf: (uri: string) => Workspace | undefined) {
    this.#all = all;
    this.#workspaceOf = workspaceOf;
  }

  async *listArticles(signal: AbortSignal): AsyncIterable<string> {
    for (const workspace of this.#all) yield* workspace.listArticles(signal);
  }

  async isArticle(uri: string): Promise<boolean> {
    return (await this.#workspaceOf(uri)?.isArticle(uri)) ?? false;
  }

  async stampOf(uri: string): Promise<string | null> {
    return (await this.#workspaceOf(uri)?.stampOf?.(uri)) ?? null;
  }

  async readArticle(uri: string): Promise<ArticleFile | Skipped> {
    const reason = message('skipped/outside');
    return (await this.#workspaceOf(uri)?.readArticle(uri)) ?? { kind: 'skipped', uri, reason };
  }

  pathWithin(uri: string): string {
    return this.#workspaceOf(uri)?.pathWithin(uri) ?? uri;
  }
}
