import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { HELP } from '../../src/cli/help.ts';
import { OPTIONS } from '../../src/cli/options.ts';
import { completionScript } from '../../src/cli/shellCompletion.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';

/** What bash offers for the last of the words. */
function offered(...words: readonly string[]): string[] {
  const typed = words.map((word) => `'${word}'`).join(' ');
  const script = `${completionScript('bash')}
COMP_WORDS=(${typed}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _sourcecheck; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc'], {
    input: script,
    encoding: 'utf8',
    cwd: import.meta.dirname,
  });
  assert.equal(stderr, '');
  return stdout.split('\n').filter((line) => line !== '');
}

function parses(shell: 'bash' | 'zsh' | 'fish'): boolean | null {
  const folder = new TemporaryFolder({ script: completionScript(shell) });
  const { status, error } = spawnSync(shell, ['-n', join(folder.path, 'script')]);
  folder.remove();
  return error === undefined ? status === 0 : null;
}

describe('The completion of the command line', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('offers commands first', () => {
    assert.deepEqual(offered('sourcecheck', 'e'), ['entities', 'explain']);
  });

  it('offers options, formats, severities and shells', () => {
    assert.deepEqual(offered('sourcecheck', 'check', '--s'), [
      '--since',
      '--stdin-name',
      '--settings',
      '--second-look',
      '--stdio',
    ]);
    assert.deepEqual(offered('sourcecheck', 'check', '--format', 's'), ['sarif']);
    assert.deepEqual(offered('sourcecheck', 'check', '--fail-on', ''), ['warning', 'information', 'never']);
    assert.deepEqual(offered('sourcecheck', 'completion', 'f'), ['fish']);
  });

  it('offers files elsewhere', () => {
    assert.deepEqual(offered('sourcecheck', 'check', 'shellCompletion.t'), ['shellCompletion.test.ts']);
  });

  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    it(`is a script that ${shell} understands, where it is installed`, function () {
      const understood = parses(shell);
      if (understood === null) this.skip();
      assert.ok(understood);
    });
  }

  it('knows every option that the help names', () => {
    for (const { name } of OPTIONS) {
      assert.ok(HELP.includes(`--${name}`));
      for (const shell of ['bash', 'zsh', 'fish'] as const) assert.ok(completionScript(shell).includes(name));
    }
  });
});

describe('The help of the command line', () => {
  it('is no wider than a page', () => {
    assert.deepEqual(
      HELP.split('\n').filter((line) => line.length > 120),
      [],
    );
  });
});
