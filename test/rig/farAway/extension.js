/**
 * Runs in the editor's web worker: a file system over the server of the rig, as an editor in a browser has its files
 * from somewhere else. Says which diagnostics there are when it is asked. Has a chat model that always says the same.
 */
const vscode = require('vscode');

const { FileSystemError, FileType } = vscode;

exports.activate = ({ extensionUri, subscriptions }) => {
  const origin = `${extensionUri.scheme}://${extensionUri.authority}`;
  const changed = new vscode.EventEmitter();
  const ask = async (uri, method, query = '', body = undefined) => {
    const response = await fetch(`${origin}/files${uri.path}${query}`, { method, body });
    if (response.status === 404) throw FileSystemError.FileNotFound(uri);
    if (response.status === 403) throw FileSystemError.NoPermissions(uri);
    if (!response.ok) throw FileSystemError.Unavailable(uri);
    return response;
  };
  const tell = (uri, type) => changed.fire([{ uri, type }]);
  const type = (isFolder) => (isFolder ? FileType.Directory : FileType.File);
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: async (uri) => {
      const { isFolder, size, mtime } = await (await ask(uri, 'GET', '?stat')).json();
      return { type: type(isFolder), ctime: mtime, mtime, size };
    },
    readDirectory: async (uri) => {
      const entries = await (await ask(uri, 'GET', '?list')).json();
      return entries.map(([name, isFolder]) => [name, type(isFolder)]);
    },
    readFile: async (uri) => new Uint8Array(await (await ask(uri, 'GET')).arrayBuffer()),
    writeFile: async (uri, content, { create }) => {
      const isNew = await ask(uri, 'GET', '?stat').then(
        () => false,
        () => true,
      );
      if (isNew && !create) throw FileSystemError.FileNotFound(uri);
      await ask(uri, 'PUT', '', content);
      tell(uri, isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed);
    },
    createDirectory: async (uri) => {
      await ask(uri, 'PUT', '?folder');
    },
    delete: async (uri) => {
      await ask(uri, 'DELETE');
      tell(uri, vscode.FileChangeType.Deleted);
    },
    rename: async () => {
      throw FileSystemError.NoPermissions('the rig renames nothing');
    },
  };
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider('far-away', provider, { isCaseSensitive: true }),
    vscode.lm.registerLanguageModelChatProvider('far-away', {
      provideLanguageModelChatInformation: () => [
        {
          id: 'sphinx',
          name: 'Sphinx',
          family: 'riddles',
          version: '1',
          maxInputTokens: 10_000,
          maxOutputTokens: 1000,
          capabilities: {},
          isUserSelectable: true,
        },
      ],
      provideLanguageModelChatResponse: async (_model, messages, _options, progress) => {
        const parts = messages.flatMap(({ content }) => content);
        await fetch(`${origin}/asked`, { method: 'PUT', body: parts.map(({ value }) => value).join('') });
        for (const words of ['Both <b>cannot</b> hold: ', '[one](command:x) is later.']) {
          progress.report(new vscode.LanguageModelTextPart(words));
        }
      },
      provideTokenCount: async (_model, text) => String(text).length,
    }),
    vscode.commands.registerCommand('farAway.tell', async () => {
      const all = vscode.languages.getDiagnostics().flatMap(([uri, diagnostics]) =>
        diagnostics.map(({ message, range, source }) => ({
          path: uri.path,
          scheme: uri.scheme,
          line: range.start.line,
          message,
          source,
        })),
      );
      await fetch(`${origin}/told`, { method: 'PUT', body: JSON.stringify(all) });
    }),
  );
};
