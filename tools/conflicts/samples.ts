import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../../src/engine/analyse.ts';
import { EventPair } from '../../src/engine/corpus/eventEvidence.ts';
import type { Evidence } from '../../src/engine/corpus/evidence.ts';
import { PlacedArticle } from '../../src/engine/corpus/placeClaims.ts';
import { isOfItsEvent } from '../../src/engine/corpus/rules.ts';
import type { PlacedClaim } from '../../src/engine/corpus/sameFact.ts';
import { weigh } from '../../src/engine/corpus/sameFact.ts';
import type { ArticleFacts } from '../../src/engine/facts.ts';
import { loadNameModel } from '../../src/engine/names/nameModel.ts';

/** Two claims that a reader has judged, with what the engine sees of them. */
export interface Sample {
  /** The group of articles: the unit left out in cross-validation. */
  readonly group: string;
  readonly toll: boolean;
  readonly same: boolean;
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  readonly label: string;
}

interface Quote {
  readonly doc: string;
  readonly quote: string;
  readonly start: number;
  readonly value: number | readonly number[] | string;
}

interface GoldGroup {
  readonly group: string;
  readonly pairs: readonly {
    readonly a: Quote;
    readonly b: Quote;
    readonly verdict: string;
    readonly kind: string;
    readonly about: string;
  }[];
}

const DATA = new URL('../../../shared/data/conflicts/', import.meta.url);
const names = loadNameModel(readFileSync(new URL('../../models/names.bin', import.meta.url)));

/** How many pairs over two groups stand in for "any two figures of unrelated stories", and what each counts. */
const UNRELATED_PAIRS = 4000;
const UNRELATED_WEIGHT = 0.02;

/** The judged pairs of the development groups, and pairs of claims of different groups, which are never about one fact. */
export function readSamples(): { samples: Sample[]; unread: string[] } {
  if (!existsSync(DATA)) throw new Error('the development groups are not there: ../shared/data/conflicts');
  const samples: Sample[] = [];
  const unread: string[] = [];
  const everything: { group: string; claim: PlacedClaim }[] = [];
  for (const line of readFileSync(new URL('figure_groups.dev.jsonl', DATA), 'utf8').split('\n')) {
    if (line === '') continue;
    const group = JSON.parse(line) as GoldGroup;
    const folder = new URL(`figure_docs/dev/${group.group}/`, DATA);
    const placed = new Map<string, PlacedClaim[]>();
    for (const file of readdirSync(folder)) {
      const facts: ArticleFacts = analyse(readFileSync(new URL(file, folder), 'utf8'), 'plain', { names });
      const article = new PlacedArticle(`${group.group}/${file}`, facts);
      const claims = facts.claims.map((_, index) => article.claim(index));
      placed.set(
        file,
        claims.filter((claim) => claim !== null),
      );
    }
    for (const claims of placed.values()) for (const claim of claims) everything.push({ group: group.group, claim });
    for (const { a, b, verdict, kind, about } of group.pairs) {
      const left = claimsIn(placed, a);
      const right = claimsIn(placed, b);
      const label = `${group.group} ${verdict}/${kind} ${about}: ${a.quote} | ${b.quote}`;
      let read = false;
      for (const one of left) {
        for (const other of right) {
          const evidence = weigh(one, other, pairOf(one, other));
          if (evidence === null) continue;
          read = true;
          samples.push({
            group: group.group,
            toll: isOfItsEvent(one.claim),
            same: verdict !== 'unrelated',
            weight: 1,
            evidence,
            label,
          });
        }
      }
      if (!read && verdict !== 'unrelated') unread.push(label);
    }
  }
  let seed = 7;
  const next = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % everything.length;
  };
  for (let count = 0, tries = 0; count < UNRELATED_PAIRS && tries < 400_000; tries++) {
    const one = everything[next()];
    const other = everything[next()];
    if (one === undefined || other === undefined || one.group === other.group) continue;
    const evidence = weigh(one.claim, other.claim, pairOf(one.claim, other.claim));
    if (evidence === null) continue;
    count++;
    samples.push({
      group: one.group,
      toll: isOfItsEvent(one.claim.claim),
      same: false,
      weight: UNRELATED_WEIGHT,
      evidence,
      label: '',
    });
  }
  return { samples, unread };
}

/** The claims a quote holds that state the value it was chosen for; all it holds where none does. */
function claimsIn(
  placed: ReadonlyMap<string, readonly PlacedClaim[]>,
  { doc, quote, start, value }: Quote,
): PlacedClaim[] {
  const claims = placed.get(doc.slice(doc.lastIndexOf('/') + 1)) ?? [];
  const inside = claims.filter(({ claim }) => claim.start < start + quote.length && start < claim.end);
  const wanted = typeof value === 'string' ? [] : [value].flat();
  return inside.filter(({ claim }) => wanted.some((want) => near(claim.min, want) || near(claim.max, want)));
}

function pairOf(a: PlacedClaim, b: PlacedClaim): EventPair {
  return new EventPair(a.event ?? undefined, b.event ?? undefined);
}

function near(value: number | null, want: number): boolean {
  return value !== null && Math.abs(value - want) <= 1e-6 * Math.max(1, Math.abs(want));
}
