import type { ArticleInContext } from './articleInContext.ts';
import { classOf, columnOf } from './claimClass.ts';
import type { ClaimInContext } from './claimInContext.ts';
import { compareClaims } from './compareClaims.ts';
import { EventPair } from './eventPair.ts';
import { ANY_PAIR } from './evidence/anyPair.ts';
import { type Evidence, EvidenceList } from './evidence/evidenceList.ts';
import { OLD_DAYS } from './evidence/oldDays.ts';
import { ONE_EXPECTED } from './evidence/oneExpected.ts';
import { ONLY_ONES_LEFT } from './evidence/onlyOnesLeft.ts';
import { OTHER_PERIOD } from './evidence/otherPeriod.ts';
import type { Feature } from './evidence/weights.ts';
import type { Edge } from './judge.ts';
import { isDate, type LeftOver, leftOverIn } from './leftOver.ts';
import { likelihood } from './likelihood.ts';
import { personOfBoth } from './personOfBoth.ts';
import { dayOf, daysMeet } from './timesMeet.ts';
import { LEFT_OVER_VETOES } from './vetoes/vetoes.ts';

/** What is asked of figures that are left over: nothing of the words beside them. */
const RULES = [ANY_PAIR, OLD_DAYS, OTHER_PERIOD, ONE_EXPECTED, ONLY_ONES_LEFT];
/** Of dates the period of the sentence is what is in question. */
const RULES_OF_DATES = [ANY_PAIR, ONLY_ONES_LEFT];

/** What the events say of two stories as a whole; which event a figure belongs to says little where one is told. */
const OF_STORIES: ReadonlySet<Feature> = new Set<Feature>([
  'names in both stories',
  'common names alone',
  'reported together',
  'reported apart',
  'different countries',
]);

/** From here on they are taken to be about one fact. */
const SURE = 0.7;

/** What retells a report appears in the same days. */
const MOST_DAYS = 1;
/** What the names that both stories mention must come to: two that few others have. */
const LEAST_NAMES = 1.5;

/** Two figures that are left over and about one fact, by their places among the claims. */
export interface JudgedLeftOver extends LeftOver {
  readonly judged: Edge;
}

/** Any report has a date; those of two are only held against each other where they have more numbers in common. */
const FEWEST_RETOLD_WITH_DATES = 3;

/** What is about one fact of the figures that two reports have left over which have `retold` numbers in common. */
export function judgeLeftOver(one: ArticleInContext, other: ArticleInContext, retold: number): JudgedLeftOver[] {
  if (areFarApart(one.date, other.date)) return [];
  return leftOverIn(one, other).flatMap(({ a, b }) => {
    const [left, right] = [one.claim(a), other.claim(b)];
    if (left === null || right === null) return [];
    const judged = isDate(left.claim) && retold < FEWEST_RETOLD_WITH_DATES ? null : judge(left, right);
    return judged === null ? [] : [{ a, b, judged }];
  });
}

function areFarApart(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && !daysMeet(dayOf(one), dayOf(other), MOST_DAYS);
}

function judge(a: ClaimInContext, b: ClaimInContext): Edge | null {
  const events = new EventPair(a.event ?? undefined, b.event ?? undefined);
  if (LEFT_OVER_VETOES.some((veto) => veto.refuses(a, b)) || areOfTwoPersons(a, b)) return null;
  if (compareClaims(a, b) !== 'disagree') return null;
  const evidence = evidenceOn(a, b, events);
  const names = evidence.find(({ feature }) => feature === 'names in both stories')?.value ?? 0;
  if (names < LEAST_NAMES) return null;
  const sure = likelihood(evidence, columnOf(classOf(a.claim)));
  return sure < SURE ? null : { verdict: 'disagree', likelihood: sure, evidence };
}

function evidenceOn(a: ClaimInContext, b: ClaimInContext, events: EventPair): readonly Evidence[] {
  const found = new EvidenceList();
  found.items.push(...events.evidence.filter(({ feature }) => OF_STORIES.has(feature)));
  for (const rule of isDate(a.claim) ? RULES_OF_DATES : RULES) rule.weigh(a, b, found);
  return found.items;
}

/** Ages of which each report says whose they are, and they are not one person's. */
function areOfTwoPersons({ claim: a }: ClaimInContext, { claim: b }: ClaimInContext): boolean {
  if (a.quantity.kind !== 'age' || a.about.names.length === 0 || b.about.names.length === 0) return false;
  return personOfBoth(a, b) === undefined;
}
