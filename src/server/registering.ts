import {
  BulkRegistration,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver';

/** Asks the editor to tell of changed settings and files, where it can be asked. */
export async function register(connection: Connection, { workspace }: InitializeParams['capabilities']): Promise<void> {
  const wishes = BulkRegistration.create();
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    wishes.add(DidChangeConfigurationNotification.type, { section: ['sourcecheck', 'files.exclude'] });
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    // All files: articles are known by more than their extension, and a deleted folder is reported by name only.
    wishes.add(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
  }
  await connection.client.register(wishes).catch(() => {});
}
