import { message } from '../../engine/index.ts';
import type { ArticleFile, Skipped, Workspace } from '../../workspace/workspace.ts';

/** The workspace as its folders and settings are now. Until they are known, it is empty. */
export class CurrentWorkspace implements Workspace {
  #workspace: Workspace | null = null;

  become(workspace: Workspace): void {
    this.#workspace = workspace;
  }

  async *listArticles(signal: AbortSignal): AsyncIterable<string> {
    if (this.#workspace !== null) yield* this.#workspace.listArticles(signal);
  }

  async isArticle(uri: string): Promise<boolean> {
    return (await this.#workspace?.isArticle(uri)) ?? false;
  }

  async stampOf(uri: string): Promise<string | null> {
    return (await this.#workspace?.stampOf?.(uri)) ?? null;
  }

  async readArticle(uri: string): Promise<ArticleFile | Skipped> {
    const reason = message('skipped/outside');
    return (await this.#workspace?.readArticle(uri)) ?? { kind: 'skipped', uri, reason };
  }

  pathWithin(uri: string): string {
    return this.#workspace?.pathWithin(uri) ?? uri;
  }
}
