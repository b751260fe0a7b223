/**
 * `npm run test:shuffled -- [seed]`: all tests that need no editor, file by file in an order of chance, in one process:
 * what one file leaves behind must not matter to another. The seed is told, so that an order can be tried again.
 */

import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Random } from '../fuzz/random.ts';
import { projectRoot } from './paths.ts';

const [seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const random = new Random(seed);
const { spec, timeout }: { spec: string[]; timeout: number } = JSON.parse(
  readFileSync(join(projectRoot, '.mocharc.json'), 'utf8'),
);
const files = globSync(spec, { cwd: projectRoot }).sort();
for (let left = files.length; left > 1; left--) {
  const picked = random.below(left);
  const [last, chosen] = [files[left - 1] ?? '', files[picked] ?? ''];
  [files[left - 1], files[picked]] = [chosen, last];
}
console.log(`seed ${seed}: ${files.length} files`);
const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
const args = [mocha, '--no-config', '--extension', 'ts', '--timeout', String(timeout), '--reporter', 'dot', ...files];
const { status } = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
process.exitCode = status ?? 1;
