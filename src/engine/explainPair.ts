import type { ClaimAt } from './claims/claimAt.ts';
import type { ArticleIndex } from './corpus/articleIndex.ts';
import { isToldAlike } from './corpus/facts/evidence/toldAlike.ts';
import { type ClaimKey, keyOf, type PairAccount } from './corpus/facts/factIndex.ts';
import { ONE_FACT } from './corpus/facts/judge.ts';
import { reasonsOf } from './corpus/facts/reasons.ts';
import { message } from './model/message.ts';
import type { PairExplanation, PairOutcome } from './pairExplanation.ts';

/** How the index of facts judged two claims of its articles; null where either does not exist. */
export function explainPair(articles: ArticleIndex, one: ClaimAt, other: ClaimAt): PairExplanation | null {
  const [first, second] = [keyAt(articles, one), keyAt(articles, other)];
  const account = first === null || second === null ? null : articles.figures.account(first, second);
  if (account === null) return null;
  const { edge } = account;
  const { vetoes, objection, evidence, likelihood } = account.judgement;
  // Whether one is a part of the other does not matter for claims that are not compared at all.
  const objections = vetoes.length > 0 || objection === null ? [] : [objection];
  const grounds = edge === null ? [...vetoes, ...objections] : [];
  const isSilent = edge !== null && edge.verdict !== 'agree' && isToldAlike(edge.evidence);
  const obstacles = isSilent ? [message('reason/toldAlike')] : grounds.map(({ id }) => message(`veto/${id}`));
  return {
    claims: [one, other],
    outcome: outcomeOf(account, obstacles.length > 0),
    obstacles,
    evidence: reasonsOf(edge?.evidence ?? evidence, one),
    likelihood: edge?.likelihood ?? likelihood,
  };
}

function outcomeOf({ edge, met, oneStatement, oneFact, judgement }: PairAccount, isRuledOut: boolean): PairOutcome {
  if (oneStatement) return 'oneStatement';
  if (edge !== null && isRuledOut) return 'notCompared';
  if (edge !== null && !oneFact) return edge.verdict === 'unsure' ? 'unsure' : 'parted';
  if (edge !== null) return edge.verdict === 'agree' ? 'agree' : 'conflict';
  if (oneFact) return 'throughOthers';
  if (judgement.vetoes.length > 0) return 'notCompared';
  if (!met) return 'neverMet';
  return isRuledOut && judgement.likelihood >= ONE_FACT ? 'notCompared' : 'twoFacts';
}

function keyAt(articles: ArticleIndex, { uri, start, end }: ClaimAt): ClaimKey | null {
  const index = articles.facts(uri)?.claims.findIndex((claim) => claim.start === start && claim.end === end) ?? -1;
  return index === -1 ? null : keyOf(uri, index);
}
