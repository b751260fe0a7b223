import { ArticleInContext } from '../../src/engine/corpus/facts/articleInContext.ts';
import type { ClaimInContext } from '../../src/engine/corpus/facts/claimInContext.ts';
import { compare } from '../../src/engine/corpus/facts/compareValues.ts';
import { EventPair } from '../../src/engine/corpus/facts/eventPair.ts';
import type { Evidence } from '../../src/engine/corpus/facts/evidence/evidenceList.ts';
import { isOfItsEvent } from '../../src/engine/corpus/facts/factGroups.ts';
import { vetoOn } from '../../src/engine/corpus/facts/vetoes/vetoes.ts';
import { weigh } from '../../src/engine/corpus/facts/weigh.ts';
import { analyse } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import type { GoldGroup, Quote } from './goldGroups.ts';

/** Two claims that a reader has judged, with what the engine sees of them. */
export interface Sample {
  /** The group of articles: the unit left out in cross-validation. */
  readonly group: string;
  readonly toll: boolean;
  readonly same: boolean;
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  /** Empty for two strangers, which nobody had to judge. */
  readonly label: string;
}

/** A judged pair about one fact that is never weighed. */
export interface Unread {
  readonly group: string;
  readonly label: string;
}

/** A claim with the article that holds it. */
interface Held {
  readonly group: string;
  readonly article: ArticleInContext;
  readonly claim: ClaimInContext;
}

/** How many pairs over two groups stand in for "any two figures of unrelated stories", and what each counts. */
const UNRELATED_PAIRS = 4000;
const UNRELATED_WEIGHT = 0.02;

/**
 * The judged pairs of the groups, and pairs of claims of different groups, which are never about one fact. `unread` are
 * those about one fact of which the engine does not read both figures, or never compares them.
 */
export function readSamples(groups: readonly GoldGroup[]): { samples: Sample[]; unread: Unread[] } {
  const assets = loadEngineAssets();
  const samples: Sample[] = [];
  const unread: Unread[] = [];
  const everything: Held[] = [];
  for (const { name: group, articles, pairs } of groups) {
    const held = new Map<string, Held[]>();
    for (const [file, text] of articles) {
      const facts = analyse(readText(text, 'plain'), assets);
      const article = new ArticleInContext(`${group}/${file}`, facts);
      const claims = facts.claims.map((_, index) => article.claim(index)).filter((claim) => claim !== null);
      held.set(
        file,
        claims.map((claim) => ({ group, article, claim })),
      );
      everything.push(...(held.get(file) ?? []));
    }
    for (const { a, b, verdict, kind, about } of pairs) {
      const label = `${group} ${verdict}/${kind} ${about}: ${a.text} | ${b.text}`;
      let read = false;
      for (const one of claimsIn(held, a)) {
        for (const other of claimsIn(held, b)) {
          const evidence = evidenceOn(one, other);
          if (evidence === null) continue;
          read = true;
          // A part that agrees with its whole, or a count with a later one, is an example of neither.
          if (verdict === 'agree' && compare(one.claim.claim.quantity, other.claim.claim.quantity, 0) === 'disagree')
            continue;
          const toll = isOfItsEvent(one.claim.claim);
          samples.push({ group, toll, same: verdict !== 'unrelated', weight: 1, evidence, label });
        }
      }
      if (!read && verdict !== 'unrelated') unread.push({ group, label });
    }
  }
  samples.push(...strangersAmong(everything));
  return { samples, unread };
}

function strangersAmong(everything: readonly Held[]): Sample[] {
  let seed = 7;
  const next = (): Held | undefined => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return everything[seed % everything.length];
  };
  const found: Sample[] = [];
  for (let tries = 0; found.length < UNRELATED_PAIRS && tries < 400_000; tries++) {
    const [one, other] = [next(), next()];
    if (one === undefined || other === undefined || one.group === other.group) continue;
    const evidence = evidenceOn(one, other);
    if (evidence === null) continue;
    const toll = isOfItsEvent(one.claim.claim);
    found.push({ group: one.group, toll, same: false, weight: UNRELATED_WEIGHT, evidence, label: '' });
  }
  return found;
}

/** The claims a quote holds that state the value it was chosen for. */
function claimsIn(held: ReadonlyMap<string, readonly Held[]>, { file, start, end, value }: Quote): Held[] {
  const wanted = typeof value === 'string' ? [] : [value].flat();
  return (held.get(file) ?? []).filter(
    ({ claim: { claim } }) =>
      claim.start < end &&
      start < claim.end &&
      wanted.some((want) => isNear(claim.quantity.min, want) || isNear(claim.quantity.max, want)),
  );
}

/**
 * As the index of facts collects it, with the other events of both articles; far-off pairs too, which other weights
 * bring nearer.
 */
function evidenceOn(one: Held, other: Held): readonly Evidence[] | null {
  const [a, b] = one.claim.uri <= other.claim.uri ? [one, other] : [other, one];
  const events = new EventPair(
    a.claim.event ?? undefined,
    b.claim.event ?? undefined,
    () => a.article.events(),
    () => b.article.events(),
  );
  return vetoOn(a.claim, b.claim) === null ? weigh(a.claim, b.claim, events, Number.POSITIVE_INFINITY) : null;
}

function isNear(value: number | null, want: number): boolean {
  return value !== null && Math.abs(value - want) <= 1e-6 * Math.max(1, Math.abs(want));
}
