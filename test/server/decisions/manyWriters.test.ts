import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryFolder } from '../../workspace/temporaryFolder.ts';
import { SavingEditor } from '../savingEditor.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const TOWNS = ['Almeida', 'Brandal', 'Corvane', 'Dunmoor', 'Eskelund', 'Farrow'];

function report(town: string, killed: number): string {
  return `---\ndate: 2024-03-05\n---\n\nThe fire in the market hall in ${town} on Tuesday killed ${killed} people.\n`;
}

describe('decisions of several programs in one folder', function () {
  this.timeout(120_000);
  let folder: TemporaryFolder;
  let windows: SavingEditor[];

  beforeEach(() => {
    const articles = TOWNS.flatMap((town, number): [string, string][] => [
      [`${number}/a.md`, report(town, 100 + number)],
      [`${number}/b.md`, report(town, 300 + number)],
    ]);
    folder = new TemporaryFolder(Object.fromEntries(articles));
    windows = [];
  });

  afterEach(async () => {
    await Promise.all(windows.map((window) => window.kill()));
    folder.remove();
  });

  async function open(): Promise<SavingEditor> {
    const server = join(root, 'src', 'server', 'serverMain.ts');
    const window = await SavingEditor.open(folder.path, [server, '--stdio', '--no-cache']);
    windows.push(window);
    await window.untilRead();
    return window;
  }

  async function baseline(path: string): Promise<void> {
    const command = join(root, 'src', 'cli', 'cli.ts');
    const child = spawn(process.execPath, [command, 'baseline', '--no-cache', path], { cwd: folder.path });
    await once(child, 'close');
  }

  function decided(): string[] {
    const path = join(folder.path, '.sourcecheck', 'decisions.json');
    if (!existsSync(path)) return [];
    const { decisions } = JSON.parse(readFileSync(path, 'utf8'));
    return decisions.map(({ claims: [{ path: article }] }: { claims: [{ path: string }] }) => article).sort();
  }

  const inFolders = (...numbers: readonly number[]): string[] => numbers.map((number) => `${number}/a.md`);

  it('are all kept where two windows and two command lines make them at once', async () => {
    const [one, two] = [await open(), await open()];
    await Promise.all([settle(one, 0, 1), settle(two, 2, 3), ...[4, 5].map((number) => baseline(String(number)))]);
    assert.deepEqual(decided(), inFolders(0, 1, 2, 3, 4, 5));
  });

  it('are made though a window was killed while it saved', async () => {
    const one = await open();
    await settle(one, 0);
    await Promise.all([settle(one, 1).catch(() => {}), one.kill()]);
    await baseline('2');
    assert.deepEqual(
      decided().filter((path) => path !== '1/a.md'),
      inFolders(0, 2),
    );
  });

  async function settle(window: SavingEditor, ...numbers: readonly number[]): Promise<void> {
    for (const number of numbers) await window.settleIn(join(folder.path, String(number), 'a.md'));
  }
});
