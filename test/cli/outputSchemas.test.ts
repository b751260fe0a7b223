import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf } from '../workspace/conformsTo.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { BuiltPackage } from './builtPackage.ts';

const root = join(import.meta.dirname, '..', '..');

type Schema = Readonly<Record<string, unknown>>;

/** The schema, but without room for fields it does not name: what is printed must be described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return 'properties' in schema && typeof schema.properties === 'object' && 'type' in schema
    ? { ...inside, additionalProperties: false }
    : inside;
}

describe('The JSON of the command line', function () {
  this.timeout(60_000);
  let built: BuiltPackage;
  let folder: TemporaryFolder;

  before(() => {
    built = new BuiltPackage();
    const report = (killed: string): string =>
      `---\ndate: 2024-03-05\n---\n\nThe fire in the Almeida market hall in Lisbon on Tuesday killed ${killed} people, police said. It cost about $2 million, up 12 per cent.\n`;
    folder = new TemporaryFolder({
      'a.md': report('46'),
      'b.md': report('more than 70'),
      'c.md': '"We shall open every door of this house again," Mayor Ana Almeida said.\n',
      'd.md': '"We shall open every gate of this house again," Mayor Ana Almeida said.\n',
      'e.txt': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1]),
    });
  });

  after(() => {
    built.remove();
    folder.remove();
  });

  for (const command of ['check', 'figures', 'entities'] as const) {
    it(`of ${command} is what its schema says, and no field is without a word on it`, async () => {
      const schema: Schema = JSON.parse(readFileSync(join(root, 'schemas', `${command}-output.schema.json`), 'utf8'));
      const { stdout } = await built.run(folder.path, [command, '--format', 'json']);
      assert.deepEqual(faultsOf(JSON.parse(stdout), closed(schema) as Schema), []);
    });
  }

  it('of check is what its schema says where conflicts are settled', async () => {
    const schema: Schema = JSON.parse(readFileSync(join(root, 'schemas', 'check-output.schema.json'), 'utf8'));
    await built.run(folder.path, ['baseline']);
    const output = JSON.parse((await built.run(folder.path, ['check', '--format', 'json'])).stdout);
    assert.ok(output.conflicts.some(({ settled }: { settled: boolean }) => settled));
    assert.deepEqual(faultsOf(output, closed(schema) as Schema), []);
  });

  it('of check is what its schema says where an archive is asked', async () => {
    const schema: Schema = JSON.parse(readFileSync(join(root, 'schemas', 'check-output.schema.json'), 'utf8'));
    await built.run(folder.path, ['archive', 'create', 'all.archive']);
    await built.run(folder.path, ['archive', 'add', '--archive', 'all.archive', 'b.md']);
    const args = ['check', 'a.md', '--against', 'c.md', '--format', 'json', '--archive', 'all.archive'];
    const output = JSON.parse((await built.run(folder.path, args)).stdout);
    assert.ok(output.conflicts.some(({ claims }: { claims: object[] }) => claims.some((each) => 'archive' in each)));
    assert.deepEqual(faultsOf(output, closed(schema) as Schema), []);
  });
});
