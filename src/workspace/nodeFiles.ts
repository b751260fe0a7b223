import { readFile } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { FileFailure, type Files } from './files.ts';

/** The files of this machine; what has another scheme is none of them. */
export const nodeFiles: Files = {
  read: async (uri) => {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return null;
    try {
      return await readFile(fsPath);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      throw new FileFailure(code, code === 'EACCES' || code === 'EPERM');
    }
  },
};
