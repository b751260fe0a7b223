/**
 * The process that serves an assistant over standard input and output: `mcp FOLDER … [--no-cache]`, as
 * `sourcecheck mcp` and the extension start it. The current folder is read where none is named.
 */

import { resolve } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { nodeParts } from '../server/nodeParts.ts';
import { createTools } from './createTools.ts';
import { ReadFolders } from './readFolders.ts';

const NO_CACHE = '--no-cache';

const given = process.argv.slice(3).filter((argument) => argument !== NO_CACHE);
const folders = (given.length > 0 ? given : ['.']).map((folder) => resolve(folder));
const parts = nodeParts({ keepsFacts: !process.argv.includes(NO_CACHE) });

// Standard output is the protocol's: whatever else is to be said goes to standard error.
const opened = ReadFolders.open(folders, parts, (line) => void process.stderr.write(`sourcecheck: ${line}\n`));

process.stdin.once('close', () => void opened.then((read) => read.close()).finally(() => process.exit()));
void opened.then((read) => serveStdio(() => createTools(read)));
