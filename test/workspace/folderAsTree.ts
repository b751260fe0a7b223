import { readdir, readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { FileFailure, type FileTree } from '../../src/workspace/files.ts';

/** Folders on disk as an editor would show them; links are left out. */
export const folderAsTree: FileTree = {
  read: async (uri) => {
    const { fsPath } = URI.parse(uri);
    return readFile(fsPath).catch(failed);
  },
  readBounded: async (uri, most) => {
    const { fsPath } = URI.parse(uri);
    const found = await stat(fsPath).catch(failed);
    if (found === null) return null;
    if (!found.isFile()) return { kind: 'notFile' };
    if (found.size > most) return { kind: 'larger', size: found.size };
    return { kind: 'read', content: await readFile(fsPath) };
  },
  list: async (folder) => {
    const entries = await readdir(URI.parse(folder).fsPath, { withFileTypes: true }).catch(failed);
    return (entries ?? []).map((entry) => ({
      name: entry.name,
      kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
    }));
  },
};

function failed(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw new FileFailure(error.code ?? '', error.code === 'EACCES');
}
