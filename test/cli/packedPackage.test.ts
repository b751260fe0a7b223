import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../rig/run.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { PackedPackage } from './packedPackage.ts';

const root = join(import.meta.dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The packages that a bundle leaves to be installed beside it. */
const EXTERNAL: readonly string[] = [];

describe('The packed package', function () {
  this.timeout(300_000);
  let packed: PackedPackage;

  before(function () {
    if (process.platform === 'win32') this.skip();
    packed = new PackedPackage();
  });

  after(() => packed?.remove());

  it('holds what the command needs, and nothing of the sources, the tests or the editor', () => {
    const alike = (path: string): string => path.replace(/^(models|schemas)\/.*/u, '$1');
    const found = [...new Set(packed.contents().map(alike))].sort();
    assert.deepEqual(found, [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD_PARTY_NOTICES.txt',
      'dist/analysisWorker.cjs',
      'dist/cli.js',
      'dist/mcp.cjs',
      'dist/pdfjs.cjs',
      'dist/server.cjs',
      'models',
      'package.json',
      'schemas',
    ]);
  });

  // Everything is bundled: a package that is imported stands among the development dependencies.
  it('has npm install nothing beside it but what no bundle can hold', () => {
    assert.deepEqual(Object.keys(manifest.dependencies ?? {}), EXTERNAL);
  });

  it('runs by npx in an empty folder', () => {
    const folder = new TemporaryFolder();
    const home = new TemporaryFolder();
    try {
      const env = {
        ...environment(),
        npm_config_cache: join(home.path, 'npm'),
        XDG_CACHE_HOME: join(home.path, 'cache'),
        LOCALAPPDATA: join(home.path, 'cache'),
      };
      const npx = (...args: readonly string[]) =>
        spawnSync('npx', ['--yes', '--offline', `--package=${packed.file}`, 'sourcecheck', ...args], {
          cwd: folder.path,
          env,
          encoding: 'utf8',
        });
      const version = npx('--version');
      assert.equal(version.stdout, `${manifest.version}\n`, version.stderr);
      const nothing = npx('check');
      assert.equal(nothing.status, 2, nothing.stdout);
      folder.write({
        'draft.md': 'The fire in the Almeida market hall in Lisbon on Tuesday killed 46 people.\n',
        'wire.md': 'The fire in the Almeida market hall in Lisbon on Tuesday killed 51 people.\n',
      });
      const told = npx('check');
      assert.equal(told.status, 1, told.stderr);
      assert.match(told.stdout, /46/u);
    } finally {
      folder.remove();
      home.remove();
    }
  });
});
