import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../rig/paths.ts';
import { environment } from '../rig/run.ts';

describe('The demo, from its first line to its end,', function () {
  this.timeout(180_000);
  let temporary: string;

  beforeEach(function () {
    if (process.platform === 'win32') this.skip();
    temporary = mkdtempSync(join(tmpdir(), 'sourcecheck-'));
    mkdirSync(join(temporary, 'tmp'));
  });

  afterEach(() => rmSync(temporary, { recursive: true, force: true }));

  /** Runs it until it says something, then does what is given, and interrupts it. Gives all it printed. */
  function run(says: RegExp, then: (output: string) => Promise<void> = async () => {}): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ['test/rig/demo.ts', '--browser'], {
        cwd: projectRoot,
        env: { ...environment(), TMPDIR: join(temporary, 'tmp') },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      let isSaid = false;
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (isSaid || !says.test(output)) return;
        isSaid = true;
        then(output).then(
          () => child.kill('SIGINT'),
          (error: unknown) => {
            child.kill('SIGINT');
            reject(error);
          },
        );
      });
      child.on('close', () => resolve(output));
    });
  }

  const left = (): string[] => readdirSync(join(temporary, 'tmp')).filter((name) => name.startsWith('sourcecheck-'));

  it('says at once what it does, gives a short address that opens the newsroom, and leaves nothing behind', async () => {
    const output = await run(/^Open {2}http\S+$/mu, async (text) => {
      const address = /^Open {2}(http\S+)$/mu.exec(text)?.[1] ?? '';
      assert.ok(address.length < 40, address);
      const { status, headers } = await fetch(address, { redirect: 'manual' });
      assert.equal(status, 302);
      // The server takes the secret, leaves a cookie in its place, and leads on.
      const page = await fetch(headers.get('location') ?? '', { redirect: 'manual' });
      assert.equal(page.status, 302);
      assert.match(page.headers.get('set-cookie') ?? '', /vscode-tkn/u);
      assert.equal((await fetch(new URL('/', address))).status, 404);
    });
    assert.match(output, /^Opens a small invented newsroom/u);
    assert.match(output, /1\/3 .*\d s\n.*2\/3 .*\d s\n.*3\/3 .*\d s\n/u);
    assert.deepEqual(left(), []);
  });

  it('leaves nothing behind where it is interrupted while it starts', async () => {
    await run(/3\/3/u);
    assert.deepEqual(left(), []);
  });
});
