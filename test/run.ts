/**
 * `npm test`: every check and every suite, one after the other; then what of the source the suites ran, the seconds of
 * each, and one line that adds up all. `npm test -- NAME …` runs only those named.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outFolder, projectRoot } from './rig/paths.ts';
import { type ProgramResult, runProgram } from './rig/run.ts';

interface Step {
  readonly name: string;
  /** Arguments for Node. */
  readonly command: readonly string[];
  /** A check passes or fails as a whole; a suite reports its tests in mocha's words. */
  readonly count: (result: ProgramResult) => Counts;
  /**
   * Whether to note which lines of the source it runs. The editor's suites run a package, in processes of the editor's.
   */
  readonly isCovered: boolean;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const steps: readonly Step[] = [
  check('lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'),
  check('types', 'node_modules/typescript/bin/tsc', '-p', '.'),
  check('types-engine', 'node_modules/typescript/bin/tsc', '-p', 'src/engine'),
  check('types-webview', 'node_modules/typescript/bin/tsc', '-p', 'src/webview/page'),
  check('build', 'esbuild.mjs'),
  suite('lexicon'),
  suite('engine'),
  suite('formats'),
  suite('workspace'),
  suite('archive'),
  suite('wording'),
  suite('report'),
  suite('server'),
  suite('webview'),
  suite('cli'),
  suite('tools'),
  suite('samples'),
  suite('fuzz'),
  editorSuite('editor'),
  editorSuite('editor-roots', 'roots'),
  suite('e2e'),
  suite('web'),
];

function check(name: string, ...command: string[]): Step {
  return { name, command, count: countCheck, isCovered: false };
}

function suite(name: string): Step {
  // Without mocha's configuration file, as that names the files of several suites.
  const options = ['--no-config', '--no-color', '--extension', 'ts', '--timeout', '120000', '--slow', '10000'];
  return {
    name,
    command: ['node_modules/mocha/bin/mocha.js', ...options, '--spec', `test/${name}/**/*.test.ts`],
    count: countSuite,
    isCovered: name !== 'e2e' && name !== 'web',
  };
}

function editorSuite(name: string, ...options: string[]): Step {
  return { name, command: ['test/rig/editorSuite.ts', ...options], count: countSuite, isCovered: false };
}

function countCheck({ code }: ProgramResult): Counts {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** A suite that ran no test, or ended badly though no test failed, has failed once. */
function countSuite({ code, output }: ProgramResult): Counts {
  const last = (word: string): number => {
    const lines = [...output.matchAll(new RegExp(`^ +(\\d+) ${word}\\b`, 'gm'))];
    return Number(lines.at(-1)?.[1] ?? 0);
  };
  const counts = { passed: last('passing'), failed: last('failing'), skipped: last('pending') };
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
  return counts.failed === 0 && (ranNothing || code !== 0) ? { ...counts, failed: 1 } : counts;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

/** Where Node.js leaves what it counted, one file a process. */
const coverage = join(outFolder, 'coverage');
await rm(coverage, { recursive: true, force: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const rows: string[] = [];
for (const step of steps) {
  if (names.length > 0 && !names.includes(step.name)) continue;
  console.log(`\n── ${step.name}`);
  const started = performance.now();
  const counts = step.count(
    await runProgram(process.execPath, step.command, {
      cwd: projectRoot,
      echo: true,
      env: { NO_COLOR: '1', ...(step.isCovered ? { NODE_V8_COVERAGE: coverage } : {}) },
    }),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const verdict = counts.failed > 0 ? `${counts.failed} FAILED` : 'ok';
  rows.push(`${step.name.padEnd(14)}${seconds.padStart(7)} s  ${String(counts.passed).padStart(6)} passed  ${verdict}`);
}
if (steps.some(({ name, isCovered }) => isCovered && (names.length === 0 || names.includes(name)))) {
  const report = ['report', '--temp-directory', coverage, '--include', 'src/**', '--reporter', 'text-summary'];
  await runProgram(process.execPath, ['node_modules/c8/bin/c8.js', ...report], { cwd: projectRoot, echo: true });
}
console.log(`\n${rows.join('\n')}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
