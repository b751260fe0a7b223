import type { ArticleRole } from '../../engine/index.ts';
import { rolesByPath } from '../../workspace/settings/articleRoles.ts';
import { sameSpelling } from '../indexing/openDocuments.ts';
import type { FolderSettings } from '../settings/settings.ts';

interface Folder {
  /** With a slash at the end. */
  readonly uri: string;
  readonly roleOf: (path: string) => ArticleRole | null;
}

/** Which articles are drafts and which are sources by the settings of their folders; what they state counts before. */
export class Roles {
  readonly #folders: readonly Folder[];
  readonly #byFolder = new Map<string, ArticleRole | null>();

  constructor(folders: readonly FolderSettings[]) {
    const withRoles = folders.filter(({ drafts, sources }) => drafts.length + sources.length > 0);
    this.#folders = withRoles
      .map((folder) => ({ uri: `${sameSpelling(folder.uri)}/`, roleOf: rolesByPath(folder) }))
      .sort((a, b) => b.uri.length - a.uri.length);
  }

  ofPath(uri: string): ArticleRole | null {
    const known = this.#byFolder.get(uri);
    if (known !== undefined) return known;
    const folder = this.#folders.find((each) => uri.startsWith(each.uri));
    const role = folder === undefined ? null : folder.roleOf(decoded(uri.slice(folder.uri.length)));
    this.#byFolder.set(uri, role);
    return role;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
