import type { Evidence } from './evidence/evidenceList.ts';
import { type Feature, WEIGHTS } from './evidence/weights.ts';
import type { Edge } from './judge.ts';

const FEATURES = Object.keys(WEIGHTS) as readonly Feature[];
const NUMBERS: ReadonlyMap<Feature, number> = new Map(FEATURES.map((feature, number) => [feature, number]));

const MEANT = NUMBERS.get('mean the same');

/** Between reasons, and between the parts of a reason. No word has them. */
const [AND, PART] = ['\n', '\t'];

/** An edge as the index keeps it: its reasons, which few ever ask for, as one text in a tenth of the memory. */
export class CompactEdge implements Edge {
  readonly verdict: Edge['verdict'];
  readonly likelihood: number;
  /** Of each reason the number of its feature, how strongly it shows, and its words. */
  readonly reasons: string;

  constructor(verdict: Edge['verdict'], likelihood: number, reasons: string) {
    this.verdict = verdict;
    this.likelihood = likelihood;
    this.reasons = reasons;
  }

  static of({ verdict, likelihood, evidence }: Edge): CompactEdge {
    const reasons = evidence.map(({ feature, value, words }) => [NUMBERS.get(feature), value, ...words].join(PART));
    return new CompactEdge(verdict, likelihood, reasons.join(AND));
  }

  /** Whether it is a second look that joins the two. */
  get isMeant(): boolean {
    return this.reasons.startsWith(`${MEANT}${PART}`);
  }

  get evidence(): readonly Evidence[] {
    if (this.reasons === '') return [];
    return this.reasons.split(AND).map((reason) => {
      const [number, value, ...words] = reason.split(PART);
      const feature = FEATURES[Number(number)];
      if (feature === undefined) throw new RangeError(`no feature has the number ${number}`);
      return { feature, value: Number(value), words };
    });
  }
}
