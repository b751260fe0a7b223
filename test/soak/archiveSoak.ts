/**
 * `npm run soak:archive -- [file|postgres] [KILLS] [SEED]`: kills `archive add` again and again while it adds, and
 * looks whether anything is lost, there twice, or not whole; in between, two add at once. 300 kills where no number is
 * given.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { archiveStories, archiveStory } from '../bench/archiveStories.ts';
import { BuiltPackage } from '../cli/builtPackage.ts';
import { Random } from '../fuzz/random.ts';
import { PostgresServer } from '../rig/postgresServer.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';

const [kind = 'file', kills = '300', seed = '1'] = process.argv.slice(2);

const STORIES = 1500;
/** Between two kills so many files change, so that there is always something to add. */
const CHANGED = 120;
/** In milliseconds: where nothing has been done in time for long, it takes longer than was thought. */
const STEP = 50;
const LOOKED_AT_EVERY = 20;

const built = new BuiltPackage();
const random = new Random(Number(seed));
const stories = [...archiveStories(STORIES)];
const folder = new TemporaryFolder(Object.fromEntries(stories.map(({ path, text }) => [`old/${path}`, text])));
const server = kind === 'postgres' ? await PostgresServer.start({ durable: true }) : null;
const place = server?.createDatabase('archive') ?? join(folder.path, 'archive');
const faults: string[] = [];
/** How long adding takes, in milliseconds, as far as is known. */
let longest = 4000;

function run(...args: readonly string[]): ReturnType<BuiltPackage['run']> {
  return built.run(folder.path, args);
}

/** Each change makes a file one that was never there before. */
function changeSome(): void {
  for (let left = CHANGED; left > 0; left--) {
    const { path, text } = archiveStory(random.below(STORIES));
    folder.write({ [`old/${path}`]: `${text}\nCorrected for the ${random.below(1_000_000)}th time.\n` });
  }
}

/** Kills it at any moment of the time it takes. Resolves to whether it was not done yet. */
async function killed(): Promise<boolean> {
  const begin = performance.now();
  const child = spawn(process.execPath, [built.script, 'archive', 'add', '--archive', place, 'old'], {
    cwd: folder.path,
    stdio: 'ignore',
  });
  const ended = once(child, 'close');
  await Promise.race([rest(random.below(longest), null, { ref: false }), ended]);
  const isRunning = child.exitCode === null;
  child.kill('SIGKILL');
  await ended;
  // Those that are killed early say little of how long it takes.
  longest = isRunning ? longest + STEP : performance.now() - begin;
  return isRunning;
}

async function look(): Promise<void> {
  const { stdout, stderr } = await run('archive', 'verify', '--archive', place);
  if (stdout !== 'nothing is wrong\n') faults.push(`verify: ${stdout}${stderr}`.slice(0, 500));
}

await run('archive', 'create', place);
let inTheMiddle = 0;
for (let round = 1; round <= Number(kills); round++) {
  if (await killed()) inTheMiddle++;
  else changeSome();
  if (round % LOOKED_AT_EVERY !== 0) continue;
  await look();
  const both = await Promise.all([0, 1].map(() => run('archive', 'add', '--archive', place, 'old')));
  for (const { code, stderr } of both) if (code !== 0) faults.push(`two at once: ${stderr.slice(-200)}`);
  await look();
  changeSome();
  console.log(`${round} kills, ${inTheMiddle} in the middle, ${faults.length} faults`);
}
const { stdout: added } = await run('archive', 'add', '--archive', place, 'old');
const { stdout: status } = await run('archive', 'status', '--archive', place);
if (!status.includes(`${STORIES} articles`)) faults.push(`not all are there: ${added}${status}`);
await look();
const { stdout: again } = await run('archive', 'add', '--archive', place, 'old');
if (!again.startsWith('0 articles added')) faults.push(`added once more: ${again}`);
await server?.remove();
folder.remove();
built.remove();
console.log(faults.length === 0 ? `${kills} kills: nothing lost, twice or broken.` : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
