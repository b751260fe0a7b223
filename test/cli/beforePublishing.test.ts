/** Every command, hook and workflow on the page `docs/before-publishing.md`, run as it stands there. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { BuiltPackage } from './builtPackage.ts';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'before-publishing.md'), 'utf8');

/** The fenced blocks of a language. */
function blocks(language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gmu'))].map((match) => match[1] ?? '');
}

/** The indented lines: commands. */
const commands = page.split('\n').flatMap((line) => /^ {4}(\w.*)$/u.exec(line)?.[1] ?? []);
const inFences = [...blocks('sh'), ...blocks('yaml')].join('\n');

describe('The page on checks before publishing', function () {
  this.timeout(60_000);
  let built: BuiltPackage;
  let folder: TemporaryFolder;
  let bin: TemporaryFolder;

  before(function () {
    if (process.platform === 'win32') this.skip();
    built = new BuiltPackage();
    bin = new TemporaryFolder({ sourcecheck: `#!/bin/sh\nexec '${process.execPath}' '${built.script}' "$@"\n` });
    chmodSync(join(bin.path, 'sourcecheck'), 0o755);
  });

  after(() => {
    built?.remove();
    bin?.remove();
  });

  beforeEach(() => {
    folder = new TemporaryFolder();
    cpSync(join(root, 'samples', 'desk'), folder.path, { recursive: true });
  });

  afterEach(() => folder.remove());

  function shell(
    command: string,
    environment: Readonly<Record<string, string>> = {},
  ): { code: number | null; output: string } {
    const env = {
      ...process.env,
      PATH: `${bin.path}${delimiter}${process.env.PATH ?? ''}`,
      XDG_CACHE_HOME: built.cacheFolder,
      GIT_CONFIG_GLOBAL: join(bin.path, 'gitconfig'),
      ...environment,
    };
    writeFileSync(join(bin.path, 'gitconfig'), '[user]\n\tname = A\n\temail = a@b.c\n[init]\n\tdefaultBranch = main\n');
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder.path, env, encoding: 'utf8' });
    return { code: status, output: stdout + stderr };
  }

  for (const command of commands.filter((each) => !inFences.includes(each))) {
    it(`has a command that does what it says: ${command}`, () => {
      const { code, output } = shell(command);
      const isQuiet = /baseline|--fail-on never/u.test(command);
      assert.equal(code, isQuiet ? 0 : 1, output);
      if (command.includes('report.html')) assert.ok(existsSync(join(folder.path, 'report.html')));
    });
  }

  it('has a hook that stops a commit which contradicts the folder, and no other', () => {
    const [hook = ''] = blocks('sh');
    shell('git init --quiet && git add sources && git commit --quiet -m sources');
    folder.write({ '.git/hooks/pre-commit': hook });
    chmodSync(join(folder.path, '.git', 'hooks', 'pre-commit'), 0o755);
    const stopped = shell('git add drafts && git commit --quiet -m drafts');
    assert.equal(stopped.code, 1, stopped.output);
    assert.match(stopped.output, /WARNING: .*killed/u);
    folder.write({ 'drafts/a note.md': 'The mayor of Castermere opened a bridge.\n' });
    const passed = shell('git reset --quiet && git add "drafts/a note.md" && git commit --quiet -m note');
    assert.equal(passed.code, 0, passed.output);
    const nothing = shell('git commit --quiet --allow-empty -m nothing');
    assert.equal(nothing.code, 0, nothing.output);
  });

  it('has a hook for pre-commit, which adds the names of the files', () => {
    const [config = ''] = blocks('yaml');
    const [hook] = parse(config).repos[0].hooks;
    const files = ['drafts/fire.md', 'sources/fire-wire.txt', 'notes.pdf'].filter((file) =>
      new RegExp(hook.files, 'u').test(file),
    );
    assert.deepEqual(files, ['drafts/fire.md', 'sources/fire-wire.txt']);
    const { code, output } = shell(`${hook.entry} ${files[0]}`);
    assert.equal(code, 1, output);
    assert.match(output, /in 1 article, compared with 7 others/u);
  });

  it('has a workflow that says what a branch brings in, beside the lines', () => {
    const workflow = parse(blocks('yaml')[1] ?? '');
    assert.deepEqual(workflow.permissions, { contents: 'read' });
    const { steps } = workflow.jobs.sourcecheck;
    const { run, env } = steps.at(-1);
    assert.deepEqual(Object.keys(env), ['BASE']);
    // Names of branches are chosen by others: none is put into the text of a command.
    for (const step of steps) assert.doesNotMatch(step.run ?? '', /\$\{\{/u);
    shell('git init --quiet && git add sources *.json && git commit --quiet -m sources');
    shell('git update-ref refs/remotes/origin/main HEAD');
    shell('git checkout --quiet -b drafts && git add drafts && git commit --quiet -m drafts');
    shell('git checkout --quiet main');
    const quiet = shell(run, { BASE: 'main' });
    assert.equal(quiet.code, 0, quiet.output);
    shell('git checkout --quiet drafts');
    const told = shell(run, { BASE: 'main' });
    assert.equal(told.code, 1, told.output);
    assert.match(told.output, /^::warning file=drafts\/fire\.md,line=/mu);
    assert.doesNotMatch(told.output, /^::\w+ file=sources/mu);
  });
});
