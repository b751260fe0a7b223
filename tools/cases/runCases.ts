/**
 * Runs inputs that once went wrong, one folder each, through the built command line and says which are right now:
 *
 *     node tools/cases/runCases.ts [FOLDER] [--half open|closed] [--show]
 *
 * `expected.json` says what is right in each. Cases whose number hashes to an even byte are open, to be read while
 * rules are written; the others are only scored. `--show` prints what was found instead, for open cases only.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Expected, Found } from './caseExpectation.ts';
import { whatIsWrong } from './caseExpectation.ts';

const root = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, show: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? join(root, '../shared/cases');

if (!existsSync(folder)) {
  console.log(`left out: there are no cases at ${folder}`);
} else {
  const expected: Record<string, Expected> = JSON.parse(
    readFileSync(join(import.meta.dirname, 'expected.json'), 'utf8'),
  );
  const wrong: Record<string, string[]> = { open: [], closed: [] };
  const counted: Record<string, number> = { open: 0, closed: 0 };
  for (const number of readdirSync(folder).sort()) {
    const right = expected[number];
    const half = halfOf(number);
    if (right === undefined || (values.half ?? half) !== half) continue;
    counted[half] = (counted[half] ?? 0) + 1;
    const complaint = whatIsWrong(right, run(number));
    if (complaint === null) continue;
    wrong[half]?.push(number);
    if (values.show && half === 'open') console.log(`${number}: ${complaint}`);
  }
  for (const half of ['open', 'closed']) {
    const missed = wrong[half] ?? [];
    const all = counted[half] ?? 0;
    if (all > 0) console.log(`${half}: ${all - missed.length} of ${all} right; wrong: ${missed.join(' ') || 'none'}`);
  }
}

function halfOf(number: string): 'open' | 'closed' {
  return (createHash('sha256').update(number).digest()[0] ?? 0) % 2 === 0 ? 'open' : 'closed';
}

function run(number: string): Found {
  const command = /^run: (\w+)$/m.exec(readFileSync(join(folder, number, 'expect.txt'), 'utf8'))?.[1] ?? 'check';
  const files = readdirSync(join(folder, number)).filter((file) => file !== 'expect.txt');
  const cli = join(root, 'dist/cli.js');
  const { stdout } = spawnSync(process.execPath, [cli, command, '--no-cache', '--format', 'json', ...files], {
    cwd: join(folder, number),
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}
