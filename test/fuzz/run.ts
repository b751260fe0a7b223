/**
 * `npm run fuzz -- [minutes] [seed]` tries odd inputs, on as many threads as there are processors, and measures how the
 * cost of the oddest grows. A minute and a seed of its own where none is given. Each input that fails is written to
 * `test/fuzz/seeds/`, where the suite tries it from then on.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { measureGrowth } from './growth.ts';
import { type Failure, tryOut } from './tryOut.ts';

interface Task {
  readonly seed: number;
  readonly until: number;
}

const SIZE = 64_000;

if (isMainThread) await main(process.argv.slice(2));
else {
  const { seed, until }: Task = workerData;
  const tried = await tryOut(
    seed,
    () => Date.now() > until,
    loadEngineAssets(),
    (failure) => parentPort?.postMessage(failure),
  );
  parentPort?.postMessage(tried);
}

async function main([minutes = '1', seed = String(Date.now() % 1_000_000)]: string[]): Promise<void> {
  const until = Date.now() + Number(minutes) * 60_000;
  if (!(until > 0) || !Number.isInteger(Number(seed))) {
    console.error('npm run fuzz -- [minutes] [seed], both numbers');
    process.exitCode = 2;
    return;
  }
  let failed = 0;
  const tried = await Promise.all(
    Array.from({ length: availableParallelism() }, (_, thread) =>
      inThread({ seed: Number(seed) + thread, until }, (failure) => {
        failed++;
        keep(failure);
      }),
    ),
  );
  console.log(`seed ${seed}: ${tried.reduce((sum, one) => sum + one, 0)} inputs tried, ${failed} failed`);
  for (const { name, cost, growth } of measureGrowth(loadEngineAssets(), SIZE))
    console.log(`${cost.toFixed(2).padStart(7)} µs a character, × ${growth.toFixed(2)} at twice the size: ${name}`);
  if (failed > 0) process.exitCode = 1;
}

function inThread(task: Task, onFailure: (failure: Failure) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(import.meta.filename, { workerData: task });
    worker.on('error', reject);
    worker.on('message', (said: Failure | number) => {
      if (typeof said === 'number') resolve(said);
      else onFailure(said);
    });
  });
}

function keep({ text, format, message }: Failure): void {
  const name = `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${format}.json`;
  writeFileSync(join(import.meta.dirname, 'seeds', name), `${JSON.stringify({ format, text })}\n`);
  console.error(`seeds/${name}: ${message}`);
}
