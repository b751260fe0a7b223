import * as vscode from 'vscode';

/** As `package.json` names it. */
const ID = 'sourcecheck.assistant';

/** Offers the articles of the open folders to assistants in the editor, by a process of their own that only reads. */
export function registerAssistantServer({ extension, extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.lm.registerMcpServerDefinitionProvider(ID, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => assistantServers(extensionUri, extension.packageJSON.version),
    }),
  );
}

/** One server for all folders that are on disk; none where there is none. */
export function assistantServers(extensionUri: vscode.Uri, version: string): vscode.McpStdioServerDefinition[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  if (folders.length === 0) return [];
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'mcp.cjs').fsPath;
  const args = [script, 'mcp', ...folders.map(({ uri }) => uri.fsPath)];
  // The editor's own program is Node.js if it is told so.
  return [
    new vscode.McpStdioServerDefinition('Sourcecheck', process.execPath, args, { ELECTRON_RUN_AS_NODE: '1' }, version),
  ];
}
