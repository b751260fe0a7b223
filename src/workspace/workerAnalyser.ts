import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Look, message } from '../engine/index.ts';
import type { Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import type { Analyser, Analysis, Urgency } from './analyser.ts';
import type { Job, Limits, Loss, ThreadOwner } from './analysisThread.ts';
import { AnalysisThread } from './analysisThread.ts';
import type { GivesUp } from './timedAnalyser.ts';

/**
 * An edited text up to this length, in UTF-16 code units, is analysed sooner than its turn in the thread comes; a file
 * that is longer is worth a thread even where there are few.
 */
const SMALL = 64 * 1024;

/** What takes longer in the calling thread, in milliseconds, is left to one that can be ended. */
const AT_ONCE = 1000;

/** One more thread is started where each has done so many and others wait: to start one takes as long as they do. */
const WORTH_A_THREAD = 32;

/** A second look takes as long as so many articles, at the least. */
const COST: Readonly<Record<Look, number>> = { once: 1, twice: 8 };

/** Each thread has the name model in memory. */
const MOST_THREADS = 4;

/** An article that costs a second thread is left out: the first may have been the fault of a busy machine. */
const MOST_LOSSES = 2;

export interface WorkerOptions {
  /** The file that the threads run. */
  readonly script?: string;
  /** How many there are at most. */
  readonly threads?: number;
  /** So many small articles are analysed at once before a thread is started: for those who seldom have more. */
  readonly startAfter?: number;
  readonly limits?: Partial<Limits>;
}

/**
 * Analyses in threads of their own, so that the calling thread stays free to answer: one as a rule, more while many
 * articles wait and processors are idle. Edits go first, second looks last. An article that takes too long, or all
 * memory, is left out; its thread is replaced. Where no thread can start, everything is analysed by the fallback.
 */
export class WorkerAnalyser implements Analyser, ThreadOwner {
  readonly #inProcess: GivesUp;
  readonly #onFallback: (reason: string) => void;
  readonly #script: string;
  readonly #most: number;
  readonly #limits: Limits;
  readonly #waiting: Record<Urgency | 'secondLook', Job[]> = { edit: [], backlog: [], secondLook: [] };
  readonly #threads = new Set<AnalysisThread>();
  readonly #startAfter: number;
  /** Articles analysed at once before there was a thread. */
  #taken = 0;
  /** Articles done since none was waiting, by what they cost. */
  #done = 0;
  #hasFallenBack = false;
  #closed = false;

  /**
   * `inProcess` analyses small edits, and all there is where no thread can start; `onFallback` is called with the
   * reason.
   */
  constructor(inProcess: GivesUp, onFallback: (reason: string) => void, options: WorkerOptions = {}) {
    this.#inProcess = inProcess;
    this.#onFallback = onFallback;
    this.#script = options.script ?? workerScript();
    this.#most = options.threads ?? Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));
    this.#limits = { ...LIMITS, ...options.limits };
    this.#startAfter = options.startAfter ?? 0;
    if (this.#startAfter === 0) this.#start();
  }

  async analyse(
    content: Content,
    format: FormatId,
    urgency: Urgency,
    look: Look = 'once',
  ): Promise<Analysis | Unreadable> {
    if (this.#closed) throw new Error('the analyser was closed');
    if (this.#hasFallenBack) return this.#inProcess.analyse(content, format, urgency, look);
    const isQuick = look === 'once' && content.length <= SMALL;
    if (isQuick && (urgency === 'edit' || ++this.#taken <= this.#startAfter)) {
      const analysis = this.#inProcess.analyseWithin(AT_ONCE, content, format);
      if (analysis !== null) return analysis;
    }
    return new Promise((resolve, reject) => {
      const queue = look === 'once' ? urgency : 'secondLook';
      this.#waiting[queue].push({ content, format, look, losses: 0, resolve, reject });
      this.#sendNext();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const unfinished = await Promise.all([...this.#threads].map((thread) => thread.end()));
    this.#threads.clear();
    for (const job of [...unfinished.flat(), ...this.#takeWaiting()]) job.reject(new Error('the analyser was closed'));
    await this.#inProcess.close();
  }

  onFree(thread: AnalysisThread, look: Look): void {
    this.#done += COST[look];
    this.#sendNext();
    if (!thread.isIdle) return;
    this.#done = 0;
    if (this.#threads.size === 1) return;
    this.#threads.delete(thread);
    void thread.end();
  }

  onLost(thread: AnalysisThread, loss: Loss, reason: string, unfinished: readonly Job[]): void {
    if (this.#closed) return;
    this.#threads.delete(thread);
    if (!thread.hasStarted) {
      this.#waiting.backlog.unshift(...unfinished);
      this.#fallBack(reason);
      return;
    }
    for (const job of unfinished) {
      job.losses++;
      if (job.losses < MOST_LOSSES) this.#waiting[job.look === 'once' ? 'backlog' : 'secondLook'].push(job);
      else job.resolve({ unreadable: reasonFor(loss, reason) });
    }
    if (this.#threads.size === 0) this.#start();
    this.#sendNext();
  }

  #start(): void {
    this.#threads.add(new AnalysisThread(this.#script, this.#limits, this));
  }

  #sendNext(): void {
    const { edit, backlog, secondLook } = this.#waiting;
    const isBusy = backlog.length + secondLook.length > 0 && this.#done > WORTH_A_THREAD * this.#threads.size;
    if (this.#threads.size === 0 || (isBusy && this.#threads.size < this.#most)) this.#start();
    for (const thread of this.#threads) {
      for (;;) {
        const queue = [edit, backlog, secondLook].find(({ length }) => length > 0);
        const job = queue?.[0];
        if (queue === undefined || job === undefined) return;
        if (!thread.canTake(job)) break;
        queue.shift();
        thread.send(job);
      }
    }
  }

  #fallBack(reason: string): void {
    if (this.#hasFallenBack) return;
    this.#hasFallenBack = true;
    this.#onFallback(`The analysis thread is gone (${reason}); analysing without it.`);
    for (const job of this.#takeWaiting())
      this.#inProcess.analyse(job.content, job.format, 'backlog', job.look).then(job.resolve, job.reject);
  }

  #takeWaiting(): Job[] {
    return Object.values(this.#waiting).flatMap((queue) => queue.splice(0));
  }
}

/**
 * Half a minute, and longer for longer articles: some hundred times what they take on a quiet machine, so that only
 * what would never end is ended. Memory is that of the whole process, so what others take meanwhile is allowed for.
 */
const LIMITS: Limits = { time: (content) => 30_000 + content.length / 5, memory: 1.5e9 };

function reasonFor(loss: Loss, reason: string): Unreadable['unreadable'] {
  if (loss === 'slow') return message('skipped/slow');
  return loss === 'memory' ? message('skipped/memory') : message('skipped/failed', reason);
}

/** Next to this file: the bundle if this is one, or else the source. */
function workerScript(): string {
  const bundled = join(import.meta.dirname, 'analysisWorker.cjs');
  return existsSync(bundled) ? bundled : join(import.meta.dirname, 'analysisWorker.ts');
}
