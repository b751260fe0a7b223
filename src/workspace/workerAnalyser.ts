import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import type { Analyser, Analysis, Urgency } from './analyser.ts';
import type { AnalysisReply, AnalysisRequest } from './analysisWorker.ts';

/**
 * Articles the thread holds at a time: one to work on and one so that it never waits. More would let an edit wait
 * longer.
 */
const IN_FLIGHT = 2;

/** An edited text up to this length, in UTF-16 code units, is analysed sooner than its turn in the thread comes. */
const SMALL_EDIT = 64 * 1024;

interface Job {
  readonly content: Content;
  readonly format: FormatId;
  readonly resolve: (analysis: Analysis | Unreadable) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Analyses in one worker thread, so that the calling thread stays free to answer. A second thread was measured and was
 * not faster. Edits go first. Where the thread cannot start or dies, everything is analysed by the fallback.
 */
export class WorkerAnalyser implements Analyser {
  readonly #inProcess: Analyser;
  readonly #onFallback: (reason: string) => void;
  readonly #waiting: Record<Urgency, Job[]> = { edit: [], backlog: [] };
  readonly #inFlight = new Map<number, Job>();
  #worker: Worker | null;
  #lastId = 0;
  #closed = false;

  /**
   * `inProcess` analyses small edits, and all there is once the thread is lost; `onFallback` is called with the
   * reason.
   */
  constructor(inProcess: Analyser, onFallback: (reason: string) => void, script: string = workerScript()) {
    this.#inProcess = inProcess;
    this.#onFallback = onFallback;
    this.#worker = this.#start(script);
  }

  async analyse(content: Content, format: FormatId, urgency: Urgency): Promise<Analysis | Unreadable> {
    if (this.#closed) throw new Error('the analyser was closed');
    if (this.#worker === null || (urgency === 'edit' && content.length <= SMALL_EDIT)) {
      return this.#inProcess.analyse(content, format, urgency);
    }
    return new Promise((resolve, reject) => {
      this.#waiting[urgency].push({ content, format, resolve, reject });
      this.#sendNext();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#worker = null;
    for (const job of this.#takeAll()) job.reject(new Error('the analyser was closed'));
    await worker?.terminate();
    await this.#inProcess.close();
  }

  #start(script: string): Worker {
    const worker = new Worker(script);
    worker.on('message', (reply: AnalysisReply) => {
      this.#inFlight.get(reply.id)?.resolve(reply.analysis);
      this.#inFlight.delete(reply.id);
      this.#sendNext();
    });
    worker.on('error', (error) => this.#fallBack(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => this.#fallBack(`it ended with code ${code}`));
    worker.unref();
    return worker;
  }

  #sendNext(): void {
    while (this.#worker && this.#inFlight.size < IN_FLIGHT) {
      const job = this.#waiting.edit.shift() ?? this.#waiting.backlog.shift();
      if (!job) break;
      const request: AnalysisRequest = { id: ++this.#lastId, content: job.content, format: job.format };
      this.#inFlight.set(request.id, job);
      this.#worker.postMessage(request);
    }
    if (this.#inFlight.size > 0) this.#worker?.ref();
    else this.#worker?.unref();
  }

  #fallBack(reason: string): void {
    if (this.#worker === null) return;
    this.#worker = null;
    this.#onFallback(`The analysis thread is gone (${reason}); analysing without it.`);
    for (const job of this.#takeAll())
      this.#inProcess.analyse(job.content, job.format, 'backlog').then(job.resolve, job.reject);
  }

  #takeAll(): Job[] {
    const jobs = [...this.#inFlight.values(), ...this.#waiting.edit.splice(0), ...this.#waiting.backlog.splice(0)];
    this.#inFlight.clear();
    return jobs;
  }
}

/** Next to this file: the bundle if this is one, or else the source. */
function workerScript(): string {
  const bundled = join(import.meta.dirname, 'analysisWorker.cjs');
  return existsSync(bundled) ? bundled : join(import.meta.dirname, 'analysisWorker.ts');
}
