import { Worker } from 'node:worker_threads';
import type { Look } from '../engine/index.ts';
import type { Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import type { Analysis } from './analyser.ts';
import type { AnalysisReply, AnalysisRequest } from './analysisMessages.ts';
import { STARTED, TOGETHER } from './analysisMessages.ts';

/** An article to be analysed, and whom to tell. */
export interface Job {
  readonly content: Content;
  readonly format: FormatId;
  readonly look: Look;
  /** How many threads it has cost. */
  losses: number;
  readonly resolve: (analysis: Analysis | Unreadable) => void;
  readonly reject: (error: Error) => void;
}

/** What one article may take. */
export interface Limits {
  /** In milliseconds. */
  readonly time: (content: Content) => number;
  /** By how much the memory of the process may grow meanwhile, in bytes. */
  readonly memory: number;
}

/** Why a thread is gone: it took too long over an article, or too much memory, or ended by itself. */
export type Loss = 'slow' | 'memory' | 'ended';

export interface ThreadOwner {
  /** The thread has started, or has done an article, with so many looks: it can take more. */
  onFree(thread: AnalysisThread, look: Look): void;
  /** The thread is gone. What it was at work on is the first of `unfinished`, or several of them. */
  onLost(thread: AnalysisThread, loss: Loss, reason: string, unfinished: readonly Job[]): void;
}

/**
 * Articles the thread holds at a time: one to work on and one so that it never waits. More would let an edit wait
 * longer.
 */
const IN_FLIGHT = 2;

/**
 * Short articles are analysed faster together: so many are held, of so many UTF-16 code units or bytes in all. The
 * thread works on half of them and finds the others when it is done, however busy the thread is that sends them.
 */
const HELD = 2 * TOGETHER;
const LENGTH_HELD = 128 * 1024;

/**
 * How often the time and memory spent on an article are looked at, in milliseconds; a machine that slept has not
 * worked.
 */
const TICK = 250;

/**
 * A thread's heap in megabytes. To run into it ends the whole process, not the thread alone, so it is well above what
 * an article may take.
 */
const HEAP = 4096;

/** A thread that analyses articles one after the other, and is ended where one takes too long. */
export class AnalysisThread {
  readonly #owner: ThreadOwner;
  readonly #worker: Worker;
  readonly #limits: Limits;
  readonly #inFlight = new Map<number, Job>();
  readonly #clock: NodeJS.Timeout;
  #lastId = 0;
  /** Ticks since the article in work was begun. */
  #ticks = 0;
  /** The memory of the process when it was begun, or up to a tick before. */
  #memory = process.memoryUsage.rss();
  /** The same at the last tick. To ask for it takes as long as a tenth of an article, so it is not asked for each. */
  #latestMemory = this.#memory;
  #ended = false;
  /** False until its script runs: one that ends before cannot start. */
  #hasStarted = false;

  constructor(script: string, limits: Limits, owner: ThreadOwner) {
    this.#owner = owner;
    this.#limits = limits;
    this.#worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: HEAP } });
    this.#worker.on('message', (said: AnalysisReply | typeof STARTED) => {
      if (said === STARTED) this.#start();
      else this.#answer(said);
    });
    this.#worker.on('error', (error) => this.#lose('ended', wordsOf(error)));
    this.#worker.on('exit', (code) => this.#lose('ended', `it ended with code ${code}`));
    this.#clock = setInterval(() => this.#tick(), TICK);
    this.#clock.unref();
  }

  get hasStarted(): boolean {
    return this.#hasStarted;
  }

  /**
   * False before it has started: what it is sent could be lost with it, and nobody would know which article it was.
   */
  canTake(job: Job): boolean {
    if (!this.#hasStarted) return false;
    if (this.isIdle) return true;
    if (isByItself(job)) return false;
    let length = job.content.length;
    for (const held of this.#inFlight.values()) {
      if (isByItself(held)) return false;
      length += held.content.length;
    }
    return this.#inFlight.size < (length <= LENGTH_HELD ? HELD : IN_FLIGHT);
  }

  get isIdle(): boolean {
    return this.#inFlight.size === 0;
  }

  send(job: Job): void {
    const { content, format, look } = job;
    const request: AnalysisRequest = { id: ++this.#lastId, content, format, look };
    if (this.isIdle) this.#begin();
    this.#inFlight.set(request.id, job);
    this.#worker.postMessage(request);
    this.#worker.ref();
  }

  /** Ends the thread. Returns what it has not done. */
  async end(): Promise<readonly Job[]> {
    this.#ended = true;
    clearInterval(this.#clock);
    const unfinished = [...this.#inFlight.values()];
    this.#inFlight.clear();
    await this.#worker.terminate();
    return unfinished;
  }

  #start(): void {
    this.#hasStarted = true;
    this.#worker.unref();
    this.#owner.onFree(this, 'once');
  }

  #answer({ id, analysis }: AnalysisReply): void {
    const job = this.#inFlight.get(id);
    if (job === undefined) return;
    this.#inFlight.delete(id);
    this.#begin();
    if (this.isIdle) this.#worker.unref();
    job.resolve(analysis);
    this.#owner.onFree(this, job.look);
  }

  #begin(): void {
    this.#ticks = 0;
    this.#memory = this.#latestMemory;
  }

  #tick(): void {
    this.#latestMemory = process.memoryUsage.rss();
    const [job] = this.#inFlight.values();
    if (job === undefined) return;
    if (++this.#ticks * TICK > this.#limits.time(job.content)) this.#lose('slow', 'an article took too long');
    else if (this.#latestMemory - this.#memory > this.#limits.memory)
      this.#lose('memory', 'an article took too much memory');
  }

  #lose(loss: Loss, reason: string): void {
    if (this.#ended) return;
    const unfinished = [...this.#inFlight.values()];
    void this.end();
    this.#owner.onLost(this, loss, reason, unfinished);
  }
}

/**
 * An article that was lost with a thread, perhaps for another's fault, and a second look, which takes long, are given a
 * thread by themselves.
 */
function isByItself({ losses, look }: Job): boolean {
  return losses > 0 || look === 'twice';
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
