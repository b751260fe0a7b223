/**
 * `npm run fuzz -- [minutes] [seed]` tries odd inputs, in as many processes as there are processors: texts of every
 * format, decision, alias and settings files, and what an editor may say to the server. It measures what long texts
 * cost beside ordinary prose, and how the cost of the oddest grows. A minute and a seed of its own where none is given.
 * Each input that fails is written to `test/fuzz/seeds/`, where the suite tries it from then on.
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import type { Conversation } from './conversation.ts';
import { type Cost, type CostSummary, summarise } from './costs.ts';
import { measureGrowth } from './growth.ts';
import { measureMemory } from './memory.ts';
import { type Failure, type Input, tryOut } from './tryOut.ts';

/** What a process that tries inputs tells. */
type Told =
  | { readonly input: Input }
  | { readonly cost: Cost; readonly isProse: boolean }
  | { readonly failure: Failure };

const SIZE = 64_000;

/** An input that takes longer hangs, in milliseconds; the machine may be busy with something else. */
const LONGEST = 300_000;

/** A process may have so much memory, in megabytes: many times what it takes. */
const HEAP = 1024;

/** Seeds of processes that follow others in the same run lie so far apart. */
const NEXT_SEED = 1000;

/** What was tried, and how it went. */
class Tally {
  readonly counts = new Map<string, number>();
  readonly odd: Cost[] = [];
  readonly prose: Cost[] = [];
  failed = 0;

  count({ format, text }: Input): void {
    const isLong = text.length >= 10_000 && format !== 'conversation';
    if (format === 'conversation') this.#add('messages', (JSON.parse(text) as Conversation).said.length);
    else if (format === 'decisions' || format === 'aliases' || format === 'settings') this.#add('rule files', 1);
    else this.#add(isLong ? 'long texts' : 'texts', 1);
  }

  fail({ text, format, message }: Failure): void {
    this.failed++;
    const name = `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${format}.json`;
    writeFileSync(join(import.meta.dirname, 'seeds', name), `${JSON.stringify({ format, text })}\n`);
    console.error(`seeds/${name}: ${message}`);
  }

  report(seed: number): void {
    const all = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    const parts = [...this.counts].map(([what, count]) => `${what} ${count}`).join(', ');
    console.log(`seed ${seed}: ${all} inputs tried (${parts}), ${this.failed} failed`);
    for (const sort of ['analysis', 'whole'] as const) {
      const [odd, prose] = [summarise(this.odd, sort), summarise(this.prose, sort)];
      console.log(
        `µs a character from 10 KB on, ${sort}: ${inWords(odd)} (${this.odd.length} texts); ` +
          `ordinary prose ${inWords(prose)} (${this.prose.length} texts); ` +
          `the worst is ${(odd.worst / prose.median).toFixed(1)} times prose`,
      );
    }
  }

  #add(what: string, count: number): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }
}

function inWords({ median, rare, worst }: CostSummary): string {
  const [a, b, c] = [median, rare, worst].map((cost) => cost.toFixed(2));
  return `median ${a}, p99.9 ${b}, worst ${c}`;
}

if (process.send === undefined) await main(process.argv.slice(2).map(Number));
else await tryForAnother(process.argv.slice(2).map(Number));

async function main([minutes = 1, seed = Date.now() % 1_000_000]: readonly number[]): Promise<void> {
  const until = Date.now() + minutes * 60_000;
  if (!(until > 0) || !Number.isInteger(seed)) {
    console.error('npm run fuzz -- [minutes] [seed], both numbers');
    process.exitCode = 2;
    return;
  }
  const tally = new Tally();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async (_, index) => {
      for (let next = seed + index; Date.now() < until; next += NEXT_SEED) await inProcess(next, until, tally);
    }),
  );
  tally.report(seed);
  for (const { name, cost, growth } of measureGrowth(loadEngineAssets(), SIZE))
    console.log(`${cost.toFixed(2).padStart(7)} µs a character, × ${growth.toFixed(2)} at twice the size: ${name}`);
  for (const { name, bytes } of measureMemory(loadEngineAssets(), SIZE))
    console.log(`${bytes.toFixed(0).padStart(7)} bytes a character while it is read: ${name}`);
  if (tally.failed > 0) process.exitCode = 1;
}

/** Tries inputs in a process of their own, which one of them may hang or end. Resolves when it has ended. */
function inProcess(seed: number, until: number, tally: Tally): Promise<void> {
  return new Promise((resolve) => {
    const execArgv = [`--max-old-space-size=${HEAP}`];
    const child = fork(import.meta.filename, [String(seed), String(until)], { execArgv, serialization: 'advanced' });
    let last: Input | null = null;
    let hangs: NodeJS.Timeout | undefined;
    child.on('message', (told: Told) => {
      if ('failure' in told) tally.fail(told.failure);
      else if ('cost' in told) (told.isProse ? tally.prose : tally.odd).push(told.cost);
      else {
        last = told.input;
        tally.count(last);
        clearTimeout(hangs);
        hangs = setTimeout(() => child.kill('SIGKILL'), LONGEST);
      }
    });
    child.on('exit', (code, signal) => {
      clearTimeout(hangs);
      if (code !== 0 && last !== null)
        tally.fail({
          ...last,
          message: signal === 'SIGKILL' ? 'it hangs' : `it ended its process (${code ?? signal})`,
        });
      resolve();
    });
  });
}

async function tryForAnother([seed = 0, until = 0]: readonly number[]): Promise<void> {
  const tell = (told: Told): void => void process.send?.(told);
  await tryOut({
    seed,
    assets: loadEngineAssets(),
    isOver: () => Date.now() > until,
    judgesCosts: true,
    onInput: (input) => tell({ input }),
    onCost: (cost, isProse) => tell({ cost, isProse }),
    onFailure: (failure) => tell({ failure }),
  });
  process.disconnect();
}
