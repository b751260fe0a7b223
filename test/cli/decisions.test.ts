import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { BuiltPackage, type Run } from './builtPackage.ts';

const DRAFT =
  '---\ndate: 2024-03-05\n---\n\nA fire in the Almeida market hall in Lisbon killed 46 people on Tuesday.\n';
const WIRE =
  '---\ndate: 2024-03-05\n---\n\nThe fire in the Almeida market hall in Lisbon killed more than 70 people on Tuesday.\n';

const DECISIONS = '.sourcecheck/decisions.json';
const ALIASES = '.sourcecheck/aliases.json';

describe('What editors decided, on the command line', function () {
  this.timeout(60_000);
  let built: BuiltPackage;
  let folder: TemporaryFolder;

  before(() => {
    built = new BuiltPackage();
  });

  after(() => built.remove());

  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write({ 'draft.md': DRAFT, 'wire.md': WIRE });
  });

  afterEach(() => folder.remove());

  const run = (...args: readonly string[]): Promise<Run> => built.run(folder.path, args);
  const written = (): string => readFileSync(join(folder.path, DECISIONS), 'utf8');

  it('is a baseline after "baseline": what is there is accepted, and check has nothing to report', async () => {
    const taken = await run('baseline');
    assert.deepEqual(taken, {
      code: 0,
      stdout: `1 conflict accepted, 0 earlier decisions kept: ${DECISIONS}\n`,
      stderr: '',
    });
    const { code, stdout } = await run('check');
    assert.equal(code, 0);
    assert.equal(stdout, '0 warnings, 0 notes, 1 settled in 2 articles.\n');
  });

  it('is marked as settled in JSON, with the decision', async () => {
    await run('baseline');
    const { conflicts } = JSON.parse((await run('check', '--format', 'json')).stdout);
    assert.equal(conflicts.length, 1);
    assert.equal(conflicts[0].settled, true);
    assert.equal(conflicts[0].decision.verdict, 'baseline');
    assert.match(conflicts[0].decision.when, /^\d{4}-\d\d-\d\d$/u);
  });

  it('is a suppression in SARIF, and no annotation on GitHub', async () => {
    await run('baseline');
    const [result] = JSON.parse((await run('check', '--format', 'sarif')).stdout).runs[0].results;
    assert.equal(result.suppressions[0].kind, 'external');
    assert.match(result.suppressions[0].justification, /^baseline/u);
    assert.equal((await run('check', '--format', 'github')).stdout, '');
  });

  it('is judged again when a figure changes, and the new baseline replaces the old one', async () => {
    await run('baseline');
    folder.write({ 'draft.md': DRAFT.replace('46', '47') });
    assert.equal((await run('check')).code, 1);
    assert.equal(
      (await run('baseline')).stdout,
      `1 conflict accepted, 0 earlier decisions kept: ${DECISIONS}\n1 earlier decision replaced because new figures had come up\n`,
    );
    assert.equal(JSON.parse(written()).decisions.length, 1);
    assert.equal((await run('check')).code, 0);
  });

  it('is kept where a second baseline finds nothing new', async () => {
    await run('baseline');
    const before = written();
    assert.match((await run('baseline')).stdout, /^0 conflicts accepted, 1 earlier decision kept/u);
    assert.equal(written(), before);
  });

  it('is reported where it no longer matches anything, and removed on request', async () => {
    await run('baseline');
    folder.write({ 'draft.md': DRAFT.replace('46', '72') });
    assert.match((await run('baseline')).stdout, /1 earlier decision no longer matching a conflict, kept/u);
    assert.equal(JSON.parse(written()).decisions.length, 1);
    assert.equal(
      (await run('baseline', '--prune')).stdout,
      `1 decision no longer matching a conflict, removed; 0 decisions kept: ${DECISIONS}\n`,
    );
    assert.deepEqual(JSON.parse(written()).decisions, []);
  });

  it('is not made by --prune, which says what is open and makes no file', async () => {
    assert.equal(
      (await run('baseline', '--prune')).stdout,
      `0 decisions no longer matching a conflict, removed; 0 decisions kept: ${DECISIONS}\n` +
        '1 open conflict, none accepted: baseline without --prune accepts them\n',
    );
    assert.equal(existsSync(join(folder.path, DECISIONS)), false);
    assert.equal((await run('check')).code, 1);
  });

  it('counts in a folder below, and is written where it counts', async () => {
    await run('baseline');
    const { stdout } = await built.run(join(folder.path, '.sourcecheck'), ['check', '..']);
    assert.equal(stdout, '0 warnings, 0 notes, 1 settled in 2 articles.\n');
    folder.write({ 'draft.md': DRAFT.replace('46', '47') });
    await built.run(join(folder.path, '.sourcecheck'), ['baseline', '..']);
    assert.equal((await run('check')).code, 0);
  });

  it('is not removed if its articles were not read', async () => {
    await run('baseline');
    folder.write({ 'other/a.txt': 'Nothing happened.\n' });
    assert.match(
      (await run('baseline', '--prune', 'other')).stdout,
      /^0 decisions no longer matching a conflict, removed; 1 decision kept/u,
    );
  });

  it('is of a folder alone where it reads no other, and follows what was moved there', async () => {
    await run('baseline', 'draft.md', 'wire.md');
    folder.write({ 'copies/draft.md': DRAFT, 'copies/wire.md': WIRE });
    assert.match((await run('baseline', 'copies')).stdout, /^1 conflict accepted, 1 earlier decision kept/u);
    renameSync(join(folder.path, 'copies'), join(folder.path, 'moved'));
    assert.match((await run('baseline', 'moved')).stdout, /^0 conflicts accepted, 2 earlier decisions kept/u);
  });

  it('is whole where two processes take it at once', async () => {
    folder.write({
      'more/draft.md': DRAFT.replace('Almeida', 'Brandal'),
      'more/wire.md': WIRE.replace('Almeida', 'Brandal'),
    });
    await Promise.all([run('baseline', 'draft.md', 'wire.md'), run('baseline', 'more')]);
    assert.equal(JSON.parse(written()).decisions.length, 2);
  });

  it('is rid of what a writer that was killed has left', async () => {
    folder.write({ '.sourcecheck/decisions.json.new': '{"half' });
    await run('check');
    assert.equal(existsSync(join(folder.path, '.sourcecheck', 'decisions.json.new')), false);
  });

  it('stays as it is where its folder cannot be made, and one line says so', async () => {
    folder.write({ '.sourcecheck': 'a file' });
    const { code, stdout, stderr } = await run('baseline');
    assert.deepEqual([code, stdout], [2, '']);
    assert.equal(
      stderr,
      'sourcecheck: decisions.json was not written, and is as it was: a file is in the place of its folder\n',
    );
  });

  it('makes no file where there is nothing to accept', async () => {
    folder.write({ 'draft.md': DRAFT.replace('46', '72') });
    await run('baseline');
    assert.equal(existsSync(join(folder.path, DECISIONS)), false);
  });

  for (const [what, text, reason] of [
    [
      'has the marks of a merge',
      '<<<<<<< ours\n{"decisions": []}\n=======\n{}\n>>>>>>> theirs\n',
      /it contains the markers of an unfinished merge\n$/u,
    ],
    [
      'is of a later version',
      '{"version": 9, "decisions": []}',
      /its "version" is 9, but this Sourcecheck knows 2\n$/u,
    ],
  ] as const) {
    it(`is left alone where it ${what}, and one line says so`, async () => {
      folder.write({ [DECISIONS]: text });
      for (const command of ['check', 'baseline']) {
        const { code, stdout, stderr } = await run(command);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, reason);
      }
      assert.equal(written(), text);
    });
  }

  for (const command of ['check', 'baseline'] as const) {
    it(`stops ${command} with one line where the file cannot be used, and the file stays as it is`, async () => {
      folder.write({ [DECISIONS]: '{"decisions": [' });
      const { code, stdout, stderr } = await run(command);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(
        stderr,
        /^sourcecheck: \.sourcecheck\/decisions\.json: the decision file cannot be used: it is not JSON \(.*\)\n$/u,
      );
      assert.equal(written(), '{"decisions": [');
    });
  }

  it('joins names as the alias file says', async () => {
    folder.write({
      'a.txt': 'LISBON - President Ana Almeida met police in Lisbon. Almeida said she would return to Lisbon.\n',
      'b.txt': 'LISBON - Nana Almeida, the president, met police in Lisbon. Nana Almeida said she would return.\n',
      [ALIASES]: '{"merge": [["Ana Almeida", "Nana Almeida"]]}',
    });
    const { entities } = JSON.parse((await run('entities', '--format', 'json')).stdout);
    const almeidas = entities.filter(({ type }: { type: string }) => type === 'person');
    assert.equal(almeidas.length, 1);
    assert.equal(almeidas[0].mentions.length, 4);
  });

  it('stops where the alias file cannot be used', async () => {
    folder.write({ [ALIASES]: '{"merges": []}' });
    const { code, stderr } = await run('entities');
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^sourcecheck: \.sourcecheck\/aliases\.json: the alias file cannot be used: "merges" is not one of/u,
    );
  });
});
