import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import nlp from 'compromise';

/** The milliseconds `work` took. */
export function timed(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** The milliseconds of processor `work` took, of all threads of this process: what a busy machine does not change. */
export function worked(work: () => unknown): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

/** The same of this thread alone, for what takes a few milliseconds: others may be collecting garbage meanwhile. */
export function workedOnThread(work: () => unknown): number {
  const begin = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(begin);
  return (user + system) / 1000;
}

/** The power of their size that costs grow by: 1 where twice the size costs twice as much. */
export function growthExponent(small: Measured, large: Measured): number {
  return Math.log(large.cost / small.cost) / Math.log(large.size / small.size);
}

/** What something of a size costs, each in any unit. */
interface Measured {
  readonly size: number;
  readonly cost: number;
}

/** The value below which the given share of the sample lies. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Parses the texts in full. */
export function parseWithCompromise(texts: readonly string[]): void {
  for (const text of texts) nlp(text);
}

/** Bytes on the heap once everything that can be collected is. */
export function retainedBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let round = 0; round < 4; round++) collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Size of the texts as files, in megabytes. */
export function megabytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
}

/** Every `step`-th item. */
export function sampled<T>(items: readonly T[], step: number): T[] {
  return items.filter((_, index) => index % step === 0);
}

/** One line of a report, with whether the target is met where there is one. */
export function report(what: string, found: string, target?: { readonly words: string; readonly met: boolean }): void {
  const verdict = target === undefined ? '' : `   ${target.met ? 'met' : 'MISSED'}: ${target.words}`;
  console.log(`  ${what.padEnd(34)} ${found}${verdict}`);
}
