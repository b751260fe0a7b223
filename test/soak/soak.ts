/**
 * `npm run soak -- [KILLS] [SEED]`: kills the command line again and again, while it writes decisions and while it
 * fills the cache, a window's server while it reads and while its user decides, and both at once; and looks whether
 * anything was lost, is unreadable, or is left behind after the next start. Runs 300 kills where no number is given;
 * too long for the gate.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { decisionKey, readDecisionFile } from '../../src/engine/index.ts';
import { BuiltPackage } from '../cli/builtPackage.ts';
import { Random } from '../fuzz/random.ts';
import { SavingEditor } from '../server/savingEditor.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';

const [kills = 300, seed = 1] = process.argv.slice(2).map(Number);

/** What is killed, in turn: as often as it stands here. */
const KINDS = ['baseline', 'window', 'baseline', 'both', 'cache', 'window'] as const;

/** After so many kills, what is there is looked at in full. */
const LOOKED_AT_EVERY = 25;

/** A town is made of one of each. */
const TOWNS = [
  'Al Bran Cor Dun Es Far Gris Har Il Jar Kel Lom Mer Nor Os Pel Quin Ros Sel Tor Ul Ver Wes Yar'.split(' '),
  'bar den fel gor hal kin lo mar nis pol ran sev tin vor wen zal'.split(' '),
  'by dale field ford ham hurst land ley minster mouth stead stow ton vale wick worth'.split(' '),
];
const PLACES = 'market hall,paper mill,tile works,bus depot,ferry pier,town library,brick yard,grain store'.split(',');

const built = new BuiltPackage();
const folder = new TemporaryFolder();
const random = new Random(seed);
const faults: string[] = [];
/** How long a run takes here and now, in milliseconds: a kill may come at any time of it. */
let longestRun = 700;
/** Kills that came while the command line still ran, of so many. */
const commands = { running: 0, killed: 0 };

/** Where the fire of a number was, and where no other was: a decision on one must not be taken for one on another. */
function placeOf(number: number): string {
  let left = number;
  const pick = (choices: readonly string[]): string => {
    const choice = choices[left % choices.length] ?? '';
    left = Math.floor(left / choices.length);
    return choice;
  };
  const town = TOWNS.map(pick).join('');
  return `the ${pick(PLACES)} in ${town}`;
}

/** Two reports of one fire that give different tolls; every number is a fire of its own. */
function writePair(number: number): string {
  const day = `2024-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 27)).padStart(2, '0')}`;
  const report = (killed: number): string =>
    `---\ndate: ${day}\n---\n\nThe fire in ${placeOf(number)} on Tuesday killed ${killed} people.\n`;
  // No two fires have a toll in common, as a decision follows an article that was renamed; and none is a round number.
  folder.write({ [`${number}/a.md`]: report(101 + 4 * number), [`${number}/b.md`]: report(303 + 4 * number) });
  return String(number);
}

function forgetPair(number: number): void {
  for (const each of [number, 10_000 + number, 20_000 + number, 30_000 + number])
    rmSync(join(folder.path, String(each)), { recursive: true, force: true });
}

function decisions(): ReadonlySet<string> {
  const path = join(folder.path, '.sourcecheck', 'decisions.json');
  if (!existsSync(path)) return new Set();
  const file = readDecisionFile(readFileSync(path, 'utf8'), (article) => article);
  if (file.kind === 'unreadable') {
    fault(`unreadable: ${file.reason}`);
    return new Set();
  }
  return new Set(file.decisions.map(decisionKey));
}

function fault(what: string): void {
  faults.push(what);
  console.log(what);
}

/** What a writer left, where others would see it or where it takes room. */
function leavings(): string[] {
  return [join(folder.path, '.sourcecheck'), join(built.cacheFolder, 'sourcecheck', 'unfinished')].flatMap((place) =>
    existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.new')) : [],
  );
}

const env = { ...process.env, XDG_CACHE_HOME: built.cacheFolder, LOCALAPPDATA: built.cacheFolder };

