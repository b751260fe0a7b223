import { JoinedWorkspace } from '../../workspace/joinedWorkspace.ts';
import type { Surroundings } from '../../workspace/surroundings.ts';
import { TreeWorkspace } from '../../workspace/treeWorkspace.ts';
import type { EditorFiles } from './editorFiles.ts';

/** This machine for what lies on it, and the editor for folders that it has from elsewhere. */
export function everywhere(machine: Surroundings, editor: EditorFiles): Surroundings {
  return {
    ...machine,
    files: { read: (uri) => (isHere(uri) ? machine.files : editor).read(uri) },
    createWorkspace: (options) => {
      const here = machine.createWorkspace({ ...options, folders: options.folders.filter(({ uri }) => isHere(uri)) });
      const folders = options.folders.filter(({ uri }) => !isHere(uri));
      if (folders.length === 0) return here;
      const away = new TreeWorkspace(editor, { ...options, folders, files: [] });
      return new JoinedWorkspace([here, away], (uri) => (isHere(uri) ? here : away));
    },
  };
}

function isHere(uri: string): boolean {
  return uri.startsWith('file:');
}
