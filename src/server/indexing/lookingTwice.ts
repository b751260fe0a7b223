import type { Message } from '../../engine/index.ts';
import type { Indexer } from '../../workspace/indexer.ts';

/** Nothing must have changed for so long, in milliseconds, so that whoever types never waits for it. */
const REST = 300;

export interface LookingTwiceOptions {
  readonly indexer: Pick<Indexer, 'lookTwice' | 'secondLookLeft' | 'forgetSecondLooks'>;
  /** Whether the settings ask for it. */
  readonly isWanted: () => boolean;
  /** Whether articles are being read for the first time: their turn comes first. */
  readonly isBusy: () => boolean;
  /** Why it cannot be done, null where it can; asked once, when first needed. Missing where it never can. */
  readonly trouble?: (() => Message | null) | undefined;
  readonly onTrouble: (trouble: Message) => void;
  /** Some articles have been looked at. */
  readonly onEnded: () => void;
}

/** Has articles looked at more closely that are worth it, while nobody waits for anything. */
export class LookingTwice {
  readonly #options: LookingTwiceOptions;
  #waiting: NodeJS.Timeout | null = null;
  #stop = new AbortController();
  #looking: Promise<void> = Promise.resolve();
  /** Whether there may be something to forget. */
  #wasWanted = false;
  /** Null until it is known. */
  #canBeDone: boolean | null = null;

  constructor(options: LookingTwiceOptions) {
    this.#options = options;
  }

  /** How many articles are still to be looked at; none where that cannot be done, or is not wanted. */
  get left(): number {
    const { indexer, isWanted } = this.#options;
    const left = isWanted() ? indexer.secondLookLeft : 0;
    return left > 0 && this.canBeDone ? left : 0;
  }

  /** Whether nothing that it needs is missing. */
  get canBeDone(): boolean {
    this.#canBeDone ??= this.#tellTrouble();
    return this.#canBeDone;
  }

  /** Something has changed. */
  soon(): void {
    this.stop();
    this.#waiting = setTimeout(() => void this.#look(), REST);
  }

  /** Resolves when none are left, or when something changes. */
  now(): Promise<void> {
    this.stop();
    return this.#look();
  }

  /** All articles will be read again, as the settings are others: what was found counts only while it is wanted. */
  settingsChanged(): void {
    const { indexer, isWanted } = this.#options;
    this.stop();
    if (this.#wasWanted && !isWanted()) indexer.forgetSecondLooks();
    this.#wasWanted = isWanted();
  }

  /** What is being looked at is looked at to its end. */
  stop(): void {
    this.#stop.abort();
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
  }

  #look(): Promise<void> {
    const { indexer, isWanted, isBusy, onEnded } = this.#options;
    this.#wasWanted ||= isWanted();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#looking = this.#looking.then(async () => {
      if (signal.aborted || isBusy() || this.left === 0) return;
      await indexer.lookTwice(signal);
      onEnded();
    });
    return this.#looking;
  }

  /** Whether there is none, as far as it can ever be done. */
  #tellTrouble(): boolean {
    const { trouble, onTrouble } = this.#options;
    if (trouble === undefined) return false;
    const found = trouble();
    if (found !== null) onTrouble(found);
    return found === null;
  }
}
