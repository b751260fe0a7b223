import assert from 'node:assert/strict';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { BuiltPackage, type Run } from './builtPackage.ts';

describe('The command line, asked to explain', function () {
  this.timeout(60_000);
  let built: BuiltPackage;
  let folder: TemporaryFolder;

  before(() => {
    built = new BuiltPackage();
    folder = new TemporaryFolder();
    folder.write({
      'draft.txt':
        'A bombing in Orsova on Monday killed 46 people.\n\nPolice arrested 12 men, and a fine of $900 was paid.\n',
      'wire.txt': 'The bombing in Orsova on Monday killed 70 people.\n',
      'fire.md':
        '---\ndate: 2024-03-05\n---\nA fire at a mill in Harrowmouth killed 12 people on Monday, police said.\n',
      'mill.md': '---\ndate: 2024-05-16\n---\nAn explosion in Harrowmouth killed 24 workers.\n',
    });
  });

  after(() => {
    built.remove();
    folder.remove();
  });

  function explain(...args: readonly string[]): Promise<Run> {
    return built.run(folder.path, ['explain', '--no-cache', ...args]);
  }

  it('says that two figures are in conflict, and what makes them one fact', async () => {
    const { code, stdout, stderr } = await explain('draft.txt:1', 'wire.txt:1');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^draft\.txt:1:38 {2}46\nwire\.txt:1:40 {2}70\n\nTreated as one fact, and in conflict\.\n/);
    assert.match(stdout, /^ {2}for {6}the same place \(Orsova\)$/m);
  });

  it('says why two figures were not compared', async () => {
    const { code, stdout } = await explain('draft.txt:3:17', 'wire.txt:1');
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^Treated as two facts\.\n(?: {2}not compared, because .*\n)* {2}not compared, because they say different things/m,
    );
  });

  it('says that two figures disagree but may not be about one fact', async () => {
    const { stdout } = await explain('fire.md:4', 'mill.md:4');
    assert.match(stdout, /^Possibly one fact, but not likely enough to report a conflict\.$/m);
  });

  it('gives the same as JSON', async () => {
    const { code, stdout } = await explain('draft.txt:3:17', 'wire.txt:1:40', '--format', 'json');
    assert.equal(code, 0);
    const { version, claims, outcome, obstacles } = JSON.parse(stdout);
    assert.deepEqual(
      [version, claims.map(({ path, text }: { path: string; text: string }) => `${path} ${text}`), outcome],
      [1, ['draft.txt 12', 'wire.txt 70'], 'notCompared'],
    );
    assert.ok(obstacles.some(({ id }: { id: string }) => id === 'veto/otherGroup'));
  });

  for (const [what, args, line] of [
    ['one place alone', ['draft.txt:1'], 'explain takes two places: FILE:LINE[:COLUMN] FILE:LINE[:COLUMN]'],
    ['a file without a line', ['draft.txt', 'wire.txt:1'], '"draft.txt" is not a place: FILE:LINE[:COLUMN]'],
    ['a file that does not exist', ['gone.txt:1', 'wire.txt:1'], 'there is no file or folder "gone.txt"'],
    ['a line without a figure', ['draft.txt:2', 'wire.txt:1'], 'there is no figure at line 2 of "draft.txt"'],
    [
      'a line with several figures',
      ['draft.txt:3', 'wire.txt:1'],
      'there are several figures at line 3 of "draft.txt"; give the column: 17 (12), 39 ($900)',
    ],
  ] as const) {
    it(`exits with 2 for ${what}`, async () => {
      const { code, stdout, stderr } = await explain(...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.equal(stderr, `sourcecheck: ${line}\n`);
    });
  }
});
