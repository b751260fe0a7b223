/** The steps of `action.yml` and the hook for pre-commit, run as GitHub and pre-commit would run them. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { environment } from '../rig/run.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { PackedPackage } from './packedPackage.ts';

const root = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

const steps: readonly Step[] = action.runs.steps;

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

describe('The action for GitHub', function () {
  this.timeout(300_000);
  let packed: PackedPackage;
  let runner: TemporaryFolder;
  let folder: TemporaryFolder;

  before(function () {
    if (process.platform === 'win32') this.skip();
    packed = new PackedPackage();
    runner = new TemporaryFolder({
      gitconfig: '[user]\n\tname = A\n\temail = a@b.c\n[init]\n\tdefaultBranch = main\n',
      // A registry that has this version, and no other.
      'bin/npm': `#!/bin/sh\nfor word; do shift; [ "$word" != 'sourcecheck@${version}' ] || word='${packed.file}'; set -- "$@" "$word"; done\nexec '${npm()}' "$@"\n`,
    });
    chmodSync(join(runner.path, 'bin', 'npm'), 0o755);
    const installed = runStep('Install', {});
    assert.equal(installed.code, 0, installed.output);
  });

  after(() => {
    packed?.remove();
    runner?.remove();
  });

  beforeEach(() => {
    folder = new TemporaryFolder();
    cpSync(join(root, 'samples', 'desk'), folder.path, { recursive: true });
    runner.write({ output: '' });
  });

  afterEach(() => folder.remove());

  function shell(command: string, env: Readonly<Record<string, string>> = {}, cwd = folder.path): Ran {
    const all: Record<string, string> = {
      ...environment(),
      GIT_CONFIG_GLOBAL: join(runner.path, 'gitconfig'),
      GITHUB_OUTPUT: join(runner.path, 'output'),
      npm_config_cache: join(runner.path, 'npm'),
      RUNNER_TEMP: runner.path,
      XDG_CACHE_HOME: join(runner.path, 'cache'),
      ...env,
    };
    all.PATH = `${join(runner.path, 'bin')}${delimiter}${all.PATH}`;
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command];
    const { status, stdout, stderr } = spawnSync('bash', args, { cwd, env: all, encoding: 'utf8' });
    return { code: status, output: stdout + stderr };
  }

  /** Runs a step with inputs and the base of a pull request, where there is one. */
  function runStep(name: string, inputs: Readonly<Record<string, string>>, baseRef = ''): Ran {
    const step = steps.find((each) => each.name === name);
    const github: Readonly<Record<string, string>> = { action_path: root, base_ref: baseRef };
    const filledIn = (expression: string): string =>
      expression.replace(/\$\{\{ (inputs|github)\.([\w-]+) \}\}/gu, (_, context: string, key: string) => {
        const given = context === 'inputs' ? (inputs[key] ?? action.inputs[key]?.default) : github[key];
        assert.notEqual(given, undefined, `${context}.${key}`);
        return given;
      });
    const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([key, value]) => [key, filledIn(value)]));
    const place = filledIn(step?.['working-directory'] ?? '.');
    return shell(step?.run ?? 'false', env, join(folder?.path ?? runner.path, place));
  }

  it('names what it uses by commit, and puts nothing that others choose into the text of a command', () => {
    for (const { uses, run, shell: named } of steps) {
      if (uses !== undefined) assert.match(uses, /@[\da-f]{40}$/u);
      else assert.equal(named, 'bash');
      assert.doesNotMatch(run ?? '', /\$\{\{/u);
    }
  });

  it('installs the version that it belongs to', () => {
    const asked = shell('"$RUNNER_TEMP/sourcecheck/bin/sourcecheck" --version');
    assert.equal(asked.output, `${version}\n`);
  });

  it('annotates what a pull request brings in, and fails', () => {
    shell('git init --quiet && git add sources *.json && git commit --quiet -m sources');
    shell('git update-ref refs/remotes/origin/main HEAD');
    assert.equal(runStep('Check', { paths: 'sources' }, 'main').code, 0);
    shell('git checkout --quiet -b drafts && git add drafts && git commit --quiet -m drafts');
    const told = runStep('Check', {}, 'main');
    assert.equal(told.code, 1, told.output);
    assert.match(told.output, /^::warning file=drafts\/fire\.md,line=/mu);
  });

  it('checks everything where it is told of no revision', () => {
    const told = runStep('Check', { 'fail-on': 'never' });
    assert.equal(told.code, 0, told.output);
    assert.match(told.output, /^::warning file=drafts\/fire\.md,line=/mu);
  });

  it('takes paths one a line, whatever is in their names', () => {
    folder.write({ '--of course.md': 'The mayor of Castermere opened a bridge.\n' });
    const told = runStep('Check', { paths: 'sources\n\n--of course.md\n', format: 'json', 'fail-on': 'never' });
    assert.equal(told.code, 0, told.output);
    assert.match(told.output, /"files":7,/u);
  });

  it('writes a report for code scanning, says where, and fails after that', () => {
    const told = runStep('Check', { format: 'sarif', report: 'report.sarif' });
    assert.equal(told.code, 1, told.output);
    assert.equal(readFileSync(join(runner.path, 'output'), 'utf8'), 'report=report.sarif\n');
    const { runs } = JSON.parse(readFileSync(join(folder.path, 'report.sarif'), 'utf8'));
    assert.notEqual(runs[0].results.length, 0);
  });

  it('fails with what was wrong where nothing could be checked', () => {
    const told = runStep('Check', { since: 'no-such-revision' });
    assert.equal(told.code, 2);
    assert.match(told.output, /--since/u);
  });

  it('is used on the page of checks by inputs that it has, with the whole history at hand', () => {
    const page = readFileSync(join(root, 'docs', 'before-publishing.md'), 'utf8');
    const blocks = page.split('```yaml\n').map((rest) => rest.split('```')[0] ?? '');
    const workflow = parse(blocks.find((block) => block.includes('/sourcecheck@')) ?? '');
    const used: readonly { uses: string; with?: Readonly<Record<string, unknown>> }[] = workflow.jobs.sourcecheck.steps;
    assert.equal(used[0]?.with?.['fetch-depth'], 0);
    const inputs = Object.keys(used.find(({ uses }) => uses.includes('sourcecheck@'))?.with ?? {});
    assert.deepEqual(
      inputs.filter((input) => action.inputs[input] === undefined),
      [],
    );
    assert.match(used.at(-1)?.uses ?? '', /upload-sarif@/u);
  });

  it('has a hook beside it that pre-commit runs with the names of the files', () => {
    const files = ['drafts/fire.md', 'sources/fire-wire.txt', 'sources/fire-local.html', 'notes.pdf'];
    assert.deepEqual(
      files.filter((file) => new RegExp(hook.files, 'u').test(file)),
      files.slice(0, 3),
    );
    assert.equal(hook.language, 'system');
    const told = shell(`PATH="$RUNNER_TEMP/sourcecheck/bin:$PATH"; ${hook.entry} drafts/fire.md`);
    assert.equal(told.code, 1, told.output);
    assert.match(told.output, /in 1 article, compared with 7 others/u);
  });
});

/** The path of npm itself. */
function npm(): string {
  return spawnSync('sh', ['-c', 'command -v npm'], { env: environment(), encoding: 'utf8' }).stdout.trim();
}
