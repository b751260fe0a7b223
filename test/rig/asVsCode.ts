#!/usr/bin/env node
/**
 * Stands in for the VS Code executable where VS Code itself cannot be had: takes the arguments with which test-electron
 * starts VS Code, runs the tests in the extension host of the rig, and ends with their exit code.
 */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { installRig } from './install.ts';
import { outFolder } from './paths.ts';
import { startEditorServer } from './server.ts';
import { startBrowser, Workbench } from './workbench.ts';

/** Longer than any honest run; a hung one ends with a picture of what it hung on. */
const timeLimit = 300_000;

async function runTests(args: readonly string[]): Promise<number> {
  const argument = (name: string): string => {
    const found = args.find((arg) => arg.startsWith(`--${name}=`));
    if (found === undefined) throw new Error(`The argument --${name}=… is missing.`);
    return found.slice(name.length + 3);
  };
  const folder = args.find((arg) => !arg.startsWith('-'));
  if (folder === undefined) throw new Error('The folder to open is missing.');

  await mkdir(outFolder, { recursive: true });
  const log = createWriteStream(join(outFolder, 'editor-suite.log'));
  const rig = await installRig();
  console.log(rig.report);
  const server = await startEditorServer(rig.serverMain, { onLog: (text) => log.write(text) });
  const browser = await startBrowser(rig.browser);
  try {
    let end: (code: number) => void = () => {};
    const ended = new Promise<number>((resolve) => {
      end = resolve;
    });
    const workbench = await Workbench.open(browser, server, {
      folder,
      extensionDevelopmentPath: argument('extensionDevelopmentPath'),
      extensionTestsPath: argument('extensionTestsPath'),
      onTestLog: (type, text) => log.write(`${type}: ${text}\n`),
      onTestEnd: end,
    });
    const timer = setTimeout(async () => {
      const picture = await workbench.screenshot('editor-suite-hung').catch(() => 'none');
      console.error(`The tests did not end in ${timeLimit / 1000} s. Picture: ${picture}. Log: ${log.path}`);
      end(1);
    }, timeLimit);
    const code = await ended;
    clearTimeout(timer);
    return code;
  } finally {
    await browser.close();
    await server.stop();
    log.end();
  }
}

process.exitCode = await runTests(process.argv.slice(2));
