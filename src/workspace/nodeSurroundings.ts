import { URI } from 'vscode-uri';
import { lockFolder } from './folderLock.ts';
import { nodeFiles } from './nodeFiles.ts';
import { NodeWorkspace } from './nodeWorkspace.ts';
import { clearUnfinished } from './replaceFile.ts';
import type { Surroundings } from './surroundings.ts';
import { systemUserName } from './systemUserName.ts';
import { withinTime } from './withinTime.ts';

/** A machine with a disk. */
export const nodeSurroundings: Surroundings = {
  files: nodeFiles,
  createWorkspace: (options) => new NodeWorkspace(options),
  userName: systemUserName,
  clearUnfinished: async (folder) => {
    const { scheme, fsPath } = URI.parse(folder);
    if (scheme === 'file') await clearUnfinished(fsPath);
  },
  lock: async (folder) => {
    const { scheme, fsPath } = URI.parse(folder);
    return scheme === 'file' ? lockFolder(fsPath) : async () => {};
  },
  withinTime,
};
