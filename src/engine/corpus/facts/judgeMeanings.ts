import { toBaseUnit } from '../../figures/convert.ts';
import type { PackedMeanings } from '../../meaning/packedMeanings.ts';
import type { ArticleInContext } from './articleInContext.ts';
import { classOf, columnOf } from './claimClass.ts';
import { ANOTHER_DAY } from './evidence/anotherDay.ts';
import { type Evidence, EvidenceList } from './evidence/evidenceList.ts';
import { ONE_EXPECTED } from './evidence/oneExpected.ts';
import { OTHER_PERIOD } from './evidence/otherPeriod.ts';
import { PLACE_OF_COUNT } from './evidence/placeOfCount.ts';
import { isToldAlike, TOLD_ALIKE } from './evidence/toldAlike.ts';
import { objectionTo } from './judge.ts';
import type { JudgedLeftOver } from './judgeLeftOver.ts';
import { logOdds as logOddsOfEvidence } from './likelihood.ts';
import { type Meant, type MeantPair, MeantPairs } from './meantPairs.ts';
import { MEANING_VETOES } from './vetoes/vetoes.ts';

/**
 * What each sign adds to the log-odds that two figures which differ in value are about one fact. Learned by
 * `tools/conflicts/model/judge.py` from invented reports that the encoder has not seen and that tell as little of the
 * same as real ones; README.md there has the tables.
 */
const WEIGHTS = {
  any: -4.31,
  /** The likeness of the two, from -1 to 1. */
  likeness: 4.41,
  /** By how much more either is like the other than like the next best, up to `FARTHEST_AHEAD`. */
  ahead: 1.64,
  /** How like either is to a figure of the other article that has its value. */
  sameElsewhere: -0.73,
  /** How many times larger one is, as a logarithm up to `FARTHEST`, and again up to `NEAR`. */
  ratio: -1.76,
  near: -4.86,
  /** Counts and sums of money, which reports of one event give more of than of anything else. */
  countOrMoney: 1.63,
} as const;

/** Other periods, other days, other places; and one sentence told of two matters. */
const RULES_AGAINST = [OTHER_PERIOD, ANOTHER_DAY, PLACE_OF_COUNT, ONE_EXPECTED, TOLD_ALIKE];

const FARTHEST_AHEAD = 0.58;
const FARTHEST = 4;
const NEAR = 0.5;

/** From here on it is worth telling: in real groups three in five are right. */
const SURE = 0.3;
/** What a pair counts for at most: too little for a warning, as series in the same words hold many such pairs. */
const MOST_LIKELY = 0.52;

/** Figures of two kindred articles that differ in value and mean one thing, by their places among the claims. */
export function judgeMeanings(
  one: ArticleInContext,
  meant: PackedMeanings,
  other: ArticleInContext,
  otherMeant: PackedMeanings,
): JudgedLeftOver[] {
  const pairs = new MeantPairs(one, meant, other, otherMeant);
  return pairs.all.flatMap((pair) => {
    if (pair.values !== 'disagree' || !pairs.isBest(pair)) return [];
    const { a, b } = pair;
    if (MEANING_VETOES.some((veto) => veto.refuses(a.claim, b.claim))) return [];
    const against = evidenceAgainst(pair);
    if (isToldAlike(against)) return [];
    const meaning = logOddsOf(pair, pairs);
    const logOdds = meaning + logOddsOfEvidence(against, columnOf(classOf(a.claim.claim)));
    const sure = 1 / (1 + Math.exp(-logOdds));
    if (sure < SURE || objectionTo('disagree', a.claim, b.claim, sure) !== null) return [];
    // By how much more likely than of any two figures.
    const value = meaning - WEIGHTS.any;
    const evidence: Evidence[] = [{ feature: 'mean the same', value, words: [] } as const, ...against];
    return [
      { a: a.index, b: b.index, judged: { verdict: 'disagree', likelihood: Math.min(sure, MOST_LIKELY), evidence } },
    ];
  });
}

/** What speaks against it whatever the sentences mean. */
function evidenceAgainst({ a, b }: MeantPair): readonly Evidence[] {
  const found = new EvidenceList();
  for (const rule of RULES_AGAINST) rule.weigh(a.claim, b.claim, found);
  return found.items;
}

function logOddsOf(pair: MeantPair, pairs: MeantPairs): number {
  const { likeness, a, b } = pair;
  const { ofA, ofB, sameAsA, sameAsB } = pairs.rivals(pair);
  const ahead = Math.min(likeness - ofA, FARTHEST_AHEAD) + Math.min(likeness - ofB, FARTHEST_AHEAD);
  const { kind } = a.claim.claim.quantity;
  const ratio = Math.abs(Math.log((sizeOf(a) + 0.5) / (sizeOf(b) + 0.5)));
  return (
    WEIGHTS.any +
    WEIGHTS.likeness * likeness +
    WEIGHTS.ahead * ahead +
    WEIGHTS.sameElsewhere * (sameAsA + sameAsB) +
    WEIGHTS.ratio * Math.min(ratio, FARTHEST) +
    WEIGHTS.near * Math.min(ratio, NEAR) +
    (kind === 'count' || kind === 'money' ? WEIGHTS.countOrMoney : 0)
  );
}

function sizeOf({ claim: { claim } }: Meant): number {
  const { min, max, unit } = claim.quantity;
  const value = min ?? max ?? 0;
  return Math.abs(toBaseUnit(value, unit) ?? value);
}
