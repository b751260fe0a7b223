/**
 * Runs `samples/readings`, small inputs whose writers did not know the program, ten of each kind, through the built
 * command line, and says how many of each kind are read as an editor would:
 *
 *     node tools/cases/runReadings.ts [--half odd|even] [--show]
 *
 * Inputs with odd numbers may be read while rules are written; those with even numbers are only counted. `--show` says
 * of the odd ones what was found instead.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Expected, Found } from './caseExpectation.ts';
import { whatIsWrong } from './caseExpectation.ts';

interface Input {
  readonly id: string;
  readonly kind: string;
  readonly run: 'figures' | 'entities' | 'check';
  readonly files: Readonly<Record<string, string>>;
  readonly expected: Expected;
}

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'samples/readings');
const { values } = parseArgs({ options: { half: { type: 'string' }, show: { type: 'boolean', default: false } } });

const inputs = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .sort()
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Input)
  .filter(({ id }) => values.half === undefined || (values.half === 'odd') === isOdd(id));

const counts = new Map<string, { right: number; all: number }>();
for (const input of inputs) {
  const complaint = whatIsWrong(input.expected, run(input));
  for (const kind of [input.kind, 'all']) {
    const { right, all } = counts.get(kind) ?? { right: 0, all: 0 };
    counts.set(kind, { right: right + (complaint === null ? 1 : 0), all: all + 1 });
  }
  if (complaint !== null && values.show && isOdd(input.id))
    console.log(
      `${input.id} ${input.kind}: ${complaint}\n  ${JSON.stringify(input.files)} ${JSON.stringify(input.expected)}`,
    );
}
for (const [kind, { right, all }] of counts) console.log(`${kind}: ${right} of ${all}`);

function isOdd(id: string): boolean {
  return Number(id) % 2 === 1;
}

function run({ run: command, files }: Input): Found {
  const place = mkdtempSync(join(tmpdir(), 'sourcecheck-reading-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  const cli = join(root, 'dist/cli.js');
  const { stdout } = spawnSync(
    process.execPath,
    [cli, command, '--no-cache', '--format', 'json', ...Object.keys(files)],
    { cwd: place, encoding: 'utf8' },
  );
  rmSync(place, { recursive: true });
  return JSON.parse(stdout);
}
