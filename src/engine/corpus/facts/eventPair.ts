import type { EventInContext } from './eventInContext.ts';
import { compareEvents } from './evidence/eventRules.ts';
import type { Evidence } from './evidence/evidenceList.ts';
import { EvidenceList } from './evidence/evidenceList.ts';
import { LIKELIER_EVENT } from './evidence/likelierEvent.ts';

/** Two events and the evidence on their being one, collected when first asked for: many claims may ask. */
export class EventPair {
  readonly #a: EventInContext | undefined;
  readonly #b: EventInContext | undefined;
  readonly #besideA: () => readonly EventInContext[];
  readonly #besideB: () => readonly EventInContext[];
  #evidence: readonly Evidence[] | null = null;

  /** `besideA` and `besideB` give the other events of the two articles. */
  constructor(
    a: EventInContext | undefined,
    b: EventInContext | undefined,
    besideA: () => readonly EventInContext[] = none,
    besideB: () => readonly EventInContext[] = none,
  ) {
    this.#a = a;
    this.#b = b;
    this.#besideA = besideA;
    this.#besideB = besideB;
  }

  get evidence(): readonly Evidence[] {
    this.#evidence ??= this.#collect();
    return this.#evidence;
  }

  #collect(): readonly Evidence[] {
    const [a, b] = [this.#a, this.#b];
    if (a === undefined || b === undefined) return [];
    const found = new EvidenceList();
    compareEvents(a, b, found);
    LIKELIER_EVENT.weigh(a, this.#besideA(), b, found);
    LIKELIER_EVENT.weigh(b, this.#besideB(), a, found);
    return found.items;
  }
}

function none(): readonly EventInContext[] {
  return [];
}
