import fc from 'fast-check';
import type { DecidedClaim, Decision } from '../../../src/engine/decisions/decision.ts';

export function decisionUri(path: string): string {
  return `file:///news/${path}`;
}

const words = fc.string({ minLength: 1, maxLength: 12 });
const path = fc.constantFrom('a.md', 'b.txt', 'wire/a.txt', 'Übersicht & mehr.md');

const claim: fc.Arbitrary<DecidedClaim> = fc.record({
  uri: path.map(decisionUri),
  value: fc.constantFrom('12', '>20..', '~170', '1200000000 USD', '..5'),
  text: words,
  what: words,
  event: fc.option(words),
});

const day = fc.option(fc.constantFrom('2025-03-14', '2026-01-02'));

/** Decisions such as an editor may make, with any words. */
export const anyDecision: fc.Arbitrary<Decision> = fc
  .record({
    verdict: fc.constantFrom('settled', 'baseline', 'notTheSame', 'ignore'),
    rule: fc.constantFrom('figure-conflict/deaths', 'figure-conflict/count'),
    about: words,
    claims: fc.array(claim, { minLength: 2, maxLength: 4 }),
    who: fc.option(words),
    when: day,
    why: fc.option(words),
    stands: fc.boolean(),
  })
  .map(({ verdict, claims, stands, ...rest }) => ({
    ...rest,
    verdict,
    claims: verdict === 'ignore' ? claims.slice(0, 1) : verdict === 'notTheSame' ? claims.slice(0, 2) : claims,
    stands: stands && verdict === 'settled' ? (claims[0]?.text ?? null) : null,
  }));
