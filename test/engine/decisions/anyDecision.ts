import fc from 'fast-check';
import type { DecidedSide, Decision } from '../../../src/engine/decisions/decision.ts';

export function decisionUri(path: string): string {
  return `file:///news/${path}`;
}

const words = fc.string({ minLength: 1, maxLength: 12 });
const path = fc.constantFrom('a.md', 'b.txt', 'wire/a.txt', 'Übersicht & mehr.md');

const side: fc.Arbitrary<DecidedSide> = fc.record({
  uri: path.map(decisionUri),
  value: fc.constantFrom('12', '>20..', '~170', '1200000000 USD', '..5'),
  text: words,
  subject: fc.constantFrom('', 'count/protester/', 'age/ana petrikova'),
  what: fc.constant(null),
  event: fc.option(words),
});

const day = fc.option(fc.constantFrom('2025-03-14', '2026-01-02'));

/** Decisions such as an editor may make, with any words. */
export const anyDecision: fc.Arbitrary<Decision> = fc
  .record({
    verdict: fc.constantFrom('settled', 'baseline', 'notTheSame', 'ignore'),
    rule: fc.constantFrom('figure-conflict/deaths', 'figure-conflict/count'),
    about: words,
    sides: fc.array(side, { minLength: 2, maxLength: 4 }),
    who: fc.option(words),
    when: day,
    why: fc.option(words),
    stands: fc.boolean(),
  })
  .map(({ verdict, sides, stands, ...rest }) => ({
    ...rest,
    verdict,
    sides: verdict === 'ignore' ? sides.slice(0, 1) : verdict === 'notTheSame' ? sides.slice(0, 2) : sides,
    stands: stands && verdict === 'settled' ? (sides[0]?.text ?? null) : null,
  }));
