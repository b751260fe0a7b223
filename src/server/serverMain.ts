/**
 * The language server's process, for any editor: `--stdio`, `--node-ipc` (as VS Code starts it), `--pipe=…` or
 * `--socket=…`; standard input and output where nothing is said. `sourcecheck lsp` runs it, too. Facts are kept in the
 * folder that the editor names, else with the command line's; `--no-cache` keeps none.
 */

import { createConnection } from 'vscode-languageserver/node';
import { EditorFiles } from './browser/editorFiles.ts';
import { everywhere } from './browser/everywhere.ts';
import { nodeParts } from './nodeParts.ts';
import { startServer } from './server.ts';

const TRANSPORT = /^--(?:stdio|node-ipc|pipe|socket)(?:=|$)/u;

if (!process.argv.some((argument) => TRANSPORT.test(argument))) process.argv.push('--stdio');
const connection = createConnection();

const parts = nodeParts({ keepsFacts: !process.argv.includes('--no-cache') });
startServer(connection, { ...parts, ...everywhere(parts, new EditorFiles(connection, { asText: true })) });
connection.listen();
