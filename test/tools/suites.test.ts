import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Folders of `test/` that hold tests which need no editor. */
function unitSuites(): string[] {
  const needEditor = ['editor', 'editor-roots', 'e2e', 'web'];
  return readdirSync(join(root, 'test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !needEditor.includes(entry.name))
    .map(({ name }) => name)
    .filter((name) =>
      readdirSync(join(root, 'test', name), { recursive: true, encoding: 'utf8' }).some((file) =>
        file.endsWith('.test.ts'),
      ),
    );
}

describe('every suite', () => {
  it('is run by npm test', () => {
    const run = readFileSync(join(root, 'test', 'run.ts'), 'utf8');
    assert.deepEqual(
      unitSuites().filter((name) => !run.includes(`suite('${name}')`)),
      [],
    );
  });

  it('is run by npm run test:unit', () => {
    const { spec } = JSON.parse(readFileSync(join(root, '.mocharc.json'), 'utf8')) as { spec: string[] };
    assert.deepEqual(
      unitSuites().filter((name) => !spec.includes(`test/${name}/**/*.test.ts`)),
      [],
    );
  });
});