/** Kills the command line at any moment of the time that it takes. */
async function killCommand(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [built.script, ...args], { cwd: folder.path, env, stdio: 'ignore' });
  const ended = once(child, 'close');
  await Promise.race([rest(random.below(longestRun)), ended]);
  commands.killed++;
  if (child.exitCode === null) commands.running++;
  child.kill('SIGKILL');
  await ended;
}

/** Kills a window's server, half of the time once all is read and the user settles what one fire's reports say. */
async function killWindow(pair: string): Promise<void> {
  const window = await SavingEditor.open(folder.path, [built.script, 'lsp', '--stdio'], env);
  if (random.below(2) === 0) {
    await Promise.race([rest(random.below(longestRun)), window.untilRead()]);
    await window.kill();
    return;
  }
  await window.untilRead();
  const deciding = window.settleIn(join(folder.path, pair, 'a.md')).catch(() => {});
  await Promise.race([rest(random.below(longestRun / 4)), deciding]);
  await window.kill();
  await deciding;
}

async function kill(kind: (typeof KINDS)[number], round: number): Promise<number> {
  const pair = writePair(round);
  switch (kind) {
    case 'baseline':
      await killCommand(['baseline', pair]);
      return 1;
    case 'cache':
      rmSync(built.cacheFolder, { recursive: true, force: true });
      await killCommand(['check', pair]);
      return 1;
    case 'window':
      await killWindow(pair);
      return 1;
    case 'both':
      await Promise.all([killWindow(pair), killCommand(['baseline', writePair(10_000 + round)])]);
      return 2;
  }
}

/** Two at once, and neither is killed: both are there afterwards, and nothing of those that were. */
async function look(round: number): Promise<void> {
  const added = [writePair(20_000 + round), writePair(30_000 + round)];
  const began = performance.now();
  const runs = await Promise.all(added.map((each) => built.run(folder.path, ['baseline', each])));
  longestRun = performance.now() - began;
  for (const { code, stderr } of runs) if (code !== 0) fault(`two writers: ${stderr}`);
  const both = decisions();
  const missing = added.filter((each) => ![...both].some((key) => key.includes(`\n${each}/a.md`)));
  if (missing.length > 0) {
    const said = runs.map(({ stdout, stderr }) => stdout + stderr).join('');
    fault(`two writers: nothing of ${missing.join(', ')}: ${said}`);
  }
  if (leavings().length > 0) fault(`left behind: ${leavings().join(', ')}`);
}

await look(9_999);
let before = decisions();
let done = 0;
for (let round = 0; done < kills; round++) {
  done += await kill(KINDS[round % KINDS.length] ?? 'baseline', round);
  const now = decisions();
  for (const key of before) if (!now.has(key)) fault(`lost in round ${round}: ${key.split('\n')[1]}`);
  before = now;
  if (round % LOOKED_AT_EVERY !== LOOKED_AT_EVERY - 1) continue;
  await look(round);
  before = decisions();
  // Reports of many fires would make each reading longer than the moment in which a kill comes.
  for (let old = round - 4 * LOOKED_AT_EVERY; old < round - 3 * LOOKED_AT_EVERY; old++) forgetPair(old);
  console.log(
    `${done} kills (${commands.running} of ${commands.killed} commands still ran), ${before.size} decisions, ${faults.length} faults`,
  );
}
await built.run(folder.path, ['check']);
await built.run(folder.path, ['baseline']);
if (leavings().length > 0) fault(`left behind: ${leavings().join(', ')}`);
const fresh = await built.run(folder.path, ['figures', '--format', 'json', '--no-cache']);
const cached = await built.run(folder.path, ['figures', '--format', 'json']);
if (fresh.stdout !== cached.stdout) fault('what the cache keeps is not what is read afresh');
folder.remove();
built.remove();
console.log(
  faults.length === 0
    ? `${done} kills: nothing lost, unreadable or left behind.`
    : `${done} kills, ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
