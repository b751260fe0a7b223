import type { Feature } from './weights.ts';

/** One reason for or against, with how strongly it shows and the words that show it. */
export interface Evidence {
  readonly feature: Feature;
  /** Above 0; 1 is plain. */
  readonly value: number;
  /** Lower case: names, places, words both sentences hold. */
  readonly words: readonly string[];
}

/** What the rules have found on one pair so far. */
export class EvidenceList {
  readonly items: Evidence[] = [];

  has(feature: Feature): boolean {
    return this.items.some((item) => item.feature === feature);
  }

  /** How strongly it shows; 0 where it does not. */
  valueOf(feature: Feature): number {
    return this.items.find((item) => item.feature === feature)?.value ?? 0;
  }

  add(feature: Feature, value: number, words: readonly string[] = []): void {
    if (value !== 0) this.items.push({ feature, value, words });
  }

  /** Takes back what was found before. */
  dismiss(features: ReadonlySet<Feature>): void {
    const kept = this.items.filter(({ feature }) => !features.has(feature));
    this.items.splice(0, this.items.length, ...kept);
  }
}
