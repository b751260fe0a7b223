/**
 * `npm run soak -- [KILLS] [SEED]`: kills the command line again and again, while it writes decisions and while it
 * fills the cache, and looks whether anything was lost, is unreadable, or is left behind after the next start. Runs 300
 * kills where no number is given; too long for the gate.
 */

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { decisionKey, readDecisionFile } from '../../src/engine/index.ts';
import { BuiltPackage } from '../cli/builtPackage.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';

const [kills = 300, seed = 1] = process.argv.slice(2).map(Number);

/** As long as a run takes, about, in milliseconds: a kill may come at any time of it. */
const LONGEST_RUN = 700;

const TOWNS = 'Almeida Brandal Corvane Dunmoor Eskelund Farrow Grisholm Harrowmouth Ilvane Jarrow'.split(' ');
const PLACES = 'market hall,paper mill,tile works,bus depot,ferry pier,town library,brick yard,grain store'.split(',');

const built = new BuiltPackage();
const folder = new TemporaryFolder();
const random = mulberry(seed);
const faults: string[] = [];

/** Two reports of one fire that give different tolls; every number is a fire of its own. */
function writePair(number: number): string {
  const town = TOWNS[number % TOWNS.length];
  const place = PLACES[Math.floor(number / TOWNS.length) % PLACES.length];
  const day = `2024-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 27)).padStart(2, '0')}`;
  const report = (killed: number): string =>
    `---\ndate: ${day}\n---\n\nThe fire in the ${place} in ${town} on Tuesday killed ${killed} people.\n`;
  // No two fires have the same tolls: a decision follows an article that was renamed.
  folder.write({ [`${number}/a.md`]: report(100 + number), [`${number}/b.md`]: report(300 + number) });
  return String(number);
}

function decisions(): ReadonlySet<string> {
  const path = join(folder.path, '.sourcecheck', 'decisions.json');
  if (!existsSync(path)) return new Set();
  const file = readDecisionFile(readFileSync(path, 'utf8'), (article) => article);
  if (file.kind === 'unreadable') {
    faults.push(`unreadable: ${file.reason}`);
    return new Set();
  }
  return new Set(file.decisions.map(decisionKey));
}

/** What a writer left, where others would see it or where it takes room. */
function leavings(): string[] {
  return [join(folder.path, '.sourcecheck'), join(built.cacheFolder, 'sourcecheck', 'unfinished')].flatMap((place) =>
    existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.new')) : [],
  );
}

async function killed(args: readonly string[], after: number): Promise<void> {
  const child = spawn(process.execPath, [built.script, ...args], {
    cwd: folder.path,
    env: { ...process.env, XDG_CACHE_HOME: built.cacheFolder, LOCALAPPDATA: built.cacheFolder },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await rest(after);
  child.kill('SIGKILL');
  await ended;
}

let before = decisions();
for (let round = 0; round < kills; round++) {
  const pair = writePair(round);
  const isFilling = round % 4 === 3;
  if (isFilling) rmSync(built.cacheFolder, { recursive: true, force: true });
  await killed(isFilling ? ['check', pair] : ['baseline', pair], Math.floor(random() * LONGEST_RUN));
  const now = decisions();
  for (const key of before) if (!now.has(key)) faults.push(`lost in round ${round}: ${key.split('\n')[1]}`);
  before = now;
  if (round % 25 === 24) {
    // Two at once, and neither is killed: both are there afterwards.
    const added = [writePair(1000 + round), writePair(2000 + round)];
    await Promise.all(added.map((each) => built.run(folder.path, ['baseline', each])));
    const both = decisions();
    const missing = added.filter((each) => ![...both].some((key) => key.includes(`${each}/a.md`)));
    if (missing.length > 0) faults.push(`two writers: nothing of ${missing.join(', ')}`);
    before = both;
    if (leavings().length > 0) faults.push(`left behind: ${leavings().join(', ')}`);
    console.log(`${round + 1} kills, ${before.size} decisions, ${faults.length} faults`);
  }
}
await built.run(folder.path, ['check']);
await built.run(folder.path, ['baseline']);
if (leavings().length > 0) faults.push(`left behind: ${leavings().join(', ')}`);
const fresh = await built.run(folder.path, ['figures', '--format', 'json', '--no-cache']);
const cached = await built.run(folder.path, ['figures', '--format', 'json']);
if (fresh.stdout !== cached.stdout) faults.push('what the cache keeps is not what is read afresh');
folder.remove();
built.remove();
console.log(faults.length === 0 ? `${kills} kills: nothing lost, unreadable or left behind.` : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

/** A small generator of random numbers, so that a run can be repeated. */
function mulberry(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
